"""One of their marks beside one of mine: whether they say the same, and what both say together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

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
    said = (mine.note or "") == (theirs.note or "") or (plain and _letters(mine) == _letters(theirs))
    return said and mine.author == theirs.author


def dressed(theirs: Mark, mine: Mark) -> Mark:
    """Return *theirs*, which came plain, with what cannot be told there as it is in *mine*."""
    return replace(theirs, tags=mine.tags, note=mine.note if _letters(mine) == _letters(theirs) else theirs.note)


def _letters(mark: Mark) -> str:
    return bare(mark.note or "").text


def _differences(mine: Mark, theirs: Mark, foreign: ForeignMark, words: str) -> Iterator[Difference]:
    if not _same_words(mine, theirs, words):
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


def _same_words(mine: Mark, theirs: Mark, words: str) -> bool:
    """Say whether both stand on the same words, however these are printed there and here."""
    if {anchor.place for anchor in mine.anchors} == {anchor.place for anchor in theirs.anchors}:
        return True
    if mine.quote is None:
        return theirs.style == "none"
    now = "".join(anchor.quote.exact for anchor in mine.anchors if anchor.quote)
    first = "".join(anchor.was or (anchor.quote.exact if anchor.quote else "") for anchor in mine.anchors)
    given = {bare(words).text, bare(theirs.quote or "").text}
    return bool({bare(now).text, bare(first).text} & given)
