"""One of their marks beside one of mine: whether they say the same, and what both say together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zhutiao.exporters.slides import plain as plain_words
from zhutiao.text import note_joining
from zhutiao.text.tokens import bare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.importers.marks.foreign import ForeignMark
    from zhutiao.model import Mark
    from zhutiao.services.received import Difference


def differ(mine: Mark, theirs: Mark, foreign: ForeignMark, words: str) -> tuple[Difference, ...]:
    """Return in what they differ; a colour or style that theirs does not name is none to differ in.

    Where mine says theirs below its own note, as it does since both were kept, nothing of theirs is missing.
    """
    return tuple(_differences(mine, theirs, foreign, words))


def both(mine: Mark, theirs: Mark) -> str:
    """Return both notes as one: theirs below mine, under the name of who wrote it, and only once."""
    note, said = mine.note or "", theirs.note or ""
    return note if note_joining.holds(note, theirs.author, said) else note_joining.below(note, theirs.author, said)


def alike(mine: Mark, theirs: Mark, *, plain: bool) -> bool:
    """Say whether two marks at the same places are one that came without its id, and *plain*, without its dress."""
    said = (mine.note or "") == (theirs.note or "") or (plain and _says(mine, theirs.note or ""))
    return said and mine.author == theirs.author


def dressed(theirs: Mark, mine: Mark) -> Mark:
    """Return *theirs*, which came plain, with what cannot be told there as it is in *mine*."""
    note, below = note_joining.parted(theirs.note or "")
    return replace(
        theirs,
        tags=mine.tags,
        colour=mine.colour,
        style=theirs.style if "none" in (mine.style, theirs.style) else mine.style,
        note=f"{mine.note}{below}" if mine.note and _says(mine, note) else theirs.note,
    )


def _says(mine: Mark, told: str) -> bool:
    """Say whether *told* are the words of a note, as a program without Markdown prints them or as they were typed."""
    letters, note = bare(told).text, mine.note or ""
    return letters == bare(note).text or letters == bare("\n".join(plain_words.note(note))).text


def _differences(mine: Mark, theirs: Mark, foreign: ForeignMark, words: str) -> Iterator[Difference]:
    if not _same_words(mine, theirs, words, plain=foreign.plain):
        yield "words"
    note, said = mine.note or "", theirs.note or ""
    joined = bool(said) and note != said and note_joining.holds(note, theirs.author, said)
    if note != said and not joined:
        yield "note"
    if set(mine.tags) != set(theirs.tags) and not (joined and set(mine.tags) >= set(theirs.tags)):
        yield "tags"
    if foreign.colour and "none" not in (mine.style, theirs.style) and mine.colour != theirs.colour and not joined:
        yield "colour"
    if foreign.style and foreign.style != "none" != mine.style and mine.style != theirs.style and not joined:
        yield "style"


def _same_words(mine: Mark, theirs: Mark, words: str, *, plain: bool) -> bool:
    """Say whether both stand on the same words, however these are printed there and here."""
    if {anchor.place for anchor in mine.anchors} == {anchor.place for anchor in theirs.anchors}:
        return True
    if mine.quote is None:
        return theirs.style == "none"
    now = "".join(anchor.quote.exact for anchor in mine.anchors if anchor.quote)
    first = "".join(anchor.was or (anchor.quote.exact if anchor.quote else "") for anchor in mine.anchors)
    given = {bare(words).text, bare(theirs.quote or "").text}
    return bool({bare(now).text, bare(first).text} & given) or (plain and _commented(mine, bare(words).text))


def _commented(mine: Mark, letters: str) -> bool:
    """Say whether a comment on a mark of ours stands on these words.

    It has one range, from the first piece that is printed in a text to the last, and the heads of clauses are printed
    as headings.
    """
    begins = ends = False
    for anchor in mine.anchors:
        piece = bare(anchor.quote.exact).text if anchor.quote else ""
        headed = bool(piece and anchor.place.span and anchor.place.span.start == 0)
        begins = begins or headed or bool(piece and letters.startswith(piece))
        ends = ends or bool(piece and letters.endswith(piece)) or (headed and piece.endswith(letters))
    return begins and ends
