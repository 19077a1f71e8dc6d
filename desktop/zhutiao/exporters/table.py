"""Rows and columns for programs that calculate: nothing in a cell can begin a formula there."""

from __future__ import annotations

import csv
import io
from html import escape
from typing import TYPE_CHECKING

from zhutiao.text.formulas import harmless

if TYPE_CHECKING:
    from collections.abc import Sequence

    Table = Sequence[Sequence[str | int]]

_BREAKS = str.maketrans(dict.fromkeys("\t\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029", " "))
"""Whatever some program takes for the end of a cell or line."""


def as_csv(table: Table) -> bytes:
    """Return *table* with commas, in UTF-8 with the mark by which Excel knows it."""
    sheet = io.StringIO()
    csv.writer(sheet).writerows([_cell(each) for each in row] for row in table)
    # Half a sign, as a damaged text may hold it, is no UTF-8.
    return sheet.getvalue().encode("utf-8-sig", "replace")


def as_text(table: Table) -> str:
    """Return *table* with tabs between cells, as sheets take it from the clipboard."""
    return "\n".join("\t".join(_pasted(each) for each in row) for row in table) + "\n"


def as_html(table: Table) -> str:
    """Return *table* as text programs take it from the clipboard, its first row and column as heads."""
    rows = "\n".join(_row(row, head=not n) for n, row in enumerate(table))
    return f'<meta charset="utf-8"><table border="1" cellspacing="0" cellpadding="4">\n{rows}\n</table>'


def _row(row: Sequence[str | int], *, head: bool) -> str:
    cells = [("th" if head or not n else "td", escape(str(_cell(each)))) for n, each in enumerate(row)]
    return "<tr>" + "".join(f"<{tag}>{said}</{tag}>" for tag, said in cells) + "</tr>"


def _pasted(each: str | int) -> str:
    words = str(_cell(each)).translate(_BREAKS)
    # At the beginning a quotation mark would hold cells together, up to the next one.
    return '"' + words.replace('"', '""') + '"' if words.startswith('"') else words


def _cell(each: str | int) -> str | int:
    return harmless(each) if isinstance(each, str) else each
