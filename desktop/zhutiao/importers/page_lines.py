"""The lines of all pages of a PDF as one text: running heads, paragraphs and headings told by how they stand."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from zhutiao.importers.page_columns import joined, read, rows
from zhutiao.ports import Decoded, Hint

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from zhutiao.importers.page_columns import Line, Run

OUTER = 2  # rows at the top and at the bottom of a page that may be running heads
SAID = re.compile(r"[。；！？，：、;!?,]$")  # a sentence, or a part of one, is no running head
REPEATED = 2  # pages that show one before it is known as one
PAGE_NUMBER = re.compile(r"[-—–─·.\s]+\d{1,4}[-—–─·.\s]+|第\s*\d{1,4}\s*页.{0,12}|\d{1,4}\s*/\s*\d{1,4}")
DIGITS = re.compile(r"\d+")
INDENT = (1.2, 2.8)  # ems that a paragraph's first line stands in
LARGER = 1.15  # than the body's size: a heading
LONGEST_HEADING = 60
NUMBERED = re.compile(
    r"第[一二三四五六七八九十百零\d]+[编章节条部分]|[一二三四五六七八九十]+、|[（(]|\d|#|附件|[IVX]+\."
)
UNFINISHED = re.compile(r"[^。；，、,;]$")
WIDE = 1.45  # times the usual pitch: a line is left blank
NEAR = 3.0  # ems between the edges of one column on two pages
DEEPEST = 9


@dataclass(frozen=True, slots=True)
class Page:
    """The runs of one page, with what leans across it apart."""

    runs: Sequence[Run]
    leaning: Sequence[Run] = ()


@dataclass(slots=True)
class _Text:
    """The lines written so far, with their hints."""

    lines: list[str] = field(default_factory=list[str])
    hints: dict[int, Hint] = field(default_factory=dict[int, Hint])

    def add(self, line: str, hint: Hint) -> None:
        self.lines.append(line)
        if hint != Hint():
            self.hints[len(self.lines)] = hint

    def goes_on(self, words: str, level: int) -> bool:
        """Say whether a heading's line goes on with the heading before it, instead of beginning another."""
        same = bool(self.lines) and self.hints.get(len(self.lines), Hint()).level == level
        return same and not NUMBERED.match(words) and bool(UNFINISHED.search(self.lines[-1]))


def decoded(pages: Sequence[Page], remarks: tuple[str, ...] = ()) -> Decoded:
    """Return the text of the pages in reading order."""
    known = _repeated(pages)
    parted = [_parted(n, page, known) for n, page in enumerate(pages, 1)]
    columns = [read(body) for _, body, _ in parted]
    setting = _Setting.of(columns)
    text = _Text()
    for (heads, _, feet), lines in zip(parted, columns, strict=True):
        for line in heads:
            text.add(line, Hint(furniture=True))
        _write(text, lines, setting)
        for line in feet:
            text.add(line, Hint(furniture=True))
    return Decoded("\n".join(text.lines), "pdf", remarks, text.hints)


def _repeated(pages: Iterable[Page]) -> set[str]:
    """Return the outer rows that several pages show, but for their digits."""
    shown: Counter[str] = Counter()
    for page in pages:
        top, bottom = _outer(rows(page.runs))
        shown.update({_form(row) for row in (*top, *bottom)})
    return {form for form, times in shown.items() if times >= REPEATED and not SAID.search(form)}


