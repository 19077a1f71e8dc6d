"""Whether a passage that a witness lacks is missing there, or was taken out or put in by those who made the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.text.numerals import figure_of
from zhutiao.text.rows import ENDINGS
from zhutiao.variants import Evidence

if TYPE_CHECKING:
    from zhutiao.model import Article
    from zhutiao.text.collate.prints import Print
    from zhutiao.variants import VariantKind

_NUMERAL = re.compile(r"[0-9０-９]+|[一二三四五六七八九十百千〇零]+")


class Around(NamedTuple):
    """A passage of one text, from token *start* up to *end*, and before which token of another it is missing."""

    having: Print
    start: int
    end: int
    lacking: Print
    at: int


def kind(around: Around, with_it: Article, without: Article) -> VariantKind:
    """Return `substantive` where whole clauses came or went with a revision, `gap` where something is missing.

    Of a revision the numbers go on over the place, or the two texts have other dates or titles.
    """
    if not around.having.is_edge(around.start) or not around.having.is_edge(around.end):
        return "gap"
    return "substantive" if _is_revised(with_it, without) or _goes_on(around, without) else "gap"


def why(around: Around, without: Article) -> Evidence:
    """Return what shows that a passage was lost: the text ends or breaks off there, or skips a number; or nothing."""
    if around.at >= len(around.lacking) and not without.complete:
        return Evidence("cut")
    if _is_torn(around):
        return Evidence("torn")
    if (numbers := _numbers(around, without)) and numbers[1] - numbers[0] > 1:
        return Evidence("skipped", str(numbers[0] + 1))
    return Evidence("absent")


def pieces(around: Around, kind: VariantKind) -> list[tuple[int, int]]:
    """Return a passage that was revised clause by clause, one that is missing as a whole."""
    start, end = around.start, around.end
    edges = [] if kind == "gap" else [at for at in range(start + 1, end) if around.having.is_edge(at)]
    return list(zip([start, *edges], [*edges, end], strict=True))


def _is_revised(one: Article, other: Article) -> bool:
    dates = one.date and other.date and one.date != other.date
    return bool(dates or (one.title and other.title and one.title != other.title))


def _goes_on(around: Around, without: Article) -> bool:
    """Say whether the numbers of the clauses go on where the passage is missing."""
    numbers = _numbers(around, without)
    return numbers is not None and numbers[1] - numbers[0] == 1


def _numbers(around: Around, without: Article) -> tuple[int, int] | None:
    """Return the numbers of the clauses before and after the place, None where there are none."""
    if not 0 < around.at < len(around.lacking):
        return None
    names = around.lacking.whole.names
    numbers = {piece.id: _value(piece.number) for piece in without.pieces() if piece.kind == "clause"}
    first, second = around.lacking.segment(around.at - 1), around.lacking.segment(around.at)
    before = next((number for name in names[first::-1] if (number := numbers.get(name))), None)
    after = next((number for name in names[second:] if (number := numbers.get(name))), None)
    return (before, after) if before and after else None


def _is_torn(around: Around) -> bool:
    """Say whether the passage begins or ends in the middle of a sentence, as no one who leaves it out would have it."""
    text = around.having
    return not all(text.is_edge(at) or set(text.sign(at)) & set(ENDINGS) for at in (around.start, around.end))


def _value(number: str | None) -> int | None:
    found = _NUMERAL.search(number or "")
    return figure_of(found[0]) if found else None
