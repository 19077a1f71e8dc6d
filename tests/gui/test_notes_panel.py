"""All notes of a dossier: grouped, filtered, chosen, gone to."""

from dataclasses import replace
from itertools import count

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QMenu, QPlainTextEdit, QToolButton

from zhutiao import words
from zhutiao.model import Anchor, Article, Document, Mark, Place, Quote, Segment, Span, Turn
from zhutiao.services import marking
from zhutiao.ui import theme
from zhutiao.ui.note_filter import NoteFilter
from zhutiao.ui.note_order import Order
from zhutiao.ui.notes_panel import NotesPanel

WHEN = "2025-06-11T00:00:00.000Z"
CLAUSES = (
    Segment("三", "section", "", "三、扩大基础民生服务普惠性", (1, 1), "三", "扩大基础民生服务普惠性"),
    Segment("三/（七）", "clause", "", "", (2, 2), "（七）", "大力发展“一老一小”普惠服务", "三"),
    Segment("四/（八）", "clause", "", "", (3, 3), "（八）", "发展群众家门口的社区服务", "四"),
    Segment("四/（八）/1", "item", "", "", (4, 4), "1", None, "四/（八）"),
)
ANSWER = Turn(11, "国家发展改革委副主任 肖渭明", "肖渭明", None, None, False, "3", False, ("一", "二"), (1, 2))
TEXTS = (
    Document("d1", "z", "001.txt", Article("a1", "opinion", "意见", CLAUSES), 0),
    Document("d2", "z", "003.txt", Article("a2", "transcript", "发布会", (), turns=(ANSWER,)), 1),
)


def marked(name, segment, quote, note=None, tags=(), **other):
    place = Place(other.get("document", "d1"), segment, Span(0, len(quote)))
    anchor = Anchor(place, Quote(quote, "", "", 0), other.get("state", "placed"))
    return Mark(name, (anchor,), other.get("colour", "amber"), "highlight", note, tags, "me", WHEN, WHEN)


BEDS = marked("m1", "三/（七）", "新建养老机构护理型床位占比", "“8080”目标之一", ("指标/养老",))
PLACES = marked("m2", "三/（七）", "多渠道增加公建托位供给", None, ("托育",), colour="green")
CARE = marked("m3", "四/（八）/1", "支持养老、托育、家政", "见实录问2", colour="green")
SAID = marked("m4", "t11.2", "原则上不低于80%", None, ("指标",), document="d2")
MARKS = [BEDS, PLACES, CARE, SAID]


@pytest.fixture
def panel(qtbot):
    words.speak("en")
    made = NotesPanel(theme.load("light"))
    qtbot.addWidget(made)
    made.resize(270, 900)
    made.show()
    made.show_marks(MARKS, TEXTS)
    qtbot.wait(1)
    return made


def rows(panel):
    model = panel.findChild(QListView).model()
    return [model.index(n, 0).data() for n in range(model.rowCount())]


def shown(panel):
    names = {"新建养老": "m1", "多渠道": "m2", "支持养老": "m3", "原则上": "m4"}
    return [name for row in rows(panel) for start, name in names.items() if row.startswith(start)]


def click(qtbot, panel, name, modifier=Qt.KeyboardModifier.NoModifier):
    cards = panel.findChild(QListView)
    row = next(n for n, text in enumerate(rows(panel)) if text.startswith(name))
    where = cards.visualRect(cards.model().index(row, 0)).center()
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, modifier, where)


def action(panel, button, words):
    menu = next(b.menu() for b in panel.findChildren(QToolButton) if b.accessibleName() == button)
    menu.aboutToShow.emit()
    menus = [menu, *menu.findChildren(QMenu)]
    return next(action for each in menus for action in each.actions() if action.text() == words)


def test_marks_stand_under_their_clause_or_speaker(panel):
    headings = [row for row in rows(panel) if not any(row.startswith(mark.quote) for mark in MARKS)]
    assert headings == ["（七）大力发展“一老一小”普惠服务", "（八）发展群众家门口的社区服务", "Transcript · 肖渭明"]