def _outer(page: list[list[Run]]) -> tuple[list[list[Run]], list[list[Run]]]:
    few = min(OUTER, len(page) // 2)
    return page[:few], page[-max(few, 1) :]


def _form(row: Sequence[Run]) -> str:
    return DIGITS.sub("0", joined(row))


def _parted(n: int, page: Page, known: set[str]) -> tuple[list[str], list[Run], list[str]]:
    """Return a page's running heads, its text, and what stands at its foot or leans across it."""
    every = rows(page.runs)
    top, bottom = _outer(every)
    heads = [row for row in top if _form(row) in known or _is_number(row, n)]
    feet = [row for row in bottom if _form(row) in known or _is_number(row, n)]
    outside = {id(row) for row in (*heads, *feet)}
    body = [run for row in every if id(row) not in outside for run in row]
    return [joined(row) for row in heads], body, [joined(row) for row in feet] + [run.text for run in page.leaning]


def _is_number(row: Sequence[Run], n: int) -> bool:
    text = joined(row)
    return bool(PAGE_NUMBER.fullmatch(text)) or text == str(n)


@dataclass(frozen=True, slots=True)
class _Setting:
    """How the text is set: its size, what sizes headings have, where columns begin and end, whether bold tells."""

    body: float
    sizes: tuple[float, ...]
    edges: Mapping[tuple[float, float], tuple[float, float]]
    bold_tells: bool

    @classmethod
    def of(cls, pages: Sequence[Sequence[Line]]) -> _Setting:
        signs: Counter[float] = Counter()
        bold = 0
        for line in (line for page in pages for line in page):
            signs[_size(line)] += len(line.text)
            bold += len(line.text) if line.bold else 0
        body = signs.most_common(1)[0][0] if signs else 1.0
        larger = sorted((size for size in signs if size >= LARGER * body), reverse=True)
        return cls(body, tuple(larger), _edges(pages, body), bold < signs.total() / 2)

    def level(self, line: Line) -> int:
        """Return the level of a heading, 0 for text."""
        if len(line.text) > LONGEST_HEADING:
            return 0
        if (size := _size(line)) in self.sizes:
            return min(self.sizes.index(size) + 1, DEEPEST)
        alone = line.bold and self.bold_tells and UNFINISHED.search(line.text)
        return min(len(self.sizes) + 1, DEEPEST) if alone else 0

    def indent(self, line: Line) -> float:
        """Return how many ems a line stands in from its column's edge."""
        return (line.left - self.edges[line.edges][0]) / line.size

    def full(self, line: Line) -> bool:
        """Say whether a line reaches its column's end."""
        return self.edges[line.edges][1] - line.right < 1.5 * line.size


def _size(line: Line) -> float:
    return round(line.size * 2) / 2


def _edges(pages: Sequence[Sequence[Line]], em: float) -> dict[tuple[float, float], tuple[float, float]]:
    """Return for each column how far the same column reaches on all pages: one of few lines shows less of it."""
    every = sorted({line.edges for page in pages for line in page})
    found: dict[tuple[float, float], tuple[float, float]] = {}
    for left, right in every:
        alike = [each for each in every if abs(each[0] - left) < NEAR * em and abs(each[1] - right) < NEAR * em]
        found[left, right] = min(each[0] for each in alike), max(each[1] for each in alike)
    return found


def _write(text: _Text, lines: Sequence[Line], setting: _Setting) -> None:
    pitch = _pitch(lines) or 2 * setting.body
    before: Line | None = None
    for line in lines:
        level = setting.level(line)
        if before and before.base - line.base > WIDE * pitch * max(before.size, line.size, setting.body) / setting.body:
            text.add("", Hint())
        elif before and level and text.goes_on(line.text, level):
            text.lines[-1] += (" " if _latin(text.lines[-1][-1]) and _latin(line.text[0]) else "") + line.text
            before = line
            continue
        opens = not level and _opens(line, before, setting)
        text.add(("\u3000\u3000" if opens else "") + line.text, Hint(level=level, opens=opens))
        before = line


def _pitch(lines: Sequence[Line]) -> float:
    steps = [one.base - other.base for one, other in pairwise(lines) if one.column == other.column]
    return median(steps) if steps else 0.0


def _opens(line: Line, before: Line | None, setting: _Setting) -> bool:
    if not INDENT[0] <= setting.indent(line) <= INDENT[1]:
        return False
    # A list may hang: all its lines but the first stand in.
    runs_on = before and before.column == line.column and setting.full(before) and UNFINISHED.search(before.text)
    return not (runs_on and before and setting.indent(before) >= INDENT[0])


def _latin(sign: str) -> bool:
    return sign.isascii() and sign.isalnum()
