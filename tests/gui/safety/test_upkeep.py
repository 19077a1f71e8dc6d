"""After the first page: the library is looked through and backed up, and the reader hears what must be known."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton

from zhutiao.model import Place, Span
from zhutiao.services import backing, marking, mending, whereabouts
from zhutiao.store.library import Library
from zhutiao.ui import messages
from zhutiao.ui.safety import rescues
from zhutiao.ui.safety.damage_strip import DamageStrip
from zhutiao.ui.safety.upkeep import Upkeep
from zhutiao.ui.status import StatusLine


@pytest.fixture
def heard(monkeypatch):
    """Answer every question with yes and keep what was said."""
    said = []
    monkeypatch.setattr(messages, "ask", lambda _parent, words, _yes: said.append(words) or True)
    monkeypatch.setattr(messages, "tell", lambda _parent, words: said.append(words))
    return said


def _looked_after(window, mended=None, **options):
    Upkeep(window, mended, **options).begin()
    window.verbs.pages.files().tasks.finish()


def _button(strip, words):
    return next(button for button in strip.findChildren(QToolButton) if button.text() == words)


def _press(qtbot, strip, words):
    qtbot.mouseClick(_button(strip, words), Qt.MouseButton.LeftButton)


def _status(window):
    return " ".join(label.text() for label in window.findChild(StatusLine).findChildren(QLabel))


def test_a_start_keeps_a_backup(window, library, heard):
    _looked_after(window)
    assert [each.why for each in backing.backups(library.path)] == ["start"]
    assert heard == []


def test_a_start_without_a_change_since_the_last_keeps_no_other(window, library, heard):
    _looked_after(window)
    _looked_after(window)
    assert len(backing.backups(library.path)) == 1


def test_an_altered_library_is_not_backed_up_and_the_check_is_offered(window, library, heard):
    with closing(sqlite3.connect(library.path, isolation_level=None)) as other:
        other.execute("update text set body = replace(body, '社会保险', '社会保障')")
    opened = []
    window.actions_["doctor"].triggered.disconnect()
    window.actions_["doctor"].triggered.connect(lambda: opened.append(1))
    _looked_after(window)
    assert ("not as it was written" in heard[0], opened, backing.backups(library.path)) == (True, [1], [])


def test_a_folder_that_others_copy_is_warned_of_once(window, heard, monkeypatch):
    monkeypatch.setattr(whereabouts, "risk", lambda _path: "dropbox")
    _looked_after(window)
    _looked_after(window)
    assert len(heard) == 1
    assert "a folder synced by Dropbox" in heard[0]


def test_where_nobody_can_answer_it_is_only_said(window, heard, monkeypatch):
    monkeypatch.setattr(whereabouts, "risk", lambda _path: "network")
    _looked_after(window, aloud=False)
    assert (heard, "a network drive" in _status(window)) == ([], True)


def test_a_backup_that_finds_no_room_is_told_and_stops_nothing(window, heard, monkeypatch):
    from zhutiao.errors import UnwritableFileError

    def full(library):
        raise UnwritableFileError(library.path, "full")

    monkeypatch.setattr(backing, "at_start", full)
    _looked_after(window)
    assert "No backup was made." in _status(window)


@pytest.fixture
def mended(bundled_library, opinion, library, tmp_path):
    """Mend a library of which the damaged file holds a mark that its backup lacks."""
    backing.backup(library)
    marking.highlight(library, [Place(opinion, "三/（七）", Span(0, 6))])
    with closing(sqlite3.connect(library.path, isolation_level=None)) as other:
        other.execute("update text set body = body || '。' where sha256 = (select min(sha256) from text)")
    opened, found = mending.open_or_mend(library.path)
    opened.close()
    return found


def test_what_became_of_a_damaged_library_is_said_with_the_name_of_the_file_kept(mended):
    said = rescues.said(mended)
    assert (mended.library.name in said, mended.damaged.name in said) == (True, True)


@pytest.fixture
def reopened(qtbot, mended, settings):
    """Return a window on the mended library."""
    from zhutiao import app

    app.application(settings)
    with Library.open(mended.library) as library:
        window = app.build(library, settings)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        yield window
        window.verbs.pages.close()
        window.session.stop()


def test_what_became_of_the_library_is_said_at_once_and_stays(reopened, mended, heard):
    Upkeep(reopened, mended)
    strip = reopened.findChild(DamageStrip)
    assert (strip.isVisible(), heard) == (True, [])
    assert str(mended.damaged) in strip.findChild(QLabel).text()
    assert "Got it" in [button.text() for button in strip.findChildren(QToolButton)]


def test_what_can_come_back_is_offered_as_marks_and_notes(qtbot, reopened, mended, heard):
    Upkeep(reopened, mended).begin()
    strip = reopened.findChild(DamageStrip)
    qtbot.waitUntil(lambda: "marks 1, notes 0" in strip.findChild(QLabel).text(), timeout=20_000)
    _press(qtbot, strip, "Not now")
    assert (strip.isVisible(), heard, reopened.session.marks) == (False, [], [])


def test_what_only_the_damaged_file_holds_is_brought_back_as_one_step(qtbot, reopened, mended):
    assert reopened.session.marks == []
    Upkeep(reopened, mended).begin()
    strip = reopened.findChild(DamageStrip)
    qtbot.waitUntil(lambda: _button(strip, "Bring back").isVisible(), timeout=20_000)
    _press(qtbot, strip, "Bring back")
    qtbot.waitUntil(lambda: len(reopened.session.marks) == 1, timeout=20_000)
    reopened.verbs.pages.files().tasks.finish()
    assert "Brought back: marks 1, notes 0." in _status(reopened)
    reopened.session.undo()
    assert reopened.session.marks == []
