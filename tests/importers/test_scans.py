"""Claims about text in pictures; the slow ones want the extra: `pip install 'zhutiao[ocr]'`, then run this file."""

import re
import zlib
from io import BytesIO

import pypdfium2
import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from zhutiao.errors import UnreadableBytesError
from zhutiao.importers import pages, scans

LINES = ["关于保障民生的意见", "各地区各部门要认真贯彻落实。", "二、扩大公共服务"]
recognising = pytest.mark.skipif(not scans.available(), reason="the extra “ocr” is not installed")


@pytest.fixture(scope="module")
def picture(printed):
    document = pypdfium2.PdfDocument(printed([(60, 80 + 40 * n, 16, words) for n, words in enumerate(LINES)]))
    image = document[0].render(scale=2).to_pil()
    document.close()
    return image


@pytest.fixture(scope="module")
def scanned(picture):
    file = BytesIO()
    canvas = Canvas(file, pagesize=(595, 842))
    canvas.drawImage(ImageReader(picture), 0, 0, 595, 842)
    canvas.save()
    return file.getvalue()


def png(picture):
    file = BytesIO()
    picture.save(file, "png")
    return file.getvalue()


def test_a_scan_without_text_asks_for_the_extra(monkeypatch, scanned):
    monkeypatch.setattr(scans, "available", lambda: False)
    with pytest.raises(UnreadableBytesError, match="scan-without-ocr"):
        pages.read(scanned)


def test_a_picture_asks_for_the_extra(monkeypatch, picture):
    monkeypatch.setattr(scans, "available", lambda: False)
    assert scans.claims(png(picture))
    with pytest.raises(UnreadableBytesError, match="scan-without-ocr"):
        scans.read(png(picture))


def test_one_picture_among_pages_of_text_is_said_to_be_unread(monkeypatch, printed, scanned):
    monkeypatch.setattr(scans, "available", lambda: False)
    document = pypdfium2.PdfDocument(printed([(60, 80, 10, "有文字的一页。")]))
    document.import_pages(pypdfium2.PdfDocument(scanned))
    both = BytesIO()
    document.save(both)
    document.close()
    found = pages.read(both.getvalue())
    assert (found.text, found.remarks) == ("有文字的一页。", ("pictures 2",))


@recognising
def test_a_scan_is_read_line_by_line(scanned):
    found = pages.read(scanned)
    assert re.sub(r"\s", "", found.text) == "".join(LINES)
    assert found.remarks == ("recognised 1",)


@recognising
def test_a_picture_is_read_as_a_scan_is(picture):
    found = scans.read(png(picture))
    assert (re.sub(r"\s", "", found.text), found.encoding) == ("".join(LINES), "picture")


@recognising
def test_a_picture_too_large_for_a_page_is_refused():
    header = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (40_000).to_bytes(4, "big") * 2 + b"\x01\0\0\0\0"
    with pytest.raises(UnreadableBytesError, match="unpacked"):
        scans.read(header + zlib.crc32(header[12:]).to_bytes(4, "big") + b"\0\0\0\0IDAT\x35\xaf\x06\x1e")
