"""The faces that come with the app: sans for the chrome, serif for the texts, each regular and bold."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from zhutiao import paths

SANS = "Noto Sans SC"
SERIF = "Noto Serif SC"
FILES = ("NotoSansSC-Regular.otf", "NotoSerifSC-Regular.otf", "NotoSansSC-Bold.ttf", "NotoSerifSC-Bold.ttf")
CHROME_SIZE = 13
TEXT_SIZE = 17


# Qt reads a file as often as it is asked to, and forgets all glyphs each time.
@cache
def load() -> None:
    """Make them known, once; from their paths, since loading from data costs 40 MB."""
    folder = paths.shipped("resources") / "fonts"
    for name in FILES:
        QFontDatabase.addApplicationFont(str(folder / name))


def sans(pixels: int = CHROME_SIZE, *, bold: bool = False) -> QFont:
    """Return the chrome's face."""
    return _face([SANS, "Noto Sans CJK SC", "sans-serif"], pixels, bold=bold)


def serif(pixels: int = TEXT_SIZE) -> QFont:
    """Return the texts' face."""
    return _face([SERIF, "Noto Serif CJK SC", "serif"], pixels, bold=False)


def in_bold(font: QFont) -> QFont:
    """Return *font* in bold.

    Without hinting: our bold faces bring no hints of their own, and guessing them takes twice as long as drawing.
    """
    bold = QFont(font)
    bold.setBold(True)
    bold.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return bold


def _face(families: list[str], pixels: int, *, bold: bool) -> QFont:
    font = QFont(families)
    font.setPixelSize(pixels)
    return in_bold(font) if bold else font
