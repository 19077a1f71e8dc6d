"""What stands around the words of a document: its title, what its colours mean, its sources, its head and foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao import __version__, terms
from zhutiao.exporters.front import SHORT
from zhutiao.exporters.sheet import Marked
from zhutiao.exporters.word import wml
from zhutiao.exporters.word.contents import time
from zhutiao.exporters.word.inking import drawn
from zhutiao.model import COLOURS
from zhutiao.moments import moment
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.exporters.sheet import Heading, Sheet
    from zhutiao.ports import Content


MOST_HEAD = 32
"""Signs of a name in the head of a page, which leave room for the heading beside it."""


def title(content: Content, sheet: Sheet, heading: Heading) -> Iterator[str]:
    """Yield the title, what this is about and what the colours mean."""
    base = content.base()
    named = [content.dossier.name, *((*base.issuer, base.reference or "", base.date or "") if base else ())]
    about = [wml.one_line(words) for words in (*time(heading), *named) if words and words != heading.words]
    yield wml.paragraph("Title", wml.run(wml.one_line(heading.words)))
    if about:
        yield wml.paragraph("Subtitle", wml.run(wml.BETWEEN.join(about)))
    if key := _key(content, sheet):
        yield wml.paragraph("Subtitle", wml.run("　").join(key))


def sources(content: Content) -> Iterator[str]:
    """Yield where the words come from and when this was written."""
    if content.sources:
        yield wml.paragraph("Label", wml.run(_("Sources")), '<w:spacing w:before="720"/>')
    for name, sha256 in content.sources:
        words = f"{wml.one_line(name)}  sha256:{wml.one_line(sha256[:SHORT])}"
        yield wml.paragraph("Facts", wml.run(words), '<w:ind w:left="0"/>')
    when = moment(content.written)
    shown = f"{when:%Y-%m-%d %H:%M} UTC" if when else content.written
    yield wml.paragraph("Facts", wml.run(f"{wml.one_line(shown)} · Zhutiao {__version__}"), '<w:ind w:left="0"/>')


def header(name: str, *, running: bool) -> str:
    """Return the head of every page but the first: what this is, and the heading that its words stand under."""
    place = f"<w:r><w:tab/></w:r>{wml.field('STYLEREF 1', '')}" if running else ""
    made = wml.paragraph("Header", wml.run(wml.shortened(name, MOST_HEAD)) + place)
    return f"{wml.HEAD}<w:hdr {wml.NAMES}>{made}</w:hdr>"


def footer() -> str:
    """Return the foot: the page's number."""
    made = wml.paragraph("Footer", wml.run("— ") + wml.field("PAGE", "1") + wml.run(" —"))
    return f"{wml.HEAD}<w:ftr {wml.NAMES}>{made}</w:ftr>"


def _key(content: Content, sheet: Sheet) -> list[str]:
    marks = [block.mark for block in sheet.blocks if isinstance(block, Marked) and block.means]
    first = [next((mark for mark in marks if mark.colour == colour), None) for colour in COLOURS]
    return [
        wml.run(wml.one_line(terms.meaning(mark.colour, content.meanings)), drawn([mark])) for mark in first if mark
    ]