def test_marks_whose_words_are_gone_come_last(panel):
    lost = marked("m5", "三/（七）", "删去的话", state="unplaced")
    panel.show_marks([lost, *MARKS], TEXTS)
    assert rows(panel)[-2:] == ["Unplaced: words no longer in the text", "删去的话, Key measures"]


@pytest.mark.parametrize(
    ("sought", "found"),
    [("8080", ["m1"]), ("托育", ["m2", "m3"]), ("８０８０ 指标", ["m1"]), ("#指标", ["m1", "m4"]), ("不存在", [])],
)
def test_words_are_sought_in_quotes_notes_and_tags(qtbot, panel, sought, found):
    panel.findChild(QLineEdit).setText(sought)
    assert shown(panel) == found


def test_a_colour_shows_only_its_marks(qtbot, panel):
    button = next(b for b in panel.findChildren(QToolButton) if b.accessibleName() == "Figures and dates")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert shown(panel) == ["m2", "m3"]


def test_a_tag_shows_what_carries_it_or_one_below_it(panel):
    panel.filter_tag("指标")
    assert shown(panel) == ["m1", "m4"]


def test_pressing_the_pill_of_the_tag_shows_all_again(qtbot, panel):
    panel.filter_tag("指标")
    pill = next(b for b in panel.findChildren(QToolButton) if b.accessibleName() == "Remove #指标")
    qtbot.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert shown(panel) == ["m1", "m2", "m3", "m4"]


def test_only_marks_without_a_note_can_be_shown(panel):
    action(panel, "Which notes are shown", "Without note").trigger()
    assert shown(panel) == ["m2", "m4"]


def test_what_is_asked_for_stands_on_chips_that_can_be_removed(qtbot, panel):
    action(panel, "Which notes are shown", "With note").trigger()
    action(panel, "Which notes are shown", "Highlight").trigger()
    panel.filter_tag("指标")
    assert shown(panel) == ["m1"]
    for name in ("Remove With note", "Remove #指标"):
        chip = next(b for b in panel.findChildren(QToolButton) if b.accessibleName() == name and b.isVisible())
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert panel.filter() == NoteFilter(styles=frozenset({"highlight"}))


def test_the_clause_being_read_is_followed(panel):
    panel.show_here("三/（七）")
    action(panel, "Which notes are shown", "This clause, as I read on").trigger()
    assert shown(panel) == ["m1", "m2"]
    panel.show_here("四/（八）")
    assert shown(panel) == ["m3"]


def test_a_text_can_be_asked_for(panel):
    action(panel, "Which notes are shown", "Transcript · 发布会").trigger()
    assert shown(panel) == ["m4"]


@pytest.mark.parametrize(
    ("group", "headings"),
    [
        ("Tag", ["#托育", "#指标", "#指标/养老", "Without a tag"]),
        ("Text", ["Opinion · 意见", "Transcript · 发布会"]),
        ("Day", ["2025-06-11"]),
        ("Nothing", []),
    ],
)
def test_marks_stand_under_the_headings_asked_for(panel, group, headings):
    action(panel, "Order and headings", group).trigger()
    assert [row for row in rows(panel) if not any(row.startswith(mark.quote) for mark in MARKS)] == headings


def test_a_mark_with_two_tags_stands_below_both_and_is_changed_once(qtbot, panel):
    both = marked("m5", "三/（七）", "新建养老机构", tags=("托育", "指标"))
    panel.show_marks([both, PLACES], TEXTS)
    action(panel, "Order and headings", "Tag").trigger()
    assert [row.partition(",")[0] for row in rows(panel)] == [
        *("#托育", "新建养老机构", "多渠道增加公建托位供给"),
        *("#指标", "新建养老机构"),
    ]
    panel.findChild(QListView).selectAll()
    with qtbot.waitSignal(panel.recolour_wanted) as wanted:
        qtbot.keyClick(panel.findChild(QListView), Qt.Key.Key_4)
    assert wanted.args == [("m5", "m2"), "rose"]


def test_the_newest_comes_first_where_that_is_asked_for(panel):
    late = replace(CARE, created="2025-07-01T00:00:00.000Z")
    panel.show_marks([BEDS, late], TEXTS)
    panel.arrange(Order("created", "none"))
    assert shown(panel) == ["m3", "m1"]


