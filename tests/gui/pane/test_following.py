import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy

from zhutiao.ui.pane.web import telling


def _about(three, pane, clause):
    return {link.passage.segment for link in _firm(three, pane, clause)}


def _firm(three, pane, clause):
    found = [each for each in three.links if each.clause == clause and each.passage.document == pane.document_id]
    return [link for link in found if link.grade != "possible"]


def _most_telling(three, pane, clause):
    return max(_firm(three, pane, clause), key=telling).passage.segment


def test_the_clause_on_the_reading_line_brings_its_most_telling_passages(three):
    three.follower.go("三/（七）")
    assert three.base.current_unit() == "三/（七）"
    assert three.first.current_unit() == _most_telling(three, three.first, "三/（七）")
    assert three.second.current_unit() == _most_telling(three, three.second, "三/（七）")


def test_a_long_quotation_comes_before_a_strong_likeness(three):
    three.follower.go("三/（七）")
    assert three.second.current_unit() == "t11.3"


def test_scrolling_the_base_moves_the_companions_along(qtbot, three, hand):
    with qtbot.waitSignal(three.follower.clause_changed) as changed:
        hand.wheel(three.base, 15)
    [clause] = changed.args
    assert clause == three.base.current_unit()
    assert three.second.current_unit() in _about(three, three.second, clause)


def test_scrolling_fast_to_the_tenth_clause_ends_there_everywhere(qtbot, three, hand):
    for pane in (three.base, three.first, three.second):
        pane.set_gliding(on=True)
    three.follower.go("一/（一）", glide=False)
    while three.base.current_unit() != "四/（十）":
        hand.wheel(three.base, 2)
        qtbot.wait(2)
    qtbot.waitUntil(lambda: not three.first.is_gliding() and not three.second.is_gliding())
    assert three.follower.clause == "四/（十）"
    assert three.first.current_unit() == _most_telling(three, three.first, "四/（十）")
    assert three.second.current_unit() == _most_telling(three, three.second, "四/（十）")


def test_a_companion_can_lead(qtbot, three, hand):
    three.follower.go("一/（一）")
    passage = next(segment for segment in _about(three, three.second, "四/（九）"))
    three.second.bring(passage)
    hand.wheel(three.second, 0.25)
    qtbot.wait(5)
    read = three.second.current_unit()
    clauses = {link.clause for link in three.links if link.passage.segment == read and link.grade != "possible"}
    assert three.base.current_unit() == three.follower.clause
    assert three.follower.clause in clauses


def test_who_leads_is_not_moved(qtbot, three, hand):
    three.follower.go("三/（七）")
    hand.wheel(three.second, 3)
    where = three.second.verticalScrollBar().value()
    qtbot.wait(20)
    assert three.second.verticalScrollBar().value() == where


def test_a_clause_nothing_is_about_leaves_the_panes_where_they_are(three):
    three.follower.set_links([])
    three.first.verticalScrollBar().setValue(300)
    followed = QSignalSpy(three.follower.followed)
    three.follower.go("三/（七）")
    assert three.first.verticalScrollBar().value() == 300
    assert all(not followed.at(n)[1].links for n in range(followed.count()))


def test_a_locked_pane_stays(three):
    three.follower.lock(three.first, on=True)
    before = three.first.verticalScrollBar().value()
    three.follower.go("三/（七）")
    assert three.first.verticalScrollBar().value() == before
    assert three.second.current_unit() == _most_telling(three, three.second, "三/（七）")


def test_a_locked_pane_does_not_lead(qtbot, three, hand):
    three.follower.go("三/（七）")
    three.follower.lock(three.second, on=True)
    hand.wheel(three.second, 40)
    qtbot.wait(5)
    assert three.follower.clause == three.base.current_unit() == "三/（七）"


def test_an_unlocked_pane_catches_up(three):
    three.follower.lock(three.first, on=True)
    three.follower.go("三/（七）")
    three.follower.lock(three.first, on=False)
    assert three.first.current_unit() == _most_telling(three, three.first, "三/（七）")


def test_a_click_pins_the_clause_whatever_is_scrolled(qtbot, three, hand):
    three.follower.go("三/（七）")
    with qtbot.waitSignal(three.follower.pin_changed):
        hand.click(three.base, hand.at(three.base, three.base.shown.position("三/（七）", 40)))
    before = three.second.verticalScrollBar().value()
    hand.wheel(three.base, 15)
    qtbot.wait(5)
    assert three.follower.clause == three.follower.pinned == "三/（七）"
    assert three.second.verticalScrollBar().value() == before


def test_a_click_on_what_is_pinned_releases_the_pin_and_follows_again(qtbot, three, hand):
    three.follower.go("三/（七）")
    three.follower.pin("三/（七）")
    with qtbot.waitSignal(three.follower.pin_changed):
        hand.click(three.base, hand.at(three.base, three.base.shown.position("三/（七）", 40)))
    hand.wheel(three.base, 15)
    qtbot.wait(5)
    assert three.follower.pinned is None
    assert three.follower.clause == three.base.current_unit() != "三/（七）"


def test_passages_are_stepped_through_in_reading_order_and_around(three):
    three.follower.go("三/（七）")
    order = [segment for segment in three.second.shown.ranges if segment in _about(three, three.second, "三/（七）")]
    seen = []
    for _ in order:
        three.follower.next_passage(three.second)
        seen.append(three.second.current_unit())
    start = order.index(seen[0])
    assert seen == order[start:] + order[:start]


def test_stepping_through_passages_does_not_move_the_base(qtbot, three):
    three.follower.go("三/（七）")
    before = three.base.verticalScrollBar().value()
    three.follower.next_passage(three.second, -1)
    qtbot.wait(5)
    assert three.base.verticalScrollBar().value() == before


def test_new_links_move_no_page(three):
    three.follower.go("三/（七）")
    before = [pane.verticalScrollBar().value() for pane in (three.base, three.first, three.second)]
    three.follower.set_links([])
    three.follower.set_links(three.links)
    assert [pane.verticalScrollBar().value() for pane in (three.base, three.first, three.second)] == before


def test_another_printing_follows_by_the_names_of_its_clauses(open_pane, sources, three):
    other = open_pane(sources["002"].articles[0], "printing")
    three.follower.join(other)
    three.follower.go("三/（七）")
    assert other.current_unit() == "三/（七）"


def test_switched_off_nothing_follows(qtbot, three, hand):
    three.follower.go("三/（七）")
    three.follower.set_following(on=False)
    before = three.second.verticalScrollBar().value()
    hand.wheel(three.base, 15)
    qtbot.wait(5)
    assert three.second.verticalScrollBar().value() == before


@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_End])
def test_keys_lead_as_the_wheel_does(qtbot, three, key):
    with qtbot.waitSignal(three.follower.clause_changed):
        qtbot.keyClick(three.base, key)
    assert three.follower.clause == three.base.current_unit()


def test_switched_off_the_base_still_says_which_clause_it_reads(qtbot, three, hand):
    three.follower.set_following(on=False)
    with qtbot.waitSignal(three.follower.clause_changed) as changed:
        hand.wheel(three.base, 15)
    assert changed.args == [three.base.current_unit()]


def test_another_text_in_the_place_of_the_base_is_shown_at_the_same_clause(three, sources):
    three.follower.go("三/（七）")
    three.base.show_article("printing", sources["002"].articles[0])
    three.follower.refresh()
    assert three.base.current_unit() == "三/（七）"
