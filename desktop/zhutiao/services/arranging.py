"""Arrange texts in dossiers: begin and name dossiers, say what they are about, put texts in and take them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.model import BASE_KINDS, Changed
from zhutiao.services import base_texts, losing
from zhutiao.words import N_, readable

if TYPE_CHECKING:
    from zhutiao.model import Document
    from zhutiao.store.library import Library


def begin(library: Library, name: str) -> Changed:
    """Begin an empty dossier; a name that is taken gets a number."""
    with library.step(N_("New dossier")):
        made = library.documents.add_dossier(_free(library, name))
    return Changed(structure=True, made=(made.id,))


def rename(library: Library, dossier: str, name: str) -> Changed:
    """Give a dossier another name."""
    if library.documents.dossier(dossier).name == _plain(name):
        return Changed()
    with library.step(N_("Rename the dossier")):
        library.documents.rename_dossier(dossier, _free(library, name))
    return Changed(structure=True)


def discard(library: Library, dossier: str) -> Changed:
    """Put a dossier into the bin, with its texts and all that was left in them."""
    with library.step(N_("Delete the dossier")):
        library.documents.remove_dossier(dossier)
    return Changed(structure=True)


def make_base(library: Library, document: str, *, sure: bool = False) -> Changed:
    """Let a dossier be about one of its texts; a printing is then the one that is shown.

    An edition is of the text that is shown: what was shown is as it was printed again. Raises ManyMarksError, and
    changes nothing, where many marks would find no place in that, unless the reader is *sure*.
    """
    chosen = library.documents.get(document)
    with library.step(N_("Choose the base text")), losing.few(library, sure=sure):
        if chosen.printing_of:
            base_texts.return_to_print(library, library.documents.get(chosen.printing_of))
            _show(library, chosen)
        library.documents.set_base(chosen.dossier, chosen.id)
    return Changed(structure=True)


def remove(library: Library, document: str) -> Changed:
    """Take a text out of its dossier, with all that was left in it; a printing of it is shown in its place.

    What the reader chose among its readings stays with the printing that is shown.
    """
    gone = library.documents.get(document)
    with library.step(N_("Remove the text")):
        printings = [each for each in library.documents.of(gone.dossier) if each.printing_of == gone.id]
        if printings:
            _show(library, printings[0])
        heir = printings[0].id if printings else gone.printing_of
        if heir:
            for choice in library.choices.of([gone.id]):
                library.choices.move(choice.id, heir)
        library.documents.remove(gone.id)
        _settle(library, gone.dossier, heir)
    return Changed(structure=True)


def move(library: Library, document: str, dossier: str) -> Changed:
    """Put a text, its printings and all that was left in them into another dossier."""
    moved = library.documents.get(document)
    if moved.dossier == library.documents.dossier(dossier).id:
        return Changed()
    shown = moved.printing_of or moved.id
    with library.step(N_("Move the text")):
        for each in library.documents.of(moved.dossier):
            if shown in (each.id, each.printing_of):
                library.documents.move(each.id, dossier)
        _settle(library, moved.dossier)
        _settle(library, dossier)
    return Changed(structure=True)


def _show(library: Library, printing: Document) -> None:
    """Let a printing be shown for the text it is a printing of, and for that text's other printings."""
    for each in library.documents.of(printing.dossier):
        if printing.printing_of in (each.id, each.printing_of):
            library.documents.set_printing(each.id, printing.id)


def _settle(library: Library, dossier: str, heir: str | None = None) -> None:
    """Let a dossier be about a text it has: the one it was about, its *heir*, or the longest base text."""
    texts = library.documents.of(dossier)
    base, shown = library.documents.dossier(dossier).base, [text for text in texts if text.printing_of is None]
    if base not in {text.id for text in shown}:
        among = [text for text in shown if text.article.kind in BASE_KINDS]
        longest = max(among, key=lambda text: len(text.article.segments), default=None)
        library.documents.set_base(dossier, heir if base and heir else longest and longest.id)


def _free(library: Library, name: str) -> str:
    """Return *name* as a dossier can have it: some words, and no other dossier's."""
    wanted, taken = _plain(name), {dossier.name for dossier in library.documents.dossiers()}
    names = (wanted, *(f"{wanted} {n}" for n in range(2, len(taken) + 3)))
    return next(each for each in names if each not in taken)


def _plain(name: str) -> str:
    return " ".join(readable(name).split()) or "—"
