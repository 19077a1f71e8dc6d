"""What is done to several marks is said; the list of marks leaves their words in sight."""

from PySide6.QtCore import QPoint

from zhutiao.model import Place, Span
from zhutiao.services import marking

SEVENTH = "三/（七）"


def test_erasing_several_marks_says_how_many_marks_and_notes_went(window, opinion):
    made = [window.session.do(marking.highlight, [Place(opinion, SEVENTH, Span(n, n + 4))]).made[0] for n in (3, 9)]
    window.session.do(marking.write_note, made[0], "问老师")
    window.verbs.marker.erase_these(made)
    assert window.status.said() == "Deleted: marks 2, notes 1. Ctrl+Z undoes it."
    assert window.session.marks == []


def test_where_marked_words_stand_on_the_screen_is_known(window, opinion):
    window.go_to(SEVENTH)
    [made] = window.session.do(marking.highlight, [Place(opinion, SEVENTH, Span(3, 90))]).made
    pane = window.reading.base.pane
    top, bottom = (round(each) for each in pane.band(SEVENTH, Span(3, 90)))
    up = pane.viewport().mapToGlobal(QPoint(0, 0)).y()
    at = pane.viewport().mapToGlobal(QPoint(40, max(top, 0) + 5))
    assert window.reading.heights_of([made], at) == (top + up, bottom + up)
