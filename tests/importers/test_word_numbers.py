import pytest

from zhutiao.importers import word


def level(depth, form, pattern, more=""):
    return f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{pattern}"/></w:lvl>'


def plan(name, *levels):
    return f'<w:abstractNum w:abstractNumId="{name}">{"".join(levels)}</w:abstractNum>'


def a_list(name, of, more=""):
    return f'<w:num w:numId="{name}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def item(words, name=1, depth=0):
    place = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{name}"/></w:numPr>'
    return f"<w:p><w:pPr>{place}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


OPINION = plan(
    1,
    level(0, "chineseCountingThousand", "%1、", '<w:suff w:val="nothing"/>'),
    level(1, "chineseCountingThousand", "（%2）"),
    level(2, "decimal", "%3."),
)
OUTLINE = plan(1, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", "<w:isLgl/>"))


@pytest.fixture
def lines(written):
    def read(body, numbering):
        return word.read(written(body, numbering)).text.split("\n")

    return read


def test_numbers_that_word_computes_stand_before_their_paragraphs(lines):
    body = item("公平", depth=0) + item("覆盖", depth=1) + item("兜底", depth=1) + item("均衡", depth=0)
    assert lines(body, OPINION + a_list(1, 1)) == ["一、公平", "（一）覆盖", "（二）兜底", "二、均衡"]


def test_a_deeper_level_begins_anew_below_each_higher_one(lines):
    body = "".join(item("甲", depth=depth) for depth in (0, 1, 2, 2, 1, 2))
    assert lines(body, OPINION + a_list(1, 1))[2:] == ["1. 甲", "2. 甲", "（二）甲", "1. 甲"]


def test_clauses_that_never_restart_count_through_all_sections(lines):
    through = plan(
        1, level(0, "chineseCounting", "%1、"), level(1, "chineseCounting", "（%2）", '<w:lvlRestart w:val="0"/>')
    )
    body = "".join(item("甲", depth=depth) for depth in (0, 1, 0, 1))
    assert lines(body, through + a_list(1, 1)) == ["一、甲", "（一）甲", "二、甲", "（二）甲"]


def test_articles_of_a_law_count_through_its_chapters(lines):
    law = plan(1, level(0, "chineseCountingThousand", "第%1章")) + plan(
        2, level(0, "chineseCountingThousand", "第%1条")
    )
    body = item("总则", 1) + item("甲", 2) + item("附则", 1) + item("乙", 2)
    assert lines(body, law + a_list(1, 1) + a_list(2, 2)) == ["第一章 总则", "第一条 甲", "第二章 附则", "第二条 乙"]


def test_a_list_told_to_start_elsewhere_starts_there_once(lines):
    forced = a_list(2, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>')
    body = item("甲", 1) + item("乙", 2) + item("丙", 2)
    assert lines(body, OPINION + a_list(1, 1) + forced) == ["一、甲", "七、乙", "八、丙"]


def test_two_lists_of_one_plan_count_on(lines):
    assert lines(item("甲", 1) + item("乙", 2), OPINION + a_list(1, 1) + a_list(2, 1)) == ["一、甲", "二、乙"]


def test_a_list_with_a_level_of_its_own_prints_it(lines):
    own = a_list(1, 1, f'<w:lvlOverride w:ilvl="0">{level(0, "decimal", "（%1）")}</w:lvlOverride>')
    assert lines(item("甲"), OPINION + own) == ["（1）甲"]


def test_a_legal_level_prints_higher_numbers_in_digits(lines):
    assert lines(item("甲") + item("乙", depth=1), OUTLINE + a_list(1, 1)) == ["I. 甲", "1.1 乙"]


def test_a_plan_that_names_a_list_style_has_that_styles_levels(written):
    link = '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Opinions"/></w:abstractNum>'
    style = '<w:style w:type="numbering" w:styleId="Opinions"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    data = written(item("甲", 2), OPINION + link + a_list(1, 1) + a_list(2, 2), style)
    assert word.read(data).text == "一、甲"


def test_a_style_brings_its_number_and_level(written):
    linked = plan(1, level(0, "decimal", "%1."), level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="Clause"/>'))
    style = '<w:style w:type="paragraph" w:styleId="Clause"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    body = '<w:p><w:pPr><w:pStyle w:val="Clause"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>'
    assert word.read(written(body, linked + a_list(1, 1), style)).text == "（一）甲"


def test_a_paragraph_taken_out_of_its_list_has_no_number(lines):
    assert lines(item("甲") + item("乙", 0) + item("丙"), OPINION + a_list(1, 1)) == ["一、甲", "乙", "二、丙"]


def test_a_bullet_of_a_symbol_font_is_one_in_every_font(lines):
    assert lines(item("甲"), plan(1, level(0, "bullet", "\uf0b7")) + a_list(1, 1)) == ["• 甲"]


@pytest.mark.parametrize("name", [9, "x", -1, 10**12])
def test_a_list_that_is_not_there_numbers_nothing(lines, name):
    assert lines(item("甲", name), OPINION + a_list(1, 1)) == ["甲"]
