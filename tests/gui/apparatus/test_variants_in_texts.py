"""Where printings differ, in the texts: badges, the count above them, keys that go from one to the next, the card."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from zhutiao.model import Place, Span
from zhutiao.services import marking
from zhutiao.ui.apparatus.card import VariantCard
from zhutiao.ui.pane.header import PaneHeader

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def mouse(pane, kind, point, button=Qt.MouseButton.NoButton):
    at = QPointF(point)
    event = QMouseEvent(kind, at, pane.viewport().mapToGlobal(at), button, button, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(pane.viewport(), event)


def framed(pane):
    return [pane.shown.words(start, end) for start, end in pane.sheet.spots.looked_at()]


def cards():
    return [part for part in QApplication.topLevelWidgets() if isinstance(part, VariantCard) and part.isVisible()]


def test_a_badge_stands_over_the_words_that_another_printing_has_otherwise(window, desk):
    pane = window.reading.base.pane
    words = [pane.shown.words(start, end) for start, end, spot in pane.sheet.spots.all if spot.badge]
    assert words[:3] == ["个人账户跨省共济", "经济状况核对办法", "最低"]


def test_what_is_only_printed_otherwise_has_no_badge_until_it_is_wanted(window, desk):
    before = len(window.reading.base.pane.sheet.spots.all)
    desk.page().filter.show_filter(desk.filter.without("punctuation", hidden=False))
    assert len(window.reading.base.pane.sheet.spots.all) > before


def test_the_head_of_the_text_says_how_many_variants_there_are_and_leads_to_them(qtbot, window, desk):
    said = f"Edition · {len(desk.listing.shown(desk.apparatus()))} variants"
    [button] = [each for each in window.reading.base.header.children() if getattr(each, "text", str)() == said]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert desk.page().isVisible()
    assert isinstance(button.parent(), PaneHeader)


def test_a_bracket_goes_to_the_next_variant_and_the_other_one_back(qtbot, window, desk):
    window.go_to("三/（五）")
    pane = window.reading.base.pane
    pane.setFocus()
    qtbot.keyClick(pane, Qt.Key.Key_BracketRight)
    assert framed(pane) == ["县域"]
    qtbot.keyClick(pane, Qt.Key.Key_BracketRight)
    assert framed(pane) == ["普通高中"]
    qtbot.keyClick(pane, Qt.Key.Key_BracketLeft)
    qtbot.keyClick(pane, Qt.Key.Key_BracketLeft)
    assert framed(pane) == ["优质数字"]


def test_after_the_last_variant_comes_the_first(qtbot, window, desk):
    window.go_to("一/（一）")
    pane = window.reading.base.pane
    pane.setFocus()
    qtbot.keyClick(pane, Qt.Key.Key_BracketRight)
    qtbot.keyClick(pane, Qt.Key.Key_BracketLeft)
    start, end, _spot = [each for each in pane.sheet.spots.all if each[2].badge][-1]
    assert framed(pane) == [pane.shown.words(start, end)]


def test_a_click_on_the_badge_opens_the_card_with_every_reading(window, desk):
    window.go_to("三/（五）")
    pane = window.reading.base.pane
    desk.go_next()
    badge = pane.badge_of(desk.at)
    mouse(pane, QEvent.Type.MouseButtonPress, badge.center(), Qt.MouseButton.LeftButton)
    mouse(pane, QEvent.Type.MouseButtonRelease, badge.center(), Qt.MouseButton.LeftButton)
    [card] = cards()
    names = [button.accessibleName() for button in card.readings()]
    card.hide()
    assert names == ["Choose “县域” (B E G)", "Choose “县城” (A)"]


def test_pointing_at_a_badge_shows_the_card_without_taking_the_focus(qtbot, window, desk):
    window.go_to("三/（五）")
    desk.go_next()
    pane = window.reading.base.pane
    mouse(pane, QEvent.Type.MouseMove, pane.badge_of(desk.at).center())
    qtbot.waitUntil(lambda: len(cards()) == 1)
    assert not cards()[0].held
    mouse(pane, QEvent.Type.MouseMove, QPoint(5, 5))
    qtbot.waitUntil(lambda: not cards())


def test_the_card_is_opened_by_key(qtbot, window, desk):
    window.go_to("三/（五）")
    window.reading.base.pane.setFocus()
    qtbot.keyClick(window.reading.base.pane, Qt.Key.Key_V)
    [card] = cards()
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert not cards()


def test_a_text_that_is_shown_as_another_printing_has_its_badges_there(window, desk):
    other = next(text for text in window.session.texts if text.printing_of and text.article.kind == "opinion")
    window.reading.base.show_document(other)
    pane = window.reading.base.pane
    words = [pane.shown.words(start, end) for start, end, _spot in pane.sheet.spots.all]
    assert words[:2] == ["个人账户跨省共济", "经济状况核对办法"]


def test_a_letter_in_the_card_chooses_and_backspace_takes_it_back(qtbot, window, desk, settled):
    window.go_to("三/（七）")
    window.reading.base.pane.setFocus()
    qtbot.keyClick(window.reading.base.pane, Qt.Key.Key_V)
    [card] = cards()
    at = lambda: next(entry for entry in desk.apparatus().entries if entry.id == desk.at)  # noqa: E731
    qtbot.keyClick(card, Qt.Key.Key_B)
    settled()
    chosen = at().chosen
    qtbot.keyClick(card, Qt.Key.Key_Backspace)
    settled()
    card.hide()
    assert (chosen, at().chosen) == ("B", None)


def test_beside_the_scroll_bar_stands_where_variants_and_marks_are(qtbot, window, desk, opinion):
    bar = window.reading.base.pane.verticalScrollBar()
    window.session.do(marking.highlight, [Place(opinion, "二/（三）", Span(3, 9))])
    qtbot.waitUntil(lambda: len(bar.lane("marks")) == 1)
    assert 8 <= len(bar.lane("variants")) <= 15  # those that lie close together are one
    first, last = bar.lane("variants")[0], bar.lane("variants")[-1]
    assert first < bar.lane("marks")[0] < last


def test_a_click_on_a_tick_of_the_strip_goes_there(qtbot, window, desk):
    bar = window.reading.base.pane.verticalScrollBar()
    qtbot.waitUntil(lambda: bool(bar.lane("variants")))
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(bar.width() - 2, bar.lane("variants")[-1] + 1))
    pane, last = window.reading.base.pane, window.reading.base.pane.sheet.spots.all[-1][2]
    qtbot.waitUntil(lambda: pane.sees([(last.segment, last.span)]) == [True])


def test_a_start_does_not_load_what_shows_variants():
    check = "import sys, zhutiao.ui.window; sys.exit(any('apparatus' in name for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0


def test_a_screen_reader_hears_how_many_variants_a_clause_has(window, desk):
    assert window.verbs.varying.said_of("三/（六）") == "2 variants, 1 undecided"
    assert window.verbs.varying.said_of("四/（八）") == ""


def test_a_window_that_was_not_closed_after_all_goes_on_comparing(window, desk, settled, variant):
    window.verbs.pages.close()
    desk.choose(desk.listing.document(), variant("诊疗"), "B")
    settled()
    assert variant("诊疗").chosen == "B"
