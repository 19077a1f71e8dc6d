"""What can stand behind the colon of a filter: kinds of text, places, colours and days, and what is meant by it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from zhutiao.text import pinyin
from zhutiao.text.search_keys import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from zhutiao.hits import Where
    from zhutiao.model import Colour, Kind

Thing = TypeVar("Thing")

# What each is called: first in Chinese, then in English, then otherwise.
KINDS: Final[Mapping[Kind, tuple[str, ...]]] = {
    "opinion": ("意见", "opinion"),
    "commentary": ("解读", "commentary", "评论"),
    "brief": ("简讯", "brief"),
    "transcript": ("实录", "transcript", "发布会实录"),
    "law": ("法律", "law", "法规"),
    "report": ("报告", "report"),
    "other": ("其他", "other", "其他文章"),
}
PLACES: Final[Mapping[Where, tuple[str, ...]]] = {
    "text": ("正文", "text"),
    "title": ("标题", "title"),
    "speaker": ("发言人", "speaker"),
    "note": ("笔记", "note"),
    "tag": ("标签", "tag"),
    "link": ("关联", "link"),
}
COLOURS: Final[Mapping[Colour, tuple[str, ...]]] = {
    "amber": ("黄色", "amber", "琥珀"),
    "green": ("绿色", "green"),
    "blue": ("蓝色", "blue"),
    "rose": ("粉色", "rose", "玫瑰"),
    "violet": ("紫色", "violet"),
}
MEANINGS: Final[Mapping[Colour, tuple[str, ...]]] = {
    "amber": ("重点举措", "key measures"),
    "green": ("数字与期限", "figures and dates"),
    "blue": ("存疑", "doubtful"),
    "rose": ("可引用", "quotable"),
    "violet": ("待办", "to do"),
}
"""What a colour stands for as long as the reader has not said otherwise."""

_FROM_TO = re.compile(r"\.{2,}|~|至|到")
_DAY = re.compile(r"(\d{1,4})(?:\D+(\d{1,2}))?(?:\D+(\d{1,2}))?\D*")


class Days(NamedTuple):
    """Days from the first to the last, each as the beginning of YYYY-MM-DD: 2024 is any day of that year."""

    first: str
    last: str

    def __contains__(self, day: object) -> bool:
        """Say whether *day*, written YYYY-MM-DD, is one of them."""
        return (
            isinstance(day, str)
            and day != ""
            and self.first <= day
            and (not self.last or day[: len(self.last)] <= self.last)
        )


def alternatives(value: str) -> list[str]:
    """Return the values that a filter lets stand for each other."""
    return [each.strip() for each in re.split("[|｜]", value) if each.strip()]


def meant(value: str, names: Mapping[Thing, Iterable[str]]) -> set[Thing]:
    """Return what is called *value*; where nothing is, what fits it best by its beginning, a part, or its pinyin."""
    found: set[Thing] = set()
    for typed in alternatives(value):
        key = fold(typed)
        same = {thing for thing, every in names.items() if any(fold(name) == key for name in every)}
        found |= same or best(typed, names)
    return found


def best(typed: str, names: Mapping[Thing, Iterable[str]]) -> set[Thing]:
    """Return what fits *typed* best: what has a name that begins so, else one that holds it, else one spelt so."""
    ranks = {thing: rank for thing, every in names.items() if (rank := _rank(typed, every)) is not None}
    return {thing for thing, rank in ranks.items() if rank == min(ranks.values())}


def days(value: str) -> list[Days]:
    """Return the days that *value* tells, such as 2024, 2024-10, 2024年10月1日, 2024-10..2024-12, ..2024."""
    return [told for each in alternatives(value) if (told := _days(_FROM_TO.split(fold(each), 1)))]


def _rank(typed: str, names: Iterable[str]) -> int | None:
    return min((rank for name in names if (rank := pinyin.rank(typed, name)) is not None), default=None)


def _days(sides: list[str]) -> Days | None:
    ends = [_DAY.fullmatch(side) for side in sides]
    if not any(ends) or any(side and not end for side, end in zip(sides, ends, strict=True)):
        return None
    first, last = (_day(end) for end in (ends[0], ends[-1]))
    return Days(first, last)


def _day(told: re.Match[str] | None) -> str:
    year, *rest = (part for part in told.groups() if part) if told else ("",)
    return "-".join((year, *(part.zfill(2) for part in rest)))