@pytest.mark.parametrize(("key", "style"), [(Qt.Key.Key_U, "underline"), (Qt.Key.Key_W, "wavy")])
def test_several_marks_get_another_style_together(qtbot, panel, key, style):
    panel.findChild(QListView).selectAll()
    with qtbot.waitSignal(panel.restyle_wanted) as wanted:
        qtbot.keyClick(panel.findChild(QListView), key)
    assert wanted.args == [("m1", "m2", "m3", "m4"), style]


def test_a_filtered_list_says_how_many_there_are(panel):
    panel.filter_tag("指标")
    assert "2 of 4" in [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def test_a_click_wants_the_marks_place(qtbot, panel):
    with qtbot.waitSignal(panel.place_wanted) as wanted:
        click(qtbot, panel, "支持养老")
    assert wanted.args == [CARE.place]


def test_several_marks_are_recoloured_together(qtbot, panel):
    click(qtbot, panel, "新建养老")
    click(qtbot, panel, "原则上", Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(panel.recolour_wanted) as wanted:
        qtbot.keyClick(panel.findChild(QListView), Qt.Key.Key_4)
    assert wanted.args == [("m1", "m4"), "rose"]


def test_several_marks_are_erased_together(qtbot, panel):
    click(qtbot, panel, "新建养老")
    click(qtbot, panel, "原则上", Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(panel.erase_wanted) as wanted:
        qtbot.keyClick(panel.findChild(QListView), Qt.Key.Key_Delete)
    assert wanted.args == [("m1", "m2", "m3", "m4")]


def test_delete_erases_the_card_though_the_text_was_brought_into_sight(qtbot, window):
    base = window.session.base
    window.session.do(marking.highlight, [Place(base.id, "三/（七）", Span(0, 5))])
    cards = window.sidebar.show_page("notes").findChild(QListView)
    qtbot.mouseClick(
        cards.viewport(), Qt.MouseButton.LeftButton, pos=cards.visualRect(cards.model().index(1, 0)).center()
    )
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Delete)
    assert window.session.marks == []


def test_a_note_being_written_stays_in_sight_though_it_no_longer_fits(qtbot, panel):
    panel.findChild(QLineEdit).setText("8080")
    click(qtbot, panel, "新建养老")
    qtbot.keyClick(panel.findChild(QListView), Qt.Key.Key_Return)
    panel.show_marks([marked("m1", "三/（七）", "新建养老机构护理型床位占比", "x"), PLACES], TEXTS)
    assert panel.findChild(QPlainTextEdit).isVisible()


def test_an_empty_dossier_says_what_would_be_here(panel):
    panel.show_marks([], TEXTS)
    assert any("Select words" in label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def many():
    number = count()
    return [marked(f"n{next(number)}", "三/（七）", mark.quote, mark.note) for _n in range(2500) for mark in MARKS]


def test_the_first_of_ten_thousand_marks_do_not_wait_for_the_last(qtbot, panel):
    panel.show_marks(many(), TEXTS)
    cards = panel.findChild(QListView)
    cards.doItemsLayout()
    room, bar = cards.viewport().height(), cards.verticalScrollBar()
    assert room < bar.maximum() < 100_000
    qtbot.waitUntil(lambda: bar.maximum() > 500_000)


def test_ten_thousand_marks_can_be_gone_through(panel):
    panel.show_marks(many(), TEXTS)
    panel.reveal("n9000")
    cards = panel.findChild(QListView)
    assert cards.viewport().rect().intersects(cards.visualRect(cards.currentIndex()))
    assert cards.indexAt(QPoint(60, 60)).isValid()


def test_a_note_written_below_its_second_tag_stays_in_sight(qtbot, panel):
    both = marked("m5", "三/（七）", "新建养老机构", "旧", tags=("托育", "指标"))
    panel.show_marks([both, PLACES], TEXTS)
    panel.arrange(Order("position", "tag"))
    panel.findChild(QLineEdit).setText("旧")
    click(qtbot, panel, "新建养老")
    qtbot.keyClick(panel.findChild(QListView), Qt.Key.Key_Return)
    panel.show_marks([replace(both, note="新"), PLACES], TEXTS)
    assert panel.findChild(QPlainTextEdit).isVisible()
