"""What a numeral is worth, in Chinese, Roman or plain figures."""

from __future__ import annotations

import re
from functools import lru_cache

CHINESE = "一二三四五六七八九十百千〇零○两廿卅"
FORMAL = "壹贰貳叁參肆伍陆陸柒捌玖拾"
FIGURES = "0-9０-９"

_DIGITS = "一二三四五六七八九"
_SAME = str.maketrans("零○两貳壹贰叁參肆伍陆陸柒捌玖拾", "〇〇二二一二三三四五六六七八九十") | {
    ord("廿"): "二十",
    ord("卅"): "三十",
}
_COUNTED = re.compile(rf"(?:([{_DIGITS}]?)(千))?〇?(?:([{_DIGITS}]?)(百))?〇?(?:([{_DIGITS}]?)(十))?〇?([{_DIGITS}])?")
_ROMAN = re.compile(r"(?:C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})", re.IGNORECASE)
_LETTERS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


@lru_cache(maxsize=4096)
def value_of(numeral: str) -> int | None:
    """Return the value of a Chinese numeral up to 9999, None where it is not one."""
    found = _COUNTED.fullmatch(numeral.translate(_SAME))
    if not found:
        return None
    value = sum(
        worth * (_DIGITS.find(found[n]) + 1 or 1)
        for worth, n in ((1000, 1), (100, 3), (10, 5))
        if found[n + 1] is not None
    )
    return (value + (_DIGITS.find(found[7]) + 1 if found[7] else 0)) or None


def figure_of(numeral: str) -> int | None:
    """Return the value of figures, of a Chinese numeral, or of one written place by place: 一二〇 is 120."""
    if numeral.isdecimal():
        return int(numeral) or None
    plain = numeral.translate(_SAME)
    if len(plain) > 1 and not re.search("[^〇一二三四五六七八九]", plain):
        return int("".join(str("〇一二三四五六七八九".index(sign)) for sign in plain)) or None
    return value_of(numeral)


def roman(numeral: str) -> int | None:
    """Return the value of a Roman numeral up to 399, None where it is not one."""
    if not numeral or not _ROMAN.fullmatch(numeral):
        return None
    worth = [_LETTERS[sign] for sign in numeral.upper()]
    return sum(-one if one < following else one for one, following in zip(worth, [*worth[1:], 0], strict=True))


def _signs() -> dict[str, tuple[str, int, str]]:
    """Return the signs that are a number with its ring, brackets or point in one."""
    ringed = {chr(0x2460 + n): ("①", n + 1, chr(0x2460 + n)) for n in range(20)}
    more = {chr(0x3251 + n): ("①", n + 21, chr(0x3251 + n)) for n in range(15)}
    bracketed = {chr(0x2474 + n): ("（1）", n + 1, f"（{n + 1}）") for n in range(20)}
    pointed = {chr(0x2488 + n): ("1.", n + 1, str(n + 1)) for n in range(20)}
    chinese = {chr(0x3220 + n): ("（一）", n + 1, f"（{'一二三四五六七八九十'[n]}）") for n in range(10)}
    capitals = {chr(0x2160 + n): ("I.", n + 1, chr(0x2160 + n)) for n in range(12)}
    return {**ringed, **more, **bracketed, **pointed, **chinese, **capitals}


SIGNS = _signs()
