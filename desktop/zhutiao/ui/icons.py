"""Icons from the shipped SVGs, drawn in the theme's colours."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap

from zhutiao import paths


@lru_cache(maxsize=256)
def pixmap(name: str, colour: str, size: int = 16, scale: float = 1.0) -> QPixmap:
    """Return the icon *name* in *colour*; an empty one where there is no such drawing."""
    drawn = QPixmap(round(size * scale), round(size * scale))
    drawn.setDevicePixelRatio(scale)
    drawn.fill(Qt.GlobalColor.transparent)
    source = paths.shipped("resources") / "icons" / f"{name}.svg"
    if source.is_file():
        _draw(source.read_text(encoding="utf-8").replace("currentColor", colour), drawn, size)
    return drawn


def icon(name: str, colour: str, size: int = 16) -> QIcon:
    """Return *name* in *colour*, sharp on the densest screen there is."""
    return QIcon(pixmap(name, colour, size, max(screen.devicePixelRatio() for screen in QGuiApplication.screens())))


def _draw(svg: str, onto: QPixmap, size: int) -> None:
    # Loaded here: most starts need no drawing before the first page is painted.
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    with QPainter(onto) as painter:
        QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, size, size))
