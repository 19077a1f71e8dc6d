"""The signs that a PDF page prints, each with its box: what pdfium knows, as plain values."""

from __future__ import annotations

import ctypes
import math
import sys
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

HYPHEN = 2  # what pdfium makes of a hyphen at a line's end
UNKNOWN = "\ufffd"
PRIVATE = {chr(code) for code in range(0xE000, 0xF900)}  # where fonts keep signs that no other font knows
BOLD = 600
SMALLEST = 1.0  # points; a size of nothing would make every gap endless
TILTED = 0.1  # radians; signs that lean more than this are a stamp or a watermark
# A turned page prints its text turned as well.
TURNS = {0: (1, 0, 0, 1), 1: (0, -1, 1, 0), 2: (-1, 0, 0, -1), 3: (0, 1, -1, 0)}


@dataclass(frozen=True, slots=True)
class Glyph:
    """One printed sign: where it stands on the page as read (y grows upwards), its size, what stands before it."""

    sign: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    spaced: bool = False
    tilted: bool = False
    unsure: bool = False


def glyphs(pdfium: Any, page: Any, text: Any) -> list[Glyph]:
    """Return the signs of a page in the order they are drawn; *text* is its text, opened by the same library."""
    turn = pdfium.FPDFPage_GetRotation(page)
    found = (_glyph(pdfium, text, n, turn) for n in range(pdfium.FPDFText_CountChars(text)))
    return list(_once(_spaced(_whole(glyph for glyph in found if glyph))))


def _glyph(pdfium: Any, text: Any, n: int, turn: int) -> Glyph | None:
    if pdfium.FPDFText_IsGenerated(text, n) == 1:
        return None
    box, x, y, matrix = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double(), pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, n, matrix)
    if not (pdfium.FPDFText_GetLooseCharBox(text, n, box) and pdfium.FPDFText_GetCharOrigin(text, n, x, y)):
        return None
    sign = _sign(pdfium.FPDFText_GetUnicode(text, n))
    a, b, c, d = TURNS.get(turn, TURNS[0])
    xs = sorted((a * box.left + c * box.bottom, a * box.right + c * box.top))
    return Glyph(
        sign=sign,
        left=xs[0],
        right=xs[1],
        base=b * x.value + d * y.value,
        # The size that is set counts in the text's own measure, which the matrix makes the page's.
        size=max(pdfium.FPDFText_GetFontSize(text, n) * math.hypot(matrix.c, matrix.d), SMALLEST),
        bold=pdfium.FPDFText_GetFontWeight(text, n) >= BOLD,
        tilted=abs(math.remainder(math.atan2(matrix.b, matrix.a) - turn * math.pi / 2, 2 * math.pi)) > TILTED,
        unsure=sign == UNKNOWN or sign in PRIVATE or pdfium.FPDFText_HasUnicodeMapError(text, n) == 1,
    )


def _sign(code: int) -> str:
    if code == HYPHEN:
        return "-"
    sign = chr(code) if code <= sys.maxunicode else UNKNOWN
    return UNKNOWN if sign < " " and not sign.isspace() else sign


def _whole(found: Iterable[Glyph]) -> Iterator[Glyph]:
    """Put the halves of a sign beyond U+FFFF together."""
    high: Glyph | None = None
    for glyph in found:
        if high and "\udc00" <= glyph.sign <= "\udfff":
            pair = (high.sign + glyph.sign).encode("utf-16", "surrogatepass").decode("utf-16")
            yield replace(high, sign=pair, right=max(high.right, glyph.right))
            high = None
            continue
        if high:
            yield high
        high = glyph if "\ud800" <= glyph.sign <= "\udbff" else None
        if not high:
            yield glyph
    if high:
        yield high


def _spaced(found: Iterable[Glyph]) -> Iterator[Glyph]:
    """Drop the spaces, and let the sign behind one remember it."""
    spaced = False
    for glyph in found:
        if glyph.sign.isspace():
            spaced = True
            continue
        yield replace(glyph, spaced=True) if spaced else glyph
        spaced = False


def _once(found: Iterable[Glyph]) -> Iterator[Glyph]:
    """Drop what is printed twice at one place to look bold."""
    seen: set[tuple[str, int, int]] = set()
    for glyph in found:
        place = (glyph.sign, round(glyph.left), round(glyph.base))
        if place not in seen:
            seen.add(place)
            yield glyph
