"""What is pasted says where it was taken from."""

from zhutiao.model import Place, Span
from zhutiao.ui.citing import cited, source


def test_words_of_a_clause_name_title_number_and_date(session, opinion):
    document = session.document(opinion)
    words = cited(document, [Place(opinion, "三/（七）", Span(3, 7))])
    assert words.startswith("“大力发展”（《中共中央办公厅国务院办公厅关于")
    assert words.endswith("》（七），2025年3月2日）")


def test_words_of_an_answer_name_the_speaker(session):
    transcript = next(text for text in session.documents if text.article.kind == "transcript")
    turn = next(turn for turn in transcript.article.turns if turn.speaker == "肖渭明")
    assert "肖渭明" in source(transcript, f"{turn.id}.1")


def test_a_whole_clause_is_cited_whole(session, opinion):
    printed = session.library.documents.printed(opinion, "三/（七）")
    assert printed in cited(session.document(opinion), [Place(opinion, "三/（七）")])
