"""The command about links: what is said about the clauses, and what the reader decides about that."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from zhutiao.cli import answers, showing
from zhutiao.cli.dossiers import linked_dossier
from zhutiao.errors import UnknownPlaceError
from zhutiao.model import Place
from zhutiao.services import reading
from zhutiao.words import _

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from zhutiao.model import Document, Dossier, Link
    from zhutiao.store.library import Library

Thing = TypeVar("Thing")


def show(library: Library, chosen: Namespace) -> int:
    """Show the links of a clause or of all; where something is decided, do that first and show those links alone."""
    dossier = linked_dossier(library, None)
    decided = _decide(library, dossier, chosen)
    clause = reading.resolve(library, dossier.id, chosen.clause).segment if chosen.clause else None
    documents = {document.id: document for document in reading.documents(library, dossier.id)}

    def wanted(link: Link) -> bool:
        if decided:
            return link.id in decided
        shown = documents[link.passage.document].printing_of is None
        return shown and (chosen.all or link.firm) and clause in (None, link.clause)

    found = list(_told(filter(wanted, reading.links(library, dossier.id)), documents))
    showing.show(found, showing.links, as_json=chosen.json)
    if not found:
        showing.say(_("No linked passage found. That does not mean there is none."))
    return 0


def _told(links: Iterable[Link], documents: dict[str, Document]) -> Iterable[answers.Answer]:
    for link in links:
        source = documents[link.passage.document]
        yield answers.link(link, source.id, source.file, source.article)


def _decide(library: Library, dossier: Dossier, chosen: Namespace) -> set[str]:
    """Do what is asked about links, and return their ids."""
    from zhutiao.services import deciding  # noqa: PLC0415 - showing needs none of it

    known = {link.id: link for link in reading.links(library, dossier.id)}
    decided: set[str] = set()
    acts: tuple[tuple[list[str], Callable[..., object]], ...] = (
        (chosen.accept, deciding.accept),
        (chosen.reject, deciding.reject),
        (chosen.reconsider, deciding.reconsider),
    )
    for names, act in acts:
        if names:
            links = [_known("link", known, name) for name in names]
            act(library, dossier.id, links)
            decided.update(link.id for link in links)
    if chosen.add:
        clause, document, passage = chosen.add
        place = reading.resolve(library, dossier.id, clause)
        text = _text(reading.documents(library, dossier.id), document)
        if passage not in {piece.id for piece in text.article.pieces()}:
            raise UnknownPlaceError("passage", passage)
        decided.update(deciding.add(library, dossier.id, place, Place(text.id, passage)).made)
    return decided


def _text(documents: Sequence[Document], name: str) -> Document:
    """Return the text of that file, if it brought but one, or whose id begins so."""
    from_file = [each for each in documents if each.file == name]
    return from_file[0] if len(from_file) == 1 else _known("document", {each.id: each for each in documents}, name)


def _known(what: str, known: Mapping[str, Thing], name: str) -> Thing:
    """Return the one thing whose id begins with *name*."""
    found = [each for each in known if name and each.startswith(name)]
    if len(found) != 1:
        raise UnknownPlaceError(what, name, tuple(sorted(found)))
    return known[found[0]]
