"""Divide what is typed to search: words, "exact words", -left -out, alternatives with OR, filters such as 条:七.

A quote sign begins exact words only where a word begins, and ends them only where one ends: in “一老一小”服务 the signs
are part of the word.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from zhutiao.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from zhutiao.text.search_query import FilterName

Role = Literal["word", "exact", "without", "operator", "filter", "value"]

MOST: Final = 64
"""Nobody types more words than these; what has more was pasted."""

NAMES: Final[Mapping[FilterName, tuple[str, ...]]] = {
    "clause": ("条", "clause", "條"),
    "source": ("来源", "source", "來源"),
    "kind": ("类型", "type", "類型"),
    "tag": ("标签", "tag", "標籤"),
    "colour": ("颜色", "colour", "color", "顏色"),
    "date": ("日期", "date"),
}
"""What each filter with a value is called: first in Chinese, then in English."""

NOTED: Final = ("有笔记", "has:note", "noted", "有筆記")
"""What the filter without a value is called, in the same order; it stands alone."""

_CALLED: Final[Mapping[str, FilterName]] = {called: name for name, every in NAMES.items() for called in every}
_CLOSERS: Final = {'"': '"', "＂": "＂", "“": "”", "„": "“”"}
_SIGNS: Final = '"＂“”„'
_EXACT: Final = "|".join(f"{opener}[^{closers}]*[{closers}]" for opener, closers in _CLOSERS.items())
_OPEN: Final = "|".join(rf"{opener}[^{closers}]*\Z" for opener, closers in _CLOSERS.items())
_OPENED: Final = re.compile(_OPEN)
_END: Final = r"(?=[\s|｜]|\Z)"
_TOKEN: Final = re.compile(
    rf"""
      (?P<operator> [|｜]+ | OR{_END} )
    | (?P<minus> [-－](?=[^\s|｜]) )?
      (?: (?P<noted> {"|".join(NOTED).replace(":", "[:：]")} ){_END}
        | (?: (?P<name> (?i:{"|".join(_CALLED)}) )[:：] )?
          (?: (?P<exact> {_EXACT} ){_END} | (?P<open> {_OPEN} ) | (?P<word> [^\s|｜]* ) )
      )
    """,
    re.VERBOSE,
)


class Part(NamedTuple):
    """A stretch of what was typed, and what it is there for."""

    span: Span
    role: Role


class Token(NamedTuple):
    """A word, a filter or an OR: where it stands, and its words, without quote signs, from `body` on.

    `name` is that of a filter; `closed` is whether a quote that is begun is ended.
    """

    start: int
    body: int
    end: int
    words: str
    kind: Literal["operator", "word", "exact"]
    name: FilterName | None = None
    without: bool = False
    closed: bool = True


class Typing(NamedTuple):
    """What is being typed: where it stands, its words up to the cursor, and the filter whose value they are."""

    start: int
    end: int
    words: str
    name: FilterName | None = None


def tokens(typed: str) -> Iterator[Token]:
    """Yield the words, filters and operators of *typed* in order."""
    return (_token(found) for found in _TOKEN.finditer(typed) if found[0])


def parts(typed: str) -> tuple[Part, ...]:
    """Return the parts of *typed* by role in order, also where all of it is then sought as it stands."""
    stretches = (stretch for token in islice(tokens(typed), MOST) for stretch in _stretches(token))
    return tuple(Part(Span(start, end), role) for start, end, role in stretches if start < end)


def typing_at(typed: str, cursor: int) -> Typing | None:
    """Return what is being typed at *cursor*: the value of a filter, a word, or nothing yet; None in exact words."""
    for token in islice(tokens(typed), MOST):
        if token.kind != "operator" and token.body <= cursor <= token.end:
            can_become = token.name or (token.kind == "word" and token.closed)
            words = typed[token.body : cursor].strip(_SIGNS)
            return Typing(token.body, token.end, words, token.name) if can_become else None
    return Typing(cursor, cursor, "")


def _token(found: re.Match[str]) -> Token:
    kind, start, end = found.lastgroup or "", found.start(), found.end()
    if kind == "operator":
        return Token(start, start, end, found[0], "operator")
    without, name = bool(found["minus"]), _CALLED.get((found["name"] or "").lower())
    if kind == "noted":
        return Token(start, end, end, "", "word", "noted", without)
    body, said = found.start(kind), found[kind]
    if kind == "exact":
        return Token(start, body, end, said[1:-1], "exact", name, without)
    return Token(start, body, end, said, "word", name, without, closed=not _OPENED.fullmatch(said))


def _stretches(token: Token) -> Iterator[tuple[int, int, Role]]:
    if token.name:
        yield token.start, token.body, "filter"
        yield token.body, token.end, "value"
    else:
        yield token.start, token.end, "without" if token.without else token.kind
