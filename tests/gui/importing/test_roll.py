"""A text of any length is shown, scrolled and chosen in; only what is in sight is laid out."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog

from zhutiao.ui import fonts, theme
from zhutiao.ui.importing.parts import LONGEST, SourceRows
from zhutiao.ui.importing.roll import Roll

MANY = 20_000


class Watched(Roll):
    """A roll that remembers which rows were laid out."""

    def __init__(self, parent):
        super().__init__(fonts.sans(13), 20, 40, parent)
        self.laid_out = set()

    def formats(self, row):
        self.laid_out.add(row)
        return []

    def about(self, row):
        return f"row {row}"


@pytest.fixture
def roll(qtbot):
    dialog = QDialog()
    dialog.resize(500, 700)
    qtbot.addWidget(dialog)
    made = Watched(dialog)
    made.dress(theme.load("light"))
    made.resize(400, 600)
    made.show_rows([f"第{n}条 各地区要认真落实。" * (n % 5 + 1) for n in range(MANY)], [0] * MANY)
    with qtbot.waitExposed(dialog):
        dialog.show()
    made.grab()
    yield made  # noqa: PT022 - returned, it would end with its dialog


def seen(roll):
    return [row for row, _room, _laid in roll.in_sight()]


def test_only_what_is_in_sight_is_laid_out(roll):
    assert len(roll.laid_out) < 100


def test_the_middle_is_reached_without_laying_out_what_is_before(roll):
    roll.scroll_to(MANY // 2)
    roll.grab()
    assert MANY // 2 in seen(roll)
    assert len(roll.laid_out) < 200


def test_end_and_home_lead_to_the_last_and_the_first_row(qtbot, roll):
    qtbot.keyClick(roll, Qt.Key.Key_End)
    assert (roll.chosen, seen(roll)[-1]) == (MANY - 1, MANY - 1)
    qtbot.keyClick(roll, Qt.Key.Key_Home)
    assert (roll.chosen, seen(roll)[0]) == (0, 0)


def test_page_down_chooses_a_row_further_than_was_seen(qtbot, roll):
    roll.choose(0)
    last = seen(roll)[-1]
    qtbot.keyClick(roll, Qt.Key.Key_PageDown)
    qtbot.keyClick(roll, Qt.Key.Key_PageDown)
    assert roll.chosen > last and roll.chosen in seen(roll)


def test_shift_and_a_click_choose_all_rows_between(qtbot, roll):
    first, last = roll.room_of(2), roll.room_of(5)
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(roll.viewport(), left, pos=QPoint(90, round(first.center().y())))
    qtbot.mouseClick(roll.viewport(), left, Qt.KeyboardModifier.ShiftModifier, QPoint(90, round(last.center().y())))
    assert list(roll.picked()) == [2, 3, 4, 5]


def test_what_was_looked_for_stays_in_sight_when_the_window_becomes_narrow(qtbot, roll):
    roll.scroll_to(7_777)
    roll.resize(200, 300)
    assert 7_777 in seen(roll)


def test_the_rows_follow_one_another_without_a_gap(roll):
    roll.scroll_to(321)
    rooms = [room for _row, room, _laid in roll.in_sight()]
    assert [round(room.bottom()) for room in rooms[:-1]] == [round(room.top()) for room in rooms[1:]]


def test_an_endless_line_becomes_rows_that_can_be_laid_out():
    rows = SourceRows(["短。", "长" * (LONGEST * 2 + 1), ""])
    assert [rows.line_of(n) for n in range(len(rows.words))] == [1, 2, 2, 2, 3]
    assert (rows.row_of(3), rows.begins(2), rows.ends(3)) == (4, False, True)
    assert max(map(len, rows.words)) == LONGEST


def test_an_empty_text_has_nothing_in_sight(qtbot, roll):
    roll.show_rows([], [])
    qtbot.keyClick(roll, Qt.Key.Key_Down)
    assert (seen(roll), roll.chosen) == ([], None)
