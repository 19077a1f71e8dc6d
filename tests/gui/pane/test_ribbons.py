"""Ribbons end at their words wherever the panes are scrolled; they answer the mouse."""

import random

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QSplitter, QToolTip

from zhutiao.ui.pane.gutter import Gutter, RibbonSplitter
from zhutiao.ui.pane.palette import LIGHT

SIXTH, SEVENTH = "三/（六）", "三/（七）"
NEAR = 2


@pytest.fixture
def woven(qtbot, three):
    """Return the three panes with the gutter between them, suggestions shown, at clause （七）."""
    splitter, stack = RibbonSplitter(LIGHT), QSplitter(Qt.Orientation.Vertical)
    qtbot.addWidget(splitter)
    splitter.resize(1336, 850)
    splitter.addWidget(three.base)
    splitter.addWidget(stack)
    stack.addWidget(three.first)
    stack.addWidget(three.second)
    splitter.join(three.follower, three.base, [three.first, three.second])
    splitter.show()
    three.follower.suggest(on=True)
    three.follower.go(SEVENTH)
    QApplication.processEvents()
    three.splitter, three.gutter = splitter, splitter.findChildren(Gutter)[-1]
    return three


def box_of(pane, segment, span):
    """Return top and bottom of some words on the screen, asked of Qt's own layout: ascent and descent of their lines."""
    start, end = pane.shown.stretch(segment, span)
    edges = []
    for position in (start, end - 1):
        block = pane.document().findBlock(position)
        top = pane.document().documentLayout().blockBoundingRect(block).top()
        line = block.layout().lineForTextPosition(position - block.position())
        edges.append((top + line.y(), top + line.y() + line.ascent() + line.descent()))
    origin = pane.viewport().mapToGlobal(QPoint(0, 0)).y() - pane.verticalScrollBar().value()
    return origin + edges[0][0], origin + edges[1][1]


def held(pane, height):
    view = pane.viewport().mapToGlobal(QPoint(0, 0)).y()
    return min(max(height, view), view + pane.viewport().height())


def errors(woven):
    """Yield how far each end of each ribbon is from its words, or from the pane's edge where they are beyond it."""
    above = woven.gutter.mapToGlobal(QPoint(0, 0)).y()
    for ribbon in woven.gutter.ribbons():
        sides = (
            (woven.base, ribbon.link.clause, ribbon.reason.clause_span, ribbon.left),
            (ribbon.pane, ribbon.link.passage.segment, ribbon.reason.passage_span, ribbon.right),
        )
        for pane, segment, span, end in sides:
            top, bottom = box_of(pane, segment, span)
            yield abs(above + end.top - held(pane, top))
            yield abs(above + end.bottom - held(pane, bottom))


@pytest.mark.parametrize("seed", range(4))
def test_ribbons_end_within_two_pixels_of_their_words_wherever_the_panes_are_scrolled(woven, seed):
    chance = random.Random(seed)  # noqa: S311
    found = []
    for _ in range(25):
        for pane in (woven.base, woven.first, woven.second):
            bar = pane.verticalScrollBar()
            bar.setValue(bar.value() + chance.randint(-120, 120))
        found += errors(woven)
    assert found
    assert max(found) <= NEAR


@pytest.mark.parametrize("pixels", [13, 17, 24])
def test_ribbons_stay_at_their_words_at_any_size_of_type_and_window(woven, pixels):
    for pane in (woven.base, woven.first, woven.second):
        pane.zoom(pixels)
    woven.splitter.resize(1010, 700)
    QApplication.processEvents()
    woven.follower.go(SEVENTH)
    found = list(errors(woven))
    assert found
    # The words' boxes are measured by their font, the ends by their size: an eighth of it apart at most.
    assert max(found) <= max(NEAR, pixels / 8)


def test_every_linked_passage_in_view_is_joined_not_only_the_one_brought(woven):
    woven.follower.go(SIXTH)
    brought = {woven.follower.link_in(pane) for pane in (woven.first, woven.second)}
    joined = {ribbon.link for ribbon in woven.gutter.ribbons() if ribbon.link.firm}
    assert joined & brought
    assert joined - brought


def test_words_are_underlined_in_the_clause_for_every_ribbon(woven):
    sheet = woven.base.sheet
    spans = [ribbon.reason.clause_span for ribbon in woven.gutter.ribbons()]
    assert all(sheet.shared_at(SEVENTH, span.start) for span in spans)


def middle(gutter, ribbon):
    return QPoint(
        gutter.width() // 2,
        round((ribbon.left.top + ribbon.left.bottom + ribbon.right.top + ribbon.right.bottom) / 4),
    )


def point_at(widget, at):
    """Move the mouse there, even if a test before has left it at the same place."""
    none = Qt.MouseButton.NoButton
    where = QPointF(at), QPointF(widget.mapToGlobal(at))
    event = QMouseEvent(QEvent.Type.MouseMove, *where, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)


def alone(gutter):
    """Return a ribbon that nothing lies over in the middle."""
    return next(each for each in gutter.ribbons() if gutter.ribbon_at(QPointF(middle(gutter, each))) == each)


def shade(gutter, ribbon):
    return gutter.grab().toImage().pixelColor(middle(gutter, ribbon))


