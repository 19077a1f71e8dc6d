"""Find the clauses that a passage names by their number: 《意见》第（七）条, 第十一条."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from zhutiao.model import Span
from zhutiao.text.numerals import figure_of
from zhutiao.text.tokens import bare, fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhutiao.model import Segment

_NUMERAL = "[零〇一二三四五六七八九十百千两0-9]{1,9}"
_NAMED = re.compile(
    rf"(?P<book>《[^《》]{{1,80}}》|[^\W\d_]{{0,8}})(?P<name>第(?:\({_NUMERAL}\)条?|{_NUMERAL}条(?:之[一二三四五六七八九十])?))"
)
_NUMBER = re.compile(_NUMERAL)
_OTHER = re.compile("(?:法典|法|条例|规定|办法|细则|解释|章程)$")
_THIS = re.compile("(?:本|该|这部|这个|新)[^\\W\\d_]{1,4}$")


class References:
    """The numbers of a base text's clauses, those that stand for one clause only."""

    def __init__(self, clauses: Sequence[Segment], title: str) -> None:
        numbers = [_figure(clause.number or "") for clause in clauses]
        often = Counter(numbers)
        self._clauses = {figure: n for n, figure in enumerate(numbers) if figure and often[figure] == 1}
        self._title = title

    def named(self, words: str) -> dict[int, Span]:
        """Return which clauses *words* name, and where; an article of another law is none."""
        return dict(self._found(words))

    def _found(self, words: str) -> Iterator[tuple[int, Span]]:
        for found in _NAMED.finditer(fold(words)):
            number = self._clauses.get(_figure(found["name"]))
            if number is not None and self._is_ours(found["book"]):
                yield number, Span(*found.span("name"))

    def _is_ours(self, book: str) -> bool:
        if book.startswith("《"):
            return bare(book).text in self._title
        other = _OTHER.search(book)
        return not other or bool(_THIS.search(book)) or book[-4:] in self._title or other[0] == book in self._title


def _figure(number: str) -> str:
    found = _NUMBER.search(fold(number))
    value = figure_of(found[0]) if found else None
    return f"{value}{number.partition('条')[2]}" if value else ""
