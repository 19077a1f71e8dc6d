"""Notes as Word's comments: who wrote them when, on which words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeGuard

from zhutiao.exporters.sheet import Marked
from zhutiao.exporters.word import noted, wml
from zhutiao.exporters.word.links import Links
from zhutiao.moments import moment
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zhutiao.exporters.sheet import Block
    from zhutiao.model import Mark

MOST_AUTHOR, MOST_INITIALS = 100, 3


class Comments:
    """The comments of a document, numbered in the order in which their words begin."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self.links = Links()
        self._notes = {block.mark.id: block for block in blocks if says_more(block)}
        self._numbers: dict[str, int] = {}
        self._made: list[str] = []

    def number(self, mark: str) -> int | None:
        """Return the number of a mark's comment, None where it has none; it is written when first asked for."""
        block = self._notes.get(mark)
        if block is None:
            return None
        if mark not in self._numbers:
            self._numbers[mark] = len(self._numbers)
            self._made.append("".join(_comment(block, self._numbers[mark], self.links)))
        return self._numbers[mark]

    def part(self) -> str:
        """Return the part of the package that holds them."""
        return f"{wml.HEAD}<w:comments {wml.NAMES}>{''.join(self._made)}</w:comments>"


def says_more(block: Block) -> TypeGuard[Marked]:
    """Say whether this is a mark whose words stand in a text, with more to tell of it than its colour."""
    return (
        isinstance(block, Marked)
        and block.inked
        and bool((block.mark.note and block.mark.note.strip()) or block.mark.tags or block.doubt)
    )


def initials(author: str) -> str:
    """Return the first letters of a name; of a Chinese one the first signs."""
    words = re.findall(r"[^\W_]+", author)
    chosen = (
        words[0][:MOST_INITIALS] if len(words) == 1 and not words[0].isascii() else "".join(word[0] for word in words)
    )
    return chosen[:MOST_INITIALS].upper()


def _comment(block: Marked, number: int, links: Links) -> Iterator[str]:
    mark = block.mark
    author = wml.text(wml.one_line(mark.author)[:MOST_AUTHOR])
    yield f'<w:comment w:id="{number}" w:author="{author}"{_date(mark)} w:initials="{wml.text(initials(mark.author))}">'
    about = wml.BETWEEN.join(map(wml.one_line, [*_about(block), *(f"#{tag}" for tag in mark.tags)]))
    yield from noted.paragraphs(mark.note, "CommentText", links)
    # A style of its own, so that whoever reads the comments again can tell the note from what we say of it.
    yield wml.paragraph("CommentFacts", wml.run(about) + backlink(block.href, links))
    yield "</w:comment>"


def backlink(href: str, links: Links) -> str:
    """Return a link that opens a place in this program, "" without an address."""
    if not href:
        return ""
    return wml.run(" ") + wml.link(links.name(href), wml.run("↗", '<w:color w:val="B5432F"/>'), _("Open in Zhutiao"))


def _about(block: Marked) -> Iterator[str]:
    yield from filter(None, (*block.speech, block.means, block.doubt))


def _date(mark: Mark) -> str:
    when = moment(mark.created)
    return f' w:date="{when:%Y-%m-%dT%H:%M:%SZ}"' if when else ""
