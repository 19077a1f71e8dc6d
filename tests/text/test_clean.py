import pytest

from zhutiao.text.clean import blocks, canonical
from zhutiao.text.spaces import tidy, tidy_title

COLUMN = """\
新时代以来，我国民生建设取得历史性成就，

人民群众的获得感、幸福感和安全感显著增强。

但同时也要看到，我国社会主要矛盾发生深刻变

化，与人民日益增长的美好生活需要相比，民生工

作还存在短板和薄弱环节，群众在教育、医疗、养

老等方面还有不少亟待解决的急难愁盼。

“新征程上，民生建设需要坚持系统观念、整

体推进，以集成之力提升政策效能，以精准之策

回应民之所盼。”国家发展改革委宏观经济研究

院研究员魏国学说。
"""


def texts(page):
    return [block.text for block in blocks(page)]


def test_lines_wrapped_in_a_column_become_paragraphs():
    first, second = texts(COLUMN)
    assert first.startswith("新时代以来") and first.endswith("急难愁盼。")
    assert second.startswith("“新征程上") and second.endswith("魏国学说。")


def test_a_full_line_that_ends_a_sentence_does_not_end_the_paragraph():
    assert "显著增强。但同时也要看到" in texts(COLUMN)[0]


def test_a_page_with_a_paragraph_a_line_keeps_its_paragraphs():
    page = "一、总体要求\n\n坚持以人民为中心。\n\n到2035年，基本实现现代化。\n"
    assert texts(page) == ["一、总体要求", "坚持以人民为中心。", "到2035年，基本实现现代化。"]


def test_latin_words_are_joined_with_a_space_and_chinese_without():
    page = "发展方向与重点任务，为持续增进民生福祉注入强大动力的 social\n\nsecurity 制度，是保障和改善民生的重要方面，\n\n也是基础。\n"
    assert texts(page) == [
        "发展方向与重点任务，为持续增进民生福祉注入强大动力的 social security 制度，是保障和改善民生的重要方面，也是基础。"
    ]


def test_a_number_inside_a_wrapped_sentence_begins_no_paragraph():
    page = (
        "各地要结合实际抓好贯彻落实工作，依照本意见第\n\n（三）项的规定，优化服务设施的建设和运行管理，\n\n加强统筹。\n"
    )
    assert not [text for text in texts(page) if text.startswith("（三）项")]


def test_a_signature_after_the_last_sentence_stands_alone():
    found = texts("会议还研究了其他事项并作出部署。 宋小亚\n")
    assert found == ["会议还研究了其他事项并作出部署。", "宋小亚"]


@pytest.mark.parametrize(
    ("printed", "clean"),
    [
        ("用 5年左右时间", "用5年左右时间"),
        ("127 个个人节目、16 个", "127个个人节目、16个"),
        ("参见 Annex 2 B", "参见Annex 2 B"),
        ("印发《关于改善民生 着力解决的意见》，推动", "印发《关于改善民生 着力解决的意见》，推动"),
        ("（2025年 3月 2日）", "（2025年3月2日）"),
    ],
)
def test_spaces_of_the_printer_go_and_those_of_the_text_stay(printed, clean):
    [block] = blocks(printed + "\n")
    assert tidy(block).text == clean


def test_a_space_in_a_title_stays():
    [block] = blocks("关于改善民生 着力解决群众急难愁盼的意见\n")
    assert tidy_title(block).text == "关于改善民生 着力解决群众急难愁盼的意见"


def test_each_character_knows_where_it_came_from():
    page = COLUMN
    for block in blocks(page):
        assert "".join(page[start:end] for start, end in block.pieces) == block.text


def test_line_ends_and_what_no_text_may_hold_are_made_alike():
    assert canonical("a\r\nb\rc\u2028d\u2029e\0f\ufeffg") == "a\nb\nc\nd\ne\ufffdfg"
