"""A clause counts as read after it has been stayed on, not after it was passed."""

import pytest
from PySide6.QtWidgets import QDialog

from zhutiao.ui.dwelling import LONG_ENOUGH, Dwelling


@pytest.fixture
def eyes():
    """Return what the reader does: looks at the window, or elsewhere."""
    return {"looking": True}


@pytest.fixture
def dwelling(qapp, eyes):
    return Dwelling(lambda: eyes["looking"], pause=30)


def test_a_clause_that_is_stayed_on_is_told(qtbot, dwelling):
    with qtbot.waitSignal(dwelling.stayed) as told:
        dwelling.arrive("一/（一）")
    assert told.args == ["一/（一）"]


def test_a_clause_that_is_passed_is_not_told(qtbot, dwelling):
    heard = []
    dwelling.stayed.connect(heard.append)
    dwelling.arrive("一/（一）")
    with qtbot.waitSignal(dwelling.stayed):
        dwelling.arrive("一/（二）")
    assert heard == ["一/（二）"]


def test_nothing_counts_while_nobody_looks(qtbot, dwelling):
    dwelling.arrive("一/（一）")
    dwelling.pause()
    with qtbot.assertNotEmitted(dwelling.stayed, wait=60):
        pass


def test_nothing_counts_under_a_dialog_and_it_goes_on_afterwards(qtbot, dwelling, eyes):
    eyes["looking"] = False
    dwelling.arrive("一/（一）")
    with qtbot.assertNotEmitted(dwelling.stayed, wait=90):
        pass
    eyes["looking"] = True
    with qtbot.waitSignal(dwelling.stayed):
        pass


def test_another_clause_begins_from_nothing(qtbot, qapp, monkeypatch):
    monkeypatch.setattr("zhutiao.ui.dwelling.STEP", 50)
    dwelling = Dwelling(lambda: True, pause=500)
    dwelling.arrive("一/（一）")
    qtbot.wait(300)
    dwelling.arrive("一/（二）")
    with qtbot.assertNotEmitted(dwelling.stayed, wait=300):
        pass


def test_a_clause_is_told_once(qtbot, dwelling):
    dwelling.arrive("一/（一）")
    with qtbot.waitSignal(dwelling.stayed):
        pass
    dwelling.pause()
    dwelling.resume()
    with qtbot.assertNotEmitted(dwelling.stayed, wait=90):
        pass


def test_a_window_under_a_dialog_is_not_read(qtbot, window):
    window.activateWindow()
    qtbot.waitUntil(window.is_read)
    dialog = QDialog(window)
    dialog.open()
    assert not window.is_read()
    dialog.close()
    qtbot.waitUntil(window.is_read)


def test_the_reader_gets_twenty_seconds():
    assert LONG_ENOUGH == 20_000
