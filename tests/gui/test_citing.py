"""What is pasted says where it was taken from."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from zhutiao.model import Place, Span
from zhutiao.services import marking
from zhutiao.ui import clipboard
from zhutiao.ui.citing import cited

SEVENTH = "三/（七）"

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)


@pytest.fixture
def copy(qtbot, window):
    """Return a function that presses C in a pane and returns what the clipboard holds then."""

    def press(pane):
        pane.setFocus()
        qtbot.keyClick(pane, Qt.Key.Key_C)
        return QGuiApplication.clipboard().text()

    yield press
    clipboard.hand_over()


def of(session, kind, file=""):
    return next(text for text in session.texts if text.article.kind == kind and file in text.file)


def test_words_of_a_clause_name_title_number_source_and_date(session, opinion):
    words = cited(session.document(opinion), [Place(opinion, SEVENTH, Span(3, 7))])
    assert words == (
        "“大力发展”（《中共中央办公厅国务院办公厅关于进一步保障和改善民生 着力解决群众急难愁盼的意见》（七），新华社，"
        "2025年3月2日）"
    )


def test_words_of_an_answer_name_the_speaker_and_who_published_them(session):
    transcript = of(session, "transcript")
    turn = next(turn for turn in transcript.article.turns if turn.speaker == "肖渭明")
    words = cited(transcript, [Place(transcript.id, f"{turn.id}.1", Span(0, 4))])
    assert words.endswith("肖渭明，Transcript，opening words，中国网）")


def test_words_of_an_answer_say_which_question_it_answers(session):
    transcript = of(session, "transcript")
    turns = [turn for turn in transcript.article.turns if turn.question == "3"]
    asked, answered = (next(turn for turn in turns if turn.asks is asks) for asks in (True, False))
    assert "，answer to question 3，" in cited(transcript, [Place(transcript.id, f"{answered.id}.1")])
    assert "，question 3，" in cited(transcript, [Place(transcript.id, f"{asked.id}.1")])


def test_a_date_has_its_year_where_that_is_known_and_is_never_guessed(session):
    document = of(session, "commentary", "000")
    assert cited(document, [Place(document.id, "p1")]).endswith("，6月9日）")
    dated = replace(document, article=replace(document.article, date="2025-06-09"))
    assert cited(dated, [Place(document.id, "p1")]).endswith("，2025年6月9日）")


@pytest.mark.parametrize(
    ("printed", "quoted"),
    [
        ("推动“一刻钟”建设", "推动‘一刻钟’建设"),
        ("他说：“要办好‘一老一小’”", "他说：‘要办好“一老一小”’"),
        ("一刻钟”建设", "一刻钟’建设"),
        ("don’t", "don’t"),
    ],
)
def test_quotation_marks_inside_the_quotation_are_those_for_inside(session, printed, quoted):
    document = of(session, "commentary", "002")
    piece = replace(document.article.segments[0], printed=printed)
    saying = replace(document, article=replace(document.article, segments=(piece,)))
    assert cited(saying, [Place(document.id, piece.id)]).startswith(f"“{quoted}”（")


def test_words_of_a_commentary_name_its_author(session):
    commentary = of(session, "commentary", "002")
    words = cited(commentary, [Place(commentary.id, "p1", Span(0, 4))])
    assert words.endswith("（《以实际行动兜底线暖民心》，人民日报 桂从路）")


def test_a_text_of_which_nothing_is_known_names_its_file(session):
    commentary = of(session, "commentary", "002")
    bare = type(commentary)(commentary.id, commentary.dossier, "夹页.txt", _bare(commentary.article), 0)
    assert cited(bare, [Place(bare.id, "p1", Span(0, 2))]).endswith("（Commentary，夹页.txt）")


def test_words_of_several_clauses_name_each_of_them(session, opinion):
    places = [Place(opinion, "三/（六）", Span(3, 7)), Place(opinion, SEVENTH, Span(3, 7))]
    words = cited(session.document(opinion), places)
    assert words.startswith("“推进优质\n大力发展”（") or "\n大力发展”（" in words
    assert "》（六）、（七），" in words


def test_a_whole_clause_is_cited_whole(session, opinion):
    printed = session.library.documents.printed(opinion, SEVENTH)
    assert inside(printed) in cited(session.document(opinion), [Place(opinion, SEVENTH)])


def test_the_key_cites_what_is_selected(window, opinion, copy):
    window.reading.base.pane.select(Place(opinion, SEVENTH, Span(3, 7)))
    assert copy(window.reading.base.pane).startswith("“大力发展”（《")


def test_without_a_selection_the_key_cites_the_mark_that_is_meant(window, opinion, copy):
    places = [Place(opinion, SEVENTH, Span(3, 7))]
    window.verbs.marker.choose(window.session.do(marking.highlight, places).made)
    assert copy(window.reading.base.pane).startswith("“大力发展”（《")


def test_without_either_the_key_cites_the_clause(window, opinion, copy):
    window.go_to(SEVENTH)
    assert copy(window.reading.base.pane).startswith("“(七)大力发展")


@pytest.mark.parametrize("side", [1, 2])
def test_in_the_other_texts_the_key_cites_the_passage(window, copy, side):
    window.go_to(SEVENTH)
    pane = window.reading.boxes[side].pane
    segment = window.reading.follower.link_in(pane).passage.segment
    printed = window.session.library.documents.printed(pane.document_id, segment)
    assert copy(pane).startswith(f"“{inside(printed)}”（")


def inside(words):
    return words.replace("“", "‘").replace("”", "’")


def _bare(article):
    return type(article)(article.id, article.kind, None, article.segments)
