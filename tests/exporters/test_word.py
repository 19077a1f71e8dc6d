"""Claims about the Word document: headings to go by, marks as they look, notes as comments on the very words."""

import sys
from dataclasses import replace

import hostile
import pytest
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from word_tree import commented, links, outline, reread, skeleton, tree

from zhutiao import __version__
from zhutiao.errors import MissingExtraError
from zhutiao.exporters.word.comments import initials
from zhutiao.exporters.word.writer import WRITER
from zhutiao.importers.marks import word_comments
from zhutiao.importers.marks.opened import Opened
from zhutiao.model import Anchor, Place, Quote, Segment, Span
from zhutiao.text import backlinks

PIECES = st.lists(st.sampled_from(hostile.PIECES), max_size=8).map("".join).filter(lambda words: words.strip())


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("export", {"passages": True}),
        ("export-briefing", {"template": "briefing"}),
        ("export-quotes", {"template": "quotes", "context": True}),
    ],
)
def test_a_document_reads_as_it_was_last_approved(briefed, golden, name, options):
    golden(f"{name}.docx.txt", readable(made(briefed, **options)))


def test_a_document_of_hostile_words_reads_as_it_was_last_approved(build, mark, link, opinion, golden):
    content = hostile.dossier(build, mark, link, opinion, hostile.MARKUP)
    golden("export-hostile.docx.txt", readable(made(content, passages=True)))


def test_clauses_are_found_by_their_headings(usual):
    assert outline(made(usual))[:3] == [
        (1, "一、增强社会保障公平性"),
        (2, "(一)有效扩大社会保障覆盖面"),
        (2, "(二)加强低收入群体兜底帮扶"),
    ]


def test_a_note_is_a_comment_on_the_very_words_by_who_made_it_when(build, mark):
    document = made(
        build([mark(1, "d1", "一/（一）", "社会保险", note="要点", author="王敏", created="2026-03-05T07:08:09Z")])
    )
    [comment] = reread(document).comments
    assert (comment.author, comment.initials, f"{comment.timestamp:%F %T}") == ("王敏", "王敏", "2026-03-05 07:08:09")
    assert comment.paragraphs[0].text == "要点"
    assert commented(document) == {0: "社会保险"}


def test_a_comment_reaches_over_paragraphs_and_clauses(build, mark):
    both = mark(1, "d1", "一/（一）", "健全多缴多得激励机制。", note="两条连读")
    second = Anchor(Place("d1", "一/（二）", Span(15, 27)), Quote("充分运用大数据比对", "", "", 15))
    found = commented(made(build([replace(both, anchors=(*both.anchors, second))])))
    assert found[0].startswith("健全多缴多得激励机制。(二)加强低收入群体兜底帮扶充分运用")


def test_a_comment_on_two_paragraphs_of_one_text_is_one(build, mark, opinion):
    document = made(two_paragraphs(build, mark, opinion, "段。\n第二"))
    assert commented(document) == {0: "段。第二"}


def test_a_comment_on_nothing_but_a_line_break_is_still_there(build, mark, opinion):
    assert len(reread(made(two_paragraphs(build, mark, opinion, "\n"))).comments) == 1


def test_every_comment_begins_and_ends_once_and_is_written_once(usual):
    document = made(usual)
    assert sorted(commented(document)) == [comment.comment_id for comment in reread(document).comments] == [0, 1, 2]


def test_marked_words_keep_their_colour_and_their_line(usual):
    runs = {run.text: run for paragraph in reread(made(usual)).paragraphs for run in paragraph.runs}
    assert 'w:fill="F3D3E4"' in runs["不搞层层分解和“一刀切”考核"]._r.xml
    assert 'w:u w:val="wave" w:color="3F74B8"' in runs["社会保险"]._r.xml
    assert 'w:u w:val="double" w:color="4F8556"' in runs["以精准之策回应民之所盼"]._r.xml


def test_a_mark_without_note_or_tag_is_no_comment(build, mark):
    assert len(reread(made(build([mark(1, "d1", "五", "一刀切")]))).comments) == 0


