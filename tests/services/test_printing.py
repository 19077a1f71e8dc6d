"""Claims about pages as pictures: as many as there are, as large as the printer wants, and not larger than memory."""

from io import BytesIO

import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from zhutiao.errors import MissingExtraError
from zhutiao.services import printing


@pytest.fixture
def pdf():
    """Return two pages of A4."""
    return drawn(A4, 2)


def test_every_page_is_a_picture(pdf):
    assert [Image.open(BytesIO(page)).format for page in printing.pages(pdf, 72)] == ["PNG", "PNG"]
    assert printing.count(pdf) == 2


@pytest.mark.parametrize(("dpi", "size"), [(72, (596, 842)), (144, (1191, 1684))])
def test_a_picture_is_as_fine_as_is_wanted(pdf, dpi, size):
    assert Image.open(BytesIO(next(printing.pages(pdf, dpi)))).size == size


def test_only_the_pages_wanted_are_drawn(pdf):
    assert len(list(printing.pages(pdf, 36, first=1, last=9))) == 1


def test_a_huge_page_is_drawn_coarser(pdf):
    [page] = printing.pages(drawn((20_000, 200), 1), 2_400)
    width, height = Image.open(BytesIO(page)).size
    assert width * height <= printing.MOST * 1.01


def test_without_the_extra_the_reader_is_told_what_to_install(pdf, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pypdfium2", None)
    with pytest.raises(MissingExtraError):
        next(printing.pages(pdf, 72))


def drawn(size, pages):
    """Return a PDF with a word on each page."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=size)
    for n in range(pages):
        canvas.drawString(72, 72, f"page {n}")
        canvas.showPage()
    canvas.save()
    return file.getvalue()
