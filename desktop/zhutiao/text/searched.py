"""What of a text can be found: its title, its speakers, and every segment as it is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.model import Article

What = Literal["title", "speaker", "text"]


class Searched(NamedTuple):
    """Words that are searched as one; a title stands in no segment, a speaker in the first paragraph of the turn."""

    what: What
    segment: str
    words: str


def pieces(article: Article) -> Iterator[Searched]:
    """Yield all that can be found of an article, in reading order."""
    if article.title:
        yield Searched("title", "", article.title)
    labels = {f"{turn.id}.1": turn.label for turn in article.turns or () if turn.label}
    for piece in article.pieces():
        if label := labels.pop(piece.id, None):
            yield Searched("speaker", piece.id, label)
        yield Searched("text", piece.id, piece.printed)
    # What is left heads turns in which nothing is said.
    yield from (Searched("speaker", segment.partition(".")[0], label) for segment, label in labels.items())
