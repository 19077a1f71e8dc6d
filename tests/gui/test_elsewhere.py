"""A second window on one library says so and steps aside."""

import pytest
from PySide6.QtWidgets import QLabel

from zhutiao import app
from zhutiao.store.library import Library
from zhutiao.ui.elsewhere import ASIDE, Claim
from zhutiao.ui.status import StatusLine

TOLD = "This library is open in another window too."


@pytest.fixture(autouse=True)
def _own_claims(tmp_path, monkeypatch):
    """Leave no claim in the machine's folder for passing files."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))


@pytest.fixture
def second(qtbot, window, library, settings):
    """Return a second window on the library of the first."""
    with Library.open(library.path) as again:
        made = app.build(again, settings)
        qtbot.addWidget(made)
        made.show()
        yield made
        made.session.stop()


def _said(window):
    return " ".join(label.text() for label in window.findChild(StatusLine).findChildren(QLabel))


def test_a_library_open_in_one_window_is_not_spoken_of(window):
    Claim(window)
    assert TOLD not in _said(window)


def test_the_second_window_says_so_and_stands_a_little_aside(window, second):
    Claim(window)
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
