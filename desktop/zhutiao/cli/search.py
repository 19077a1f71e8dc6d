"""The command that searches texts, notes, tags and links."""

from __future__ import annotations

from itertools import groupby, islice
from typing import TYPE_CHECKING, Final, NamedTuple

from zhutiao import terms
from zhutiao.cli import answers, showing
from zhutiao.cli.dossiers import open_dossier
from zhutiao.hits import Scope
from zhutiao.services import searching
from zhutiao.text.search_context import around
from zhutiao.text.search_reading import parse
from zhutiao.words import _

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterable, Iterator

    from zhutiao.hits import Hit
    from zhutiao.store.library import Library

PATIENCE: Final = 30.0
"""Seconds that a pattern is looked for."""

MOST_MATCHES: Final = 1_000_000


class _Answer(NamedTuple):
    """What is said of a search as a whole, its hits, in how many of how many texts there are any, and what is amiss."""

    about: answers.Answer
    hits: Iterable[Hit]
    texts: Callable[[], tuple[int, int]]
    amiss: str


def run(library: Library, chosen: Namespace) -> int:
    """Search a dossier, else the whole library; printings too, as texts of their own, so that nothing is missed."""
    typed = " ".join(chosen.query)
    scope = Scope(open_dossier(library, chosen.dossier).id if chosen.dossier else None)
    answer = (_by_pattern if chosen.regex else _by_words)(library, typed, scope)
    hits, total = islice(answer.hits, chosen.limit), answer.about["total"]
    if chosen.json:
        showing.show_one(answer.about, "hits", map(answers.hit, hits))
    else:
        showing.show(hits, lambda found: _lines(library, found), as_json=False)
        showing.say(_counted(total, *answer.texts()))
    if answer.amiss:
        showing.say(answer.amiss)
    if not total:
        showing.say(_("Nothing was found for “{0}”.").format(typed))
    return 0


def _counted(hits: int, texts: int, searched: int) -> str:
    if hits and not texts:
        return _("Hits: {0}, none of them in a text.").format(hits)
    return _("Hits: {0}, in {1} of {2} texts.").format(hits, texts, searched)


def _by_words(library: Library, typed: str, scope: Scope) -> _Answer:
    query = parse(typed)
    literally = _("There is no other sense in it, so it was sought as it stands: “{0}”.")
    return _Answer(
        {"query": typed, "literal": query.literal, "total": searching.search(library, query, scope, limit=0).total},
        searching.every(library, query, scope),
        lambda: searching.texts_with(library, query, scope),
        literally.format(typed) if query.literal else "",
    )


def _by_pattern(library: Library, typed: str, scope: Scope) -> _Answer:
    from zhutiao.services import pattern_searching, pattern_words  # noqa: PLC0415
    from zhutiao.text.patterns import Pattern  # noqa: PLC0415
    from zhutiao.workshop import Workshop  # noqa: PLC0415

    with Workshop() as workshop:
        found = pattern_searching.hits(
            library, Pattern(typed), scope, run=workshop.run, seconds=PATIENCE, limit=MOST_MATCHES
        )
    about = {"query": typed, "regex": True, "complete": found.end == "all", "total": found.total}
    return _Answer(about, found.hits, lambda: (found.texts or 0, found.searched), pattern_words.ended_early(found))


def _lines(library: Library, hits: Iterable[Hit]) -> Iterator[str]:
    """Yield the hits as a person reads them: by text, each with where it stands and its sentence."""
    for document, group in groupby(hits, key=lambda hit: hit.document):
        found = list(group)
        if document:
            text = library.documents.get(document)
            title = f"{text.article.title}  ({text.file})" if text.article.title else text.file
            yield f"{title}  · {len(found)}"
        yield from map(_line, found)


def _line(hit: Hit) -> str:
    where = "" if hit.where == "text" else terms.where(hit.where)
    parts = (hit.segment, where, around(hit.words, hit.spans).words)
    return "    " + "  ".join(part for part in parts if part)
