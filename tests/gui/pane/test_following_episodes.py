"""The reader does what comes to mind in three panes; whoever leads is never pushed, and all end at one clause."""

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

KEYS = (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_Home)
EPISODES = 100


def _act(chance, qtbot, hand, pane):
    """Move a pane as a hand does: by the wheel, a key, or a drag of the bar's handle."""
    kind = chance.choice(("wheel", "wheel", "key", "handle"))
    if kind == "wheel":
        for _ in range(chance.randint(1, 6)):
            hand.wheel(pane, chance.choice((-3, -1, 1, 1, 3)))
    elif kind == "key":
        qtbot.keyClick(pane, chance.choice(KEYS))
    else:
        bar = pane.verticalScrollBar()
        bar.setSliderDown(True)
        bar.setSliderPosition(chance.randint(0, bar.maximum()))
        bar.setSliderDown(False)


def _disagreements(three, leader):
    """Return what is wrong once everything stands still."""
    clause = three.follower.clause
    if leader is three.base and three.base.current_unit() != clause:
        yield f"the base reads {three.base.current_unit()}, the panes show {clause}"
    for pane in (three.first, three.second):
        about = {link.passage.segment for link in _firm(three, pane) if link.clause == clause}
        if pane is not leader and about and pane.current_unit() not in about:
            yield f"{pane.document_id} reads {pane.current_unit()}, which is not about {clause}"


@pytest.mark.parametrize("seed", range(4))
def test_in_random_episodes_nobody_is_pushed_and_all_agree(qtbot, three, hand, seed):
    chance = random.Random(seed)  # noqa: S311
    three.follower.go("一/（一）")
    pushed, wrong = [], []
    for _ in range(EPISODES // 4):
        leader = chance.choice((three.base, three.first, three.second))
        _act(chance, qtbot, hand, leader)
        QApplication.processEvents()
        stood = leader.verticalScrollBar().value()
        led = _leads(three, leader)
        qtbot.wait(1)
        pushed += [leader.document_id] if leader.verticalScrollBar().value() != stood else []
        wrong += _disagreements(three, leader) if led else []
    assert (pushed, wrong) == ([], [])


def test_gliding_panes_interrupted_at_random_still_agree_at_the_end(qtbot, three, hand):
    chance = random.Random(7)  # noqa: S311
    panes = (three.base, three.first, three.second)
    for pane in panes:
        pane.set_gliding(on=True)
    for _ in range(25):
        hand.wheel(chance.choice(panes), chance.choice((-4, -1, 1, 4)))
        qtbot.wait(chance.choice((0, 20, 60)))
    hand.wheel(three.base, 1)
    hand.wheel(three.base, -8)
    qtbot.wait(5)
    qtbot.waitUntil(lambda: not any(pane.is_gliding() for pane in panes))
    assert list(_disagreements(three, three.base)) == []


def _leads(three, pane):
    """Say whether the pane had anything to say: a passage about no clause moves nobody."""
    return pane is three.base or pane.current_unit() in {link.passage.segment for link in _firm(three, pane)}


def _firm(three, pane):
    found = [link for link in three.links if link.passage.document == pane.document_id]
    return [link for link in found if link.grade != "possible"]
