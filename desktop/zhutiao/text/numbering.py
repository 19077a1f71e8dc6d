"""The numbers that open sections and clauses: 一、 and （一）."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

DIGITS = "〇一二三四五六七八九"
NUMERAL = "[一二三四五六七八九十百〇零]{1,5}"
SECTION = re.compile(rf"({NUMERAL})[、､]")
CLAUSE = re.compile(rf"[（(]({NUMERAL})[)）]")


@dataclass(frozen=True, slots=True)
class Marker:
    """A number at the head of a paragraph: its rank, value, form in ids and length as printed."""

    rank: Literal["section", "clause"]
    value: int
    number: str
    length: int


def marker(text: str) -> Marker | None:
    """Return the number that opens *text*, None where there is none."""
    if found := SECTION.match(text):
        return _made("section", found, found[1])
    if found := CLAUSE.match(text):
        return _made("clause", found, f"（{found[1]}）")
    return None


def value_of(numeral: str) -> int | None:
    """Return the value of a Chinese numeral up to 999, None where it is not one."""
    if "十" not in numeral and "百" not in numeral:
        return _digit(numeral.replace("零", "〇"), 0)
    hundreds, _, rest = numeral.rpartition("百")
    tens, ten, ones = rest.strip("零〇").rpartition("十")
    parts = (
        _digit(hundreds, 1) if "百" in numeral else 0,
        _digit(tens, 1) if ten else 0,
        _digit(ones, 0),
    )
    if any(part is None for part in parts):
        return None
    high, middle, low = (part or 0 for part in parts)
    return 100 * high + 10 * middle + low


def _digit(numeral: str, empty: int) -> int | None:
    if not numeral:
        return empty
    return DIGITS.find(numeral) if len(numeral) == 1 and numeral in DIGITS else None


def _made(rank: Literal["section", "clause"], found: re.Match[str], numeral: str) -> Marker | None:
    value = value_of(numeral.strip("（）") if rank == "section" else found[1])
    if value is None or value < 1:
        return None
    number = numeral if rank == "section" else f"（{found[1]}）"
    return Marker(rank, value, number, found.end())
