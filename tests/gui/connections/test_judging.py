"""Links are accepted, rejected, moved and made by key and by mouse, and every decision can be undone."""

import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from zhutiao import paths
from zhutiao.model import Place, Span
from zhutiao.services import deciding, importing, keeping, linking, reading
from zhutiao.services.keeping import Arrival
from zhutiao.ui.mark_rows import Heading
from zhutiao.ui.selection_bar import SelectionBar

SEVENTH, EIGHTH, TENTH = "三/（七）", "四/（八）", "四/（十）"


def links_of(passages):
    return [row.link for row in passages.rows() if not isinstance(row, Heading)]


def choose(passages, link):
    assert passages.choose(link.id)


def status(window):
    return window.status.said()


def text_beside(window, kind):
    return next(box for box in window.reading.companions if box.document.article.kind == kind)


def manual(window):
    """The links made by hand in the texts shown; in their printings they hold too."""
    shown = {box.document.id for box in window.reading.boxes}
    return [link for link in window.session.links if link.state == "manual" and link.passage.document in shown]


def hover(qtbot, passages, row, button):
    """Return where a button of a row is."""
    rect = passages.visualRect(passages.model().index(row, 0))
    places = dict(passages.itemDelegate().buttons(rect))
    return places[button].center()


def test_a_accepts_the_chosen_passage_and_goes_on_to_the_next(qtbot, window, passages, states):
    first, second = links_of(passages)[:2]
    qtbot.keyClick(passages, Qt.Key.Key_A)
    assert states()[first.id] == "accepted"
    assert passages.chosen()[0].id == second.id
    assert "Accepted: （七）" in status(window)
    assert "Ctrl+Z" in status(window)


def test_accepting_twenty_suggestions_by_a_alone_leaves_none(qtbot, window, passages, states):
    window.resize(1600, 1000)
    suggested = [link for link in links_of(passages) if not link.firm][:20]
    choose(passages, suggested[0])
    for _link in suggested:
        qtbot.keyClick(passages, Qt.Key.Key_A)
    assert {states()[link.id] for link in suggested} == {"accepted"}


def test_a_and_x_alone_review_every_passage(qtbot, passages, states):
    choose(passages, links_of(passages)[0])
    for n in range(len(links_of(passages))):
        qtbot.keyClick(passages, Qt.Key.Key_X if n % 2 else Qt.Key.Key_A)
    assert {link.state for link in links_of(passages)} == {"accepted"}
    assert set(states().values()) >= {"accepted", "rejected"}


def test_a_rejected_passage_leaves_the_list_and_stays_away_after_linking_again(qtbot, window, passages, monkeypatch):
    link = links_of(passages)[1]
    choose(passages, link)
    qtbot.keyClick(passages, Qt.Key.Key_X)
    assert link.id not in {each.id for each in links_of(passages)}
    monkeypatch.setattr(linking, "VERSION", linking.VERSION + 1)
    monkeypatch.setattr(reading, "VERSION", linking.VERSION)
    linking.refresh(window.session.library, window.session.dossier.id)
    window.session.open(window.session.dossier.id)
    window.go_to(SEVENTH)
    assert len(links_of(passages)) > 3
    assert link.id not in {each.id for each in links_of(passages)}