def test_a_ribbon_under_the_mouse_is_lifted_and_told(qtbot, woven):
    gutter, ribbon = woven.gutter, alone(woven.gutter)
    before = shade(gutter, ribbon)
    with qtbot.waitSignal(woven.splitter.link_pointed_at) as pointed:
        point_at(gutter, middle(gutter, ribbon))
    assert pointed.args == [ribbon.link]
    assert shade(gutter, ribbon).lightness() < before.lightness()


def test_a_ribbon_lies_again_when_the_mouse_has_left(woven):
    gutter, ribbon = woven.gutter, alone(woven.gutter)
    before = shade(gutter, ribbon)
    point_at(gutter, middle(gutter, ribbon))
    QApplication.sendEvent(gutter, QEvent(QEvent.Type.Leave))
    assert shade(gutter, ribbon) == before


def test_resting_on_a_ribbon_says_relation_grade_and_words(woven):
    gutter, ribbon = woven.gutter, alone(woven.gutter)
    at = middle(gutter, ribbon)
    QApplication.sendEvent(gutter, QHelpEvent(QEvent.Type.ToolTip, at, gutter.mapToGlobal(at)))
    assert ribbon.reason.text in QToolTip.text()
    assert "certain" in QToolTip.text()


def test_a_click_at_the_right_brings_the_passage_and_stays_with_the_clause(qtbot, woven):
    woven.follower.go(SIXTH)
    gutter = woven.gutter
    ribbon = next(
        each for each in gutter.ribbons() if each.link != woven.follower.link_in(each.pane) and each.left.seen
    )
    stood = woven.base.verticalScrollBar().value()
    qtbot.mouseClick(gutter, Qt.MouseButton.LeftButton, pos=QPoint(gutter.width() - 2, round(ribbon.right.top) + 4))
    assert woven.follower.link_in(ribbon.pane) == ribbon.link
    assert woven.base.verticalScrollBar().value() == stood
    assert woven.follower.clause == SIXTH


def test_a_click_on_a_ribbon_to_words_out_of_view_brings_them(qtbot, woven):
    woven.base.verticalScrollBar().setValue(woven.base.verticalScrollBar().value() + 520)
    ribbon = next(each for each in woven.gutter.ribbons() if not each.left.seen)
    qtbot.mouseClick(
        woven.gutter, Qt.MouseButton.LeftButton, pos=QPoint(woven.gutter.width() - 2, round(ribbon.right.top) + 4)
    )
    top, bottom = woven.base.band(SEVENTH, ribbon.reason.clause_span)
    assert 0 <= top < bottom <= woven.base.viewport().height()


def test_a_drag_of_the_gutter_follows_no_ribbon(qtbot, woven):
    pointed = QSignalSpy(woven.splitter.link_pointed_at)
    gutter, at = woven.gutter, middle(woven.gutter, alone(woven.gutter))
    qtbot.mousePress(gutter, Qt.MouseButton.LeftButton, pos=at)
    before = [pane.verticalScrollBar().value() for pane in (woven.first, woven.second)]
    qtbot.mouseRelease(gutter, Qt.MouseButton.LeftButton, pos=at + QPoint(0, 60))
    assert [pane.verticalScrollBar().value() for pane in (woven.first, woven.second)] == before
    assert pointed.count() == 0


def test_pointing_at_linked_words_lifts_their_ribbon(woven, hand):
    gutter, ribbon = woven.gutter, alone(woven.gutter)
    before = shade(gutter, ribbon)
    at = hand.at(woven.base, woven.base.shown.position(SEVENTH, ribbon.reason.clause_span.start + 1))
    point_at(woven.base.viewport(), at)
    assert shade(gutter, ribbon).lightness() < before.lightness()


def shares_dotted(woven):
    """Bring a clause with suggestions that share words, and return the ribbons to these."""
    woven.follower.go(SIXTH)
    state = woven.follower.shown_in(woven.first)
    woven.follower.bring_passage(woven.first, len(state.firm))
    QApplication.processEvents()
    return [ribbon for ribbon in woven.gutter.ribbons() if not ribbon.link.firm]


def test_a_suggestion_is_outlined_with_dots_and_not_filled(woven):
    [ribbon, *_] = shares_dotted(woven)
    image, page = woven.gutter.grab().toImage(), QColor(LIGHT.page)
    ends = [
        image.pixelColor(x, round(ribbon.right.top) + 6) for x in range(woven.gutter.width() - 3, woven.gutter.width())
    ]
    assert QColor(LIGHT.accent) not in ends
    assert page in ends


def test_a_suggested_passage_has_a_bar_of_dots_and_no_tint(woven):
    shares_dotted(woven)
    pane, segment = woven.first, woven.first.current_unit()
    assert segment in pane.sheet.possible
    image = pane.viewport().grab().toImage()
    top, bottom = (round(height) for height in pane.band(segment))
    column = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(top, bottom)}
    assert LIGHT.tint not in column


def test_switched_off_suggestions_leave_nothing_behind(woven):
    shares_dotted(woven)
    woven.follower.suggest(on=False)
    assert all(ribbon.link.firm for ribbon in woven.gutter.ribbons())
    assert not woven.first.sheet.possible | woven.second.sheet.possible
