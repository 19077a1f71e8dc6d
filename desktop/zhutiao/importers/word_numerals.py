"""A count in the figures that a word processor numbers its lists with (w:numFmt)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

DIGITS = "〇一二三四五六七八九"
SIMPLE = ("零一二三四五六七八九", "十百千", "万亿")
TRADITIONAL = ("零一二三四五六七八九", "十百千", "萬億")
LEGAL = ("零壹贰叁肆伍陆柒捌玖", "拾佰仟", "万亿")
LEGAL_TRADITIONAL = ("零壹貳參肆伍陸柒捌玖", "拾佰仟", "萬億")
GROUP = 10_000
HUNDRED = 100
ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
         (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


def numeral(count: int, form: str) -> str:
    """Return *count* in *form*; decimal where the form is not known or has no figure for it."""
    figures = FIGURES.get(form)
    return (figures(count) if figures and count > 0 else "") or str(count)


def _chinese(signs: tuple[str, str, str], *, spoken: bool) -> Callable[[int], str]:
    """Return the writer of 二十三 (or 贰拾叁); *spoken* ten is 十, otherwise it is 壹拾."""

    def write(count: int) -> str:
        groups: list[str] = []
        rest, rank = count, 0
        while rest:
            rest, group = divmod(rest, GROUP)
            if group:
                gap = signs[0][0] if rest and group < GROUP // 10 else ""
                groups.append(gap + _below_10000(group, signs) + (signs[2][rank - 1] if rank else ""))
            rank += 1
        text = "".join(reversed(groups))
        return text[1:] if spoken and text.startswith("一十") else text

    return write


def _below_10000(count: int, signs: tuple[str, str, str]) -> str:
    digits, ranks, _ = signs
    text, missing = "", False
    for rank in range(3, -1, -1):
        digit = count // 10**rank % 10
        if not digit:
            missing = bool(text)
            continue
        text += (digits[0] if missing else "") + digits[digit] + (ranks[rank - 1] if rank else "")
        missing = False
    return text


def _counted(count: int) -> str:
    """Write as chineseCounting does: in words below a hundred, figure by figure from there on."""
    return _chinese(SIMPLE, spoken=True)(count) if count < HUNDRED else _figures(count)


def _figures(count: int) -> str:
    return "".join(DIGITS[int(digit)] for digit in str(count))


def _roman(count: int) -> str:
    text = ""
    for value, sign in ROMAN if count < 4 * GROUP // 10 else ():
        times, count = divmod(count, value)
        text += sign * times
    return text


def _letters(count: int) -> str:
    # After z come aa, bb, cc.
    times, letter = divmod(count - 1, 26)
    return chr(ord("a") + letter) * (times + 1) if times < HUNDRED else ""


def _cycle(signs: str) -> Callable[[int], str]:
    return lambda count: signs[(count - 1) % len(signs)]


def _once(first: str, most: int) -> Callable[[int], str]:
    """Return the writer of signs that stand in a row, such as ① to ⑳."""
    return lambda count: chr(ord(first) + count - 1) if count <= most else ""


def _full_width(count: int) -> str:
    return "".join(chr(ord("０") + int(digit)) for digit in str(count))


FIGURES: dict[str, Callable[[int], str]] = {
    "chineseCounting": _counted,
    "taiwaneseCounting": _counted,
    "japaneseCounting": _chinese(SIMPLE, spoken=True),
    "chineseCountingThousand": _chinese(SIMPLE, spoken=True),
    "taiwaneseCountingThousand": _chinese(TRADITIONAL, spoken=True),
    "chineseLegalSimplified": _chinese(LEGAL, spoken=False),
    "ideographLegalTraditional": _chinese(LEGAL_TRADITIONAL, spoken=False),
    "ideographDigital": _figures,
    "taiwaneseDigital": _figures,
    "japaneseDigitalTenThousand": _figures,
    "ideographTraditional": _cycle("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _cycle("子丑寅卯辰巳午未申酉戌亥"),
    "decimalZero": lambda count: f"{count:02}",
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalEnclosedCircle": _once("①", 20),
    "decimalEnclosedCircleChinese": _once("①", 20),
    "decimalEnclosedParen": _once("⑴", 20),
    "decimalEnclosedFullstop": _once("⒈", 20),
    "ideographEnclosedCircle": _once("㊀", 10),
    "lowerRoman": _roman,
    "upperRoman": lambda count: _roman(count).upper(),
    "lowerLetter": _letters,
    "upperLetter": lambda count: _letters(count).upper(),
}
