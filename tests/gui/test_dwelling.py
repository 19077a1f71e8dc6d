"""A clause counts as read after it has been stayed on, not after it was passed."""

import pytest

from zhutiao.ui.dwelling import LONG_ENOUGH, Dwelling


@pytest.fixture
def dwelling(qapp):
    return Dwelling(pause=30)


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


def test_the_reader_gets_twenty_seconds():
    assert LONG_ENOUGH == 20_000
