"""Pages as they will be printed, one below the other; paper is white in every theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from zhutiao.ui.theme import Theme

EDGE, BETWEEN, WIDEST = 20, 16, 820


class Papers(QScrollArea):
    """Shows pictures of pages as wide as there is room, and stays at its height when they are renewed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._papers: list[_Paper] = []
        inner = QWidget()
        self._lines = QVBoxLayout(inner)
        self._lines.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        self._lines.setSpacing(BETWEEN)
        self._lines.addStretch(1)
        self.setObjectName("papers")
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_pages(self, pictures: Sequence[bytes]) -> None:
        """Show *pictures*, each a PNG of a page."""
        while len(self._papers) > len(pictures):
            paper = self._papers.pop()
            self._lines.removeWidget(paper)
            paper.hide()
            paper.deleteLater()
        while len(self._papers) < len(pictures):
            paper = _Paper(self._theme, self.widget())
            self._lines.insertWidget(len(self._papers), paper)
            self._papers.append(paper)
        for paper, picture in zip(self._papers, pictures, strict=True):
            paper.show_picture(QImage.fromData(picture, "PNG"))  # type: ignore[arg-type] - the stubs want bytes here
        self.retranslate()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        for paper in self._papers:
            paper.dress(theme)

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self.setAccessibleName(_("Preview"))
        for n, paper in enumerate(self._papers, 1):
            paper.setAccessibleName(_("Page {0}").format(n))


class _Paper(QWidget):
    """One page, drawn for the points of the screen it is on."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture = self._drawn = QImage()
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_picture(self, picture: QImage) -> None:
        self._picture, self._drawn = picture, QImage()
        self.updateGeometry()
        self.update()

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        whole = max(1, self._picture.width())
        return round(min(width, WIDEST) * self._picture.height() / whole)

    def sizeHint(self) -> QSize:
        return QSize(WIDEST, self.heightForWidth(WIDEST))

    def minimumSizeHint(self) -> QSize:
        return QSize(1, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        width = min(self.width(), WIDEST)
        room = QRect((self.width() - width) // 2, 0, width, self.heightForWidth(width))
        ratio = self.devicePixelRatioF()
        size = QSize(round(room.width() * ratio), round(room.height() * ratio))
        if self._drawn.size() != size:
            smooth = Qt.TransformationMode.SmoothTransformation
            self._drawn = self._picture.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        with QPainter(self) as painter:
            painter.drawImage(room, self._drawn)
            painter.setPen(QPen(QColor(self._theme.chrome["line"]), 1))
            painter.drawRect(room.adjusted(0, 0, -1, -1))
