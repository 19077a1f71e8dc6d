"""DrawingML: paragraphs of words. Every word goes through `escape`, so nothing of it can be read as an instruction."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from zhutiao.exporters.paper import ACCENT, UNDER
from zhutiao.exporters.slides.fitting import FACES

if TYPE_CHECKING:
    from zhutiao.exporters.slides.slide import Bullet

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
FLUSH = f'<a:bodyPr xmlns:a="{A}" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/>'
"""A frame without margins."""

_SPOKEN = 'lang="zh-CN" altLang="en-US"'
# The typefaces of the theme: one for words of texts, one for everything else.
_PRINTED = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/>'
_OURS = '<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/>'
_SMALL = 1400


def plain(words: str) -> str:
    """Return a paragraph that looks as its place has it."""
    return _paragraph("", _run(words))


def small(words: str) -> str:
    """Return the line over a title."""
    fill = f'<a:solidFill><a:srgbClr val="{ACCENT[1:].upper()}"/></a:solidFill>'
    return _paragraph("", _run(words, f"{fill}{_OURS}", f' sz="{_SMALL}"'))


def number(page: int) -> str:
    """Return the number of a slide, which follows it wherever it is moved."""
    kind = 'id="{6B2F0C1D-7A5E-4E8B-9C31-2D0F5A7E4B10}" type="slidenum"'
    return _paragraph("", f"<a:fld {kind}><a:rPr {_SPOKEN}/><a:t>{page}</a:t></a:fld>")


def bullet(bullet: Bullet) -> str:
    """Return a bullet on its level; the sign before marked words has the colour of their mark."""
    face = FACES[bullet.manner]
    level = f' lvl="{face.level}"' if face.level else ""
    look = _PRINTED if bullet.manner in ("quote", "more", "text", "passage") else _OURS
    match bullet.manner:
        case "more":
            gap = f'<a:spcBef><a:spcPts val="{face.gap * 100}"/></a:spcBef>'
            properties = f'<a:pPr indent="0">{gap}<a:buNone/></a:pPr>'
        case "quote" if bullet.colour:
            colour = f'<a:buClr><a:srgbClr val="{UNDER[bullet.colour][1:].upper()}"/></a:buClr>'
            properties = f"<a:pPr>{colour}</a:pPr>"
        case _:
            properties = f"<a:pPr{level}/>"
    return _paragraph(properties, _run(bullet.words, look))


def _paragraph(properties: str, runs: str) -> str:
    return f'<a:p xmlns:a="{A}">{properties}{runs}</a:p>'


def _run(words: str, look: str = "", more: str = "") -> str:
    return f"<a:r><a:rPr {_SPOKEN}{more}>{look}</a:rPr><a:t>{escape(words)}</a:t></a:r>" if words else ""
