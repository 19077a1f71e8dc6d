"""Words as the page takes them: runs that look alike, without what could hide or turn the words around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhutiao.exporters.inked import runs as cut
from zhutiao.exporters.note_tree import Code, Grid, Items, Para, Quoted, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from zhutiao.exporters.note_tree import NoteBlock, Run
    from zhutiao.exporters.sheet import Ink
    from zhutiao.model import Mark, Span

Value = dict[str, object]

MOST = 3
"""Lines of overlapping marks below the same words."""

_BREAK = re.compile(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
# Controls cannot be shown; the others turn the words around them.
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
_HALF = re.compile("[\ud800-\udfff]")


class Words:
    """Makes runs of words; a sign in *lost*, which no font has, stands as the number by which all programs know it."""

    def __init__(self, lost: AbstractSet[str] = frozenset()) -> None:
        self._lost = re.compile("([" + "".join(map(re.escape, sorted(lost))) + "])") if lost else None

    def plain(self, words: str, **look: object) -> list[Value]:
        """Return *words* that all look alike."""
        made: list[Value] = []
        for n, line in enumerate(_BREAK.split(_HALF.sub("\ufffd", words))):
            if n:
                made.append({"words": "", "break": True})
            made += self._line(_UNSEEN.sub("", line), look)
        return made

    def inked(self, words: str, ink: Sequence[Ink]) -> list[Value]:
        """Return *words* with the lines of marks on them."""
        return [each for run in cut(words, ink) for each in self.plain(run.words, ink=inks(i.mark for i in run.ink))]

    def shared(self, words: str, spans: Sequence[Span]) -> list[Value]:
        """Return *words* with those in *spans*, which may overlap, under a thin line."""
        made: list[Value] = []
        at = 0
        for span in sorted(spans):
            start, end = max(span.start, at), min(span.end, len(words))
            if start < end:
                made += [*self.plain(words[at:start]), *self.plain(words[start:end], shared=True)]
                at = end
        return [*made, *self.plain(words[at:])]

    def note(self, blocks: Iterable[NoteBlock]) -> list[Value]:
        """Return a note."""
        return [self._block(block) for block in blocks]

    def _line(self, words: str, look: Value) -> list[Value]:
        if not self._lost:
            return [{"words": words, **look}] if words else []
        made: list[Value] = []
        for n, piece in enumerate(self._lost.split(words)):
            if piece:
                made.append(_number(piece, look) if n % 2 else {"words": piece, **look})
        return made

    def _runs(self, runs: Iterable[Run]) -> list[Value]:
        return [each for run in runs for each in self._run(run)]

    def _run(self, run: Run) -> list[Value]:
        look: Value = {"bold": run.bold, "italic": run.italic, "struck": run.struck, "code": run.code, "href": run.href}
        made = self.plain(run.words, **{name: value for name, value in look.items() if value})
        # On paper nobody can follow a link that does not say where it leads.
        return [*made, *self.plain(f" ({run.href})", code=True)] if _leads_elsewhere(run) else made

    def _block(self, block: NoteBlock) -> Value:
        match block:
            case Para():
                return {"kind": "para", "level": block.level, "runs": self._runs(block.runs)}
            case Code():
                return {"kind": "code", "lines": [self.plain(line) for line in _BREAK.split(block.words)]}
            case Rule():
                return {"kind": "rule"}
            case Quoted():
                return {"kind": "quote", "blocks": self.note(block.blocks)}
            case Items():
                return {"kind": "items", "start": block.start, "items": [self.note(item) for item in block.items]}
            case Grid():
                return self._grid(block)

    def _grid(self, grid: Grid) -> Value:
        columns = max(map(len, grid.rows))
        rows = [[*row, *[()] * (columns - len(row))] for row in grid.rows]
        return {"kind": "grid", "columns": columns, "cells": [self._runs(cell) for row in rows for cell in row]}


def inks(marks: Iterable[Mark]) -> list[Value]:
    """Return the lines of marks, the one made last at the end; no more than there is room for between two lines."""
    drawn: list[Value] = [{"colour": mark.colour, "style": mark.style} for mark in marks if mark.style != "none"]
    return drawn[-MOST:]


def _number(sign: str, look: Value) -> Value:
    return {**look, "words": f"U+{ord(sign):04X}", "lost": True}


def _leads_elsewhere(run: Run) -> bool:
    return bool(run.href) and not run.href.startswith("zhutiao:") and run.words.strip() not in run.href
