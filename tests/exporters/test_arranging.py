"""Claims about the templates: what stands in each, in which order, and each mark once with its note."""

from collections import Counter
from dataclasses import replace

import pytest

from zhutiao import __version__
from zhutiao.errors import UnknownPlaceError
from zhutiao.exporters.arranging import arranged
from zhutiao.exporters.choices import TEMPLATES, Choices
from zhutiao.exporters.markdown import WRITER
from zhutiao.exporters.sheet import Heading, Marked, Printed, Said, Written
from zhutiao.exporters.titles import of_piece
from zhutiao.model import Briefing, BriefingItem, Place, Span
from zhutiao.words import sentence

EVERY_MARK = tuple(name for name in TEMPLATES if name not in ("briefing", "quotes", "apparatus"))


@pytest.fixture
def marks(mark):
    note = "影响**“灵活就业”**人员：\n\n- 农民工\n- 新就业形态"
    words = "全面取消在就业地参加社会保险的户籍限制"
    return [
        mark(1, "d1", "一", note="这一部分讲**公平**。", tags=("要点",)),
        mark(2, "d1", "一/（一）", words, note=note, tags=("指标/养老", "要点")),
        mark(3, "d1", "一/（一）", "社会保险", colour="blue", style="wavy", state="check"),
        mark(8, "d1", "一/（二）", "低收入", tags=("指标/养老", "指标/托育")),
        mark(4, "d1", "五", "不搞层层分解和“一刀切”考核", colour="rose", tags=("指标",)),
        mark(5, "d2", "p2", "以精准之策回应民之所盼", colour="green", style="underline", note="可与第五部分对照"),
        mark(6, "d3", "t1.1", "肖渭明", colour="violet", tags=("人物/官员/国家发展改革委/副主任",)),
        mark(7, "d1", "一/（九）", "这一条不在了", note="待查", state="unplaced", tags=("要点",)),
    ]


@pytest.fixture
def content(build, marks, link):
    return replace(
        build(marks, [link("一/（一）", "d2", "p2", "quotes"), link("一/（一）", "d3", "t1.1", "mentions")]),
        note="下周三培训用。",
        meanings={"rose": "金句"},
    )


@pytest.fixture
def briefed(content):
    def at(document, segment):
        return Place(document, segment)

    items = (
        BriefingItem("i1", "text", "各位同事，今天用一刻钟讲**三件事**。", minutes=1),
        BriefingItem("i2", "heading", "一、社会保险", minutes=6),
        BriefingItem("i3", "clause", place=at("d1", "一/（一）"), words="旧的字", minutes=4),
        BriefingItem("i4", "mark", mark=mark_id(2), words="全面取消"),
        BriefingItem("i5", "passage", place=at("d3", "t1.1"), words="现在", minutes=1),
        BriefingItem("i6", "note", mark=mark_id(5), words="可与第五部分对照"),
        BriefingItem("i7", "heading", "二、落空的"),
        BriefingItem(
            "i8", "clause", place=at("d1", "一/（九）"), words="(九)已经删去的一条。", state="unplaced", minutes=2
        ),
        BriefingItem("i9", "mark", mark="gone", place=at("d1", "五"), words="已删标记的原句", state="unplaced"),
        BriefingItem("i10", "mark", mark=mark_id(7), words="这一条不在了", state="unplaced"),
        BriefingItem("i11", "note", words="下周三"),
        BriefingItem("i12", "clause", place=at("d1", "preamble"), words="为进一步"),
    )
    older = Briefing("b1", "s1", "旧简报", items[:1])
    return replace(content, briefings=(older, Briefing("b2", "s1", "周三培训", items)))


@pytest.mark.parametrize("template", ["tag", "colour", "quotes"])
def test_each_template_reads_as_it_was_last_approved(content, golden, template):
    golden(f"export-{template}.md", written(content, template))


def test_a_briefing_reads_as_it_was_last_approved(briefed, golden):
    golden("export-briefing.md", written(briefed, "briefing"))


@pytest.mark.parametrize("template", EVERY_MARK)
def test_every_mark_stands_once_in_every_template(content, marks, template):
    shown = Counter(block.mark.id for block in blocks(content, template) if isinstance(block, Marked))
    assert shown == Counter(mark.id for mark in marks)


def test_every_quote_stands_once_among_the_quotes_and_without_its_note(content, marks):
    shown = [block.mark for block in blocks(content, "quotes") if isinstance(block, Marked)]
    assert [mark.id for mark in shown] == [mark.id for mark in marks if mark.quote]
    assert not any(mark.note or mark.tags for mark in shown)


