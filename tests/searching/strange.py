"""Queries as nobody means them: operators, quotes, filters, SQL and FTS5 syntax, signs of any kind, very long ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

OPERATORS = (
    *(
        "OR",
        "or",
        "|",
        "｜",
        "-",
        "－",
        "--",
        "NOT",
        "AND",
        "NEAR",
        "NEAR/2",
        "NEAR(",
        "+",
        "*",
        "^",
        ":",
        "：",
        "=",
        "~",
    ),
    *(
        '"',
        '""',
        "“",
        "”",
        "„",
        "＂",
        "'",
        "`",
        "「",
        "」",
        "(",
        ")",
        "((",
        "[",
        "{",
        "}",
        "（",
        "）",
        "\\",
        "/",
        "%",
        "_",
        "?",
    ),
)
FILTERS = (
    *("条:", "条：", "clause:", "来源:", "source:", "类型：", "type:", "标签:", "tag:", "颜色:", "colour:", "color:"),
    *(
        "日期:",
        "date:",
        "有笔记",
        "noted",
        "has:note",
        "-条:",
        "-有笔记",
        "-类型:",
        "－标签：",
        "條:",
        "無:",
        "Clause:",
    ),
)
VALUES = (
    *(
        "三/（七）",
        "七",
        "（七）",
        "7",
        "…",
        "正文",
        "标题",
        "发言人",
        "笔记",
        "意见",
        "opinion",
        "实录",
        "琥珀",
        "amber",
    ),
    *(
        "2024",
        "2024-10",
        "2024-10..2024-12",
        "2024..",
        "..",
        "9999-99-99",
        "-1",
        "0",
        "指标/养老",
        "/",
        "gwy",
        "|",
        "a|b",
    ),
    *("٢٠٢٤", "²", "1e999", "99999999999999999999", "2024-02-30..2024-13"),
)
INJECTIONS = (
    *(
        "'; drop table text; --",
        "' or 1=1 --",
        '" or 1=1 --',
        "words : a",
        "search_words MATCH 'a'",
        "{words}: x",
        "a AND",
    ),
    *(
        "NEAR(a b, 3)",
        '"a" NOT',
        "^a",
        "a*",
        '"unclosed',
        "\x1a",
        "%s%n",
        "$(id)",
        "${x}",
        "../../x",
        "<b>x</b>",
        "&amp;",
    ),
)
UNSEEN = ("\0", "\1", "\t", "\n", "\r", "\x0b", "\x1b[2J", "\x7f", "\x85", "\u200b", "\u202e", "\u2028", "\ufeff", "\ud800", "\udfff", "\uffff", "\U0010ffff")  # fmt: skip
BETWEEN = ("", "", "", " ", " ", "　", "\n", "\u200b")
LONG = 20_000


def query(chance: Random, texts: Sequence[str]) -> str:
    """Return one query, in part made of words of *texts*."""
    if chance.random() < 0.002:
        return _part(chance, texts) * (LONG // 10) + chance.choice(OPERATORS)
    parts = [_part(chance, texts) for _ in range(chance.choice((1, 1, 2, 2, 3, 4, 6, 9)))]
    return "".join(part + chance.choice(BETWEEN) for part in parts)


def words(chance: Random, texts: Sequence[str]) -> str:
    """Return some signs that follow one another in one of *texts*, now and then printed otherwise."""
    text = chance.choice(texts)
    start = chance.randrange(len(text))
    some = text[start : start + chance.choice((1, 1, 2, 2, 2, 3, 4, 6, 12, 70))]
    how = chance.randrange(8)
    return (" ".join(some), some.upper(), some.swapcase(), some[::-1])[how] if how < 4 else some


def _part(chance: Random, texts: Sequence[str]) -> str:
    what = chance.random()
    if what < 0.45:
        return words(chance, texts)
    if what < 0.6:
        return chance.choice(OPERATORS)
    if what < 0.75:
        return chance.choice(FILTERS) + chance.choice(("", chance.choice(VALUES), words(chance, texts)))
    if what < 0.85:
        return chance.choice((*INJECTIONS, *UNSEEN, *VALUES))
    if what < 0.9:
        return f'"{words(chance, texts)}"'
    return "".join(chr(_code(chance)) for _ in range(chance.randint(1, 5)))


def _code(chance: Random) -> int:
    """Return a code point from anywhere, mostly from where there are signs."""
    return chance.randrange(chance.choice((0x80, 0x800, 0x3400, 0xA000, 0x10000, 0x110000)))
