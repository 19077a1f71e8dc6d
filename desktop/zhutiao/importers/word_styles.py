"""What the styles of a Word document say of its paragraphs: headings, lines of a contents table, lists, hidden text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhutiao.importers.word_xml import child, children, number, setting, switched, value

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

HEADING = re.compile(r"(?:heading|标题)\s*([1-9])$", re.IGNORECASE)
TITLE = re.compile(r"(?:title|标题|文章标题|公文标题)$", re.IGNORECASE)
CONTENTS = re.compile(r"(?:toc|目录)\s*[1-9]$", re.IGNORECASE)
BODY_LEVEL = 9  # an outline level of body text; 0 to 8 are headings
LONGEST_CHAIN = 20  # styles build on one another; a loop must end


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph's style says: a heading's level, 0 for the title, None for text; the list it belongs to."""

    id: str = ""
    level: int | None = None
    contents: bool = False
    list: str | None = None
    depth: int | None = None
    hidden: bool = False


class Styles:
    """The styles of one document by id."""

    def __init__(self, part: Element | None) -> None:
        """Read the part that holds the styles."""
        self._entries = {value(each, "styleId"): each for each in children(part, "style")}
        plain = (name for name, each in self._entries.items() if _is_plain(each))
        self._plain = next(plain, "")
        self._known: dict[str, Style] = {}

    def of(self, name: str) -> Style:
        """Return what the style *name* says, and those it builds on; without a name the document's plain one."""
        name = name or self._plain
        if name not in self._known:
            self._known[name] = _style(name, list(self._chain(name)))
        return self._known[name]

    def lists(self) -> dict[str, str]:
        """Return the list (numId) that each list style names."""
        found = {name: setting(each, "pPr", "numPr", "numId") for name, each in self._entries.items()}
        return {name: list_ for name, list_ in found.items() if list_}

    def _chain(self, name: str) -> Iterator[Element]:
        for _ in range(LONGEST_CHAIN):
            entry = self._entries.get(name)
            if entry is None:
                return
            yield entry
            name = setting(entry, "basedOn")


def outline(properties: Element | None) -> int | None:
    """Return the heading level, from 1, that paragraph properties set; 0 where they say it is text, None if silent."""
    found = child(properties, "outlineLvl")
    if found is None:
        return None
    level = number(found, "val", BODY_LEVEL)
    return level + 1 if level < BODY_LEVEL else 0


def _is_plain(entry: Element) -> bool:
    return value(entry, "type") == "paragraph" and value(entry, "default") in ("1", "true", "on")


def _style(name: str, chain: list[Element]) -> Style:
    titles = [setting(entry, "name") for entry in chain]
    lists = [child(entry, "pPr", "numPr") for entry in chain]
    vanish = [child(entry, "rPr", "vanish") for entry in chain]
    hidden = next((switched(each) for each in vanish if each is not None), False)
    list_ = next((each for each in (setting(own, "numId") for own in lists) if each), None)
    depth = next((number(each, "val", 0) for each in (child(own, "ilvl") for own in lists) if each is not None), None)
    return Style(name, _level(titles, chain), any(map(CONTENTS.match, titles[:2])), list_, depth, hidden)


def _level(titles: list[str], chain: list[Element]) -> int | None:
    for title, entry in zip(titles, chain, strict=True):
        if TITLE.match(title):
            return 0
        set_level = outline(child(entry, "pPr"))
        if set_level is not None:
            return set_level or None
        if found := HEADING.match(title):
            return int(found[1])
    return None
