"""Where every word of a file stands in its source: which lines made which piece, and which of them are in doubt."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.ui.importing.parts import SourceRows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zhutiao.model import Article, Aside, Finding, Prepared, Span, Turn

DOUBTFUL = ("duplicate", "cut", "doubtful", "out-of-order", "encoding")
LOST = ("duplicate", "cut")
RANKS = {"text": 4, "title": 3, "label": 2, "furniture": 0}
WIDE = ("doubtful",)  # findings that speak of all their lines; others are seen at the first


class Owner(NamedTuple):
    """What source words became: `text`, a `label` or `title` of an article, lost, or set aside for a reason."""

    what: str
    article: str | None = None
    piece: str | None = None


class Doubt(NamedTuple):
    """A place that a reader should look at."""

    lines: tuple[int, int]
    about: Finding | Aside
    article: str | None = None


class PageMap:
    """Knows the lines of one source and what became of each; lines are 1-based."""

    def __init__(self, prepared: Prepared) -> None:
        self.lines = prepared.text.split("\n")
        self.rows = SourceRows(self.lines)
        self._starts = list(accumulate((len(line) + 1 for line in self.lines[:-1]), initial=0))
        self._spans: dict[tuple[str, str], Sequence[Span]] = {}
        self._printed: dict[tuple[str, str], str] = {}
        self._opened: dict[tuple[str, str], frozenset[int]] = {}
        marked = sorted(self._mark(prepared), key=lambda each: each[0])
        self._begins = [begin for begin, _owner in marked]
        self._owners = [owner for _begin, owner in marked]
        self.doubts = tuple(sorted(_doubts(prepared), key=lambda doubt: doubt.lines))
        self._by_piece = {(each.article, _segment(each)): n for n, each in enumerate(self.doubts)}
        self._doubtful = {line: n for n, doubt in enumerate(self.doubts) for line in _seen(doubt)}

    def line_at(self, offset: int) -> int:
        """Return the line that a source offset stands in."""
        return bisect_right(self._starts, offset)

    def start_of(self, line: int) -> int:
        """Return the source offset at which a line begins."""
        return self._starts[line - 1]

    def owners(self, line: int) -> list[Owner]:
        """Return what became of the words of a line, in order; nothing for a line without words."""
        first = self._first(line)
        after = self._starts[line] if line < len(self._starts) else self._starts[-1] + len(self.lines[-1]) + 1
        return self._owners[first : bisect_left(self._begins, after, first)]

    def owner(self, line: int) -> Owner | None:
        """Return what a line is in the main: text of an article before anything set aside, signs of layout last."""
        return max(self.owners(line), key=lambda owner: RANKS.get(owner.what, 1), default=None)

    def begins(self, line: int) -> bool:
        """Say whether a paragraph begins in a line."""
        first = self._first(line)
        before = self._owners[first - 1] if first else None
        here = self.owner(line)
        if here is None or here.what != "text":
            return False
        return here != before or line in self._openings(here)

    def goes_on(self, line: int) -> bool:
        """Say whether the last words of a line were joined to the first of a later one."""
        here = self.owners(line)
        after = self._first(line) + len(here)
        if not here or here[-1].what != "text" or after == len(self._owners) or self._owners[after] != here[-1]:
            return False
        return self.line_at(self._begins[after]) not in self._openings(here[-1])

    def doubt(self, line: int) -> int | None:
        """Return which of the doubts a line has a part in."""
        return self._doubtful.get(line)

    def doubt_of(self, article: str, piece: str) -> int | None:
        """Return which of the doubts is about a piece of an article."""
        return self._by_piece.get((article, piece))

    def lines_of(self, article: str, piece: str) -> list[int]:
        """Return the lines that a piece of an article, or its title (""), was made from."""
        return sorted({self.line_at(span.start) for span in self._spans.get((article, piece), ())})

    def joints(self, article: str, piece: str) -> list[int]:
        """Return the offsets in what a piece prints at which words of another source line were joined on."""
        printed = self._printed.get((article, piece), "")
        return [at for at, _line in self._changes(article, piece) if printed[at - 1] != "\n"]

    def article_lines(self, article: str) -> tuple[int, int] | None:
        """Return the first and the last line of an article's text."""
        ends = [(spans[0].start, spans[-1].end - 1) for (name, _), spans in self._spans.items() if name == article]
        if not ends:
            return None
        return self.line_at(min(start for start, _ in ends)), self.line_at(max(end for _, end in ends))

    def _first(self, line: int) -> int:
        return bisect_left(self._begins, self._starts[line - 1])

    def _openings(self, owner: Owner) -> frozenset[int]:
        """Return the lines at which a piece begins another paragraph of its own."""
        key = (owner.article or "", owner.piece or "")
        if key not in self._opened:
            printed = self._printed.get(key, "")
            opened = (line for at, line in self._changes(*key) if printed[at - 1] == "\n") if "\n" in printed else ()
            self._opened[key] = frozenset(opened)
        return self._opened[key]

    def _changes(self, article: str, piece: str) -> Iterator[tuple[int, int]]:
        """Yield the offsets in what a piece prints at which another line of the source begins, and that line."""
        counts, lines, line, passed = [], [], 0, 0
        for span in self._spans.get((article, piece), ()):
            now = self.line_at(span.start)
            if line and now != line:
                counts.append(passed)
                lines.append(now)
            line, passed = now, passed + span.end - span.start
        return zip(_offsets(self._printed.get((article, piece), ""), counts), lines, strict=False)

    def _mark(self, prepared: Prepared) -> Iterator[tuple[int, Owner]]:
        for article in prepared.articles:
            self._printed.update(((article.id, piece.id), piece.printed) for piece in article.pieces())
            for piece, spans in _pieces(article):
                if spans:
                    self._spans[article.id, piece] = spans
                what = "label" if piece.startswith("label ") else "text" if piece else "title"
                yield from _owned(spans, Owner(what, article.id, piece))
            for finding in article.findings:
                if finding.what in LOST:
                    yield from _owned(finding.raw, Owner(finding.what, article.id, finding.segment))
        for aside in prepared.set_aside:
            yield from _owned(aside.raw, Owner(aside.why, aside.article))


