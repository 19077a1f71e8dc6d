"""A sheet as it will be read, in the theme of the window."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhutiao.model import COLOURS
from zhutiao.ui import fonts
from zhutiao.ui.safe_browser import SafeBrowser

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from zhutiao.ui.theme import Theme

SIZE, MARGIN = 15, 22
WIDEST = 44 * SIZE
"""Longer lines are hard to follow back to the next one's beginning."""


class Leaf(SafeBrowser):
    """Shows safe HTML as a page; another one of the same export is shown at the height of the one before."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._html = ""
        self.setFont(fonts.sans(SIZE))
        self.document().setDocumentMargin(MARGIN)
        self.dress(theme)

    def show_html(self, html: str) -> None:
        """Show *html*, of which every class and tag is ours."""
        at = self.verticalScrollBar().value()
        self._html = html
        self.document().setDefaultStyleSheet(self._sheet)
        self.setHtml(_HEAD.sub(_sized, html))
        self._keep_measure()
        self.verticalScrollBar().setValue(at)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        colours = {name: theme.chrome[name] for name in ("soft", "faint", "accent", "line")}
        marks = "".join(_MARK.format(name=name, back=theme.marks[name], line=theme.lines[name]) for name in COLOURS)
        self._sheet = _SHEET.format(ink=theme.page["ink"], serif=fonts.SERIF, size=SIZE, **colours) + marks
        if self._html:
            self.show_html(self._html)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines in the middle of a wide view."""
        super().resizeEvent(event)
        self._keep_measure()

    def _keep_measure(self) -> None:
        frame = self.document().rootFrame()
        room = frame.frameFormat()
        side = max(MARGIN, (self.viewport().width() - WIDEST) // 2)
        if room.leftMargin() != side:
            room.setLeftMargin(side)
            room.setRightMargin(side)
            frame.setFrameFormat(room)


def _sized(tag: re.Match[str]) -> str:
    """Return a heading as a paragraph: Qt makes headings larger still than a sheet says."""
    return f'<p class="h{tag[2]}">' if not tag[1] else "</p>"


_HEAD = re.compile(r"<(/?)h([1-6])>")
_MARK = """
.{name} {{ background-color: {back}; }} .{name}-line {{ text-decoration: underline; }}
.bar-{name} {{ background-color: {line}; }}
"""
_SHEET = """
body, p, li, td {{ color: {ink}; font-size: {size}px; line-height: 150%; }}
.h1, .h2, .h3, .h4, .h5, .h6 {{ color: {ink}; font-family: "{serif}"; font-weight: bold; line-height: 135%; }}
.h1 {{ font-size: 22px; margin-top: 4px; margin-bottom: 14px; }}
.h2 {{ font-size: 18px; margin-top: 22px; margin-bottom: 8px; }}
.h3 {{ font-size: 16px; margin-top: 18px; margin-bottom: 6px; }}
.h4, .h5, .h6 {{ font-size: 15px; margin-top: 14px; margin-bottom: 6px; }}
p {{ margin-top: 0px; margin-bottom: 8px; }}
.words {{ font-family: "{serif}"; line-height: 165%; }}
.facts {{ color: {soft}; font-size: 12px; margin-bottom: 2px; }}
.label {{ color: {soft}; font-size: 13px; margin-top: 10px; }}
.around, .faint {{ color: {faint}; }}
.tag {{ color: {accent}; }}
a {{ color: {accent}; }}
.facts a {{ font-size: 12px; }}
.beside {{ margin-top: 6px; margin-bottom: 12px; }}
.inner {{ padding-left: 12px; }}
.bar-said {{ background-color: {line}; }}
.card {{ border: 1px solid {line}; width: 50%; }}
.note {{ color: {soft}; }}
blockquote {{ margin-left: 14px; margin-right: 0px; color: {soft}; }}
"""
