"""Tell from its declaration, word by word, that a table or an index holds values and nothing that is computed.

A stranger chose the words, so each is looked at once; a pattern that can try many ways may never come to an end.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST: Final = 4_000
"""Characters in a declaration; the longest of ours has a sixth of that."""

_REMEMBERED: Final = 128
_QUOTED: Final = r'"[^"]*"|`[^`]*`|\[[^\]]*\]'
_NAME: Final = re.compile(rf"\w+|{_QUOTED}")
_VALUE: Final = re.compile(r"\w+|'[^']*'")
_WORDS: Final = re.compile(rf"\s+|{_QUOTED}|'[^']*'|\w+|.")
_CHECK: Final = "check((mark is null)<>(dossier is null))"


class _OtherwiseError(ValueError):
    """Something else stands there."""


# Each connection asks the same of the same sixty declarations.
@lru_cache(maxsize=_REMEMBERED)
def is_table(sql: str) -> bool:
    """Say whether *sql* makes a table that only holds values."""
    return _reads(_Declaration.table, sql)


@lru_cache(maxsize=_REMEMBERED)
def is_index(sql: str) -> bool:
    """Say whether *sql* makes an index over whole columns."""
    return _reads(_Declaration.index, sql)


def _reads(what: Callable[[_Declaration], None], sql: str) -> bool:
    try:
        what(_Declaration(sql))
    except _OtherwiseError:
        return False
    return True


class _Declaration:
    """The words of a declaration and the next one to read; each method reads on, or finds that it says otherwise."""

    def __init__(self, sql: str) -> None:
        if len(sql) > LONGEST:
            raise _OtherwiseError
        self._words = _words(sql)
        self._at = 0

    def table(self) -> None:
        self._expect("create", "table")
        self._name()
        self._expect("(")
        self._part()
        while self._has(","):
            self._part()
        self._expect(")")
        self._has("strict")
        self._end()

    def index(self) -> None:
        self._expect("create")
        self._has("unique")
        self._expect("index")
        self._name()
        self._expect("on")
        self._name()
        self._names()
        if self._has("where"):
            self._whether_null()
            while self._has("and"):
                self._whether_null()
        self._end()

    def _part(self) -> None:
        if self._has("primary", "key"):
            self._names()
        elif not self._has(*_words(_CHECK)):
            self._column()

    def _column(self) -> None:
        self._name()
        if not self._constraint() and _NAME.fullmatch(self._next()):
            self._at += 1  # its type
        while self._constraint():
            pass

    def _constraint(self) -> bool:
        if self._has("primary", "key") or self._has("not", "null") or self._has("unique"):
            return True
        if self._has("default"):
            self._has("-")
            self._match(_VALUE)
        elif self._has("references"):
            self._name()
            self._names()
            self._has("on", "delete", "cascade")
        else:
            return False
        return True

    def _names(self) -> None:
        self._expect("(")
        self._name()
        while self._has(","):
            self._name()
        self._expect(")")

    def _whether_null(self) -> None:
        self._name()
        self._expect("is")
        self._has("not")
        self._expect("null")

    def _name(self) -> None:
        self._match(_NAME)

    def _match(self, kind: re.Pattern[str]) -> None:
        if not kind.fullmatch(self._next()):
            raise _OtherwiseError
        self._at += 1

    def _expect(self, *words: str) -> None:
        if not self._has(*words):
            raise _OtherwiseError

    def _has(self, *words: str) -> bool:
        """Read these words where they come next."""
        found = self._words[self._at : self._at + len(words)] == [*words]
        self._at += len(words) * found
        return found

    def _next(self) -> str:
        return self._words[self._at] if self._at < len(self._words) else ""

    def _end(self) -> None:
        if self._next():
            raise _OtherwiseError


def _words(sql: str) -> list[str]:
    return [word for word in _WORDS.findall(sql.lower()) if not word.isspace()]
