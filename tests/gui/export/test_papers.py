"""The pages of a PDF are seen before it is written."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QListWidget, QWidget

from zhutiao.services import glancing
from zhutiao.ui.export.preview.papers import Papers

PATIENCE = 30_000


def sheets(papers):
    """Return the pages in sight of a screen reader."""
    return [each for each in papers.widget().findChildren(QWidget) if each.accessibleName().startswith("Page ")]


@pytest.fixture
def papers(qtbot, files, marked, parts):
    dialog = files.ask_export()
    parts.click_row(parts.named(dialog, QListWidget, "Format"), "PDF")
    shown = dialog.findChild(Papers)
    qtbot.waitUntil(lambda: shown.isVisible() and bool(sheets(shown)), timeout=PATIENCE)
    return shown


def test_all_pages_of_a_short_one_are_shown_and_counted(papers, parts):
    assert 1 < len(sheets(papers)) < glancing.PAGES
    assert f"Pages: {len(sheets(papers))}" in parts.told(papers.window())


def test_a_page_is_white_paper_with_ink_and_colour_in_every_theme(papers):
    image = sheets(papers)[0].grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    assert image.pixelColor(image.width() // 2, 8).name() == "#ffffff"
    seen = {image.pixelColor(x, y).lightness() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert min(seen) < 120


def test_no_page_is_wider_than_its_room_and_the_keys_scroll(qtbot, papers):
    assert all(0 < page.width() <= papers.viewport().width() for page in sheets(papers))
    papers.setFocus()
    qtbot.keyClick(papers, Qt.Key.Key_PageDown)
    assert papers.verticalScrollBar().value() > 0
