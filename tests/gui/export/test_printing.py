"""A dossier is printed page by page while the window goes on; here the printer is one that writes a PDF."""

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QToolButton

from zhutiao.services import printed
from zhutiao.ui.export.printing import Printing
from zhutiao.ui.export.under_way import UnderWay

PATIENCE = 15_000


@pytest.fixture
def paper(tmp_path, monkeypatch):
    """Let the dialog of the system choose a file at once, only *pages* where they are named."""
    path, pages = tmp_path / "out.pdf", []

    def choose(dialog):
        printer = dialog.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        printer.setResolution(72)
        if pages:
            printer.setFromTo(*pages)
        # To accept it would choose the printer that this machine has not.
        dialog.accepted.emit(printer)

    monkeypatch.setattr(QPrintDialog, "open", choose)
    return path, pages


def test_print_from_the_dialog_puts_every_page_on_paper(qtbot, window, files, marked, parts, said, paper):
    path, _pages = paper
    dialog = files.ask_export()
    parts.press(dialog, "Print…")
    assert not dialog.isVisible()
    qtbot.waitUntil(lambda: "Sent to the printer, pages: " in said(), timeout=PATIENCE)
    _pdf, count = printed.pdf(window.session.library.path, "en", window.session.dossier.id, {"template": "own:x"})
    with pypdfium2.PdfDocument(path) as document:
        assert len(document) == count
        width, height = document[0].get_size()
        assert (round(width), round(height)) == (595, 842)
        darkest, lightest = document[0].render(scale=0.5).to_pil().convert("L").getextrema()
        assert darkest < 120 and lightest == 255
    qtbot.waitUntil(lambda: window.findChild(UnderWay) is None, timeout=PATIENCE)


def test_ctrl_p_prints_only_the_pages_that_were_chosen(qtbot, window, files, marked, said, paper):
    path, pages = paper
    pages[:] = [2, 3]
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Sent to the printer, pages: 2." in said(), timeout=PATIENCE)
    with pypdfium2.PdfDocument(path) as document:
        assert len(document) == 2


def test_printing_can_be_stopped(qtbot, window, files, marked, said, paper):
    files.print_dossier()
    strip = window.findChild(UnderWay)
    printing = window.findChild(Printing)
    with qtbot.waitSignal(printing.ended, timeout=PATIENCE):
        qtbot.mouseClick(strip.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert "Stopped." in said()
