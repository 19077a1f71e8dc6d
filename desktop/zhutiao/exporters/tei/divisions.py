"""The segments of a text as TEI stands them: divisions within divisions, each with its head and its paragraphs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zhutiao.exporters.tei.laying import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.model import Article, Segment

DIVIDED = ("section", "clause", "annex")


@dataclass(frozen=True, slots=True)
class Printed:
    """A segment: the words of its head, None where it has none, and its paragraphs."""

    segment: Segment
    head: Paragraph | None
    paragraphs: tuple[Paragraph, ...]

    @property
    def all(self) -> tuple[Paragraph, ...]:
        """Return all that has words, in order."""
        return (*([self.head] if self.head else []), *self.paragraphs)


@dataclass(slots=True)
class Division:
    """A segment that others stand below, or the whole text, which has none of its own."""

    printed: Printed | None
    inner: list[Division | Printed] = field(default_factory=list["Division | Printed"])


def printed(segment: Segment) -> Printed:
    """Cut what a segment prints into head and paragraphs, so that no sign but line breaks is lost."""
    whole, body = segment.printed, segment.text
    headed = segment.kind in DIVIDED and whole.endswith(body)
    cut = len(whole) - len(body) if headed else len(whole) if segment.kind == "heading" else 0
    head = Paragraph(segment.id, 0, len(whole[:cut].rstrip("\n"))) if cut else None
    return Printed(segment, head, tuple(_lines(segment.id, whole, cut)))


def divided(article: Article) -> Division:
    """Return the whole text, its segments below one another as their ids say."""
    whole = Division(None)
    above: list[tuple[str, Division]] = []
    for segment in article.pieces():
        while above and not segment.id.startswith(f"{above[-1][0]}/"):
            above.pop()
        into = above[-1][1] if above else whole
        if segment.kind in DIVIDED:
            division = Division(printed(segment))
            into.inner.append(division)
            above.append((segment.id, division))
        else:
            into.inner.append(printed(segment))
    return whole


def every(division: Division) -> Iterator[Printed]:
    """Yield the segments of a text, in order."""
    if division.printed:
        yield division.printed
    for each in division.inner:
        if isinstance(each, Division):
            yield from every(each)
        else:
            yield each


def _lines(segment: str, whole: str, start: int) -> Iterator[Paragraph]:
    at = start
    for line in whole[start:].split("\n"):
        if line:
            yield Paragraph(segment, at, at + len(line))
        at += len(line) + 1
