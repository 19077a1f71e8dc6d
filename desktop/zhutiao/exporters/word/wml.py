"""WordprocessingML: words, runs and paragraphs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from zhutiao.exporters.paper import BEHIND, UNDER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.model import Colour

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
BETWEEN = " · "
BOLD, ITALIC, STRUCK = "<w:b/><w:bCs/>", "<w:i/><w:iCs/>", "<w:strike/>"
CODE = '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>'
# Each colour has a line of its own kind, so that colours are told apart without their colour.
KINDS: dict[Colour, str] = {"amber": "single", "green": "double", "blue": "dotted", "rose": "dash", "violet": "thick"}
# Readers of XML refuse one piece of text that is longer than ten million signs.
LONGEST = 100_000

_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_BREAK = re.compile(r"\r\n|[\r\n\u2028\u2029]")


def text(words: str) -> str:
    """Return words as text of XML, also for an attribute."""
    return escape(plain(words), {'"': "&quot;"})


def plain(words: str) -> str:
    """Return words without signs that XML does not have."""
    return _UNSEEN.sub("\ufffd", words)


def one_line(words: str) -> str:
    """Return words that stand among others in a line: without breaks, and unable to turn the others' direction."""
    line = " ".join(_BREAK.sub(" ", words).split(" ")).strip()
    return f"\u2068{line}\u2069" if _TURNING.search(line) else line


def shortened(words: str, most: int) -> str:
    """Return words for a line with room for only so many signs."""
    line = one_line(words)
    return line if len(line) <= most else f"{line[: most - 1]}…"


def run(words: str, look: str = "") -> str:
    """Return words that look alike; a line feed in them breaks the line."""
    if not words:
        return ""
    dress = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f"<w:r>{dress}{''.join(_pieces(words))}</w:r>"


def styled(words: str, style: str) -> str:
    """Return words in a style of characters."""
    return run(words, f'<w:rStyle w:val="{style}"/>')


def paragraph(style: str, runs: str, more: str = "") -> str:
    """Return a paragraph; *more* are properties that come after the style's name."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>{runs}</w:p>'


def link(rid: str, runs: str, about: str = "") -> str:
    """Return a link to what the relation *rid* names; *about* is shown while the mouse rests on it."""
    tip = f' w:tooltip="{text(about)}"' if about else ""
    return f'<w:hyperlink r:id="{rid}"{tip} w:history="1">{runs}</w:hyperlink>'


def field(instruction: str, shown: str, look: str = "") -> str:
    """Return a field that Word fills in, with what is shown until it does; *instruction* is ours."""
    dress = f"<w:rPr>{look}</w:rPr>" if look else ""
    return (
        f'<w:r>{dress}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{dress}<w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        f'<w:r>{dress}<w:fldChar w:fldCharType="separate"/></w:r>{run(shown, look)}'
        f'<w:r>{dress}<w:fldChar w:fldCharType="end"/></w:r>'
    )


def shade(colour: Colour) -> str:
    """Return how words look on a colour."""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{BEHIND[colour][1:].upper()}"/>'


def line(colour: Colour, *, wavy: bool = False) -> str:
    """Return how words look with a line under them."""
    return f'<w:u w:val="{"wave" if wavy else KINDS[colour]}" w:color="{UNDER[colour][1:].upper()}"/>'


def _pieces(words: str) -> Iterator[str]:
    for n, part in enumerate(_BREAK.split(words)):
        if n:
            yield "<w:br/>"
        for at in range(0, len(part), LONGEST):
            for m, piece in enumerate(part[at : at + LONGEST].split("\t")):
                yield "<w:tab/>" if m else ""
                yield f'<w:t xml:space="preserve">{text(piece)}</w:t>' if piece else ""
