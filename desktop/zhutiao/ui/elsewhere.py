"""One window for one library: a second start brings the first one's to the front, and hands it a file or an address.

Whatever is said to the first comes from outside: it can bring the window to the front, open its import dialog and show
a place, and do nothing else.
"""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QDir, QLockFile, QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication

from zhutiao.words import _

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

    from zhutiao.ui.window import Window

ASIDE = QPoint(32, 32)
CALL, LEAD, HERE = b"come to the front", b"come to this place", b"here"
PATIENCE = 2000
LONGEST = 16 * 1024
"""Bytes that a call may have: more than any path."""

MOST = 50
LATER = 400


def called(library: Path, file: Path | None = None, address: str = "") -> bool:
    """Ask the window that has *library* open to come to the front and import *file*, or to show what *address* names.

    Say whether it does.
    """
    lock, name = _lock(library), _named(library)
    if not Path(lock.fileName()).exists() or not _is_ours(QDir.temp().filePath(name)):
        return False
    try:
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - hardly any start is a second one
    except ImportError:
        return False
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(PATIENCE):
        return False
    wish = (
        (LEAD, address.encode("utf-8", "replace")) if address else (CALL, os.fsencode(file.absolute()) if file else b"")
    )
    socket.write(b"\0".join((*wish, b"")))
    socket.flush()
    return socket.waitForReadyRead(PATIENCE) and socket.readAll().data() == HERE


class Claim(QObject):
    """Lasts as long as its window; comes when it is called, and steps a little aside where another is there already."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._waiting: list[Path] = []
        self._place = ""
        self._later = QTimer(self, singleShot=True, interval=LATER)
        self._later.timeout.connect(self._offer)
        self._lock = _lock(window.session.library.path)
        # Only a process that has ended leaves a claim behind.
        self._lock.setStaleLockTime(0)
        if self._lock.tryLock(0):
            self._listen(_named(window.session.library.path))
        elif self._lock.error() == QLockFile.LockError.LockFailedError:
            self._step_aside()

    def _step_aside(self) -> None:
        if not self._window.isMaximized():
            self._window.move(self._window.pos() + ASIDE)
        self._window.status.say(_("This library is open in another window too. What is changed there appears here."))

    def _listen(self, name: str) -> None:
        try:
            from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - 40 ms that no first page waits for
        except ImportError:
            # It needs a system library that nothing else needs.
            return
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(lambda: self._receive(server))
        # Nobody else holds the lock: what still stands there was left by a process that has ended.
        QLocalServer.removeServer(name)
        server.listen(name)

    def _receive(self, server: QLocalServer) -> None:
        while socket := server.nextPendingConnection():
            socket.readyRead.connect(partial(self._hear, socket))
            socket.disconnected.connect(socket.deleteLater)
            # Who says nothing is not waited for.
            QTimer.singleShot(PATIENCE, socket, socket.abort)

    def _hear(self, socket: QLocalSocket) -> None:
        said = bytes(socket.peek(LONGEST + 1).data())
        call, *rest = said.split(b"\0")
        begun = any(wish.startswith(call) for wish in (CALL, LEAD))
        if len(said) > LONGEST or (call not in (CALL, LEAD) and (rest or not begun)):
            socket.abort()
        elif len(rest) > 1:
            socket.readAll()
            socket.write(HERE)
            socket.disconnectFromServer()
            self._come()
            self._take(rest[0], address=call == LEAD)

    def _come(self) -> None:
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        for each in (window, QApplication.activeModalWidget()):
            if each:
                each.show()
                each.raise_()
                each.activateWindow()

    def _take(self, named: bytes, *, address: bool) -> None:
        path = Path(os.fsdecode(named))
        if named and address:
            # Nobody waits for two places: the one wished for last counts.
            self._place = named.decode("utf-8", "replace")
        elif named and path.is_absolute() and len(self._waiting) < MOST:
            self._waiting.append(path)
        self._offer()

    def _offer(self) -> None:
        """Show the place and what the files hold; while a dialog stands over the window, wait until it is closed."""
        if not (self._waiting or self._place):
            return
        if QApplication.activeModalWidget():
            self._later.start()
            return
        place, self._place = self._place, ""
        files, self._waiting = self._waiting, []
        if place:
            self._window.verbs.addresses.follow(place)
        if files:
            self._window.verbs.pages.files().ask_import(files)


def _lock(library: Path) -> QLockFile:
    # In the folder for passing files: beside the library it would travel with it.
    return QLockFile(QDir.temp().filePath(f"{_named(library)}.lock"))


def _named(library: Path) -> str:
    """Return what a library is known by to its reader's programs; short, for a socket's name may not be long."""
    known = f"{QDir.homePath()}\n{library.resolve()}".encode(errors="surrogatepass")
    return "zhutiao-" + QCryptographicHash.hash(known, QCryptographicHash.Algorithm.Sha1).toHex().toStdString()[:20]


def _is_ours(socket: str) -> bool:
    """Say whether a socket is the reader's own: anybody can make one in a folder for all."""
    if not hasattr(os, "getuid"):
        return True
    try:
        return os.stat(socket).st_uid == os.getuid()  # noqa: PTH116 - a name, not a place of ours
    except OSError:
        return False
