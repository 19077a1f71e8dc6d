"""Words that a sheet would take for a formula, kept as words by an apostrophe, and read back."""

from __future__ import annotations

import re

SIGNS = "=+-@\t\r\n＝＋－＠"
"""Signs that a sheet may take for the beginning of a formula, also in full width."""

# What a program may drop before it looks for such a sign: spaces, control signs, and signs that nobody sees.
_BEFORE = r"[\s\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u2060-\u2064\ufeff]*"
# Words that begin with an apostrophe before such a sign get another, or they would lose theirs when read back.
_FORMULA = re.compile(rf"'*{_BEFORE}[{re.escape(SIGNS)}]")
_QUOTED = re.compile(rf"'+{_BEFORE}[{re.escape(SIGNS)}]")


def begins(words: str) -> bool:
    """Say whether a sheet may take *words* for a formula."""
    return bool(_FORMULA.match(words)) and not words.startswith("'")


def harmless(words: str) -> str:
    """Return *words* so that no sheet takes them for a formula: behind an apostrophe, as a reader would type it."""
    return f"'{words}" if _FORMULA.match(words) else words


def meant(cell: str) -> str:
    """Return the words that `harmless` made *cell* of."""
    return cell[1:] if _QUOTED.match(cell) else cell
