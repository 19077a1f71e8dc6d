"""A report (工作报告、调研报告、白皮书): long prose under headings, with numbers or without."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from zhutiao.kinds import numbered
from zhutiao.ports import Divided, Draft, TextKind
from zhutiao.text.numbering import readings
from zhutiao.text.units import SENTENCE, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

FEWEST = 3  # numbered headings of an English text, or paragraphs that make a section worth dividing
ENOUGH = 500  # signs of a paragraph
LATIN = 0.6  # of the signs: an English text
OPENING = 20  # paragraphs looked at for what a text calls itself
TITLED = re.compile(
    r"(?:(?<!作)报告|報告|报告书|公报|公報|白皮书|白皮書|蓝皮书|绿皮书|White Paper|Report)"
    r"(?:\s*[（(].{1,24}[)）]|\s*[—:：-].*)?$",
    re.IGNORECASE,
)
TOLD_OF = re.compile(r"解读|审议|听取|发布|公布|印发|聚焦|学习|[？?！!]")
ADDRESSED = re.compile(r"(?:各位(?:代表|委员|同志)|主任、|委员长)[^。]{0,20}[：:]$")
CALLS_ITSELF = re.compile(
    r"本报告|本白皮书|报告如下|向大会(?:报告|作)|请予审议|This (?:report|white paper)", re.IGNORECASE
)


def likeness(draft: Draft) -> float:
    """Return how surely a draft is a report: its title says so, or it calls itself one, or is numbered English."""
    title = draft.title.unhashed().text.strip() if draft.title else ""
    headed = sum(block.heading for block in draft.blocks)
    if TITLED.search(title) and not TOLD_OF.search(title):
        return 0.95 if headed > 1 else 0.85
    opening = [block.text for block in draft.blocks[:OPENING]]
    if any(ADDRESSED.search(text) for text in opening) and headed:
        return 0.85
    if headed > 1 and any(CALLS_ITSELF.search(text) for text in opening):
        return 0.85
    return 0.6 if _english(draft) else 0.0


def divide(draft: Draft) -> Divided:
    """Return its sections with their clauses; a section of many paragraphs by its paragraphs and headings."""
    return numbered.divide(draft, _spread)


def _english(draft: Draft) -> bool:
    text = "".join(block.text[:ENOUGH] for block in draft.blocks[:OPENING])
    latin = len(text.encode("ascii", "ignore"))
    if not text or latin < LATIN * len(text):
        return False
    return sum(bool(readings(block.unhashed().text)) for block in draft.blocks) >= FEWEST


def _spread(unit: Unit) -> Iterator[Unit]:
    """Yield a clause that has headings of its own as a section with its paragraphs, any other as it is."""
    head = unit.blocks[0].unhashed().text
    # A bare number has its title on the next line.
    title = 2 if unit.mark and not head[unit.mark.length :].strip() else 1
    headed = any(block.heading for block in unit.blocks[title:])
    if unit.kind != "clause" or unit.parent or unit.children or not headed or SENTENCE.search(head):
        yield unit
        return
    section = replace(unit, kind="section", blocks=unit.blocks[:title])
    yield section
    for n, block in enumerate(unit.blocks[title:], 1):
        yield Unit(f"{unit.id}/p{n}", None, "heading" if block.heading else "paragraph", section, [block])


KIND = TextKind("report", likeness, divide)
