"""The grammar of numbers that open a part of a text: 第一章, 第三条, 一、, （一）, 1., (a), Article 2.

It says what a paragraph's head may be. Whether it is one is told by how the numbers of the whole text go on:
`sequence` believes them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from zhutiao.text.numerals import CHINESE, FIGURES, FORMAL, SIGNS, figure_of, roman, value_of

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["DIVIDING", "STRONG", "STYLES", "Marker", "marker", "readings", "value_of"]

# The usual order of ranks; `sequence` mends it where a text nests its numbers otherwise.
STYLES = (
    "部分", "部", "卷", "编", "篇", "Part", "Title", "分编", "分部", "章", "Chapter", "节", "Section", "款", "目",
    "条", "Article",
    "壹、", "一、", "I.", "第一，", "（一）", "A.", "1.", "1.1", "1.1.1", "1.1.1.1", "1.1.1.1.1",
    "（1）", "1）", "①", "（A）", "a.", "（a）", "i.", "（i）",
)  # fmt: skip
DIVIDING = frozenset(STYLES[: STYLES.index("条")])
STRONG = DIVIDING | {"条", "Article", "壹、", "一、", "（一）"}

LOOKED_AT = 120  # characters at the head of a paragraph
HEAD_LONGEST = 60  # a longer line is no heading of a chapter

_N = rf"[{CHINESE}{FIGURES}]"
_LAW = re.compile(
    rf"第\s*((?:{_N}\s*){{1,10}})((?:[-－—]\s*[{FIGURES}]{{1,2}}\s*)?)(分[编編部]|部分|[卷编編篇部章節节款目条條])"
    rf"((?:\s*之\s*[{CHINESE}{FIGURES}]{{1,3}})?)[：:]?"
)
_REFERENCE = re.compile(
    rf"\s*(?:[，,；;。)）的之]|、\s*第|第\s*{_N}+\s*[条條款项項]|[款项項](?!目)|[规規]定|所[称稱列规規指述]|修改[为為如]|以[上下外内]"
    r"|[和及与與或至到](?=第|本|《|其)|中(?=[的，、规規对對关有]))"
)
_NOT_A_HEADING = re.compile(rf"\s*(?:[、，,]|第\s*{_N}+\s*[编編篇章节節款目条條])|.*[。；;！？!?]")
_SPACED = ("部", "分部")  # also a film's and a volume's: 第一部电影
_NOT_SPACED = re.compile(r"[^\s—－:：-]")
_SPOKEN_OF = re.compile(r"[的之所]|[规規]定|[和至及与與或](?=第|本)")
_ORDINAL = re.compile(rf"第([{CHINESE}]{{1,3}})[，,、]\s*")
_PAUSED = re.compile(
    rf"([{CHINESE}{FORMAL}]{{1,5}})\s*(?:[、､]|[.．](?![{FIGURES}]))(?![{CHINESE}]{{1,2}}(?:[级級类類等线線批产產次流孩档审審期、和至]|是))\s*"
)
_BRACKETED = re.compile(
    rf"[（(〔]\s*([{CHINESE}]{{1,5}}|[{FIGURES}]{{1,3}}|[a-zA-Z]{{1,5}})\s*[)）〕]"
    r"(?!\s*(?:[项項](?!目)|款(?!项|待)|条(?!件|例|块|约)|條(?!件|例|塊|約)|[、和或至与及]\s*[（(第]|[，,的]|[规規]定))[、.．]?\s*"
)
_POINTED = re.compile(rf"([{FIGURES}]{{1,3}})\s*([.．、﹒])")
_CLOSED = re.compile(rf"([{FIGURES}]{{1,3}})\s*[)）]\s*")
_AMOUNT = "万亿千百元倍个度米公吨岁年月日号时分秒点版折级层以至%％°萬億個號時點級層歲"
# After a point a figure is a decimal or a date, unless it begins a year or a word: 1.2025年, 1. 5G.
_DECIMAL = re.compile(rf"\s*[{FIGURES}](?![{FIGURES}]{{3}}\s*年|[{FIGURES}]*\s*[A-Za-z])|\s*$")
_DOTTED = re.compile(
    rf"([{FIGURES}]{{1,3}}(?:[.．][{FIGURES}]{{1,3}}){{1,4}})[.．]?(?![{FIGURES}])(?!\s*[{_AMOUNT}~～—-])"
)
_BARE = re.compile(rf"([1-9１-９][{FIGURES}]?)\s+(?=[^\s{FIGURES}{_AMOUNT}])")
_WORDED = re.compile(r"(Part|Title|Chapter|Section|Sec\.|Article|Art\.)\s+(\d{1,4}|[IVXLC]+|[A-Z])\b", re.IGNORECASE)
_STOPS = re.compile(r"\s*[.:：—–-]+\s*|\s*")
# After its number an English heading stops, or begins a sentence; a reference goes on: Article 5 of this Law.
_GOES_ON = re.compile(r"\s+[a-z]|\s*[,;)]|\s*\(\w+\)\s*[,;a-z]|\.\d")
_LETTERED = re.compile(r"([A-Za-z]{1,5})([.)）．、])(?=\s|[\u4e00-\u9fff])\s*")
_CELLS = re.compile(r"\S {2,}\S+(?: \S+)* {2,}\S")
_WORDS = {"sec.": "Section", "art.": "Article"}
_UNITS = str.maketrans("編節條", "编节条")
_PLAIN = str.maketrans("０１２３４５６７８９．", "0123456789.")


@dataclass(frozen=True, slots=True)
class Marker:
    """A number at the head of a paragraph: its style, value, form in ids and length as printed.

    `above` are the numbers before the last point (1.2 in 1.2.3), `sub` the one after 之 (第一百二十条之一).
    """

    style: str
    value: int
    number: str
    length: int
    above: tuple[int, ...] = ()
    sub: int = 0

    @property
    def first(self) -> bool:
        """Say whether a sequence can begin with it."""
        return self.value == 1 and not self.sub

    def follows(self, last: Marker) -> bool:
        """Say whether it is the very next after *last*."""
        if self.above != last.above:
            return self.value == 1 and self.above > last.above
        if self.sub:
            return (self.value, self.sub) == (last.value, last.sub + 1)
        return self.value == last.value + 1


def marker(text: str) -> Marker | None:
    """Return the number that opens *text* in one of the forms that hardly stand there by chance, else None."""
    return next((found for found in readings(text) if found.style in STRONG), None)


def readings(text: str, *, heading: bool = False) -> tuple[Marker, ...]:
    """Return what number opens *text*, as a rule none; two where i may be a letter or a Roman one.

    A *heading* may have forms that stand in a sentence elsewhere: 第一，, or a bare figure. A row of a table has none.
    """
    if text[:1] not in _READERS:
        return ()
    head = text[:LOOKED_AT]
    return () if "\t" in head or ("  " in head and _CELLS.search(head)) or head.count("|") > 1 else _read(head, heading)


@lru_cache(maxsize=1 << 13)
def _read(head: str, heading: bool) -> tuple[Marker, ...]:  # noqa: FBT001
    # Each kind of text asks for the numbers of the same paragraphs.
    return _READERS[head[0]](head, heading)


def _law(text: str, heading: bool) -> tuple[Marker, ...]:  # noqa: FBT001 - all readers have one form
    found = _LAW.match(text)
    if not found:
        return (
            _made("第一，", value_of(each[1]), f"第{each[1]}", each.end())
            if heading and (each := _ORDINAL.match(text))
            else ()
        )
    mark = _counted(*found.group(0, 1, 2, 3, 4))
    if mark is None:
        return ()
    if mark.style == "条":
        return () if _REFERENCE.match(text, found.end()) else (mark,)
    tail = text[found.end() :]
    spoken_of = not _titles(tail, heading) or (mark.style in _SPACED and _NOT_SPACED.match(tail))
    return () if spoken_of else (mark,)


@lru_cache(maxsize=1 << 12)
def _counted(printed: str, numeral: str, dashed: str, unit: str, after: str) -> Marker | None:
    # The laws of a large file count from one each.
    value, later = figure_of(_squeezed(numeral)), _squeezed(after or dashed)[1:]
    sub = figure_of(later) if later else 0
    if value is None or sub is None:
        return None
    number = _squeezed(printed).rstrip("：:").translate(_PLAIN)
    return Marker(unit.translate(_UNITS), value, number, len(printed), sub=sub)


def _titles(tail: str, heading: bool) -> bool:  # noqa: FBT001
    if len(tail) > HEAD_LONGEST or _NOT_A_HEADING.match(tail):
        return False
    return tail[:1].isspace() or (not _SPOKEN_OF.match(tail) and (heading or "，" not in tail))


def _paused(text: str, _heading: bool) -> tuple[Marker, ...]:  # noqa: FBT001
    found = _PAUSED.match(text)
    if not found:
        return ()
    return _made("壹、" if found[1][0] in FORMAL else "一、", value_of(found[1]), found[1], found.end())


def _bracketed(text: str, _heading: bool) -> tuple[Marker, ...]:  # noqa: FBT001
    found = _BRACKETED.match(text)
    return _enclosing(found[1], found.end()) if found else ()


@lru_cache(maxsize=1 << 10)
def _enclosing(inner: str, length: int) -> tuple[Marker, ...]:
    inner = inner.translate(_PLAIN)
    number = f"（{inner}）"
    if inner[0] in CHINESE:
        return _made("（一）", value_of(inner), number, length)
    if inner.isdecimal():
        return _made("（1）", int(inner), number, length)
    return _lettered(inner, number, length, ("（A）", "（a）", "（I）", "（i）"))


def _figures(text: str, heading: bool) -> tuple[Marker, ...]:  # noqa: FBT001
    if found := _DOTTED.match(text):
        *above, last = (int(each) for each in found[1].translate(_PLAIN).split("."))
        number = ".".join(map(str, (*above, last)))
        style = "1" + ".1" * len(above)
        return (Marker(style, last, number, found.end(), tuple(above)),) if last and all(above) else ()
    if found := _POINTED.match(text):
        return (
            _made("1.", int(found[1]), str(int(found[1])), found.end()) if not _DECIMAL.match(text, found.end()) else ()
        )
    if found := _CLOSED.match(text):
        return _made("1）", int(found[1]), f"{int(found[1])}）", found.end())
    if heading and (found := _BARE.match(text)):
        return _made("1.", int(found[1]), str(int(found[1])), found.end())
    return ()


def _latin(text: str, _heading: bool) -> tuple[Marker, ...]:  # noqa: FBT001
    if found := _WORDED.match(text):
        value = int(found[2]) if found[2].isdecimal() else roman(found[2]) or ord(found[2][0].upper()) - 64
        style = _WORDS.get(found[1].lower(), found[1].title())
        if found[1][0].islower() or _GOES_ON.match(text, found.end()):
            return ()
        stop = _STOPS.match(text, found.end())
        return (Marker(style, value, " ".join(found[0].split()), stop.end() if stop else found.end()),)
    if found := _LETTERED.match(text):
        return _lettered(found[1], found[1], found.end(), ("A.", "a.", "I.", "i."))
    return ()


def _lettered(inner: str, number: str, length: int, styles: tuple[str, str, str, str]) -> tuple[Marker, ...]:
    upper = inner.isupper()
    if not upper and not inner.islower():
        return ()
    letter = _made(styles[0 if upper else 1], ord(inner.upper()) - 64, number, length) if len(inner) == 1 else ()
    style = styles[2 if upper else 3]
    return (*letter, *(_made(style, roman(inner), number, length) if style in STYLES else ()))


def _enclosed(text: str, _heading: bool) -> tuple[Marker, ...]:  # noqa: FBT001
    style, value, number = SIGNS[text[0]]
    return (Marker(style, value, number, 1),)


def _made(style: str, value: int | None, number: str, length: int) -> tuple[Marker, ...]:
    return (Marker(style, value, number, length),) if value else ()


def _squeezed(words: str) -> str:
    return "".join(words.split())


_READERS: dict[str, Callable[[str, bool], tuple[Marker, ...]]] = {
    "第": _law,
    **dict.fromkeys(CHINESE + FORMAL, _paused),
    **dict.fromkeys("（(〔", _bracketed),
    **dict.fromkeys("0123456789０１２３４５６７８９", _figures),
    **dict.fromkeys("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", _latin),
    **dict.fromkeys(SIGNS, _enclosed),
}