@pytest.mark.parametrize("template", TEMPLATES)
def test_no_two_blocks_of_a_sheet_have_one_name(briefed, template):
    names = Counter(block.id for block in blocks(briefed, template, passages=True))
    assert names.most_common(1)[0][1] == 1


@pytest.mark.parametrize("template", TEMPLATES)
def test_block_names_can_stand_in_a_comment(content, briefed, template):
    odd = [replace(mark, tags=("a--b> c/\ud800",)) for mark in content.marks]
    names = [block.id for block in blocks(replace(briefed, marks=tuple(odd)), template)]
    assert not [name for name in names if "--" in name or ">" in name or " " in name]


def test_tags_stand_as_in_their_tree_and_the_deepest_in_one_heading(content):
    assert [(block.depth, block.words) for block in blocks(content, "tag") if isinstance(block, Heading)][1:] == [
        (1, "人物"), (2, "官员"), (3, "国家发展改革委/副主任"), (1, "指标"), (2, "养老"), (1, "要点"),
        (1, "Without a tag"), (1, "Unplaced marks"),
    ]  # fmt: skip


def test_where_only_some_tags_are_wanted_a_mark_stands_below_one_of_those(content):
    found = [block.words for block in blocks(content, "tag", tags="要点") if isinstance(block, Heading)]
    assert found[1:] == ["要点", "Unplaced marks"]


def test_colours_are_called_as_the_reader_calls_them(content):
    headings = [block.words for block in blocks(content, "colour") if isinstance(block, Heading)]
    assert "Rose: 金句" in headings


def test_the_newest_briefing_is_meant_where_none_is_named(briefed):
    assert blocks(briefed, "briefing")[0].words == "周三培训"


@pytest.mark.parametrize("name", ["旧简报", "b1"])
def test_a_briefing_is_found_by_its_name_or_id(briefed, name):
    assert blocks(briefed, "briefing", briefing=name)[0].words == "旧简报"


@pytest.mark.parametrize("name", ["", "没有的"])
def test_a_dossier_without_that_briefing_says_so(content, name):
    with pytest.raises(UnknownPlaceError) as refused:
        blocks(content, "briefing", briefing=name)
    assert "There is no briefing" in sentence(refused.value)


def test_what_a_briefing_has_lost_stands_in_its_place_with_the_words_as_collected(briefed):
    lost = [block for block in blocks(briefed, "briefing") if isinstance(block, Said) and "unplaced" in block.facts]
    assert [block.words for block in lost] == ["(九)已经删去的一条。", "已删标记的原句"]


def test_a_note_collected_on_its_own_is_not_told_again_with_its_mark(briefed):
    items = (
        BriefingItem("i1", "mark", mark=mark_id(5), words="以精准之策回应民之所盼"),
        BriefingItem("i2", "note", mark=mark_id(5), words="可与第五部分对照"),
    )
    found = blocks(replace(briefed, briefings=(Briefing("b1", "s1", "简报", items),)), "briefing")
    assert [type(block) for block in found] == [Heading, Marked, Written]
    assert found[1].mark.note is None


def test_a_clause_of_a_briefing_has_its_words_of_now_and_what_is_numbered_below_it(briefed, opinion):
    item = replace(opinion.segments[2], id="一/（一）/1", kind="item", printed="1.第一项。", parent="一/（一）")
    base = replace(opinion, segments=(*opinion.segments[:3], item, *opinion.segments[3:]))
    documents = (replace(briefed.documents[0], article=base), *briefed.documents[1:])
    found = [
        block.words for block in blocks(replace(briefed, documents=documents), "briefing") if isinstance(block, Printed)
    ]
    assert found == [opinion.segments[2].text, "1.第一项。"]


def briefing_of(content, *items):
    return replace(content, briefings=(Briefing("b1", "s1", "简报", items),))


