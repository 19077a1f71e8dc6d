"""What a reader does with words: highlight, underline, note, tag, tick, say what colours mean, and take it all back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.model import Anchor, Changed, Place, Span
from zhutiao.services import losing
from zhutiao.text import anchor
from zhutiao.text.tag_paths import meant
from zhutiao.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhutiao.model import Colour, Mark, Style
    from zhutiao.store.library import Library


def highlight(
    library: Library,
    places: Sequence[Place],
    colour: Colour = "amber",
    style: Style = "highlight",
) -> Changed:
    """Mark the words at *places*, several segments as one mark."""
    if style == "none":
        message = "marked words have a style; only a clause's own mark has none"
        raise ValueError(message)
    if not places:
        return Changed()
    anchors = [anchored(library, place) for place in places]
    called = N_("Highlight") if style == "highlight" else N_("Mark")
    with library.step(called):
        made = library.marks.add(anchors, colour, style)
    return Changed(where(anchors), made=(made,))


def restyle(
    library: Library,
    marks: Sequence[str],
    colour: Colour | None = None,
    style: Style | None = None,
) -> Changed:
    """Give marks another colour or style; a clause's own mark stays without one, and words never lose theirs."""
    found = library.marks.these(marks)
    with library.step("Change highlight"):
        for mark in found:
            library.marks.restyle(mark.id, colour, None if "none" in (mark.style, style) else style)
    return _changed(found)


def reshape(library: Library, mark: str, places: Sequence[Place], *, by_letters: bool = False) -> Changed:
    """Let a mark stand at *places*, if any; moves *by_letters* without a pause are one step."""
    if not places:
        return Changed()
    found, anchors = library.marks.get(mark), [anchored(library, place) for place in places]
    with library.step("Move the mark", joins=f"move {mark}" if by_letters else None):
        library.marks.move(mark, anchors)
    return Changed(where(anchors) | _changed([found]).places)


def erase(library: Library, marks: Sequence[str]) -> Changed:
    """Drop marks and keep their notes in the bin."""
    found = library.marks.these(marks)
    with library.step("Erase highlight"):
        for mark in found:
            library.marks.remove(mark.id)
    return _changed(found)


def write_note(library: Library, mark: str, text: str) -> Changed:
    """Write the note of a mark; typing without a pause is one step."""
    found = library.marks.get(mark)
    with library.step("Write note", joins=f"note {mark}"):
        library.marks.write_note(mark, text)
    return _changed([found])


def note_clause(library: Library, place: Place, text: str) -> Changed:
    """Write the note of a whole clause or passage."""
    own = library.marks.own(place.document, place.segment)
    if not (own or text):
        return Changed()
    mark = own.id if own else library.new_id()
    with library.step("Write note", joins=f"note {mark}"):
        if not own:
            _own(library, place, mark)
        library.marks.write_note(mark, text)
    return Changed(frozenset({(place.document, place.segment)}), made=() if own else (mark,))


def note_dossier(library: Library, dossier: str, text: str) -> Changed:
    """Write the note of a dossier; typing without a pause is one step."""
    found = library.documents.dossier(dossier)
    with library.step("Write note", joins=f"note dossier {found.id}"):
        library.notes.write_on_dossier(found.id, text)
    return Changed(labels=True)


def rename_colour(library: Library, colour: Colour, words: str) -> Changed:
    """Let a colour mean *words*; where these are empty, what we say it means."""
    with library.step("Rename the colour"):
        library.meanings.write(colour, " ".join(words.split()))
    return Changed(labels=True)


def tag(library: Library, mark: str, path: str) -> Changed:
    """Put a tag on a mark."""
    found = library.marks.get(mark)
    if clean := meant(path):
        with library.step("Add tag"):
            library.tags.put(mark, clean)
    return _changed([found])


def untag(library: Library, mark: str, path: str) -> Changed:
    """Take a tag off a mark."""
    found = library.marks.get(mark)
    with library.step("Remove tag"):
        library.tags.drop(mark, meant(path))
        library.tags.tidy()
    return _changed([found])


def tag_clause(library: Library, place: Place, path: str) -> Changed:
    """Put a tag on a whole clause or passage."""
    clean = meant(path)
    if not clean:
        return Changed()
    own = library.marks.own(place.document, place.segment)
    with library.step("Add tag"):
        mark = own.id if own else _own(library, place, library.new_id())
        library.tags.put(mark, clean)
    return Changed(frozenset({(place.document, place.segment)}), made=() if own else (mark,))


def tick(library: Library, place: Place) -> Changed:
    """Tick a clause as read."""
    with library.step("Mark as read"):
        library.reads.tick(place.document, place.segment)
    return Changed(frozenset({(place.document, place.segment)}))


def untick(library: Library, place: Place) -> Changed:
    """Take the tick off a clause."""
    with library.step("Mark as unread"):
        library.reads.untick(place.document, place.segment)
    return Changed(frozenset({(place.document, place.segment)}))


def undo(library: Library, *, sure: bool = False) -> Changed:
    """Take the last change back; raises ManyMarksError where that takes several marks away, unless *sure*."""
    return library.history.undo(losing.few(library, sure=sure, least=2))


def redo(library: Library, *, sure: bool = False) -> Changed:
    """Do again what was taken back last; raises ManyMarksError like an undo."""
    return library.history.redo(losing.few(library, sure=sure, least=2))


def where(anchors: Iterable[Anchor]) -> frozenset[tuple[str, str]]:
    """Return the (document, segment) pairs in which places stand."""
    return frozenset((anchor.place.document, anchor.place.segment) for anchor in anchors)


def anchored(library: Library, place: Place) -> Anchor:
    """Return a place with what finds its words again, the whole segment where it has no span."""
    printed = library.documents.printed(place.document, place.segment)
    span = place.span or Span(0, len(printed))
    if span.end > len(printed):
        message = f"{place.segment} has {len(printed)} characters, not {span.end}"
        raise ValueError(message)
    return Anchor(Place(place.document, place.segment, span), anchor.remember(printed, span))


def _own(library: Library, place: Place, mark: str) -> str:
    library.documents.printed(place.document, place.segment)
    return library.marks.add([Anchor(Place(place.document, place.segment), None)], "amber", "none", mark)


def _changed(marks: Iterable[Mark]) -> Changed:
    return Changed(where(anchor for mark in marks for anchor in mark.anchors))
