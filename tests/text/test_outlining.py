"""Numbers become an outline: ids, kinds, and not a character lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhutiao.blocks import Block
from zhutiao.kinds import numbered
from zhutiao.ports import Draft

CHINESE = "一二三四五六七八九"
ONCE_A_RANK = ("一、", "（一）", "1.", "（1）", "①")
WORDS = st.sampled_from(
    (
        "完善制度。",
        "扩大覆盖。健全机制。",
        "按（三）项办理，投入1.5万元。",
        "第三条规定的除外。",
        "２０２５年底前完成。",
    )
)
LINES = st.sampled_from(
    (
        "第一编 总则", "第二章", "附则", "目录", "第一条　为了规范。", "第三条规定的除外。", "第二条 办理。", "一、总体要求", "三、保障措施",
        "（一）扩大覆盖。", "（三）项规定。", "1.推进参保；", "2.落实。", "1.1 范围", "2025. 3. 2", "附件1", "附件：1.清单", "清单", "2024年5月6日",
        "国务院办公厅", "（此件公开发布）", "前款规定的除外。", "正文一段。", "结束语", "(a) one;", "(i) two", "Article 1", "Section 2. Scope", "（下转第2版）",
    )
)  # fmt: skip


def draft(lines):
    blocks, start = [], 0
    for number, line in enumerate(lines, 1):
        level = len(line) - len(line.lstrip("#"))
        heads = len(line) < 6 or level > 0 or line.startswith("关于")
        blocks.append(Block(line, ((start, start + len(line)),), (number, number), level, heads))
        start += len(line) + 1
    return Draft(tuple(blocks))


def ids(*lines):
    return [piece.id for piece in numbered.divide(draft(lines)).segments]


def kinds(*lines):
    return {piece.id: piece.kind for piece in numbered.divide(draft(lines)).segments}


def numerals(n):
    tens, ones = divmod(n, 10)
    return ("" if tens == 0 else "十" if tens == 1 else f"{CHINESE[tens - 1]}十") + (CHINESE[ones - 1] if ones else "")


def printed(style, n):
    forms = {
        "一、": f"{numerals(n)}、",
        "（一）": f"（{numerals(n)}）",
        "1.": f"{n}.",
        "（1）": f"({n})",
        "①": chr(0x245F + n),
    }
    return forms[style]


def named(style, n):
    return {
        "一、": numerals(n),
        "（一）": f"（{numerals(n)}）",
        "1.": str(n),
        "（1）": f"（{n}）",
        "①": chr(0x245F + n),
    }[style]


@st.composite
def outlines(draw):
    """Draw a well-formed outline: its lines, and the ids that must come out."""
    styles = sorted(draw(st.sets(st.sampled_from(ONCE_A_RANK), min_size=1, max_size=4)), key=ONCE_A_RANK.index)
    lines, wanted = ["为完善制度，现提出如下意见。"], ["preamble"]

    def grow(depth, above):
        for n in range(1, draw(st.integers(2, 4)) + 1):
            lines.append(printed(styles[depth], n) + draw(WORDS).lstrip("０１２３４５６７８９年底前"))
            wanted.append(above + named(styles[depth], n))
            if depth + 1 < len(styles) and draw(st.booleans()):
                grow(depth + 1, wanted[-1] + "/")

    grow(0, "")
    return lines, wanted


@given(outlines())
def test_any_well_formed_outline_gives_exactly_its_ids(outline):
    lines, wanted = outline
    assert ids(*lines) == wanted


@given(st.lists(st.integers(1, 5), min_size=1, max_size=5))
def test_articles_run_on_through_any_chapters(counts):
    lines, wanted, article = [], [], 0
    for chapter, count in enumerate(counts, 1):
        lines.append(f"第{numerals(chapter)}章 规定")
        wanted.append(f"第{numerals(chapter)}章")
        for _ in range(count):
            article += 1
            lines.append(f"第{numerals(article)}条　依照前条办理。")
            wanted.append(f"{wanted[-1].partition('/')[0]}/第{numerals(article)}条")
    assert ids(*lines) == wanted


@given(st.lists(LINES, min_size=1, max_size=24))
def test_every_character_of_any_lines_stands_once(lines):
    divided = numbered.divide(draft(lines))
    lost = [each for each in divided.findings if each.what in ("duplicate", "cut")]
    places = sorted(
        place for each in (*divided.segments, *lost) for span in each.raw for place in range(span.start, span.end)
    )
    text = "\n".join(lines)
    assert places == [place for place, sign in enumerate(text) if not sign.isspace()]


@given(st.lists(LINES, min_size=1, max_size=24))
def test_no_two_segments_of_any_lines_have_one_id_and_every_parent_comes_first(lines):
    segments = numbered.divide(draft(lines)).segments
    assert len({piece.id for piece in segments}) == len(segments)
    assert all(piece.parent in {None, *(other.id for other in segments[:n])} for n, piece in enumerate(segments))


def test_numbers_that_nest_otherwise_than_usual_are_ranked_by_how_they_nest():
    assert ids("1.甲。", "（一）乙。", "（二）丙。", "2.丁。", "（一）戊。", "（二）己。") == [
        "1", "1/（一）", "1/（二）", "2", "2/（一）", "2/（二）",
    ]  # fmt: skip


def test_clauses_stand_alone_where_there_are_no_sections():
    assert kinds("（一）扩大覆盖。", "1.参保。", "2.待遇。", "（二）加强监管。") == {
        "（一）": "clause", "（一）/1": "item", "（一）/2": "item", "（二）": "clause",
    }  # fmt: skip


def test_points_under_bare_sections_are_clauses_and_under_full_ones_items():
    bare = kinds("一、任务", "1.参保。", "2.待遇。", "二、保障", "1.领导。", "2.督查。")
    full = kinds("一、落实任务，做好下列工作：", "1.参保；", "2.待遇。", "二、加强领导。", "三、加强督查。")
    assert (bare["一"], bare["一/1"]) == ("section", "clause")
    assert (full["一"], full["一/1"]) == ("clause", "item")


def test_points_of_points_name_their_whole_path():
    assert ids("1. 范围", "1.1 总述。", "1.2 例外。", "1.2.1 其一。", "1.2.2 其二。", "2. 引用", "2.1 文件。") == [
        "1", "1/1.1", "1/1.2", "1/1.2/1.2.1", "1/1.2/1.2.2", "2", "2/2.1",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "words", ["第四条规定的情形除外。", "（四）项由各地制定。", "3. 2", "一、二级医院负责。", "第二条第二款除外。"]
)
def test_a_cross_reference_or_an_amount_at_the_head_of_a_paragraph_stays_text(words):
    assert ids("第一条　为了规范。", "第二条　办理登记。", words, "第三条　施行。") == ["第一条", "第二条", "第三条"]


def test_a_number_lost_in_between_is_bridged_and_named():
    divided = numbered.divide(draft(["第一条　甲。", "第二条　乙。", "第四条　丁。"]))
    assert [piece.id for piece in divided.segments] == ["第一条", "第二条", "第四条"]
    assert [(each.what, each.detail, each.segment) for each in divided.findings] == [("doubtful", "2 → 4", "第四条")]


def test_an_excerpt_may_begin_and_go_on_far_from_the_first_article():
    assert ids("第三十条　甲。", "第三十一条　乙。", "第八十条　丙。", "第八十一条　丁。") == [
        "第三十条", "第三十一条", "第八十条", "第八十一条",
    ]  # fmt: skip


def test_a_misprinted_second_article_of_one_number_is_told_apart():
    assert ids("第一条　甲。", "第二条　乙。", "第二条　丙。", "第三条　丁。") == [
        "第一条",
        "第二条",
        "第二条~2",
        "第三条",
    ]


def test_a_letter_after_h_is_no_roman_numeral():
    lines = ["Article 1 Terms", *(f"({letter}) term {letter};" for letter in "abcdefghij")]
    assert ids(*lines)[-2:] == ["Article 1/（i）", "Article 1/（j）"]


def test_roman_numerals_stand_below_letters():
    assert ids("Article 1 Terms", "(a) one:", "(i) x;", "(ii) y;", "(b) two:", "(i) z;", "(ii) u.") == [
        "Article 1", "Article 1/（a）", "Article 1/（a）/（i）", "Article 1/（a）/（ii）", "Article 1/（b）", "Article 1/（b）/（i）",
        "Article 1/（b）/（ii）",
    ]  # fmt: skip


def titles(*lines):
    return {piece.id: piece.title for piece in numbered.divide(draft(lines)).segments}


def test_the_sections_of_an_ordinance_run_on_through_its_parts():
    lines = [
        "第1部",
        "導言",
        "1. 簡稱",
        "（1）本條例可引稱為條例。",
        "（2）本條例自公布日起實施。",
        "2. 釋義",
        "長者指老人。",
        "第2部",
        "發牌",
        "3. 牌照",
        "須申請。",
    ]
    assert kinds(*lines) == {
        "第1部": "section", "第1部/1": "clause", "第1部/1/（1）": "item", "第1部/1/（2）": "item", "第1部/2": "clause", "第2部": "section",
        "第2部/3": "clause",
    }  # fmt: skip


def test_a_short_line_above_the_subsections_of_an_article_is_its_title():
    lines = [
        "Article 1. Duty to register",
        "(1) Nobody provides it without.",
        "(2) Who does pays.",
        "Article 2. Fees",
        "They are paid.",
    ]
    assert [titles(*lines)[name] for name in ("Article 1", "Article 2")] == ["Duty to register", "Fees"]
    chinese = titles(
        "第1條　簡稱", "本條例可引稱為條例。", "第2條　訂明工資額", "（1）不得少於最低工資。", "（2）包括交通時間。"
    )
    assert [chinese[name] for name in ("第1條", "第2條")] == ["簡稱", "訂明工資額"]


@pytest.mark.parametrize(
    "lines",
    [
        ["第一条　为了规范，制定本法。", "第二条　救助应当遵循", "下列原则：", "（一）公开；", "（二）公正。"],
        ["第一条　为了规范，制定本法。", "第二条　本条例第二条", "第（一）项规定的原则适用。"],
        ["第 1 條", "為健全體系，特制定本法。", "第 2 條", "本法用詞，定義如下：", "一、長照：指照顧。", "二、人員：指人。"],
    ],
)  # fmt: skip
def test_a_line_that_the_next_completes_is_no_title(lines):
    assert not any(title for name, title in titles(*lines).items() if name[-1] in "条條")


def test_what_is_said_about_a_law_below_it_is_no_part_of_its_last_article():
    lines = [
        "第一章 总则",
        "第一条　为了规范。",
        "第二条　施行。",
        "关于条例草案的说明",
        "一、必要性",
        "很必要。",
        "二、内容",
        "（一）对象。都是。",
        "（二）程序。简化。",
    ]
    assert ids(*lines) == ["第一章", "第一章/第一条", "第一章/第二条", "p1", "一", "二", "二/（一）", "二/（二）"]


def test_headings_of_the_file_win_over_a_list_below_one_of_them():
    lines = [
        "## 概况",
        "本次调查样本很多。",
        "## 发现",
        "1. 网络零售增长。",
        "2. 夜间消费增长。",
        "## 建议",
        "完善农村物流体系。",
    ]
    assert ids(*lines) == ["p1", "p2", "p3", "p4", "p5", "p6", "p7"]
    assert [name for name, kind in kinds(*lines).items() if kind == "heading"] == ["p1", "p3", "p6"]


def test_a_heading_of_the_file_ends_the_section_above_it_unless_it_is_lower():
    assert ids("## 一、任务", "### 指导思想", "坚持。", "## 二、保障", "加强领导。", "## 联系方式", "见网站。") == [
        "一", "二", "p1", "p2",
    ]  # fmt: skip


def test_a_line_that_an_item_needs_to_end_belongs_to_it():
    assert ids("一、路段", "1.甲路禁行；", "2.乙路单行；", "3.三日起，体育中心周边", "两公里内管控。", "二、处理。") == [
        "一", "一/1", "一/2", "一/3", "二",
    ]  # fmt: skip


@pytest.mark.parametrize("gap", [" ", "\t", "　　", " | "])
def test_the_rows_of_a_table_are_text_of_the_clause_above_it(gap):
    table = [
        gap.join(row) for row in (("序号", "项目", "单位"), ("1", "新增托位", "卫健委"), ("2.", "加装电梯", "住建局"))
    ]
    assert ids("一、内容", "项目如下：", *table, "二、要求", "1.落实责任。", "2.强化监督。") == [
        "一",
        "二",
        "二/1",
        "二/2",
    ]
