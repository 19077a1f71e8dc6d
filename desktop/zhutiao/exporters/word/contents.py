"""The list of contents: it reads right as it is, and knows its page numbers once Word has made it anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao import terms
from zhutiao.exporters.sheet import Heading
from zhutiao.exporters.word import wml
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from zhutiao.exporters.sheet import Block

FEWEST, DEEPEST = 2, 3


def bookmarks(blocks: Sequence[Block]) -> Mapping[str, str]:
    """Return the names by which headings can be linked to, by block."""
    headings = (block for block in blocks if isinstance(block, Heading) and block.depth)
    return {block.id: f"_Toc{n:09}" for n, block in enumerate(headings, 1)}


def contents(blocks: Sequence[Block], names: Mapping[str, str]) -> Iterator[str]:
    """Yield the list; nothing where there is little to find."""
    headings = [block for block in blocks if isinstance(block, Heading) and 0 < block.depth <= DEEPEST]
    if len(headings) < FEWEST:
        return
    yield (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
        "</w:sdtPr><w:sdtContent>"
    )
    yield wml.paragraph("TOCHeading", wml.run(_("Contents")))
    for n, block in enumerate(headings):
        begin, end = _FIELD if not n else "", _END if n == len(headings) - 1 else ""
        words = wml.run(wml.BETWEEN.join([wml.one_line(block.words), *time(block)]))
        yield wml.paragraph(
            f"TOC{block.depth}",
            f'{begin}<w:hyperlink w:anchor="{names[block.id]}" w:history="1">{words}</w:hyperlink>{end}',
        )
    yield f"</w:sdtContent></w:sdt>{wml.paragraph('Normal', '')}"


def time(block: Heading) -> list[str]:
    """Return how much time a heading takes, nothing where that is not said."""
    return [terms.minutes(block.minutes)] if block.minutes else []


_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    f'<w:r><w:instrText xml:space="preserve"> TOC \\o "1-{DEEPEST}" \\h \\z \\u </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
)
_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
