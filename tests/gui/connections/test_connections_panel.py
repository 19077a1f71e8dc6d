"""Below the outline stands what is connected with the clause: by kind, with counts, filtered, pinned."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton, QWidget

from zhutiao import app, words
from zhutiao.services import deciding, marking
from zhutiao.ui.mark_rows import Heading

SEVENTH, EIGHTH, TENTH = "三/（七）", "四/（八）", "四/（十）"


def press(qtbot, panel, name):
    qtbot.mouseClick(panel.findChild(QToolButton, name), Qt.MouseButton.LeftButton)


def chip(panel, name):
    return panel.findChild(QToolButton, f"chip-{name}")


def shown(panel):
    return [row.link for row in panel.page.list.rows() if not isinstance(row, Heading)]


def tick(panel, name):
    panel.findChild(QToolButton, "filter").menu().findChild(type(panel.window().actions_["undo"]), name).trigger()


def test_the_chips_count_what_is_linked_by_kind(panel):
    firm = [row.document.article.kind for row in panel.page.list.rows() if row.link.firm]
    spoken = firm.count("transcript")
    assert [chip(panel, name).text() for name in ("all", "commentaries", "transcripts", "variants", "notes")] == [
        f"All {len(firm)}", f"Commentaries {len(firm) - spoken}", f"Transcripts {spoken}", "Variants –", "My notes 0",
    ]  # fmt: skip


def test_a_chip_shows_only_its_kind_of_text(qtbot, panel):
    press(qtbot, panel, "chip-transcripts")
    assert {row.document.article.kind for row in panel.page.list.rows()} == {"transcript"}


def test_the_chosen_chip_stays_while_the_reader_moves_on(qtbot, window, panel):
    press(qtbot, panel, "chip-commentaries")
    window.go_to(TENTH)
    assert chip(panel, "commentaries").isChecked()
    assert {row.link.clause for row in panel.page.list.rows()} == {TENTH}
    assert {row.document.article.kind for row in panel.page.list.rows()} <= {"commentary", "brief"}


def test_chip_filter_and_order_are_there_again_after_a_restart(qtbot, window, panel, library, settings):
    press(qtbot, panel, "chip-transcripts")
    press(qtbot, panel, "order")
    tick(panel, "possible")
    window.close()
    again = app.build(library, settings)
    qtbot.addWidget(again)
    again.session.stop()
    assert (again.connections.chip, again.connections.page.as_read) == ("transcripts", True)
    assert "possible" in again.connections.page.filter.hidden


def test_variants_say_that_they_are_still_to_come(panel):
    assert not chip(panel, "variants").isEnabled()
    assert "compared" in chip(panel, "variants").toolTip()


def test_the_strongest_passage_comes_first_and_the_toggle_puts_them_as_read(qtbot, panel):
    strengths = [link.strength for link in shown(panel)]
    assert strengths == sorted(strengths, reverse=True)
    press(qtbot, panel, "order")
    transcript = [link.passage.segment for link in shown(panel) if link.passage.segment.startswith("t")]
    assert transcript == sorted(transcript, key=lambda name: [int(n) for n in name[1:].split(".")])


def test_it_says_how_many_are_linked_as_the_chip_does_and_what_was_searched(panel):
    count, firm = len(shown(panel)), sum(link.firm for link in shown(panel))
    assert chip(panel, "all").text() == f"All {firm}"
    counted = f"{count} of {count} shown: {firm} linked, {count - firm} possible"
    assert panel.page.said().startswith(f"{counted}; searched: Commentary (新华社)")


def test_rejected_passages_that_are_shown_are_counted_as_such(qtbot, window, panel):
    session = window.session
    session.do(deciding.reject, session.dossier.id, shown(panel)[:1])
    tick(panel, "rejected")
    assert ", 1 rejected; searched" in panel.page.said()


def test_what_a_filter_hides_is_said_and_can_be_shown_again(panel):
    every, firm = len(shown(panel)), sum(link.firm for link in shown(panel))
    tick(panel, "possible")
    assert [link for link in shown(panel) if not link.firm] == []
    assert panel.page.said().startswith(f"{firm} of {every} shown: {firm} linked; searched")
    assert panel.findChild(QToolButton, "filter").isChecked()
    tick(panel, "possible")
    assert len(shown(panel)) == every


def test_the_filter_stays_while_the_reader_moves_on(window, panel):
    tick(panel, "discusses")
    window.go_to(TENTH)
    assert {link.relation for link in shown(panel)} == {"quotes", "mentions"} & {link.relation for link in shown(panel)}
    assert "discusses" in panel.page.filter.hidden


def test_rejected_passages_are_shown_only_when_asked_for(window, panel):
    link = shown(panel)[0]
    window.session.do(deciding.reject, window.session.dossier.id, [link])
    assert link.id not in {each.id for each in shown(panel)}
    tick(panel, "rejected")
    assert link.id in {each.id for each in shown(panel)}


def test_a_pinned_panel_stays_on_its_clause_while_the_reader_moves_on(qtbot, window, panel):
    press(qtbot, panel, "pin")
    window.go_to(TENTH)
    assert {link.clause for link in shown(panel)} == {SEVENTH}
    assert panel.findChild(QToolButton, "pin").isChecked()
    press(qtbot, panel, "pin")
    assert {link.clause for link in shown(panel)} == {TENTH}


def test_a_note_on_the_clause_being_read_is_written_though_the_panel_is_pinned_elsewhere(qtbot, window, panel):
    press(qtbot, panel, "pin")
    window.go_to(TENTH)
    window.actions_["note"].trigger()
    qtbot.keyClicks(window.focusWidget(), "see above")
    window.notes.flush()
    assert [(mark.place.segment, mark.note) for mark in window.session.marks] == [(TENTH, "see above")]
    assert panel.pinned == SEVENTH


def test_writing_a_note_shows_the_notes_and_the_next_clause_what_was_chosen(qtbot, window, panel):
    window.actions_["note"].trigger()
    assert chip(panel, "notes").isChecked()
    assert panel.notes.isVisible()
    window.go_to(EIGHTH)
    assert chip(panel, "all").isChecked()
    assert panel.page.isVisible()


def test_the_notes_are_counted_on_their_chip(window, panel):
    window.session.do(marking.note_clause, window.place(), "第一条")
    assert chip(panel, "notes").text() == "My notes 1"


def test_where_nothing_was_found_that_is_no_proof_that_there_is_nothing(window, panel):
    for link in shown(panel):
        window.session.do(deciding.reject, window.session.dossier.id, [link])
    tick(panel, "rejected")
    tick(panel, "rejected")
    visible = {button.text() for button in panel.findChildren(QPushButton) if button.isVisible()}
    assert visible == {"Show all"}


def test_an_empty_clause_offers_to_search_and_to_link(qtbot, window, panel, keep_links):
    keep_links(
        window.session.library,
        window.session.dossier.id,
        [link for link in window.session.links if link.clause != SEVENTH],
    )
    window.session.open(window.session.dossier.id)
    window.go_to(SEVENTH)
    assert "does not mean" in next(
        each.text()
        for each in panel.page.findChildren(QWidget)
        if hasattr(each, "text") and "linked passage" in each.text()
    )
    buttons = {button.text(): button for button in panel.findChildren(QPushButton) if button.isVisible()}
    qtbot.mouseClick(buttons["Search"], Qt.MouseButton.LeftButton)
    page = window.verbs.pages.desk().page
    assert (page.isVisible(), page.asked().seeks) == (True, True)
    window.sidebar.show_page("outline")
    window.reading.clear_selection()
    qtbot.mouseClick(buttons["Link by hand"], Qt.MouseButton.LeftButton)
    assert shown(panel) == [] and "Select words" in window.status.said()


@pytest.mark.parametrize("size", [(1600, 1000), (1100, 700)])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_nothing_in_the_panel_stands_beyond_its_end(qtbot, window, panel, size, language):
    words.speak(language)
    window.retranslate()
    window.resize(*size)
    qtbot.wait(20)
    parts = [part for part in panel.findChildren(QAbstractButton) if part.isVisible()]
    assert [part for part in parts if not panel.rect().contains(part.mapTo(panel, QPoint()))] == []
    assert [part.text() for part in parts if part.mapTo(panel, part.rect().bottomRight()).x() > panel.width()] == []
    assert panel.page.list.height() >= 100


def test_everything_in_the_panel_has_a_name(panel):
    buttons = [part for part in panel.findChildren(QToolButton) if part.isVisibleTo(panel)]
    assert [part.objectName() for part in buttons if not (part.accessibleName() or part.text())] == []
    assert panel.page.list.accessibleName()
    first = panel.page.list.model().index(0, 0)
    said = first.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "quotes · certain" in said
    assert "Both say" in said
