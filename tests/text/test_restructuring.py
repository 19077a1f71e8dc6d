"""Pieces are split, joined, moved and named; whatever is done, every character stays, once, and knows its source."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhutiao import paths
from zhutiao.errors import StructureError
from zhutiao.model import Span
from zhutiao.services import importing
from zhutiao.text import letters, naming, restructuring, turning
from zhutiao.text.letters import Signs

FILES = {
    name: importing.prepare(paths.shipped("data") / name)
    for name in sorted(p.name for p in paths.shipped("data").glob("*.txt"))
}
PAGE = next(file for name, file in FILES.items() if name.startswith("001"))
TALK = next(file for name, file in FILES.items() if name.startswith("003"))
OPINION, COMMENTARY, TRANSCRIPT = PAGE.articles[0], PAGE.articles[1], TALK.articles[0]
LAW = importing.digest(
    Path("法.txt"),
    "养老服务法\n\n第一章 总则\n\n第一条 为了发展养老服务，制定本法。\n\n第二条 国家支持养老服务。\n\n"
    "第二章 服务\n\n第三条 社区应当提供助餐。\n家庭可以选择。\n\n第四条 本法自公布之日起施行。\n".encode(),
)


def ids(article):
    return [piece.id for piece in article.pieces()]


def piece(article, name):
    return next(piece for piece in article.pieces() if piece.id == name)


def at(article, name, words):
    return piece(article, name).printed.index(words)


def held(article, source):
    """Every source character that the article holds, with what stands for it: each must be there once, and true."""
    pieces = [(each.printed, Signs(article).raw[each.id]) for each in article.pieces()]
    labels = [(turn.label, letters.of_paragraphs(turn)[0]) for turn in article.turns or ()]
    replaced = [(found.text, found.raw) for found in article.findings if found.what == "replaced"]
    title = [(article.title or "", article.raw)] if article.raw else []
    found = Counter()
    for text, raw in (*pieces, *labels, *replaced, *title):
        places = [place for span in raw for place in range(span.start, span.end)]
        signs = "".join(text.split())
        assert "".join(source[place] for place in places)[: len(signs)] == signs or not places
        found.update(places)
    return found


def test_a_clause_is_split_where_the_reader_says():
    new = restructuring.split(OPINION, "三/（七）", at(OPINION, "三/（七）", "推动"), PAGE.text)
    assert ids(new)[10:13] == ["三/（七）", "三/p1", "四"]
    assert piece(new, "三/（七）").title == piece(OPINION, "三/（七）").title
    assert piece(new, "三/p1").printed.startswith("推动")
    assert (piece(new, "三/p1").kind, piece(new, "三/p1").parent) == ("clause", "三")


def test_a_number_swallowed_by_the_clause_before_comes_out_with_its_title():
    joined = restructuring.join(OPINION, "三/（六）")
    assert "三/（七）" not in ids(joined)
    again = restructuring.split(joined, "三/（六）", at(joined, "三/（六）", "(七)"), PAGE.text)
    assert again == OPINION


@pytest.mark.parametrize("article", [OPINION, COMMENTARY, TRANSCRIPT, LAW.articles[0]], ids=lambda a: a.kind)
def test_what_changes_nothing_leaves_the_article_as_it_was(article):
    for each in article.segments:
        assert restructuring.recast(article, each.id, each.kind) == article
        assert restructuring.renumber(article, each.id, each.number) == article


def test_splitting_and_joining_gives_the_same_text_again():
    new = restructuring.split(COMMENTARY, "p3", 20, PAGE.text)
    assert len(new.segments) == len(COMMENTARY.segments) + 1
    assert restructuring.join(new, "p3") == COMMENTARY


def test_paragraphs_are_counted_anew():
    new = restructuring.split(COMMENTARY, "p3", 20)
    assert ids(new) == [f"p{n}" for n in range(1, len(new.segments) + 1)]


def test_another_number_changes_the_names_of_all_that_stands_under_it():
    new = restructuring.renumber(OPINION, "三", "六、")
    assert ids(new)[7:11] == ["六", "六/（五）", "六/（六）", "六/（七）"]
    assert piece(new, "六").printed == piece(OPINION, "三").printed
    assert {each.parent for each in new.segments[8:11]} == {"六"}


def test_a_number_that_is_there_already_gets_a_sign_of_its_own():
    assert ids(restructuring.renumber(OPINION, "三/（七）", "(六)"))[9:11] == ["三/（六）", "三/（六）~2"]


@pytest.mark.parametrize("number", ["七/八", "。。", "一二三四五六七八九十一二三四"])
def test_what_cannot_be_a_number_is_refused(number):
    with pytest.raises(StructureError, match="no-number"):
        restructuring.renumber(OPINION, "三/（七）", number)


def test_a_clause_that_becomes_a_section_takes_in_what_follows():
    plain = restructuring.recast(OPINION, "二", "paragraph")
    assert piece(plain, "一/（三）").parent == "一"
    again = restructuring.recast(plain, "一/p1", "section")
    assert [each.id for each in again.segments] == ids(OPINION)


def test_a_title_is_words_that_the_clause_begins_with():
    new = restructuring.retitle(OPINION, "三/（七）", "大力发展")
    assert (piece(new, "三/（七）").title, piece(new, "三/（七）").text[:6]) == ("大力发展", "“一老一小”")
    with pytest.raises(StructureError, match="title"):
        restructuring.retitle(OPINION, "三/（七）", "普惠服务")


def test_a_title_taken_away_is_text_again():
    new = restructuring.retitle(OPINION, "三/（七）", "")
    assert piece(new, "三/（七）").title is None
    assert piece(new, "三/（七）").text.startswith("大力发展")


def test_words_move_to_the_paragraph_before_and_back():
    words = piece(COMMENTARY, "p4").printed
    up = restructuring.pull(COMMENTARY, "p4", 10, PAGE.text)
    assert piece(up, "p3").printed.endswith(words[:10])
    assert piece(up, "p4").printed == words[10:]
    down = restructuring.push(up, "p3", len(piece(up, "p3").printed) - 10, PAGE.text)
    assert [each.printed for each in down.pieces()] == [each.printed for each in COMMENTARY.pieces()]


def test_words_are_not_torn_from_their_number():
    with pytest.raises(StructureError, match="number"):
        restructuring.pull(OPINION, "三/（七）", 12)
    with pytest.raises(StructureError, match="number"):
        restructuring.push(OPINION, "三/（六）", 40)


@pytest.mark.parametrize("offset", [0, 10_000])
def test_nothing_is_split_at_its_ends(offset):
    with pytest.raises(StructureError, match="edge"):
        restructuring.split(OPINION, "三/（七）", offset)


def test_the_last_has_nothing_to_be_joined_with():
    with pytest.raises(StructureError, match="last"):
        restructuring.join(OPINION, "五")


def test_lines_are_those_the_characters_stand_on():
    old = piece(OPINION, "二/（三）")
    offset = len(old.printed.partition("\n")[0])
    cut = next(k for k in range(40, offset) if old.printed[k] == "。") + 1
    new = restructuring.split(OPINION, "二/（三）", cut, PAGE.text)
    assert (new.segments[5].lines[0], new.segments[6].lines[1]) == old.lines
    assert all(line == PAGE.text.count("\n", 0, new.segments[6].raw[0].start) + 1 for line in new.segments[6].lines[:1])


def test_a_law_keeps_chapters_and_articles():
    [law] = LAW.articles
    new = restructuring.renumber(law, "第一章", "第九章")
    assert [name for name in ids(new) if name.startswith("第九章")] == ["第九章", "第九章/第一条", "第九章/第二条"]
    assert len(set(ids(new))) == len(ids(law))


def test_a_text_is_called_otherwise_and_its_printed_title_is_kept():
    new = naming.entitle(OPINION, "民生意见", PAGE.text)
    assert (new.title, new.raw) == ("民生意见", ())
    assert held(new, PAGE.text) == held(OPINION, PAGE.text)
    assert naming.entitle(new, OPINION.title, PAGE.text) == OPINION


@pytest.mark.parametrize("typed", ["2025-06-09", "2025年6月9日", " 2025/6/9 "])
def test_a_date_may_be_written_in_any_usual_way(typed):
    assert naming.redate(OPINION, typed).date == "2025-06-09"


@pytest.mark.parametrize("typed", ["2025-13-01", "6月9日", "soon"])
def test_what_is_no_full_date_is_refused(typed):
    with pytest.raises(StructureError, match="date"):
        naming.redate(OPINION, typed)


def test_two_texts_of_a_page_become_one():
    new = naming.merge(COMMENTARY, OPINION, PAGE.text)
    assert (new.id, new.kind, new.title) == (COMMENTARY.id, "commentary", COMMENTARY.title)
    assert held(new, PAGE.text) == held(OPINION, PAGE.text) + held(COMMENTARY, PAGE.text)
    assert new.segments[0].printed == OPINION.title
    assert len(set(ids(new))) == len(ids(new))


def test_the_title_of_the_second_text_is_a_heading_in_the_first():
    new = naming.merge(OPINION, COMMENTARY, PAGE.text)
    heads = [each.printed for each in new.segments if each.kind == "heading"]
    assert COMMENTARY.title in heads
    assert ids(new)[:16] == ids(OPINION)
    assert held(new, PAGE.text) == held(OPINION, PAGE.text) + held(COMMENTARY, PAGE.text)


EDITS = st.lists(
    st.tuples(
        st.sampled_from(
            ["split", "join", "push", "pull", "renumber", "recast", "retitle", "begin", "unite", "relabel"]
        ),
        st.integers(0, 200),
        st.integers(1, 120),
    ),
    max_size=12,
)


def edited(article, source, edits):
    """Do one edit after the other, passing over those that are refused."""
    for what, which, number in edits:
        pieces = list(article.pieces())
        name = pieces[which % len(pieces)].id
        try:
            article = _edit(article, source, what, name, number)
        except StructureError:
            continue
    return article


def _edit(article, source, what, name, number):
    turn = article.turn_of(name)
    match what:
        case "split" | "push" | "pull":
            return getattr(restructuring, what)(article, name, number, source)
        case "join":
            return restructuring.join(article, name)
        case "begin":
            return turning.begin(article, name, turning.named("记者"), source)
        case "unite":
            return turning.unite(article, turn.n if turn else 1, source)
        case "relabel":
            return turning.relabel(article, turn.n if turn else 1, turning.named("新华社记者"), source)
        case "renumber" if not turn:
            return restructuring.renumber(article, name, ["（三）", "二", "第五条", "1.", None][number % 5])
        case "retitle" if not turn:
            printed = piece(article, name).printed
            return restructuring.retitle(article, name, printed[:number] if number % 2 else "")
        case "recast" if not turn:
            kinds = ("section", "clause", "item", "heading", "paragraph", "preamble", "annex")
            return restructuring.recast(article, name, kinds[number % 7])
    return article


@pytest.mark.parametrize(
    ("article", "source"),
    [(OPINION, PAGE.text), (COMMENTARY, PAGE.text), (TRANSCRIPT, TALK.text), (LAW.articles[0], LAW.text)],
    ids=["opinion", "commentary", "transcript", "law"],
)
@settings(max_examples=10)
@given(edits=EDITS)
def test_whatever_is_done_every_character_stays_once(article, source, edits):
    new = edited(article, source, edits)
    assert held(new, source) == held(article, source)
    names = ids(new)
    assert len(set(names)) == len(names)
    parents = {each.parent for each in new.segments if each.parent}
    assert parents <= {each.id for each in new.segments}
    assert all(each.printed.endswith(each.text) for each in new.segments)


@settings(max_examples=10)
@given(edits=EDITS, start=st.integers(0, 300), length=st.integers(1, 80), which=st.integers(0, 30))
def test_words_are_found_again_by_their_source(edits, start, length, which):
    old = list(OPINION.pieces())[which % 16]
    span = Span(
        min(start, len(old.printed) - 1),
        min(start + length, len(old.printed)) if start < len(old.printed) else len(old.printed),
    )
    new = Signs(edited(OPINION, PAGE.text, edits))
    pieces = new.pieces_of(Signs(OPINION).source_of(old.id, span))
    found = "".join(new.span_of(each).cut(new.printed[each.segment]) for each in pieces)
    assert "".join(found.split()) == "".join(span.cut(old.printed).split())


def test_texts_of_other_sources_do_not_agree():
    other = next(file for name, file in FILES.items() if name.startswith("002")).articles[0]
    assert Signs(OPINION).agrees(Signs(replace(OPINION)))
    assert not Signs(OPINION).agrees(Signs(other))