def test_several_chosen_passages_are_rejected_in_one_step(qtbot, window, passages, states):
    gone = links_of(passages)[:3]
    choose(passages, gone[0])
    for _n in range(2):
        qtbot.keyClick(passages, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(passages, Qt.Key.Key_X)
    assert {states()[link.id] for link in gone} == {"rejected"}
    window.actions_["undo"].trigger()
    assert {states()[link.id] for link in gone} == {"suggested"}
    assert {link.id for link in gone} <= {link.id for link in links_of(passages)}


def test_backspace_takes_a_decision_back(qtbot, window, passages, states):
    link = links_of(passages)[0]
    qtbot.keyClick(passages, Qt.Key.Key_A)
    choose(passages, link)
    qtbot.keyClick(passages, Qt.Key.Key_Backspace)
    assert states()[link.id] == "suggested"
    qtbot.keyClick(passages, Qt.Key.Key_Backspace)
    assert "Nothing was decided" in status(window)


def test_m_offers_the_likeliest_clauses_first_and_moves_the_passage(qtbot, window, passages, states):
    link = links_of(passages)[0]
    choose(passages, link)
    qtbot.keyClick(passages, Qt.Key.Key_M)
    box = QApplication.activePopupWidget()
    assert "（七）" not in " ".join(box.shown())
    box.field.textEdited.emit("（八）")
    qtbot.keyClick(box.field, Qt.Key.Key_Return)
    assert states()[link.id] == "rejected"
    assert [(each.clause, each.passage.segment) for each in manual(window)] == [(EIGHTH, link.passage.segment)]
    window.actions_["undo"].trigger()
    assert (states()[link.id], manual(window)) == ("suggested", [])


def test_the_buttons_of_a_row_decide_about_it(qtbot, passages, states):
    first, second = links_of(passages)[:2]
    qtbot.mouseClick(passages.viewport(), Qt.MouseButton.LeftButton, pos=hover(qtbot, passages, 1, "reject"))
    assert (states()[first.id], states()[second.id]) == ("suggested", "rejected")
    qtbot.mouseClick(passages.viewport(), Qt.MouseButton.LeftButton, pos=hover(qtbot, passages, 0, "accept"))
    assert states()[first.id] == "accepted"


def test_a_row_unfolds_to_the_whole_passage(qtbot, passages):
    index = passages.model().index(0, 0)
    before = passages.visualRect(index).height()
    qtbot.keyClick(passages, Qt.Key.Key_Space)
    assert passages.visualRect(index).height() > before
    qtbot.mouseClick(passages.viewport(), Qt.MouseButton.LeftButton, pos=hover(qtbot, passages, 0, "unfold"))
    assert passages.visualRect(index).height() == before


@pytest.mark.parametrize("way", ["click", "enter"])
def test_a_passage_of_the_list_is_gone_to(qtbot, window, passages, way):
    link = next(link for link in reversed(links_of(passages)) if link.passage.segment.startswith("t"))
    choose(passages, link)
    if way == "enter":
        qtbot.keyClick(passages, Qt.Key.Key_Return)
    else:
        at = passages.visualRect(passages.currentIndex()).center() + QPoint(0, 10)
        qtbot.mouseClick(passages.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert text_beside(window, "transcript").pane.current_unit() == link.passage.segment
    assert window.focusWidget() is passages


def test_letters_in_a_text_decide_about_the_passage_being_read(qtbot, window, panel, states):
    pane = text_beside(window, "transcript").pane
    pane.setFocus()
    link = window.reading.link_meant()
    qtbot.keyClick(pane, Qt.Key.Key_A)
    assert states()[link.id] == "accepted"


def test_l_with_words_selected_on_both_sides_links_just_these_words(qtbot, window, panel):
    base, beside = window.reading.base, text_beside(window, "transcript")
    beside.pane.select(Place(beside.document.id, "t8.1", Span(0, 8)))
    base.pane.select(Place(base.document.id, SEVENTH, Span(3, 9)))
    base.pane.setFocus()
    qtbot.keyClick(base.pane, Qt.Key.Key_L)
    [link] = manual(window)
    assert (link.clause, link.passage.segment) == (SEVENTH, "t8.1")
    assert (link.reasons[0].clause_span, link.reasons[0].passage_span) == (Span(3, 9), Span(0, 8))
    assert "Linked: （七）" in status(window)
    assert window.reading.selected_by_side() == (None, None)


def test_l_with_words_selected_beside_links_them_with_the_clause_being_read(qtbot, window, panel):
    beside = text_beside(window, "transcript")
    beside.pane.select(Place(beside.document.id, "t8.1", Span(0, 8)))
    beside.pane.setFocus()
    qtbot.keyClick(beside.pane, Qt.Key.Key_L)
    [link] = manual(window)
    assert (link.clause, link.reasons[0].passage_span) == (SEVENTH, Span(0, 8))


def test_l_without_words_links_nothing_and_says_what_to_select(qtbot, window, panel):
    window.reading.base.pane.setFocus()
    qtbot.keyClick(window.reading.base.pane, Qt.Key.Key_L)
    assert manual(window) == []
    assert "Select words" in status(window)


def test_the_bar_at_a_selection_links_too(qtbot, window, panel):
    base = window.reading.base.pane
    base.setFocus()
    base.select(Place(window.session.base.id, SEVENTH, Span(3, 9)))
    base.announce_selection()
    [bar] = [part for part in QApplication.topLevelWidgets() if isinstance(part, SelectionBar) and part.isVisible()]
    bar.link_wanted.emit()
    assert [link.reasons[0].clause_span for link in manual(window)] == [Span(3, 9)]


def test_k_lists_the_likeliest_clauses_and_enter_goes_there(qtbot, window, panel):
    pane = text_beside(window, "transcript").pane
    pane.setFocus()
    qtbot.keyClick(pane, Qt.Key.Key_K)
    box = QApplication.activePopupWidget()
    assert box.objectName() == "ranked"
    assert 1 <= box.list.count() <= 3
    assert "（七）" in box.list.item(0).text()
    box.list.setCurrentRow(box.list.count() - 1)
    wanted = box.list.currentItem().data(Qt.ItemDataRole.UserRole).clause
    qtbot.keyClick(box.list, Qt.Key.Key_Return)
    assert window.reading.follower.clause == wanted


def test_the_likeliest_clauses_are_decided_about_in_their_list(qtbot, window, panel, states):
    pane = text_beside(window, "transcript").pane
    pane.setFocus()
    qtbot.keyClick(pane, Qt.Key.Key_K)
    box = QApplication.activePopupWidget()
    link = box.list.item(0).data(Qt.ItemDataRole.UserRole)
    qtbot.keyClick(box.list, Qt.Key.Key_X)
    assert states(link.clause)[link.id] == "rejected"
    assert box.isVisible()
    qtbot.keyClick(box.list, Qt.Key.Key_A)
    assert states(link.clause)[link.id] == "accepted"
    box.close()


def test_k_means_the_passage_on_the_reading_line_though_another_is_linked(qtbot, window, panel):
    box = text_beside(window, "transcript")
    window.reading.follow(on=False)
    box.pane.bring("t13.1", glide=False)
    box.pane.setFocus()
    qtbot.keyClick(box.pane, Qt.Key.Key_K)
    popup = QApplication.activePopupWidget()
    found = {popup.list.item(n).data(Qt.ItemDataRole.UserRole).passage.segment for n in range(popup.list.count())}
    popup.close()
    assert found <= {box.pane.current_unit()}


def test_what_is_pointed_at_in_the_texts_is_chosen_in_the_list(window, panel):
    link = links_of(panel.page.list)[2]
    window.reading.base.pane.setFocus()
    window.reading.link_pointed_at.emit(link)
    assert [each.id for each in panel.page.list.chosen()] == [link.id]
    window.reading.link_pointed_at.emit(None)


@pytest.fixture
def gone(window, panel):
    """A link by hand whose passage's words have been corrected beyond recognition."""
    session, transcript = window.session, text_beside(window, "transcript").document
    session.do(deciding.add, session.dossier.id, Place(session.base.id, SEVENTH), Place(transcript.id, "t8.1"))
    path = paths.shipped("data") / transcript.file
    text = path.read_bytes().decode("utf-8-sig")
    signs = re.sub(r"\s", "", transcript.article.turn_of("t8.1").paragraphs[0])
    words = re.search(r"\s*".join(map(re.escape, signs)), text)
    data = text.replace(words.group(), "此处从略。").encode()
    wishes = {transcript.article.id: "version"}
    arrival = Arrival(importing.digest(path, data), data, session.dossier.id, wishes=wishes)
    keeping.keep_all(session.library, [arrival])
    session.open(session.dossier.id)
    window.go_to(SEVENTH)
    return panel


def test_links_whose_words_are_gone_stand_under_a_heading_of_their_own(gone):
    heading, row = gone.page.list.rows()[-2:]
    assert (heading.text, heading.count) == ("Words no longer in the text", 1)
    assert row.link.placing == "unplaced"


def test_a_link_whose_words_are_gone_can_be_taken_back_but_not_moved(qtbot, window, gone):
    link = gone.page.list.rows()[-1].link
    gone.page.list.setFocus()
    gone.page.list.choose(link.id)
    qtbot.keyClick(gone.page.list, Qt.Key.Key_Return)
    qtbot.keyClick(gone.page.list, Qt.Key.Key_M)
    assert "Its words are gone" in status(window)
    qtbot.keyClick(gone.page.list, Qt.Key.Key_Backspace)
    assert link.id not in {row.link.id for row in gone.page.list.rows()}


def test_suggestions_are_left_out_of_the_texts_and_shown_again(window, panel):
    shown = window.reading.shows_suggestions
    window.actions_["suggestions"].trigger()
    assert window.reading.shows_suggestions is not shown
    assert window.actions_["suggestions"].isChecked() is not shown


def test_alt_4_leads_to_the_passages_whatever_stood_there(qtbot, window, panel):
    panel.choose("notes")
    window.sidebar.show_page("tags")
    window.actions_["to-links"].trigger()
    assert panel.page.list.isVisible()
    assert window.focusWidget() is panel.page.list
    assert len(panel.page.list.chosen()) == 1
