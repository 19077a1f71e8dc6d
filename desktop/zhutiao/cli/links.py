"""The command about links: what is said about the clauses, and what the reader decides about that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.cli import answers, showing
from zhutiao.cli.dossiers import linked_dossier
from zhutiao.errors import UnknownPlaceError
from zhutiao.model import Place
from zhutiao.services import reading

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterable

    from zhutiao.model import Document, Dossier, Link
    from zhutiao.store.library import Library


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
            act(library, dossier.id, [_known(known, name) for name in names])
            decided.update(names)
    if chosen.add:
        clause, document, passage = chosen.add
        place = reading.resolve(library, dossier.id, clause)
        decided.update(deciding.add(library, dossier.id, place, Place(document, passage)).made)
    return decided


def _known(known: dict[str, Link], name: str) -> Link:
    if name not in known:
        raise UnknownPlaceError("link", name)
    return known[name]
