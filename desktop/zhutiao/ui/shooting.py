"""Draw the window into a picture, for manuals, tests and comparisons."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QPoint, QTimer, qInstallMessageHandler
from PySide6.QtGui import QColor, QPainter, QPixmap

from zhutiao.errors import UnknownPlaceError
from zhutiao.services import filing, reading
from zhutiao.ui.theme import SYSTEM, THEMES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QMessageLogContext, QtMsgType
    from PySide6.QtWidgets import QDialog

    from zhutiao.ui.import_dialog import ImportDialog
    from zhutiao.ui.window import Window

VIEWS = ("reading", "notes", "search", "keys", "import", "export", "map", "apparatus", "briefing")
SOUGHT = "托育"
PATIENCE = 20
SHADE = QColor(0, 0, 0, 70)
REST = 350


def check(view: str, theme: str | None) -> None:
    """Raise UnknownPlaceError for a view or theme that there is not."""
    if view not in VIEWS:
        raise UnknownPlaceError("view", view, VIEWS)
    if theme is not None and theme not in (*THEMES, SYSTEM):
        raise UnknownPlaceError("theme", theme, THEMES)


@contextmanager
def quietly() -> Iterator[None]:
    """Keep to ourselves that a platform without a screen does not do what window systems do."""
    earlier = qInstallMessageHandler(None)

    def tell(kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
        if words.startswith("This plugin does not support"):
            return
        if earlier:
            earlier(kind, context, words)
        else:
            sys.stderr.write(f"{words}\n")

    qInstallMessageHandler(tell)
    try:
        yield
    finally:
        qInstallMessageHandler(earlier)


def shoot(window: Window, out: Path, view: str, clause: str | None, size: tuple[int, int]) -> None:
    """Draw *window* into the PNG file *out*."""
    for box in window.reading.boxes:
        box.pane.set_gliding(on=False)
    window.resize(*size)
    window.show()
    _settle()
    dossier = window.session.dossier
    if clause and dossier:
        window.go_to(reading.resolve(window.session.library, dossier.id, clause).segment, glide=False)
    _compare(window)
    if view == "search":
        _search(window)
    if view == "briefing":
        _brief(window)
    dialog = _dialog(window, view)
    _settle()
    if dialog:
        # A preview is made by threads, one after the other, however slow the machine.
        tasks = window.verbs.pages.files().tasks
        for _n in range(PATIENCE):
            tasks.finish()
            _settle()
            if not tasks.busy():
                break
    filing.write(out, _png(_over(window, dialog) if dialog else window.grab()))
    if dialog:
        # One that stayed open would keep every other window of the process from being read.
        dialog.hide()
    window.hide()
    # A thread that still ran would take the process with it.
    window.verbs.varying.desk().reader.close()


def _dialog(window: Window, view: str) -> QDialog | None:
    if view == "notes":
        window.sidebar.show_page("notes")
    if view == "keys":
        from zhutiao.ui.keys import KeySheet  # noqa: PLC0415

        return KeySheet(window, window.actions_, window.appearance.theme)
    if view == "import":
        dialog = window.verbs.pages.files().ask_import()
        return _filled(dialog)
    if view == "export":
        return window.verbs.pages.files().ask_export()
    if view == "map":
        return window.verbs.survey.open_map()
    if view == "apparatus":
        return _beside(window)
    return None


def _search(window: Window) -> None:
    """Show the search page with something found, however slow the machine."""
    desk = window.verbs.pages.desk()
    desk.search(SOUGHT)
    for _n in range(PATIENCE):
        _settle()
        if not desk.busy():
            break
    desk.page.list.open_chosen()
    desk.close()


def _compare(window: Window) -> None:
    """Wait until it is known where the printings differ, however slow the machine."""
    reader = window.verbs.varying.desk().reader
    if not reader.found:
        reader.begin()
    for _n in range(PATIENCE):
        if not reader.busy():
            break
        _settle()


def _beside(window: Window) -> QDialog | None:
    """Show the printings of the base text side by side, at the first variant of the clause being read, if any."""
    desk = window.verbs.varying.desk()
    here = desk.listing.in_clause(window.clause or "")
    return desk.beside.open(desk.listing.document(), here[0].id if here else "")


def _brief(window: Window) -> None:
    """Show the briefing; where there is none an example, of which nothing is kept."""
    desk = window.verbs.briefing.desk()
    desk.go()
    if desk.shelf.read() is None and window.clause:
        from zhutiao.ui.briefing.sample import sample  # noqa: PLC0415 - for pictures alone

        desk.show(sample(window.session, window.clause))
        desk.page.list.setFocus()


def _filled(dialog: ImportDialog) -> ImportDialog:
    """Show one of the bundled files in the dialog."""
    from zhutiao.services import bundled  # noqa: PLC0415

    dialog.show_file(bundled.prepared()[0][0])
    return dialog


def _over(window: Window, dialog: QDialog) -> QPixmap:
    drawn, small = window.grab(), dialog.grab()
    with QPainter(drawn) as painter:
        painter.fillRect(drawn.rect(), SHADE)
        painter.drawPixmap(window.rect().center() - QPoint(small.width() // 2, small.height() // 2), small)
    return drawn


def _png(drawn: QPixmap) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawn.save(buffer, "PNG")
    return bytes(buffer.data().data())


def _settle() -> None:
    """Let layouts, animations and previews come to rest."""
    loop = QEventLoop()
    QTimer.singleShot(REST, loop.quit)
    loop.exec()
