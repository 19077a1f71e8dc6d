"""The commands that make and list marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.cli import answers, showing
from zhutiao.cli.dossiers import open_dossier
from zhutiao.errors import AmbiguousQuoteError, UnknownPlaceError
from zhutiao.model import Place, Span
from zhutiao.services import marking, reading
from zhutiao.words import _

if TYPE_CHECKING:
    from argparse import Namespace

    from zhutiao.model import Dossier
    from zhutiao.store.library import Library


def contradiction(chosen: Namespace) -> str | None:
    """Return what is wrong with the options of `mark` taken together, in a sentence."""
    if chosen.quote is None and chosen.note is None and not chosen.tag:
        return _("Give --quote, --note or --tag: there is nothing to keep yet.")
    if chosen.quote is not None and chosen.style == "none":
        return _("Marked words need a style. Leave --style none out, or leave --quote out to note the clause.")
    return None


def mark(library: Library, chosen: Namespace) -> int:
    """Mark words, or give a clause a note and tags."""
    dossier = open_dossier(library, None)
    place = _place(library, dossier, chosen)
    with library.step("Mark"):
        made = _made(library, place, chosen)
        for tag in chosen.tag:
            marking.tag(library, made, tag)
    answer = answers.mark(library.marks.get(made), dossier.base, reading.meanings(library))
    showing.show(answer, lambda each: showing.marks([each]), as_json=chosen.json)
    return 0


def _made(library: Library, place: Place, chosen: Namespace) -> str:
    if chosen.quote is None:
        return _own(library, place, chosen)
    words = library.documents.printed(place.document, place.segment)
    at = Place(place.document, place.segment, occurrence(words, chosen.quote, chosen.nth))
    [made] = marking.highlight(library, [at], chosen.colour, chosen.style or "highlight").made
    if chosen.note is not None:
        marking.write_note(library, made, chosen.note)
    return made


def _own(library: Library, place: Place, chosen: Namespace) -> str:
    if chosen.note is None:
        marking.tag_clause(library, place, chosen.tag[0])
    else:
        marking.note_clause(library, place, _added(library, place, chosen.note))
    own = library.marks.own(place.document, place.segment)
    if own is None:
        raise UnknownPlaceError("clause", place.segment)
    return own.id


def _added(library: Library, place: Place, note: str) -> str:
    """Return *note* as a further paragraph of the clause's own note, where it has one."""
    own = library.marks.own(place.document, place.segment)
    if own is None or not own.note:
        return note
    showing.say(_("The clause had a note already. Yours was added below it."))
    return f"{own.note}\n\n{note}"


def _place(library: Library, dossier: Dossier, chosen: Namespace) -> Place:
    if chosen.document is None or chosen.document == dossier.base:
        return reading.resolve(library, dossier.id, chosen.clause)
    library.documents.printed(chosen.document, chosen.clause)
    return Place(chosen.document, chosen.clause)


def occurrence(words: str, quote: str, nth: int | None) -> Span:
    """Return where *quote* stands; one that occurs more than once needs *nth*, from 1."""
    found: list[int] = []
    start = words.find(quote)
    while start >= 0:
        found.append(start)
        start = words.find(quote, start + 1)
    if not found or (nth is not None and not 1 <= nth <= len(found)):
        raise UnknownPlaceError("quote", quote)
    if nth is None and len(found) > 1:
        raise AmbiguousQuoteError(quote, len(found))
    at = found[(nth or 1) - 1]
    return Span(at, at + len(quote))


def show_all(library: Library, chosen: Namespace) -> int:
    """List the marks of every dossier."""
    meanings = reading.meanings(library)
    found = [
        answers.mark(mark, dossier.base, meanings)
        for dossier in reading.dossiers(library)
        for mark in reading.marks(library, dossier.id)
    ]
    showing.show(found, showing.marks, as_json=chosen.json)
    return 0
