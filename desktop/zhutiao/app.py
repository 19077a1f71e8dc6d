"""The one place that builds everything: paths, library, session, window.

What is imported inside functions is what a start can do without, or what must come after collecting is switched off.
"""
# ruff: noqa: PLC0415

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from zhutiao import paths, words
from zhutiao.errors import LibraryError, NoDisplayError, ZhutiaoError
from zhutiao.settings import Settings
from zhutiao.words import _

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from zhutiao.services.mending import Mended
    from zhutiao.store.library import Library
    from zhutiao.ui.window import Window

SCREENLESS = ("offscreen", "minimal")
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def run_window(
    library_path: Path | None = None, file: Path | None = None, *, address: str = "", exit_after_paint: bool = False
) -> int:
    """Open the window, with *file* its import dialog or at *address*, and return the exit status once it is closed."""
    # Qt would end the process without a word that a reader understands.
    if sys.platform == "linux" and not any(os.environ.get(name) for name in DISPLAYS):
        raise NoDisplayError
    # While everything is being made there is no garbage to find, only time to lose.
    gc.disable()
    settings = Settings(None if exit_after_paint else paths.settings())
    app = application(settings)
    if not exit_after_paint:
        from zhutiao.ui import surprises

        surprises.catch()
        if _is_open(library_path or paths.library(), file, address):
            return 0
    try:
        opened = _library(library_path or paths.library(), settings, may_ask=_seen())
        return _show(app, *opened, settings, file, address, report=exit_after_paint) if opened else 0
    except ZhutiaoError as error:
        # Who named the library, or only measures, reads the answer in the terminal; who clicked an icon has none.
        _refuse(error, aloud=library_path is None and not exit_after_paint and _seen())
        return 1


def application(settings: Settings) -> QApplication:
    """Return Qt's application, with our style, fonts and language."""
    from PySide6.QtWidgets import QApplication

    from zhutiao.ui import fonts

    known = QApplication.instance()
    app = known if isinstance(known, QApplication) else QApplication([*sys.argv[:1], "-style", "fusion"])
    app.setApplicationName("zhutiao")
    app.setDesktopFileName("zhutiao")
    fonts.load()
    app.setFont(fonts.sans())
    language = settings.get("language")
    words.speak(language if language in ("zh", "en") else None)
    return app


def build(library: Library, settings: Settings) -> Window:
    """Return a window on *library*."""
    from zhutiao.ui.appearance import Appearance
    from zhutiao.ui.session import Session
    from zhutiao.ui.window import Window

    return Window(Session(library, settings.get("dossier")), Appearance(settings), settings)


def shot(
    out: Path,
    view: str = "reading",
    clause: str | None = None,
    size: tuple[int, int] = (1600, 1000),
    theme: str | None = None,
    language: words.Language | None = None,
    library_path: Path | None = None,
) -> None:
    """Draw the real window, without a screen, into the PNG file *out*.

    Raises UnknownPlaceError for a view, theme or clause that is not there, UnwritableFileError for *out*.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from zhutiao.ui import shooting

    shooting.check(view, theme)
    settings = Settings(None)
    settings.keep(theme=theme or "light", language=language, steps_done=True)
    application(settings)
    library, _mended = _opened(library_path or paths.library())
    with library, shooting.quietly():
        window = build(library, settings)
        shooting.shoot(window, out, view, clause, size)
        window.session.stop()


def _show(
    app: QApplication,
    library: Library,
    mended: Mended | None,
    settings: Settings,
    file: Path | None,
    address: str,
    *,
    report: bool,
) -> int:
    with library:
        window = build(library, settings)
        _prepare_for_paint(window, mended, report=report)
        window.show()
        if file:
            window.verbs.pages.files().ask_import([file])
        if address:
            window.verbs.addresses.follow(address)
        app.aboutToQuit.connect(_leave)
        status = app.exec()
        window.session.stop()
        return status


def _is_open(path: Path, file: Path | None, address: str) -> bool:
    """Bring the window that has the library open to the front, if there is one, and say so."""
    from zhutiao.ui import elsewhere

    if not elsewhere.called(path, file, address):
        return False
    sys.stderr.write(_("“{0}” is open already. Its window was brought to the front.").format(path.name) + "\n")
    return True


def _library(path: Path, settings: Settings, *, may_ask: bool) -> tuple[Library, Mended | None] | None:
    """Open the library; make one where there never was any, and ask where one has gone."""
    from zhutiao.services import mending

    known = settings.get("libraries", [])
    if str(path) in known and not mending.stands(path):
        if not may_ask:
            raise LibraryError(path, "missing")
        from zhutiao.ui import messages

        gone = _("The library “{0}” is no longer there. Make a new one in its place?")
        if not messages.ask(None, gone.format(path.name), _("Make a new library")):
            return None
    opened = _opened(path)
    settings.keep(libraries=[str(path), *(other for other in known if other != str(path))])
    return opened


def _opened(path: Path) -> tuple[Library, Mended | None]:
    """Open the library, mended where it is damaged, and made with the bundled dossier where there is none."""
    from zhutiao.services import mending

    if mending.stands(path):
        library, mended = mending.open_or_mend(path)
        if mended:
            from zhutiao.ui.safety import rescues

            sys.stderr.write(rescues.said(mended) + "\n")
        return library, mended
    # Reading the bundled texts needs all that importing needs: not on every start.
    from zhutiao.services import bundled

    if path == paths.library():
        path.parent.mkdir(parents=True, exist_ok=True)
    library, _made = bundled.open_or_create(path)
    return library, None


def _prepare_for_paint(window: Window, mended: Mended | None, *, report: bool) -> None:
    from zhutiao.ui.first_paint import FirstPaint

    paint = FirstPaint(window.reading.base.pane.viewport())
    paint.done.connect(_settle)
    if report:
        from zhutiao.ui.start_report import tell

        paint.done.connect(tell)
    else:
        paint.done.connect(lambda: _look_after(window, mended))


def _settle() -> None:
    # What was made so far stays: collecting need never look at it again.
    gc.freeze()
    gc.enable()


def _look_after(window: Window, mended: Mended | None) -> None:
    from zhutiao.ui.elsewhere import Claim
    from zhutiao.ui.safety.upkeep import Upkeep

    Claim(window)
    Upkeep(window, mended, aloud=_seen())


def _leave() -> None:
    from zhutiao.ui import clipboard

    clipboard.hand_over()


def _seen() -> bool:
    """Say whether there is a screen: without one nobody could answer a message."""
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication.platformName() not in SCREENLESS


def _refuse(error: ZhutiaoError, *, aloud: bool) -> None:
    sys.stderr.write(words.sentence(error) + "\n")
    if aloud:
        from zhutiao.ui import messages

        messages.explain(None, error)
