"""Where the comments of a Word document stand in what it prints."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhutiao.importers.marks.foreign import Words
from zhutiao.importers.word_text import SIGNS, UNPRINTED
from zhutiao.importers.word_xml import child, named, value

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

AROUND = 64
"""Signs before and after the words that are remembered with them."""

_DELETED = ("del", "moveFrom")


def words_of(paragraph: Element) -> str:
    """Return what one paragraph prints."""
    ranges = Ranges()
    ranges.walk(paragraph)
    return ranges.text


class Ranges:
    """What a document prints, each paragraph a line, and where in it each comment begins and ends."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._at = 0
        self._starts: dict[str, int] = {}
        self._ends: dict[str, int] = {}
        self._points: dict[str, int] = {}
        self._text: str | None = None

    @property
    def text(self) -> str:
        """Return all that was walked through."""
        if self._text is None:
            self._text = "".join(self._parts)
        return self._text

    def walk(self, parent: Element, *, deleted: bool = False) -> None:
        """Take in what stands below *parent*; of what was deleted only where comments begin and end."""
        for each in parent:
            match named(each):
                case "commentRangeStart":
                    self._starts.setdefault(value(each, "id"), self._at)
                case "commentRangeEnd":
                    self._ends.setdefault(value(each, "id"), self._at)
                case "commentReference":
                    self._points.setdefault(value(each, "id"), self._at)
                case "t" if not deleted:
                    self._add(re.sub("[\r\n]", " ", each.text or ""))
                case "br" | "tab" | "cr" | "ptab" | "noBreakHyphen" as sign if not deleted:
                    self._add(SIGNS[sign])
                case "AlternateContent":
                    chosen = child(each, "Choice")
                    self.walk(each if chosen is None else chosen, deleted=deleted)
                case "p":
                    self.walk(each, deleted=deleted)
                    self._add("\n")
                case name if name in _DELETED:
                    self.walk(each, deleted=True)
                case name if name not in UNPRINTED:
                    self.walk(each, deleted=deleted)
                case _:
                    pass

    def words(self, comment: str) -> tuple[Words, ...]:
        """Return the words that a comment stands on; of one that only points, the paragraph it points into."""
        point = self._points.get(comment, self._starts.get(comment))
        start, end = self._starts.get(comment, 0), self._ends.get(comment, 0)
        if start >= end:
            if point is None:
                return ()
            start, end = self.text.rfind("\n", 0, point) + 1, self.text.find("\n", point)
        words = self.text[start : end if end >= 0 else None]
        if not words.strip():
            return ()
        before = self.text[max(0, start - AROUND) : start]
        return (Words(words.strip("\n"), before, self.text[start + len(words) :][:AROUND]),)

    def _add(self, words: str) -> None:
        self._parts.append(words)
        self._at += len(words)
        self._text = None
