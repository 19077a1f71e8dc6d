"""Claims about the page of HTML: it needs nothing but itself, reads as the texts do, and nothing gets out of place."""

import re
import tomllib
from collections import Counter
from dataclasses import replace

import hostile
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markup import address, colours, contrast, css, headings, parsed, readable, skeleton, unbalanced, words

from zhutiao import paths
from zhutiao.exporters.undated import undated
from zhutiao.exporters.web.writer import WRITER
from zhutiao.model import Anchor, Place, Quote, Segment, Span
from zhutiao.text import backlinks

PIECES = st.lists(st.sampled_from(hostile.PIECES), max_size=8).map("".join).filter(lambda words: words.strip())
COLOURS = ("amber", "green", "blue", "rose", "violet")


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("export", {"passages": True}),
        ("export-briefing", {"template": "briefing"}),
        ("export-quotes", {"template": "quotes", "context": True}),
    ],
)
def test_a_page_reads_as_it_was_last_approved(briefed, golden, name, options):
    golden(f"{name}.html", readable(written(briefed, **options)))


def test_a_page_of_hostile_words_reads_as_it_was_last_approved(build, mark, link, opinion, golden):
    content = hostile.dossier(build, mark, link, opinion, hostile.MARKUP)
    golden("export-hostile.html", readable(written(content, passages=True)))


def test_a_page_asks_for_nothing_and_runs_nothing(usual):
    page = parsed(written(usual, passages=True))
    asking = (
        "script, link, img, iframe, object, embed, form, base, svg, video, audio, [src], [style], [srcset], [onload]"
    )
    assert page.css(asking) == []
    assert not re.search(r"url\(|@import|expression", css())


def test_the_policy_lets_in_no_style_but_this_one(usual):
    [policy] = re.findall(r'Content-Security-Policy" content="([^"]*)"', written(usual))
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


@pytest.mark.parametrize("template", ["passages", "tag", "colour", "quotes", "briefing"])
def test_every_tag_is_closed_and_every_name_is_there_once(briefed, template):
    page = written(briefed, template=template)
    names = Counter(node.attributes["id"] for node in parsed(page).css("[id]"))
    assert unbalanced(page) == []
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("template", ["passages", "briefing"])
def test_every_address_within_the_page_leads_somewhere(briefed, template):
    page = parsed(written(briefed, template=template))
    names = {node.attributes["id"] for node in page.css("[id]")}
    assert {address(node) for node in page.css("a[href^='#']")} - names == set()


def test_a_clause_keeps_its_address_from_export_to_export(usual):
    first = headings(written(usual))
    later = replace(usual, marks=usual.marks[1:], written="2027-01-01T00:00:00Z")
    assert ("h3", "c-d1-一/（一）") in first
    assert first == headings(written(later))


def test_a_note_stands_beside_its_words_and_leads_back_to_them(usual):
    page = parsed(written(usual))
    note, marked = page.css_first("#z-00000002-note"), page.css_first("#z-00000002")
    assert (marked.tag, marked.text()) == ("mark", "全面取消在就业地参加社会保险的户籍限制")
    assert "农民工" in note.text()
    assert address(note.css_first("a.back")) == "z-00000002"
    assert address(page.css("a.to")[1]) == "z-00000002-note"


def test_notes_are_numbered_by_where_their_words_begin(usual):
    page = parsed(written(usual))
    numbers = [node.text() for node in page.css("a.to")]
    assert numbers == [node.text() for node in page.css("a.back")] == ["1", "2", "3"]


def test_words_without_a_note_are_drawn_and_have_no_number(usual):
    page = parsed(written(usual))
    assert page.css_first("#z-00000004").attributes["class"] == "hi rose"
    assert page.css("#z-00000004-note") == []


def test_the_words_of_a_text_are_all_there(usual, opinion):
    page = parsed(written(usual))
    shown = "".join(map(words, page.css("p.text")))
    assert [segment.id for segment in opinion.segments if segment.text not in shown] == []


def test_of_marks_over_one_another_the_last_lies_behind_and_the_first_is_a_line(build, mark):
    marks = [
        mark(1, "d1", "一/（一）", "全面取消在就业地", note="甲"),
        mark(2, "d1", "一/（一）", "在就业地参加社会保险", colour="blue", created="2026-11-22", note="乙"),
    ]
    inner = parsed(written(build(marks))).css("mark mark")
    assert [(node.text(), node.attributes["class"]) for node in inner] == [("在就业地", "hi blue")]
    assert inner[0].parent.attributes["class"] == "ul b1 amber"


def test_a_mark_over_two_paragraphs_is_one_note(build, mark, opinion):
    page = parsed(written(two_paragraphs(build, mark, opinion, "段。\n第二")))
    assert [node.text() for node in page.css("p.text mark")] == ["段。", "第二"]
    assert len(page.css(".note")) == len(page.css("a.to")) == 1


