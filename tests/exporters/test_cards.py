"""Claims about Anki cards: Anki imports them, brings them up to date, and shows words as words."""

import re
import socket
import warnings
import zipfile
from dataclasses import replace
from io import BytesIO
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zhutiao import words as speech
from zhutiao.errors import MissingExtraError
from zhutiao.exporters.cards.writer import WRITER
from zhutiao.model import Article, Document, Span, Turn

pytest.importorskip("genanki", reason="genanki is not installed: pip install '.[export]'")

SECTION, FIRST = "一", "一/（一）"
LINES = (1, 1)
NUMBERS = count(100, 2)
HOSTILE = [
    "{{c1::x}}", "}}{{c2::y", "{{Answer}}", "{{#Note}}", "a::b", "<script>alert(1)</script>", "<img src=x>", "[sound:x.mp3]",
    "[latex]x[/latex]", r"\(x\)", "[$]x[/$]", "&amp;", "\x1f", "\n", "a b", "条",
]  # fmt: skip


@pytest.fixture
def anki(tmp_path, monkeypatch):
    """Return what imports a package into one collection of Anki and returns that."""
    # Anki can also synchronise: what it does that with asks at once whether there is IPv6.
    monkeypatch.setattr(socket, "has_ipv6", value=False)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        collection = pytest.importorskip(
            "anki.collection", reason="the package anki needs glibc 2.35: pip install anki"
        )
        from anki.import_export_pb2 import ImportAnkiPackageOptions, ImportAnkiPackageRequest

    opened = collection.Collection(str(tmp_path / "collection.anki2"))

    def take(packed):
        (tmp_path / "deck.apkg").write_bytes(packed)
        asked = ImportAnkiPackageRequest(package_path=str(tmp_path / "deck.apkg"), options=ImportAnkiPackageOptions())
        opened.import_anki_package(asked)
        return opened

    yield take
    opened.close()


@pytest.fixture
def learnt(build, mark, opinion):
    """Return a dossier with a figure, a term, a statement, notes on clauses, and a question with its answer."""
    base = printing(opinion, FIRST, "(一)有效扩大覆盖面。用5年左右时间，新改扩建1000所以上优质普通高中。")
    marks = [
        placed(mark(1, "d1", FIRST, "新改扩建1000所以上", note="**1000 所**", tags=("指标/教 育",)), base),
        mark(2, "d1", "一/（二）", "低收入群体", colour="blue", note="谁？"),
        mark(3, "d1", "五", "对全国层面的预期性民生指标,不搞层层分解和“一刀切”考核", colour="rose"),
        mark(4, "d1", SECTION, note="公平在前", tags=("要点",)),
        mark(5, "d1", "一/（九）", "不在了", note="待查", state="unplaced"),
        mark(6, "d2", "p2", "系统观念", tags=("要点",)),
    ]
    content = build(marks, base=base)
    return replace(content, documents=(*content.documents[:2], talk()))


def test_the_cards_read_as_they_were_last_approved(learnt, anki, golden):
    golden("export.apkg.txt", "\n".join(told(anki(written(learnt)))) + "\n")


def test_exported_again_a_changed_note_is_changed_and_no_card_is_doubled(learnt, anki):
    before = anki(written(learnt)).card_count()
    first, *others = learnt.marks
    changed = replace(first, note="**一千所**", modified="2026-11-22T09:00:00Z")
    opened = anki(written(replace(learnt, marks=(changed, *others), written="2026-11-22T09:30:00.000Z")))
    assert opened.card_count() == before
    assert [note["Note"] for note in notes(opened) if "一千所" in note["Note"]] == ["<p><strong>一千所</strong></p>"]


def test_what_a_reader_edited_in_anki_is_kept_where_the_mark_has_not_changed_since(learnt, anki):
    opened = anki(written(learnt))
    edited = next(note for note in notes(opened) if "低收入" in note["Text"])
    edited["Note"] = "我改的"
    opened.update_note(edited)
    opened = anki(written(replace(learnt, written="2026-12-01T00:00:00.000Z")))
    assert opened.get_note(edited.id)["Note"] == "我改的"


def test_what_was_learnt_stays_learnt(learnt, anki):
    opened = anki(written(learnt))
    card = opened.get_card(opened.find_cards("")[0])
    card.ivl, card.type, card.queue, card.reps = 30, 2, 2, 7
    opened.update_card(card)
    marks = [replace(mark, modified="2026-11-23T00:00:00Z") for mark in learnt.marks]
    opened = anki(written(replace(learnt, marks=tuple(marks))))
    assert (opened.get_card(card.id).ivl, opened.get_card(card.id).reps) == (30, 7)


def test_of_a_dossier_called_otherwise_no_card_is_doubled(learnt, anki):
    before = anki(written(learnt)).card_count()
    assert anki(written(replace(learnt, dossier=replace(learnt.dossier, name="另名")))).card_count() == before


def test_marks_and_questions_can_have_decks_of_their_own(learnt, anki):
    names = {deck.name for deck in anki(written(learnt, subdecks=True)).decks.all_names_and_ids()}
    assert {"保障和改善民生", "保障和改善民生::Marks", "保障和改善民生::Questions"} <= names


@pytest.mark.parametrize(("which", "kinds"), [("marks", {"", "c"}), ("questions", {"q"})])
def test_only_the_wanted_cards_are_written(learnt, anki, which, kinds):
    opened = anki(written(learnt, which=which))
    asks = ["q" if "记者" in note["Text"] else "c" if "c1::" in note["Text"] else "" for note in notes(opened)]
    assert set(asks) == kinds


