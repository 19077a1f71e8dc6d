"""Understand what is typed to search; a strange query is sought as it stands, and never an error.

Words are sought all in one paragraph, OR between them binds tighter; signs stay part of their word, so 托育，养老 is
one. A filter whose value is still to come asks for nothing yet. What would seek nothing so, what has an OR with nothing
beside it or between things of different sorts, and what has a quote that is not closed, is literal.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from zhutiao.text.search_keys import fold
from zhutiao.text.search_query import Filter, Query
from zhutiao.text.search_tokens import MOST, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.text.search_tokens import Token

Row = list["Token"]
"""What stands between ORs; a word without any is a row of its own."""


def parse(typed: str) -> Query:
    """Return what *typed* asks for, which is nothing where all of it folds to nothing."""
    found = list(islice(tokens(typed), MOST + 1))
    return (_understood(found) if len(found) <= MOST else None) or _literal(typed)


def _literal(typed: str) -> Query:
    key = fold(typed)
    return Query(((key,),), literal=True) if key else Query()


def _understood(found: Sequence[Token]) -> Query | None:
    """Return the query that is said so, None where there is no sense in it."""
    rows = _rows(found)
    if rows is None or not all(map(_alike, rows)) or not all(token.closed for token in found):
        return None
    sought = [row for row in rows if not row[0].name]
    query = Query(
        tuple(keys for row in sought if not row[0].without and (keys := _keys(row))),
        tuple(key for row in sought if row[0].without for key in _keys(row)),
        tuple(
            Filter(name, "|".join(token.words for token in row if _says(token)), row[0].without)
            for row in rows
            if (name := row[0].name) and any(map(_says, row))
        ),
    )
    return query if query.seeks or not any(token.name or token.without for token in found) else None


def _rows(found: Sequence[Token]) -> list[Row] | None:
    """Return the words by what OR joins, None where an OR has nothing to join."""
    rows: list[Row] = []
    joins = False
    for token in found:
        if token.kind == "operator":
            if joins or not rows:
                return None
            joins = True
        elif joins:
            rows[-1].append(token)
            joins = False
        else:
            rows.append([token])
    return None if joins else rows


def _alike(row: Row) -> bool:
    """Say whether these can be alternatives: words, or values of one filter."""
    return len(row) == 1 or not (any(token.without for token in row) or len({token.name for token in row}) > 1)


def _keys(row: Row) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for token in row if (key := fold(token.words))))


def _says(token: Token) -> bool:
    return token.name == "noted" or bool(token.words.strip())