def test_our_comments_come_back_as_the_notes_they_were(usual):
    found = [each for each in word_comments.read(Opened(made(usual), "export.docx")) if each]
    assert [(each.words[0].exact, each.note, each.author) for each in found][::2] == [
        ("社会保险", "", "reader"),
        ("以精准之策回应民之所盼", "可与第五部分对照", "reader"),
    ]


def test_links_back_go_where_they_should_or_nowhere(usual):
    assert backlinks.to_mark(usual.marks[1].id) in links(made(usual), "comments")
    assert [link for part in ("document", "comments") for link in links(made(usual, backlinks=False), part)] == [
        "https://www.gov.cn/"
    ]


def test_chinese_is_set_in_fonts_that_word_wps_and_macs_know(usual):
    styles = reread(made(usual)).styles
    fonts = {
        styles[name].element.rPr.rFonts.get(qn("w:eastAsia")) for name in ("Title", "Heading 1", "Quote", "Passage")
    }
    assert fonts == {"黑体", "楷体"}
    assert 'w:eastAsia="宋体"' in styles.element.xml
    assert 'w:eastAsia="zh-CN"' in styles.element.xml


def test_nothing_asks_to_be_updated_when_it_is_opened(usual):
    assert "updateFields" not in reread(made(usual)).settings.element.xml


def test_the_list_of_contents_says_what_the_headings_say(briefed):
    document = reread(made(briefed, template="briefing"))
    said = {}
    for paragraph in document.element.body.iter(qn("w:p")):
        words = "".join(each.text for each in paragraph.iter(qn("w:t")))
        said.setdefault(paragraph.pPr.pStyle.val.rstrip("0123456789"), []).append(words)
    assert said["TOC"] == said["Heading"] == ["一、社会保险 · 6 min", "(一)有效扩大社会保障覆盖面 · 4 min"]


def test_the_same_export_is_the_same_bytes(usual):
    assert made(usual, passages=True) == made(usual, passages=True)


def test_what_is_not_installed_is_said_and_how_to_get_it(usual, monkeypatch):
    monkeypatch.setitem(sys.modules, "docx.opc.package", None)
    with pytest.raises(MissingExtraError, match="Word"):
        made(usual)


@pytest.mark.parametrize(
    ("author", "short"), [("王敏", "王敏"), ("Ada King Lovelace Byron", "AKL"), ("reader", "R"), ("", ""), ("@", "")]
)
def test_initials_are_the_first_letters_of_a_name(author, short):
    assert initials(author) == short


@pytest.mark.parametrize("note", hostile.NOTES)
@pytest.mark.parametrize("title", hostile.TITLES)
def test_whatever_is_written_the_document_is_built_the_same(build, mark, link, opinion, note, title):
    document = made(hostile.dossier(build, mark, link, opinion, title, note), passages=True)
    assert skeleton(document) == skeleton(made(hostile.dossier(build, mark, link, opinion, "题", "记"), passages=True))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PIECES, PIECES)
def test_any_words_stand_where_they_belong(build, mark, link, opinion, title, note):
    document = made(hostile.dossier(build, mark, link, opinion, title, note), passages=True)
    assert skeleton(document) == skeleton(made(hostile.dossier(build, mark, link, opinion, "题", "记"), passages=True))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp", "Cn", "Cf"]), min_size=1, max_size=30))
def test_words_of_any_script_come_back(build, opinion, words):
    said = f"言{words}"
    base = replace(opinion, segments=(Segment("p1", "paragraph", said, said, (1, 2)),))
    assert said in [paragraph.text for paragraph in reread(made(build(base=base))).paragraphs]


def readable(packed):
    return "\n".join(tree(packed)).replace(f"Zhutiao {__version__}", "Zhutiao 0") + "\n"


def made(content, **options):
    [(_name, packed)] = WRITER.render(content, options)
    return packed


def two_paragraphs(build, mark, opinion, quote):
    printed = "第一 段。\n第二段。"
    base = replace(opinion, segments=(Segment("p1", "paragraph", printed, printed, (1, 2)),))
    start = printed.index(quote)
    place = Place("d1", "p1", Span(start, start + len(quote)))
    marked = replace(mark(1, "d1", "五", "各"), anchors=(Anchor(place, Quote(quote, "", "", start)),), note="记")
    return build([marked], base=base)
