"""The numbers that a word processor prints before paragraphs and keeps nowhere in their text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhutiao.importers.word_numerals import numeral
from zhutiao.importers.word_xml import child, children, number, setting, switched, value

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element

PLACE = re.compile(r"%([1-9])")
# The bullets of symbol fonts stand in the private use area, where other fonts have nothing.
PRIVATE = re.compile("[\ue000-\uf8ff]")
TIGHT = "、，．。）)】〕》"  # what follows one of these follows without a space
DEEPEST = 9


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts, and how its number is printed: `%1.%2` names the levels it is made of."""

    start: int = 1
    form: str = "decimal"
    pattern: str = ""
    restarts: int | None = None
    gap: str = "tab"
    decimal: bool = False
    style: str = ""

    def resets(self, depth: int, used: int) -> bool:
        """Say whether this level, at *depth*, begins anew after a paragraph of level *used*."""
        return used < (depth if self.restarts is None else self.restarts)


Levels = dict[int, Level]


class Numbers:
    """The lists of one document, counting on paragraph by paragraph."""

    def __init__(self, part: Element | None, list_of_style: Mapping[str, str]) -> None:
        """Read the numbering part; *list_of_style* is the list (numId) that a list style names."""
        self._list_of_style = list_of_style
        self._plans = {value(each, "abstractNumId"): each for each in children(part, "abstractNum")}
        self._lists = {value(each, "numId"): each for each in children(part, "num")}
        self._known: dict[str, tuple[str, Levels, dict[int, int]]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def level_of(self, name: str, style: str) -> int:
        """Return the level of list *name* that paragraphs of *style* are on."""
        return next((depth for depth, level in self._list(name)[1].items() if level.style == style), 0)

    def next(self, name: str, depth: int) -> str:
        """Return what is printed before the next paragraph of list *name* at level *depth*, its gap included."""
        plan, levels, forced = self._list(name)
        level = levels.get(depth)
        if level is None:
            return ""
        counts = self._counts.setdefault(plan, {})
        if depth in forced and (name, depth) not in self._begun:
            counts[depth] = forced[depth]
        else:
            counts[depth] = counts[depth] + 1 if depth in counts else level.start
        self._begun.add((name, depth))
        for deeper in [each for each in counts if each > depth and levels.get(each, Level()).resets(each, depth)]:
            del counts[deeper]
        return _printed(level, levels, counts)

    def _list(self, name: str) -> tuple[str, Levels, dict[int, int]]:
        """Return a list's plan, its levels and the counts it begins with against its plan."""
        if name not in self._known:
            entry = self._lists.get(name)
            plan = value(child(entry, "abstractNumId")) if entry is not None else ""
            levels, forced = self._levels(plan), dict[int, int]()
            for override in children(entry, "lvlOverride"):
                depth = number(override, "ilvl", 0)
                if (own := child(override, "lvl")) is not None:
                    levels[depth] = _level(own)
                if (start := child(override, "startOverride")) is not None:
                    forced[depth] = number(start, "val", 1)
            self._known[name] = plan, levels, forced
        return self._known[name]

    def _levels(self, plan: str) -> Levels:
        # A plan may only name a list style, whose list names the plan with the levels.
        for _ in range(DEEPEST):
            named = setting(self._plans.get(plan), "numStyleLink")
            if not named:
                break
            plan = value(child(self._lists.get(self._list_of_style.get(named, "")), "abstractNumId"))
        return {number(each, "ilvl", 0): _level(each) for each in children(self._plans.get(plan), "lvl")}


def _level(found: Element) -> Level:
    restarts = child(found, "lvlRestart")
    return Level(
        start=number(child(found, "start"), "val", 1),
        form=setting(found, "numFmt") or "decimal",
        pattern=setting(found, "lvlText"),
        restarts=None if restarts is None else number(restarts, "val", 0),
        gap=setting(found, "suff") or "tab",
        decimal=switched(child(found, "isLgl")),
        style=setting(found, "pStyle"),
    )


def _printed(level: Level, levels: Levels, counts: Mapping[int, int]) -> str:
    def figure(place: re.Match[str]) -> str:
        depth = int(place[1]) - 1
        named = levels.get(depth, Level())
        if named.form == "none":
            return ""
        return numeral(counts.get(depth, named.start), "decimal" if level.decimal else named.form)

    text = PRIVATE.sub("•", level.pattern) if level.form == "bullet" else PLACE.sub(figure, level.pattern)
    tight = not text or level.gap == "nothing" or text[-1] in TIGHT
    return text if tight else f"{text} "
