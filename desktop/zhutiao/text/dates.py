"""Dates as texts print them: 2025年3月2日, 二〇二五年三月二日, 民國113年6月1日, 2025-03-02, March 2, 2025."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

ZERO = "〇○Ｏ零0０"
DIGITS = {sign: n for n, sign in enumerate("一二三四五六七八九", 1)} | dict.fromkeys(ZERO, 0)
NUMERAL = rf"[{ZERO}一二三四五六七八九十廿卅元百\d]"
REPUBLIC = 1911  # the year before the first of the Republican calendar
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
CHINESE = re.compile(
    rf"(?P<republic>(?:中華|中华)?民[國国]\s*)?(?P<year>{NUMERAL}{{1,6}})\s*年\s*"
    rf"(?P<month>{NUMERAL}{{1,3}})\s*月\s*(?P<day>{NUMERAL}{{1,3}})\s*日"
)
FIGURES = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d{2})\s?(?P<sign>[-/.])\s?(?P<month>\d{1,2})\s?(?P=sign)\s?(?P<day>\d{1,2})(?!\d)"
)
_NAME = r"(?P<name{}>(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*)\.?"
_DAY = r"(?P<day{}>\d{{1,2}})(?:st|nd|rd|th)?"
ENGLISH = re.compile(
    rf"\b(?:{_NAME.format('')}\s+{_DAY.format('')},?|{_DAY.format(2)}\s+{_NAME.format(2)},?)\s+(?P<year>(?:1[89]|20)\d{{2}})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A full date: as YYYY-MM-DD, and as printed without spaces between Chinese signs; where it stood in the text."""

    iso: str
    printed: str
    start: int
    end: int


def find(text: str) -> Dated | None:
    """Return the first date in *text* of which day, month and year are printed, None where there is none."""
    if "日" in text and (found := _first(CHINESE, text)):
        return found
    return _first(FIGURES, text) or _first(ENGLISH, text)


def is_date(text: str) -> bool:
    """Say whether a line is a full date and nothing else, brackets allowed."""
    bare = text.strip("（()） 　\t")
    if not 6 <= len(bare) <= 24:  # noqa: PLR2004 - 2025.3.2, 中華民國一百一十三年十二月二十一日
        return False
    found = find(bare)
    return found is not None and (found.start, found.end) == (0, len(bare))


def _first(form: re.Pattern[str], text: str) -> Dated | None:
    for found in form.finditer(text):
        if iso := _iso(found.groupdict()):
            printed = found[0] if form is ENGLISH else "".join(found[0].split())
            return Dated(iso, printed, found.start(), found.end())
    return None


def _iso(parts: dict[str, str | None]) -> str | None:
    named = parts.get("name") or parts.get("name2")
    month = MONTHS.index(named[:3].lower()) + 1 if named else _value(parts["month"] or "")
    year = _year(parts["year"] or "", republican=bool(parts.get("republic")))
    try:
        return date(year, month, _value(parts.get("day") or parts.get("day2") or "")).isoformat()
    except ValueError:
        return None


def _year(numeral: str, *, republican: bool) -> int:
    if republican:
        return REPUBLIC + _value(numeral)
    digits = [_digit(sign) for sign in numeral]
    # Four figures, one by one: a shorter year is of another calendar, or none.
    return sum(digit * 10 ** (3 - n) for n, digit in enumerate(digits)) if len(digits) == 4 and min(digits) >= 0 else 0  # noqa: PLR2004


def _value(numeral: str) -> int:
    """Return the value of a day, month or Republican year, 0 where it is none."""
    if not numeral or numeral == "元":
        return len(numeral)
    if numeral.isdecimal():
        return int(numeral)
    spread = numeral.replace("廿", "二十").replace("卅", "三十")
    hundreds, hundred, rest = spread.rpartition("百")
    tens, ten, ones = rest.strip("零〇○").rpartition("十")
    if not hundred and not ten:
        return int("".join(str(max(_digit(sign), 0)) for sign in spread))
    high = 100 * (_digit(hundreds) if hundreds else 1) if hundred else 0
    middle = 10 * (_digit(tens) if tens else 1) if ten else 0
    return high + middle + (_digit(ones) if ones else 0)


def _digit(sign: str) -> int:
    return int(sign) if sign.isdecimal() and len(sign) == 1 else DIGITS.get(sign, -1000)
