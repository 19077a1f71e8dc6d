"""One window for one library: a second start brings the first to the front."""

import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QThread
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QLabel

from zhutiao import app
from zhutiao.store.library import Library
from zhutiao.text import backlinks
from zhutiao.ui import elsewhere
from zhutiao.ui.elsewhere import ASIDE, CALL, HERE, LEAD, LONGEST, Claim
from zhutiao.ui.import_dialog import ImportDialog
from zhutiao.ui.status import StatusLine

TOLD = "This library is open in another window too."
START = (
    "import sys; from pathlib import Path; from zhutiao import app\n"
    "library, file, address = [*sys.argv[1:], '-', ''][:2] + [*sys.argv[3:], ''][:1]\n"
    "sys.exit(app.run_window(Path(library), None if file == '-' else Path(file), address=address))"
)


@pytest.fixture(autouse=True)
def folder(monkeypatch):
    """Leave no claim in the machine's folder for passing files; a socket's path must be short."""
    made = Path(tempfile.mkdtemp(prefix="z"))
    monkeypatch.setenv("TMPDIR", str(made))
    yield made
    shutil.rmtree(made)


@pytest.fixture
def claimed(window):
    """Return the window once it can be called."""
    Claim(window)
    return window


@pytest.fixture
def second(qtbot, window, library, settings):
    """Return a second window on the library of the first."""
    with Library.open(library.path) as again:
        made = app.build(again, settings)
        qtbot.addWidget(made)
        made.show()
        yield made
        made.session.stop()


class Start(QThread):
    """A second start beside the window of this process."""

    def __init__(self, *words):
        super().__init__()
        self.words, self.ended = words, None

    def run(self):
        asked = [sys.executable, "-c", START, *map(str, self.words)]
        self.ended = subprocess.run(asked, capture_output=True, text=True, check=False, timeout=60)


def _started(qtbot, *words):
    start = Start(*words)
    with qtbot.waitSignal(start.finished, timeout=60_000):
        start.start()
    return start.ended


def _said(window):
    return " ".join(label.text() for label in window.findChild(StatusLine).findChildren(QLabel))


def _say(library, words):
    """Say something to the window as any program of the reader could, and return its answer."""
    socket = QLocalSocket()
    socket.connectToServer(elsewhere._named(library.path))
    assert socket.waitForConnected(1000)
    socket.write(words)
    until = time.monotonic() + 1
    while socket.state() == QLocalSocket.LocalSocketState.ConnectedState and time.monotonic() < until:
        QCoreApplication.processEvents()
    return socket.readAll().data()


def test_a_library_open_in_one_window_is_not_spoken_of(claimed):
    assert TOLD not in _said(claimed)


def test_a_second_start_ends_well_and_says_in_one_sentence_why(qtbot, claimed, library):
    ended = _started(qtbot, library.path)
    assert (ended.returncode, ended.stdout, ended.stderr.count("\n")) == (0, "", 1)
    assert "brought to the front" in ended.stderr


def test_a_second_start_brings_a_window_put_away_back(qtbot, claimed, library):
    claimed.showMinimized()
    _started(qtbot, library.path)
    assert not claimed.isMinimized()
    assert claimed.isActiveWindow()


def test_a_second_start_hands_over_the_file_to_import(qtbot, claimed, library, sources, tmp_path):
    file = tmp_path / "养老.txt"
    file.write_text("一、总体要求\n\n（一）坚持政府引导。发挥市场作用。\n", encoding="utf-8")
    _started(qtbot, library.path, file)
    dialog = claimed.findChild(ImportDialog)
    qtbot.waitUntil(lambda: [choice.prepared.file for choice in dialog.choices()] == [file.name], timeout=20_000)
    dialog.reject()


def test_without_another_window_nobody_is_called(library):
    assert not elsewhere.called(library.path)


def test_a_window_on_another_library_does_not_come(claimed, tmp_path):
    assert not elsewhere.called(tmp_path / "other.zhutiao")


@pytest.fixture
def killed(library, qapp):
    """Leave behind what a window leaves that was killed."""
    script = (
        "import os, sys; from pathlib import Path; from PySide6.QtCore import QTimer; from zhutiao import app;"
        "from zhutiao.ui import elsewhere; claim = elsewhere.Claim.__init__\n"
        "def die(self, window): claim(self, window); os.kill(os.getpid(), 9)\n"
        "elsewhere.Claim.__init__ = die\n"
        "app.run_window(Path(sys.argv[1]))"
    )
    with suppress(subprocess.TimeoutExpired):
        subprocess.run([sys.executable, "-c", script, str(library.path)], check=False, timeout=60)


def test_what_a_window_that_was_killed_left_behind_holds_nobody_up(killed, library, folder):
    started = time.monotonic()
    assert not elsewhere.called(library.path)
    assert (time.monotonic() - started < 1, len(list(folder.glob("zhutiao-*")))) == (True, 2)


def test_the_next_window_takes_the_place_of_one_that_was_killed(killed, window, library):
    Claim(window)
    assert _say(library, CALL + b"\0\0") == HERE


@pytest.mark.parametrize(
    "words",
    [b"delete everything\0\0", CALL + b"!\0\0", b"x" * (LONGEST + 1), CALL + b"\0" + b"/x" * LONGEST + b"\0", b"\0\0"],
    ids=["another wish", "a longer wish", "noise", "an endless path", "nothing"],
)
def test_whatever_else_is_said_to_the_window_is_not_answered(claimed, library, words):
    assert _say(library, words) == b""
    assert claimed.findChild(ImportDialog) is None


def test_a_path_that_depends_on_where_it_is_read_is_not_imported(claimed, library):
    assert _say(library, CALL + b"\0notes.txt\0") == HERE
    assert claimed.findChild(ImportDialog) is None


def test_a_window_that_does_not_answer_in_time_is_joined_by_a_second(claimed, library, monkeypatch):
    monkeypatch.setattr(elsewhere, "PATIENCE", 50)
    # Called from its own thread, it can never answer.
    assert not elsewhere.called(library.path)


def test_the_second_window_says_so_and_stands_a_little_aside(claimed, second):
    before = second.pos()
    Claim(second)
    assert TOLD in _said(second)
    assert second.pos() == before + ASIDE


def test_when_the_first_window_is_gone_the_library_is_free(qtbot, window, second):
    claim = Claim(window)
    claim.deleteLater()
    qtbot.waitUntil(lambda: not window.findChildren(Claim))
    del claim
    Claim(second)
    assert TOLD not in _said(second)


def test_a_second_start_leads_the_first_to_an_address(qtbot, claimed, library, opinion):
    _started(qtbot, library.path, "-", backlinks.to_place(opinion, "四/（八）"))
    qtbot.waitUntil(lambda: claimed.clause == "四/（八）")


@pytest.mark.parametrize("address", ["zhutiao://mark/nobody", "zhutiao://place/../etc", "file:///etc/passwd", "\udcff"])
def test_an_address_that_leads_nowhere_is_answered_with_a_sentence(claimed, library, address):
    before = claimed.clause
    assert _say(library, LEAD + b"\0" + address.encode("utf-8", "surrogateescape") + b"\0") == HERE
    assert "this link leads to" in _said(claimed).lower()
    assert claimed.clause == before
