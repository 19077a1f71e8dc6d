"""What a workbook, a package of cards or a PDF says, as text that can be read and compared."""

import io
from typing import NamedTuple

from openpyxl import load_workbook
from pypdfium2 import PdfDocument


def workbook(packed):
    """Yield the cells of each sheet, a line each, with the colour behind them."""
    for sheet in load_workbook(io.BytesIO(packed)).worksheets:
        yield f"== {sheet.title}, {sheet.freeze_panes}"
        heads, *rows = sheet.iter_rows()
        for n, row in enumerate(rows, 1):
            yield f"-- {n}"
            for head, cell in zip(heads, row, strict=True):
                fill = cell.fill.fgColor.rgb[2:] if cell.fill.fill_type else ""
                words = str("" if cell.value is None else cell.value).replace("\n", "\n    ")
                yield f"{head.value}{f' ({fill})' if fill else ''}: {words}".rstrip()


def pdf_text(pdf):
    """Return the words of each page, as they follow one another in the file, and the bookmarks."""
    document = PdfDocument(pdf)
    pages = [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]
    marks = [f"{'  ' * entry.level}{entry.get_title()}" for entry in document.get_toc()]
    said = [f"== {n}\n{words}" for n, words in enumerate(pages, 1)]
    return "\n".join([*said, "== bookmarks", *marks]) + "\n"


class Line(NamedTuple):
    """Words at one height of one page, in points from its upper left corner."""

    page: int
    top: float
    bottom: float
    left: float
    right: float
    words: str

    @property
    def small(self):
        return self.bottom - self.top < 9.5


class Lines:
    """The lines of a PDF in the order of the file."""

    def __init__(self, pdf):
        self.all = [line for n, page in enumerate(PdfDocument(pdf)) for line in _lines(n, page)]

    def first(self, words, *, right=False, below=(0, 0)):
        """Return the first line that begins with words, on the right half of a page or anywhere, below a line."""
        there = (line for line in self.all if line[:2] >= below[:2] and (not right or line.left > 380))
        return next(line for line in there if line.words.strip().startswith(words))


def _lines(number, page):
    """Yield the lines of a page; words that look different follow one another in pieces."""
    text, height = page.get_textpage(), page.get_height()
    found = []
    for left, bottom, right, top in [text.get_rect(n) for n in range(text.count_rects())]:
        line = Line(number, height - top, height - bottom, left, right, text.get_text_bounded(left, bottom, right, top))
        before = found[-1] if found else None
        if before and abs(line.bottom - before.bottom) < 4 and -2 < line.left - before.right < 8:
            found[-1] = before._replace(
                right=line.right, words=before.words + line.words, top=min(line.top, before.top)
            )
        else:
            found.append(line)
    yield from found
