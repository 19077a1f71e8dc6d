"""Notice that the library is open in another window too, and say so; both go on working."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QDir, QLockFile, QObject, QPoint

from zhutiao.words import _

if TYPE_CHECKING:
    from pathlib import Path

    from zhutiao.ui.window import Window

ASIDE = QPoint(32, 32)


class Claim(QObject):
    """Lasts as long as its window; the second on one library steps a little aside and says why."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        # In the folder for passing files: beside the library it would travel with it.
        self._lock = QLockFile(QDir.temp().filePath(f"zhutiao-{_named(window.session.library.path)}.lock"))
        # Only a process that has ended leaves a claim behind.
        self._lock.setStaleLockTime(0)
        if not self._lock.tryLock(0) and self._lock.error() == QLockFile.LockError.LockFailedError:
            if not window.isMaximized():
                window.move(window.pos() + ASIDE)
            window.status.say(_("This library is open in another window too. What is changed there appears here."))


def _named(path: Path) -> str:
    known = str(path.resolve()).encode()
    return QCryptographicHash.hash(known, QCryptographicHash.Algorithm.Sha1).toHex().toStdString()
