"""The command that searches texts, notes, tags and links."""

from __future__ import annotations

from itertools import groupby, islice
from typing import TYPE_CHECKING

from zhutiao.cli import answers, called, showing
from zhutiao.cli.dossiers import open_dossier
from zhutiao.hits import Scope
from zhutiao.services import searching
from zhutiao.text.search_context import around
from zhutiao.text.search_reading import parse
from zhutiao.words import _

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Iterator

    from zhutiao.hits import Hit
    from zhutiao.store.library import Library


def run(library: Library, chosen: Namespace) -> int:
    """Search a dossier, else the whole library; printings too, as texts of their own, so that nothing is missed."""
    typed = " ".join(chosen.query)
    query = parse(typed)
    scope = Scope(open_dossier(library, chosen.dossier).id if chosen.dossier else None, printings=True)
    if query.literal:
        showing.say(_("There is no other sense in it, so it is sought as it stands: “{0}”.").format(typed))
    total = searching.search(library, query, scope, limit=0).total
    hits = islice(searching.every(library, query, scope), chosen.limit)
    if chosen.json:
        answer = {"query": typed, "literal": query.literal, "total": total}
        showing.show_one(answer, "hits", map(answers.hit, hits))
    else:
        showing.show(hits, lambda found: _lines(library, found), as_json=False)
        texts, searched = searching.texts_with(library, query, scope)
        showing.say(_("Hits: {0}, in {1} of {2} texts.").format(total, texts, searched))
    if not total:
        showing.say(_("Nothing was found for “{0}”.").format(typed))
    return 0


def _lines(library: Library, hits: Iterable[Hit]) -> Iterator[str]:
    """Yield the hits as a person reads them: by text, each with where it stands and its sentence."""
    for document, found in groupby(hits, key=lambda hit: hit.document):
        if document:
            text = library.documents.get(document)
            yield text.article.title or text.file
        yield from map(_line, found)


def _line(hit: Hit) -> str:
    parts = (hit.segment, called.where(hit.where), around(hit.words, hit.spans).words)
    return "    " + "  ".join(part for part in parts if part)