def test_only_marks_with_a_note_make_cards_where_these_are_wanted(learnt, anki):
    assert len(notes(anki(written(learnt, only_noted=True)))) == 3


def test_the_question_of_a_term_does_not_show_it(learnt, anki):
    opened = anki(written(learnt))
    note = next(note for note in notes(opened) if "低收入" in note["Text"])
    [card] = note.cards()
    assert "低收入群体" not in plain(card.question())
    assert "低收入群体" in plain(card.answer())


def test_a_figure_is_asked_for_in_its_sentence(learnt, anki):
    note = next(note for note in notes(anki(written(learnt))) if "1000" in note["Text"])
    assert note["Text"] == "用5年左右时间，新改扩建{{c1::1000所}}以上优质普通高中。"


def test_an_answer_is_its_first_sentences_and_what_was_marked_is_whole(learnt, mark, anki):
    marked = replace(mark(9, "d3", "t2.2", "第二段。"), note="记")
    anchor = replace(marked.anchors[0], place=replace(marked.place, span=None))
    content = replace(learnt, marks=(*learnt.marks, replace(marked, anchors=(anchor,))))
    note = next(note for note in notes(anki(written(content))) if "记者" in note["Text"])
    assert "<p>民生工作千头万绪，要加强统筹。…</p>" in note["Answer"]
    assert "感谢" not in note["Answer"]
    assert "<p>记</p>" in note["Note"]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(HOSTILE), min_size=1, max_size=5).map("".join).filter(lambda words: words.strip()))
def test_whatever_is_quoted_noted_and_titled_a_card_asks_for_the_quote_alone(build, mark, opinion, anki, words):
    base = replace(printing(opinion, "五", f"前{words}考核{words}后。"), title=words)
    # Anki would keep what it has of a mark that has not changed.
    n = next(NUMBERS)
    quoted = placed(mark(n, "d1", "五", "考核", note=words, tags=(words,)), base)
    opened = anki(
        written(build([quoted, mark(n + 1, "d1", SECTION, note=words)], base=base, name=words), which="marks")
    )
    [cloze] = [note for note in notes(opened) if f"{n:08x}" in note["Source"]]
    assert len(cloze.cards()) == 1
    [card] = cloze.cards()
    front, back = card.question(), card.answer()
    assert "考核" not in plain(front)
    assert "考核" in plain(back)
    assert not re.search(r"<(?:script|img|a (?!href=.zhutiao:))", front + back, re.IGNORECASE)
    assert not card.question_av_tags() + card.answer_av_tags()


def test_the_same_dossier_at_the_same_time_is_the_same_file(learnt):
    assert written(learnt) == written(learnt)


def test_a_package_holds_nothing_but_the_collection(learnt):
    assert zipfile.ZipFile(BytesIO(written(learnt))).namelist() == ["collection.anki2", "media"]


def test_a_second_printing_asks_nothing_new(learnt, anki):
    copy = replace(learnt.documents[2], id="d4", printing_of="d3")
    opened = anki(written(replace(learnt, documents=(*learnt.documents, copy)), which="questions"))
    assert len(notes(opened)) == 1


def test_without_the_extra_the_reader_is_told_what_to_install(learnt, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "genanki", None)
    with pytest.raises(MissingExtraError) as told:
        written(learnt)
    assert "zhutiao[export]" in speech.sentence(told.value)


def printing(article, segment, printed):
    """Return an article in which a segment prints other words."""
    pieces = [replace(piece, printed=printed, text="") if piece.id == segment else piece for piece in article.segments]
    return replace(article, segments=tuple(pieces))


def placed(mark, article):
    """Return a mark where its words stand in that article."""
    printed = next(piece.printed for piece in article.pieces() if piece.id == mark.place.segment)
    start = printed.index(mark.quote)
    place = replace(mark.place, span=Span(start, start + len(mark.quote)))
    return replace(mark, anchors=(replace(mark.anchors[0], place=place),))


def talk():
    asked = ("请问有什么考虑？",)
    said = ("感谢您的提问。民生工作千头万绪，要加强统筹。一是协调。", "这是第二段。还有话。")
    turns = (
        Turn(1, "中宏网记者", None, "记者", "中宏网", asks=True, question="1", continues=False, paragraphs=asked, lines=LINES),
        Turn(2, "发改委 肖渭明", "肖渭明", None, None, asks=False, question="1", continues=False, paragraphs=said, lines=LINES),
        Turn(3, "周建设", "周建设", None, None, asks=False, question="closing", continues=False, paragraphs=("再见。",), lines=LINES),
    )  # fmt: skip
    return Document("d3", "s1", "003.txt", Article("a1", "transcript", "发布会实录", (), turns=turns), 2)


def written(content, **options):
    [(_name, found)] = WRITER.render(content, options)
    return found


def plain(shown):
    """Return what can be read of a side of a card."""
    return re.sub(r"<style>.*?</style>|<[^>]*>", "", shown, flags=re.DOTALL)


def notes(opened):
    return [opened.get_note(found) for found in opened.find_notes("")]


def told(opened):
    """Yield what Anki has of each note, a field to a line, and how often it asks."""
    for note in notes(opened):
        yield f"== {note.note_type()['name']}, {len(note.cards())}, {opened.decks.name(note.cards()[0].did)}"
        for name, words in note.items():
            broken = re.sub("(<p|<br>)", r"\n    \1", words)
            yield f"{name}: {broken}".rstrip()
        yield f"Tags: {' '.join(note.tags)}".rstrip()
