"""How everything looks and speaks: theme, language, size of type; remembered, and changed without a restart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QObject, QTranslator, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from zhutiao import words
from zhutiao.ui import fonts, theme

if TYPE_CHECKING:
    from zhutiao.settings import Settings
    from zhutiao.ui.theme import Theme

SMALLEST, LARGEST = 12, 40
SPACINGS = (1.5, 1.7, 1.9, 2.1, 2.4)
COLUMNS = (28, 32, 36, 42, 50)
USUAL = 2  # the middle of both


class Appearance(QObject):
    """Knows the reader's choices; says which of them has changed."""

    theme_changed = Signal(object)
    language_changed = Signal()
    type_changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._translator: QTranslator | None = None
        self.theme_name: str = settings.get("theme", theme.SYSTEM)
        self.theme: Theme = theme.load(self.theme_name)
        self.size = _between(settings.get("size"), fonts.TEXT_SIZE, SMALLEST, LARGEST)
        self._spacing = _between(settings.get("spacing"), USUAL, 0, len(SPACINGS) - 1)
        self._column = _between(settings.get("column"), USUAL, 0, len(COLUMNS) - 1)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._translate_qt()
        QApplication.setPalette(theme.palette(self.theme))

    @property
    def spacing(self) -> float:
        """Return the height of a line, in em."""
        return SPACINGS[self._spacing]

    @property
    def column(self) -> int:
        """Return the longest line, in characters."""
        return COLUMNS[self._column]

    def wear(self, name: str) -> None:
        """Use the theme of that name from now on."""
        self.theme_name = name
        self._settings.keep(theme=name)
        self._put_on()

    def speak(self, language: words.Language) -> None:
        """Use that language from now on."""
        self._settings.keep(language=language)
        words.speak(language)
        self._translate_qt()
        self.language_changed.emit()

    def resize(self, steps: int) -> None:
        """Make the texts' type larger or smaller; no steps bring everything back to the usual."""
        if steps:
            self.size = max(SMALLEST, min(LARGEST, self.size + steps))
        else:
            self.size, self._spacing, self._column = fonts.TEXT_SIZE, USUAL, USUAL
        self._keep_type()

    def loosen(self, steps: int) -> None:
        """Set lines further apart or nearer."""
        self._spacing = max(0, min(len(SPACINGS) - 1, self._spacing + steps))
        self._keep_type()

    def widen(self, steps: int) -> None:
        """Make the longest line longer or shorter."""
        self._column = max(0, min(len(COLUMNS) - 1, self._column + steps))
        self._keep_type()

    def _keep_type(self) -> None:
        self._settings.keep(size=self.size, spacing=self._spacing, column=self._column)
        self.type_changed.emit()

    def _follow_system(self) -> None:
        if self.theme_name == theme.SYSTEM:
            self._put_on()

    def _put_on(self) -> None:
        self.theme = theme.load(self.theme_name)
        QApplication.setPalette(theme.palette(self.theme))
        self.theme_changed.emit(self.theme)

    def _translate_qt(self) -> None:
        """Let Qt's own dialogs speak the same language."""
        if self._translator:
            QApplication.removeTranslator(self._translator)
            self._translator = None
        if words.language() == "zh":
            self._translator = QTranslator(self)
            self._translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
            QApplication.installTranslator(self._translator)


def _between(value: object, usual: int, least: int, most: int) -> int:
    return max(least, min(most, value)) if isinstance(value, int) else usual
