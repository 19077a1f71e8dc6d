"""What sort of difference it is: other words, a slip, the same number in another form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhutiao.text import lexicon
from zhutiao.text.collate import growing
from zhutiao.text.collate.places import doubled
from zhutiao.text.numerals import figure_of
from zhutiao.text.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhutiao.text.collate.growing import Range
    from zhutiao.variants import VariantKind

_NUMBER = re.compile(
    r"(?P<percent>百分之)?(?P<number>[0-9][0-9,]*(?:\.[0-9]+)?|[一二三四五六七八九十百千〇零○两廿卅壹贰叁肆伍陆柒捌玖拾]+)(?P<scale>[万亿]*)(?P<sign>%?)"
)
_SCALES = {"万": 10_000, "亿": 100_000_000}
_FOREIGN = re.compile(r"[a-z]{2,}")


def kind(ranges: Sequence[Range]) -> VariantKind:
    """Return what sort of difference the tokens of some witnesses are."""
    again = doubled(ranges)
    if again > growing.SLIP:
        return "duplicate"
    if again and not is_word_doubled(ranges, again):
        return "slip"
    printed = {
        fold(text.text[text.starts[start] : text.ends[end - 1]]) if start < end else "" for text, start, end in ranges
    }
    if foreign(printed):
        return "slip"
    return "digits" if is_same_number(printed) else "substantive"


def is_word_doubled(ranges: Sequence[Range], size: int) -> bool:
    """Say whether a sign that stands twice is a word, as 人人 is."""
    text, start, end = next(each for each in ranges if each[2] - each[1] == size)
    return lexicon.is_word(2 * text.tokens[start:end])


def foreign(printed: Iterable[str]) -> str:
    """Return the Latin word that stands in one witness where others have Chinese; empty where there is none."""
    every = [words for words in printed if words]
    latin = [words for words in every if _FOREIGN.fullmatch(words)]
    return (
        latin[0]
        if len(latin) == 1 and len(every) > 1 and all(words[0] >= "\u2e80" for words in every if words not in latin)
        else ""
    )


def is_same_number(printed: Iterable[str]) -> bool:
    """Say whether all readings are one number, in figures or in Chinese numerals."""
    values = [_value(words) for words in printed]
    return len(values) > 1 and None not in values and len(set(values)) == 1


def _value(words: str) -> tuple[float, bool] | None:
    found = _NUMBER.fullmatch(words)
    if not found:
        return None
    plain = found["number"].replace(",", "")
    worth = float(plain) if plain[0].isascii() else figure_of(plain)
    if worth is None:
        return None
    for scale in found["scale"]:
        worth *= _SCALES[scale]
    return float(worth), bool(found["percent"] or found["sign"])
