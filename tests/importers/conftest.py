"""Word documents as word processors write them, and printed pages, made on the spot."""

from io import BytesIO

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from zhutiao import paths

FONT = "STSong-Light"
WIDTH, HEIGHT, MARGIN, GUTTER, SIZE, PITCH = 595, 842, 60, 16, 10, 15
OPINION = paths.shipped("data") / "001_1bd3a47c8d5ee32b.txt"
SPACES = nsdecls("w") + (
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'
)


@pytest.fixture
def written():
    """Write a document whose body is given as WordprocessingML, with numbering plans where wanted."""

    def write(body: str, numbering: str = "", styles: str = "") -> bytes:
        document = docx.Document()
        for element in parse_xml(f"<w:body {SPACES}>{body}</w:body>"):
            document.element.body.insert(len(document.element.body) - 1, element)
        lists = document.part.numbering_part.element
        lists[:] = list(parse_xml(f"<w:numbering {SPACES}>{numbering}</w:numbering>"))
        for style in parse_xml(f"<w:styles {SPACES}>{styles}</w:styles>"):
            document.styles.element.append(style)
        return saved(document)

    return write


@pytest.fixture(scope="session")
def saved_document():
    """Return the bytes of a python-docx document."""
    return saved


def saved(document) -> bytes:
    file = BytesIO()
    document.save(file)
    return file.getvalue()


@pytest.fixture(scope="session")
def printed():
    """Print pages: each a list of (x, y from the top, size, words), in a font that every reader of PDF has."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    return print_pages


def print_pages(*pages, turned: int = 0, password: str | None = None) -> bytes:
    file = BytesIO()
    canvas = Canvas(file, pagesize=(WIDTH, HEIGHT), encrypt=password)
    for page in pages:
        canvas.setPageRotation(turned)
        for x, y, size, words in page:
            canvas.setFont(FONT, size)
            canvas.drawString(x, HEIGHT - y, words)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


@pytest.fixture(scope="session")
def the_opinion_printed(printed):
    """Print the bundled Opinion in columns, as a gazette would: headline over them, running head, page number."""

    def print_it(columns: int, *, row_by_row: bool = False) -> bytes:
        title, *paragraphs = (line for line in map(str.strip, OPINION.read_text(encoding="utf-8").split("\n")) if line)
        gazette = Gazette(columns, row_by_row=row_by_row)
        gazette.set([line for paragraph in paragraphs for line in gazette.wrapped(paragraph)])
        return printed(*gazette.pages(title.lstrip("# ")))

    return print_it


class Gazette:
    """Pages of so many columns, filled one after the other."""

    def __init__(self, columns: int, *, row_by_row: bool) -> None:
        self.columns, self.row_by_row = columns, row_by_row
        self.width = (WIDTH - 2 * MARGIN - (columns - 1) * GUTTER) / columns
        self.signs = int(self.width / SIZE)
        self.lines: list[tuple[float, str]] = []

    def set(self, lines) -> None:
        self.lines = lines

    def wrapped(self, paragraph: str):
        """Yield the lines of a paragraph, each with its indent; a heading has none."""
        heading = paragraph.startswith("#")
        words, indent = paragraph.lstrip("# "), 0 if heading else 2
        while words:
            yield indent * SIZE, words[: self.signs - indent]
            words, indent = words[self.signs - indent :], 0

    def pages(self, title: str):
        rows = int((HEIGHT - 240) / PITCH)
        for n, start in enumerate(range(0, len(self.lines), rows * self.columns), 1):
            head = [(MARGIN, 40, 9, "国务院公报 2025年第7号"), (WIDTH / 2 - 20, HEIGHT - 30, 9, f"— {n} —")]
            if n == 1:
                half = len(title) // 2
                head += [(MARGIN, 80, 18, title[:half]), (MARGIN, 105, 18, title[half:])]
            yield [*head, *self._body(self.lines[start : start + rows * self.columns], rows)]

    def _body(self, lines, rows: int):
        placed = []
        for n, (indent, words) in enumerate(lines):
            column, row = divmod(n, rows)
            placed.append((MARGIN + column * (self.width + GUTTER) + indent, 150 + row * PITCH, SIZE, words))
        return sorted(placed, key=lambda place: place[1]) if self.row_by_row else placed