def _owned(spans: Iterable[Span], owner: Owner) -> Iterator[tuple[int, Owner]]:
    return ((span.start, owner) for span in spans)


def _pieces(article: Article) -> Iterator[tuple[str, Sequence[Span]]]:
    yield "", article.raw
    for segment in article.segments:
        yield segment.id, segment.raw
    for turn in article.turns or ():
        yield from _spoken(turn)


def _spoken(turn: Turn) -> Iterator[tuple[str, Sequence[Span]]]:
    """Share out the source of a turn: what its paragraphs do not need is the label's."""
    sizes = [len("".join(words.split())) for words in turn.paragraphs]
    label = max(0, sum(span.end - span.start for span in turn.raw) - sum(sizes))
    names = [f"label {turn.id}", *(f"{turn.id}.{n}" for n in range(1, len(sizes) + 1))]
    return zip(names, _shares(turn.raw, [label, *sizes]), strict=True)


def _shares(spans: Sequence[Span], sizes: Iterable[int]) -> Iterator[list[Span]]:
    rest = list(reversed(spans))
    for size in sizes:
        taken: list[Span] = []
        while size > 0 and rest:
            span = rest.pop()
            end = min(span.end, span.start + size)
            taken.append(type(span)(span.start, end))
            if end < span.end:
                rest.append(type(span)(end, span.end))
            size -= end - span.start  # noqa: PLW2901 - what is still to be taken
        yield taken


def _doubts(prepared: Prepared) -> Iterator[Doubt]:
    for article in prepared.articles:
        yield from (Doubt(each.lines, each, article.id) for each in article.findings if each.what in DOUBTFUL)
    yield from (Doubt(each.lines, each, each.article) for each in prepared.set_aside if each.why == "undecided")


def _seen(doubt: Doubt) -> range:
    first, last = doubt.lines
    return range(first, last + 1 if getattr(doubt.about, "what", "") in WIDE else first + 1)


def _segment(doubt: Doubt) -> str | None:
    return getattr(doubt.about, "segment", None)


def _offsets(printed: str, counts: Sequence[int]) -> Iterator[int]:
    """Yield where the characters stand before which that many others stand, spaces not counted."""
    wanted, passed = iter(counts), 0
    count = next(wanted, None)
    for at, sign in enumerate(printed):
        if count is None:
            return
        if not sign.isspace():
            if passed == count:
                yield at
                count = next(wanted, None)
            passed += 1