def test_what_is_of_another_clause_stands_under_the_head_of_its_own(build, mark):
    own, other = mark(1, "d1", "一/（一）", "全面取消"), mark(2, "d1", "五", "不搞", note="留意")
    items = (
        BriefingItem("i1", "clause", place=Place("d1", "一/（一）"), words="旧"),
        BriefingItem("i2", "mark", mark=own.id, words="全面取消"),
        BriefingItem("i3", "mark", mark=other.id, words="不搞"),
        BriefingItem("i4", "note", mark=other.id, words="留意"),
        BriefingItem("i5", "passage", place=Place("d1", "一/（一）", Span(6, 12)), words="旧"),
    )
    found = blocks(briefing_of(build([own, other]), *items), "briefing")
    heads = [f"{block.depth} {block.words}" for block in found if isinstance(block, Heading)]
    assert heads[1:] == ["1 (一)有效扩大社会保障覆盖面", "1 五、保障措施", "1 (一)有效扩大社会保障覆盖面"]
    assert [type(block).__name__ for block in found[1:]] == [
        *("Heading", "Printed", "Marked"),
        *("Heading", "Marked", "Written"),
        *("Heading", "Said"),
    ]
    assert len({block.id for block in found}) == len(found)


def test_below_a_heading_of_the_readers_own_nothing_gets_another(build, mark):
    own, other = mark(1, "d1", "一/（一）", "全面取消"), mark(2, "d1", "五", "不搞")
    items = (
        BriefingItem("i1", "clause", place=Place("d1", "一/（一）"), words="旧"),
        BriefingItem("i2", "heading", "我的一讲"),
        BriefingItem("i3", "mark", mark=other.id, words="不搞"),
        BriefingItem("i4", "mark", mark=own.id, words="全面取消"),
    )
    found = blocks(briefing_of(build([own, other]), *items), "briefing")
    assert [block.words for block in found if isinstance(block, Heading)][1:] == [
        "(一)有效扩大社会保障覆盖面",
        "我的一讲",
    ]


def test_a_mark_in_what_is_numbered_below_a_clause_is_of_that_clause(build, mark, opinion):
    item = replace(opinion.segments[2], id="一/（一）/1", kind="item", printed="1.第一项。", parent="一/（一）")
    base = replace(opinion, segments=(*opinion.segments[:3], item, *opinion.segments[3:]))
    inside = mark(1, "d1", "一/（一）/1", "第一项")
    items = (
        BriefingItem("i1", "clause", place=Place("d1", "一/（一）"), words="旧"),
        BriefingItem("i2", "mark", mark=inside.id, words="第一项"),
    )
    found = blocks(briefing_of(build([inside], base=base), *items), "briefing")
    assert [block.depth for block in found if isinstance(block, Heading)] == [0, 1]


def test_a_briefing_without_texts_is_its_agenda(briefed):
    assert not [block for block in blocks(briefed, "briefing", texts=False) if isinstance(block, Printed)]


def test_the_sentence_around_a_mark_is_left_out_where_it_ends_in_a_break(build, mark, opinion):
    broken = replace(opinion.segments[2], printed="（一）甲。\n乙。", text="甲。\n乙。")
    base = replace(opinion, segments=(*opinion.segments[:2], broken, *opinion.segments[3:]))
    found = blocks(build([mark(1, "d1", "一/（一）", "甲。\n")], base=base), "quotes", context=True)
    assert found[1].around is None


def mark_id(n):
    return f"{n:08x}-0000-4000-8000-000000000000"


def blocks(content, template, **options):
    [sheet] = arranged(content, Choices.of({"template": template, **options}))
    return sheet.blocks


def written(content, template, **options):
    text = WRITER.render(content, {"template": template, "again": False, **options})[0][1].decode("utf-8")
    return text.replace(f'zhutiao: "{__version__}"', 'zhutiao: "0"')


@pytest.mark.parametrize("template", [*EVERY_MARK, "quotes", "briefing"])
def test_no_reader_is_shown_the_bare_name_of_the_preamble(build, mark, link, template):
    opening, over = mark(1, "d1", "preamble", "解决群众"), mark(2, "d1", "preamble", "解决群众")
    over = replace(over, anchors=(*over.anchors, replace(over.anchors[0], place=Place("d1", "一/（一）"))))
    items = (BriefingItem("i1", "mark", mark=opening.id), BriefingItem("i2", "clause", place=Place("d1", "preamble")))
    found = blocks(briefing_of(build([opening, over]), *items), template)
    told = [words for block in found for words in facts_of(block)]
    assert "Opinion Preamble" in told and not [words for words in told if "preamble" in words]


def facts_of(block):
    return block.facts() if isinstance(block, Marked) else block.facts if isinstance(block, Said) else ()


def test_a_second_preamble_is_told_from_the_first():
    assert [of_piece(name) for name in ("preamble", "preamble~2", "附件/preamble", "一/（一）", "p1")] == [
        *("Preamble", "Preamble~2", "附件/Preamble"),
        *("一/（一）", "p1"),
    ]
