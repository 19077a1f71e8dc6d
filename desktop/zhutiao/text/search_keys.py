"""Fold words into search keys: blind to width, case, accents, spaces and line breaks, and to how a sign is printed.

Signs stay, as the first of their class, so that words on both sides of a sign are not found without it. Only keys are
folded, never what is kept. All is done sign by sign, so that a key always has a way back to the words it was made of.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from zhutiao.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

VERSION = 1
"""To be raised with every change of what is folded: indexes made by another version are made again."""

# The first sign of each class stands for all of it. Official documents print 二○二四 for 二〇二四.
_CLASSES = (
    "\"“”„‟‘’'‚‛「」『』〝〞〟«»‹›",
    "-‐‑‒–—―−─",
    "~〜∼",
    "([{【〔〖",
    ")]}】〕〗",
    "<《〈",
    ">》〉",
    "·•‧・∙⋅",
    ".。",
    "/⁄∕",
    "〇○◯",
)
_CLASS = {sign: signs[0] for signs in _CLASSES for sign in signs}
# Spaces, controls, what is not seen, half signs, and what stands on or around another sign.
_UNSEEN = {"Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Mn", "Me"}
_UNSEEN_SINCE = frozenset("\u00ad\u061c\u180e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069")
# The one edition of Unicode that every Python has: the same words give the same key everywhere.
_UNICODE = unicodedata.ucd_3_2_0
# Ideographs that only the extra folds, and what stands between them in print.
_SAME = (range(0x3400, 0x4DB6), range(0x4E00, 0xA000))
_BESIDE = "!-~\uff01-\uff5e，。、；：？！“”‘’（）《》〈〉—…·％"
_SOUGHT = re.compile("[\u3400-\u4db5\u4e00-\u9fff]+")
_IDEOGRAPHS = (range(0x3400, 0xA000), range(0x20000, 0x2A6E0))


def fold(words: str) -> str:
    """Return the search key of *words*, which is empty where they are only spaces."""
    return words.translate(_table())


def find(words: str, key: str, folded: str | None = None) -> list[Span]:
    """Return where *words* have what *key*, a search key, stands for, in order and without overlaps.

    There is none exactly where *key* is not in the search key of *words*, or in what `fold_for` made of them, which may
    be given as *folded*. One sign that is folded to several (㎡) is found as a whole.
    """
    folded = fold(words) if folded is None else folded
    at = folded.find(key) if key else -1
    if at < 0:
        return []
    origins = range(len(words)) if folded is words else _origins(words)
    spans: list[Span] = []
    while at >= 0:
        span = Span(origins[at], origins[at + len(key) - 1] + 1)
        if not spans or spans[-1].end <= span.start:
            spans.append(span)
        at = folded.find(key, at + len(key))
    return spans


def fold_for(words: str, keys: Iterable[str]) -> str:
    """Return something in which *keys* stand where they stand in the search key of *words*, if possible *words*.

    Where only ideographs are sought, and all around them are signs that neither vanish nor become ideographs, there is
    nothing to fold: which is the case of nearly every paragraph, and several times as fast.
    """
    return words if all(map(_SOUGHT.fullmatch, keys)) and _plain().fullmatch(words) else fold(words)


def rules() -> str:
    """Name what keys are made by; keys made by other rules may differ."""
    simpler = _simpler()
    if not simpler:
        return str(VERSION)
    import zlib  # noqa: PLC0415 - only with the extra

    told = "".join(f"{sign}{plain}" for sign, plain in sorted(simpler.items()))
    return f"{VERSION} simplified {zlib.crc32(told.encode()):08x}"


def folds_traditional() -> bool:
    """Say whether Traditional words and simplified ones have the same key: with the extra `zh` they do."""
    return bool(_simpler())


def _origins(words: str) -> list[int]:
    """Return which sign of *words*, by its place, each sign of their key was made of."""
    table = _table()
    origins: list[int] = []
    last = 0
    # A pattern passes over the many signs that become one each far faster than a loop does.
    for sign in table.uneven().finditer(words):
        origins.extend(range(last, sign.start()))
        origins.extend([sign.start()] * len(table[ord(sign[0])]))
        last = sign.end()
    origins.extend(range(last, len(words)))
    return origins


class _Table(dict[int, str]):
    """What each sign is folded to, worked out when it is first met."""

    def __init__(self, simpler: dict[str, str]) -> None:
        super().__init__()
        self._simpler = simpler
        self._uneven = ["\0"]
        self._pattern = 0, re.compile("")

    def __missing__(self, code: int) -> str:
        folded = "".join(map(self._fold, _UNICODE.normalize("NFKD", chr(code))))
        if len(folded) != 1:
            # Before another thread can meet it in a key: there is never one that `uneven` does not find.
            self._uneven.append(chr(code))
        self[code] = folded
        return folded

    def uneven(self) -> re.Pattern[str]:
        """Return what finds the signs met so far that become none or several."""
        count, pattern = self._pattern
        if count < len(self._uneven):
            signs = "".join(self._uneven)
            pattern = re.compile(f"[{re.escape(signs)}]")
            self._pattern = len(signs), pattern
        return pattern

    def _fold(self, sign: str) -> str:
        if _UNICODE.category(sign) in _UNSEEN or sign in _UNSEEN_SINCE:
            return ""
        return "".join(_CLASS.get(each, self._simpler.get(each, each)) for each in sign.casefold())


@cache
def _plain() -> re.Pattern[str]:
    """Return what words match whose ideographs are their own keys, with nothing unseen between them."""
    signs = (chr(code) for codes in _SAME for code in codes)
    runs = "".join(" " if sign in _simpler() else sign for sign in signs).split()
    return re.compile(f"[{_BESIDE}{''.join(f'{run[0]}-{run[-1]}' for run in runs)}]*+")


@cache
def _table() -> _Table:
    return _Table(_simpler())


@cache
def _simpler() -> dict[str, str]:
    """Return the simplified form of each Traditional sign that has another, none without the extra."""
    try:
        opencc: Any = import_module("opencc")  # an extra, and slow to load
    except ImportError:
        return {}
    convert = opencc.OpenCC("t2s").convert
    signs = "\n".join(chr(code) for codes in _IDEOGRAPHS for code in codes)
    # Twice: 薴 becomes 苧, which as a sign of its own becomes 苎.
    pairs = zip(signs.split("\n"), convert(convert(signs)).split("\n"), strict=True)
    return {sign: form for sign, form in pairs if form != sign and len(form) == 1}
