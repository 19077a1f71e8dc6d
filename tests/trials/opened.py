"""The real window on a library, without a screen, as a reader has it before the first thing done."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from zhutiao import app
from zhutiao.services import bundled
from zhutiao.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from zhutiao.ui.window import Window


@contextmanager
def opened(path: Path) -> Iterator[Window]:
    """Open a window on the library at *path*, made first where there is none, and close it at the end."""
    settings = Settings(None)
    settings.keep(theme="light", language="en", steps_done=True, window=[0, 0, 1280, 800])
    app.application(settings)
    library, _made = bundled.open_or_create(path)
    with library:
        window = app.build(library, settings)
        for box in window.reading.boxes:
            box.pane.set_gliding(on=False)
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
        yield window
        window.close()
        window.session.stop()
        window.deleteLater()
        QApplication.processEvents()