def test_a_mark_on_nothing_but_a_line_break_still_shows_its_note(build, mark, opinion):
    page = parsed(written(two_paragraphs(build, mark, opinion, "\n")))
    assert page.css_first("#z-00000001 .said").text() == "记"


def test_a_marked_space_in_a_sentence_stays(build, mark, opinion):
    page = parsed(written(two_paragraphs(build, mark, opinion, " ")))
    assert [words(node) for node in page.css("p.text")] == ["第一 段。", "第二段。"]


def test_a_reference_to_a_clause_leads_to_it(build, mark):
    page = parsed(written(build([mark(1, "d1", "五", note="与[[（二）]]、[[户籍]]对照")])))
    assert [(link.text(), address(link)) for link in page.css(".said a")] == [("（二）", "c-d1-一/（二）")]


def test_a_heading_in_a_note_is_none_of_the_page(build, mark):
    content = build([mark(1, "d1", "五", note="# 大标题\n\n记")])
    assert headings(written(content)) == headings(written(build()))


def test_links_back_go_where_they_should_or_nowhere(usual):
    assert f'href="{backlinks.to_mark(usual.marks[1].id)}"' in written(usual)
    assert "zhutiao://" not in written(usual, backlinks=False)


def test_who_made_a_mark_is_told_where_several_people_did(build, mark):
    marks = [mark(1, "d1", "五", note="甲", author="小王"), mark(2, "d1", "一/（一）", note="乙")]
    assert "小王" in written(build(marks))
    assert "小王" not in written(build(marks[:1]))


def test_only_the_time_differs_between_two_exports_of_the_same(usual):
    one, two = (made(replace(usual, written=when)) for when in ("2026-11-21T08:30:00Z", "2026-11-22T08:30:00Z"))
    assert one != two
    assert undated(one) == undated(two)


@pytest.mark.parametrize("note", hostile.NOTES)
@pytest.mark.parametrize("title", hostile.TITLES)
def test_whatever_is_written_the_page_is_built_the_same(build, mark, link, opinion, note, title):
    page = written(hostile.dossier(build, mark, link, opinion, title, note), passages=True)
    assert unbalanced(page) == []
    assert skeleton(page) == skeleton(written(hostile.dossier(build, mark, link, opinion, "题", "记"), passages=True))


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PIECES, PIECES)
def test_any_words_stand_where_they_belong(build, mark, link, opinion, title, note):
    page = written(hostile.dossier(build, mark, link, opinion, title, note), passages=True)
    assert skeleton(page) == skeleton(written(hostile.dossier(build, mark, link, opinion, "题", "记"), passages=True))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_colours_are_those_of_the_window(theme):
    roles = tomllib.loads((paths.shipped("resources") / "themes" / f"{theme}.toml").read_text(encoding="utf-8"))
    found = colours()[theme]
    assert {name: found[f"--{name}"] for name in COLOURS} == roles["marks"]
    assert {name: found[f"--{name}-line"] for name in COLOURS} == roles["lines"]
    asked = roles["page"]["page"], roles["page"]["ink"], roles["chrome"]["soft"], roles["chrome"]["accent"]
    assert tuple(found[name] for name in ("--page", "--ink", "--soft", "--accent")) == asked


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_text_can_be_read_on_all_it_stands_on(theme):
    found = colours()[theme]
    plain = [(found[ink], found[ground]) for ink in ("--ink", "--soft", "--accent") for ground in ("--page", "--side")]
    marked = [(found["--ink"], found[f"--{name}"]) for name in COLOURS]
    assert [pair for pair in plain + marked if contrast(*pair) < 4.5] == []


def test_each_colour_has_a_line_of_its_own_kind():
    rules = dict(re.findall(r"^mark\.(\w+) \{([^}]*)\}", css(), re.MULTILINE))
    kinds = {re.sub(r"text-decoration-color: [^;]*;", "", rules[name]).strip() for name in COLOURS}
    assert len(kinds) == len(COLOURS)


def written(content, **options):
    return made(content, **options).decode()


def made(content, **options):
    [(_name, page)] = WRITER.render(content, options)
    return page


def two_paragraphs(build, mark, opinion, quote):
    printed = "第一 段。\n第二段。"
    base = replace(opinion, segments=(Segment("p1", "paragraph", printed, printed, (1, 2)),))
    start = printed.index(quote)
    place = Place("d1", "p1", Span(start, start + len(quote)))
    return build(
        [replace(mark(1, "d1", "五", "各"), anchors=(Anchor(place, Quote(quote, "", "", start)),), note="记")],
        base=base,
    )
