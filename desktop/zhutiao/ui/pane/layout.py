"""What a pane shows of an article: blocks, each a paragraph or a piece of one, in reading order.

Joining the blocks of a segment, with a line break wherever the next is not `joined`, gives its `printed` again.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zhutiao.model import Article, Segment

Role = Literal["masthead", "dateline", "label", "title", "heading", "body"]

# A frame lays out a whole paragraph: 10,000 characters in one cost 9 ms each time.
LONGEST = 2000
_ENDS = re.compile(r"[。！？；!?;]")
# ——公平：社会保障制度更加体现人人平等。
_DASHED = re.compile(r"——[^。！？\n]{2,40}。?")
_BRACKETS = str.maketrans("()", "（）")


class Block(NamedTuple):
    """One paragraph on the screen: stored text, and the code points of its segment's `printed` before it.

    Without a segment it is a label or a title: shown, never counted, not markable. The first `bold` characters
    are number and title; `joined` continues the paragraph of the block before.
    """

    text: str
    segment: str | None = None
    start: int = 0
    role: Role = "body"
    bold: int = 0
    joined: bool = False


def blocks(article: Article) -> list[Block]:
    """Return all that is shown of *article*: masthead, speakers and every segment."""
    return [*_masthead(article), *_body(article, article.pieces())]


def _masthead(article: Article) -> Iterator[Block]:
    if article.title:
        yield Block(article.title.replace("\n", " "), role="masthead")
    under = " ".join(part for part in (*article.issuer, article.author, article.dateline) if part)
    if article.title and under:
        yield Block(under.replace("\n", " "), role="dateline")


def _body(article: Article, pieces: Iterable[Segment]) -> Iterator[Block]:
    turns = {turn.id: turn for turn in article.turns or ()}
    for piece in pieces:
        turn = turns.pop(piece.parent or "", None)
        if turn:
            yield Block(turn.label.replace("\n", " "), role="label")
        yield from _paragraphs(piece)


def _paragraphs(piece: Segment) -> Iterator[Block]:
    head, start = _head(piece), 0
    for number, words in enumerate(piece.printed.split("\n")):
        block = Block(words, piece.id, start, _role(piece, words, head, number), max(0, min(head - start, len(words))))
        yield from _short(block)
        start += len(words) + 1


def _role(piece: Segment, words: str, head: int, number: int) -> Role:
    if number:
        return "body"
    match piece.kind:
        case "section":
            return "title"
        case "heading":
            return "heading"
        case "paragraph" if words and head >= len(words):
            return "heading"
        case "clause" | "annex" if head >= len(words) < len(piece.printed):
            return "title"
        case _:
            return "body"


def _head(piece: Segment) -> int:
    """Return where number and title, or a heading after a dash, end in `printed`."""
    if piece.kind == "paragraph":
        dashed = _DASHED.match(piece.printed)
        return dashed.end() if dashed else 0
    if piece.title and (found := piece.printed.find(piece.title)) >= 0:
        return found + len(piece.title)
    length = len(piece.number or "")
    return length if piece.printed[:length].translate(_BRACKETS) == piece.number else 0


def _short(block: Block) -> Iterator[Block]:
    """Cut a paragraph that is too long to draw quickly, after a sentence where there is one."""
    while len(block.text) > LONGEST:
        ends = [found.end() for found in _ENDS.finditer(block.text, LONGEST // 2, LONGEST)]
        cut = ends[-1] if ends else LONGEST
        yield block._replace(text=block.text[:cut], bold=min(block.bold, cut))
        block = Block(block.text[cut:], block.segment, block.start + cut, "body", max(0, block.bold - cut), joined=True)
    yield block
