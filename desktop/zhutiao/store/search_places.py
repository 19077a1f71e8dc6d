"""Where the words of a text that can be found stand in the JSON it is kept as: so that one paragraph is read alone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from zhutiao.text import searched

if TYPE_CHECKING:
    from collections.abc import Iterator
    from sqlite3 import Blob

    from zhutiao.model import Article


def placed(article: Article, body: str) -> Iterator[tuple[searched.Searched, int, int]]:
    """Yield the pieces of an article with where, in bytes, a JSON string of their words stands in its *body*."""
    data = body.encode()
    spoken = {f"{turn.id}.{n + 1}" for turn in article.turns or () for n in range(len(turn.paragraphs))}
    # What is said stands behind the segments, wherever it is read: each is sought on from the last of its own.
    at: dict[tuple[str, bool], int] = {}
    for piece in searched.pieces(article):
        kind = piece.what, piece.segment in spoken
        literal = json.dumps(piece.words, ensure_ascii=False).encode()
        start = data.find(literal, at.get(kind, 0))
        # Equal words are as good wherever they stand.
        start = start if start >= 0 else data.index(literal)
        at[kind] = start + len(literal)
        yield piece, start, len(literal)


def words(body: Blob, start: int, size: int) -> str:
    """Return the words that stand there; raises ValueError where there are none."""
    body.seek(start)
    found = json.loads(body.read(size).decode())
    if not isinstance(found, str):
        raise ValueError(found)  # noqa: TRY004 - as of JSON that is none
    return found
