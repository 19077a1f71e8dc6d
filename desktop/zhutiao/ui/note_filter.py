"""Which notes are shown: by words, look, tags, where they stand, their date, and whether anything is written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple

from zhutiao.text.tag_paths import is_within

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from zhutiao.model import Mark
    from zhutiao.ui.note_words import NoteWords

Written = Literal["any", "with", "without"]

HERE = "."
"""Stands for the clause that is being read, whichever that is."""
EVER = date(1970, 1, 2), date(9998, 12, 31)
"""The days that every clock of the world can tell."""
DAYS = {"today": 1, "week": 7, "month": 30}


class Around(NamedTuple):
    """What a filter cannot know by itself: the marks' folded words, the segments of the clause, the day."""

    words: NoteWords
    clause: Collection[tuple[str, str]]
    today: date


@dataclass(frozen=True, slots=True)
class NoteFilter:
    """What the reader wants to see; the default is everything.

    `period` is today, week, month, or two ISO dates with `..` between them; `tags` must all be carried, of the other
    sets one is enough.
    """

    words: str = ""
    colours: frozenset[str] = frozenset()
    styles: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    tags: tuple[str, ...] = ()
    clause: str = ""
    written: Written = "any"
    period: str = ""

    def checks(self, around: Around) -> Iterator[Callable[[Mark], bool]]:
        """Yield what a mark has to pass to be shown, what is quickly said first."""
        if self.colours:
            yield lambda mark: mark.style != "none" and mark.colour in self.colours
        if self.styles:
            yield lambda mark: mark.style in self.styles
        if self.written != "any":
            wanted = self.written == "with"
            yield lambda mark: bool(mark.note) == wanted
        if self.period:
            start, end = bounds(self.period, around.today)
            yield lambda mark: start <= mark.modified < end
        if self.documents:
            yield lambda mark: any(anchor.place.document in self.documents for anchor in mark.anchors)
        if self.clause:
            yield lambda mark: any((a.place.document, a.place.segment) in around.clause for a in mark.anchors)
        if self.states:
            yield lambda mark: mark.state in self.states
        for sought in self.tags:
            yield _carrying(sought)
        if self.words.strip():
            yield around.words.holding(self.words)

    def without(self, name: str, value: str) -> NoteFilter:
        """Return the filter that no longer asks for *value* in the field *name*."""
        held = getattr(self, name)
        if isinstance(held, tuple):
            return replace(self, **{name: tuple(each for each in held if each != value)})
        if isinstance(held, frozenset):
            return replace(self, **{name: held - {value}})
        return replace(self, **{name: "any" if name == "written" else ""})

    def turned(self, name: str, value: str) -> NoteFilter:
        """Return the filter that asks for *value* in the field *name* too, or no longer where it did."""
        held = getattr(self, name)
        if held == value or (not isinstance(held, str) and value in held):
            return self.without(name, value)
        if isinstance(held, tuple):
            return replace(self, **{name: (*held, value)})
        return replace(self, **{name: held | {value} if isinstance(held, frozenset) else value})


def _carrying(sought: str) -> Callable[[Mark], bool]:
    # Ten thousand marks have few tags among them: each is looked at once.
    known: dict[tuple[str, ...], bool] = {}

    def carries(mark: Mark) -> bool:
        if mark.tags not in known:
            known[mark.tags] = any(is_within(tag, sought) for tag in mark.tags)
        return known[mark.tags]

    return carries


def bounds(period: str, today: date) -> tuple[str, str]:
    """Return the moments, as marks have them, from which and before which a period of the reader's days lasts."""
    if period in DAYS:
        first, last = today - timedelta(days=DAYS[period] - 1), today
    else:
        first, last = span(period) or EVER
    return _moment(max(first, EVER[0])), _moment(min(last, EVER[1]) + timedelta(days=1))


def span(typed: str) -> tuple[date, date] | None:
    """Return the first and the last day that *typed* names; one day is both; None where it names none."""
    try:
        days = [date.fromisoformat(each) for each in typed.replace("..", " ").split()]
    except ValueError:
        return None
    return (min(days), max(days)) if 1 <= len(days) <= 2 else None  # noqa: PLR2004 - from and to


def _moment(day: date) -> str:
    return datetime.combine(day, time.min).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")
