"""Colours by role: themes read from TOML become Qt's palette, a style sheet for the chrome and the panes' colours."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from zhutiao import paths
from zhutiao.ui.pane.palette import Palette

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhutiao.model import Colour

THEMES = ("light", "sepia", "dark", "contrast")
SYSTEM = "system"


class Theme(NamedTuple):
    """What each colour is for; `chrome` around the texts, `page`, `marks` and `lines` in them."""

    name: str
    dark: bool
    page: Mapping[str, str]
    marks: Mapping[str, str]
    lines: Mapping[str, str]
    chrome: Mapping[str, str]

    def colour(self, role: str) -> QColor:
        """Return the colour of a role of the chrome."""
        return QColor(self.chrome[role])


def load(name: str) -> Theme:
    """Read the theme of that name, or for `system` the one that fits the desktop."""
    name = _of_system() if name == SYSTEM else name if name in THEMES else THEMES[0]
    roles = tomllib.loads((paths.shipped("resources") / "themes" / f"{name}.toml").read_text(encoding="utf-8"))
    return Theme(name, roles["dark"], roles["page"], roles["marks"], roles["lines"], roles["chrome"])


def palette(theme: Theme) -> QPalette:
    """Return the application's palette, which dialogs, menus and the panes' surroundings share."""
    role = QPalette.ColorRole
    chrome, made = theme.chrome, QPalette()
    for what, colour in (
        (role.Window, chrome["bar"]),
        (role.WindowText, chrome["ink"]),
        (role.Base, chrome["raised"]),
        (role.AlternateBase, chrome["side"]),
        (role.Text, chrome["ink"]),
        (role.PlaceholderText, chrome["faint"]),
        (role.Button, chrome["bar"]),
        (role.ButtonText, chrome["ink"]),
        (role.Highlight, chrome["accent"]),
        (role.HighlightedText, chrome["on_accent"]),
        (role.Accent, chrome["accent"]),
        (role.Link, theme.lines["blue"]),
        (role.ToolTipBase, chrome["floating"]),
        (role.ToolTipText, chrome["on_floating"]),
        (role.Mid, chrome["line"]),
        (role.Midlight, chrome["hover"]),
        (role.Light, chrome["raised"]),
        (role.Dark, chrome["faint"]),
        (role.Shadow, chrome["line"]),
    ):
        made.setColor(what, QColor(colour))
    for what in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, what, QColor(chrome["faint"]))
    return made


def inks(theme: Theme) -> Palette:
    """Return the colours in which the panes draw their texts."""
    page, chrome = theme.page, theme.chrome
    return Palette(
        page=page["page"],
        ink=page["ink"],
        dim=page["dim"],
        soft=chrome["soft"],
        tint=page["tint"],
        accent=chrome["accent"],
        link=chrome["accent"],
        rule=chrome["line"],
        handle=chrome["trough"],
        icon=page["icon"],
        selection=page["selection"],
        hit=page["hit"],
        badge=page["badge"],
        badge_ink=page["badge_ink"],
        fills=cast("Mapping[Colour, str]", theme.marks),
        lines=cast("Mapping[Colour, str]", theme.lines),
    )


def sheet(theme: Theme) -> str:
    """Return the style sheet of the chrome.

    It is set on single bars and columns, never on anything that has a text pane inside: a style sheet on an
    ancestor makes a pane's own palette ineffective.
    """
    return _SHEET.format_map(theme.chrome)


def _of_system() -> str:
    scheme = QGuiApplication.styleHints().colorScheme()
    return "dark" if scheme == Qt.ColorScheme.Dark else "light"


_SHEET = """
#topbar, #status, #steps, #notice, #menubar {{ background: {bar}; }}
#topbar, #steps, #notice {{ border-bottom: 1px solid {line}; }}
#status {{ border-top: 1px solid {line}; }}
#side {{ background: {side}; }}
QLabel {{ color: {soft}; background: transparent; }}
QLabel[strong="true"] {{ color: {ink}; font-weight: bold; }}
QLabel[faint="true"] {{ color: {faint}; }}
QToolButton {{ color: {soft}; background: transparent; border: 1px solid transparent; border-radius: 6px;
  padding: 5px 12px; }}
QToolButton:hover {{ background: {hover}; color: {ink}; }}
QToolButton:checked, QToolButton[raised="true"] {{ background: {chosen}; border-color: {line}; color: {ink}; }}
QToolButton:focus {{ border-color: {accent}; }}
QToolButton:disabled {{ color: {faint}; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QPushButton {{ background: {raised}; border: 1px solid {line}; border-radius: 6px; color: {faint}; text-align: left;
  padding: 5px 11px; }}
QPushButton:hover {{ border-color: {faint}; }}
QPushButton:focus {{ border-color: {accent}; }}
QSplitter::handle {{ background: {line}; }}
QTreeView {{ background: {side}; color: {ink}; border: 0; outline: 0; }}
QMenuBar {{ background: {bar}; color: {soft}; }}
QMenuBar::item {{ padding: 4px 10px; background: transparent; border-radius: 4px; }}
QMenuBar::item:selected {{ background: {chosen}; color: {ink}; }}
QScrollBar:vertical {{ background: transparent; width: 8px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {trough}; border-radius: 3px; min-height: 32px; margin: 0 1px; }}
QScrollBar::handle:vertical:hover {{ background: {faint}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
