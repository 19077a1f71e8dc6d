import re

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhutiao.importers import word
from zhutiao.ports import Hint


def paragraph(words, settings=""):
    return f"<w:p>{settings}<w:r><w:t>{words}</w:t></w:r></w:p>"


@pytest.fixture
def lines(written):
    def read(body):
        return word.read(written(body)).text.split("\n")

    return read


def test_each_paragraph_is_a_line_and_there_is_nothing_to_join(written):
    found = word.read(written(paragraph("　　甲。") + paragraph("乙。")))
    assert (found.text, found.encoding, found.whole) == ("　　甲。\n乙。", "docx", True)


def test_headings_stand_below_a_title(saved_document):
    document = docx.Document()
    document.add_heading("关于民生的意见", 0)
    document.add_heading("一、公平", 1)
    document.add_heading("（一）覆盖", 2)
    found = word.read(saved_document(document))
    assert [found.hints[n] for n in (1, 2, 3)] == [Hint(1), Hint(2), Hint(3)]


def test_an_outline_level_makes_a_heading_of_any_style(written):
    found = word.read(written(paragraph("一、公平", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')))
    assert found.hints == {1: Hint(2)}


def test_a_whole_paragraph_in_the_style_of_a_heading_is_text(written):
    found = word.read(written(paragraph("民生" * 60, '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')))
    assert found.hints == {}


def test_a_table_of_contents_is_furniture(saved_document):
    document = docx.Document()
    document.styles.add_style("TOC 1", 1)
    document.add_paragraph("一、公平\t1", style="TOC 1")
    assert word.read(saved_document(document)).hints == {1: Hint(furniture=True)}


def test_tables_stand_where_they_are_a_row_a_line(saved_document):
    document = docx.Document()
    document.add_paragraph("前")
    table = document.add_table(2, 2)
    for cell, words in zip(table._cells, ("指标", "目标", "覆盖率", "95%"), strict=True):
        cell.text = words
    document.add_paragraph("后")
    assert word.read(saved_document(document)).text == "前\n指标\t目标\n覆盖率\t95%\n后"


def test_a_table_about_the_document_is_written_as_fields(saved_document):
    document = docx.Document()
    for cell, words in zip(
        document.add_table(2, 2)._cells, ("发文机关：", "国务院", "文 号", "国发〔2024〕1号"), strict=True
    ):
        cell.text = words
    assert word.read(saved_document(document)).text == "发文机关：国务院\n文 号：国发〔2024〕1号"


def test_a_table_that_only_places_the_text_is_read_as_text(saved_document):
    document = docx.Document()
    document.add_table(1, 1).cell(0, 0).text = "甲。\n乙。"
    assert word.read(saved_document(document)).text == "甲。\n乙。"


def test_what_a_reviewer_inserted_is_read_and_what_was_deleted_is_not(lines):
    body = "<w:p><w:r><w:t>甲</w:t></w:r><w:ins><w:r><w:t>乙</w:t></w:r></w:ins><w:del><w:r><w:delText>丙</w:delText></w:r></w:del></w:p>"
    assert lines(body) == ["甲乙"]


def test_a_deleted_paragraph_end_joins_two_paragraphs(lines):
    deleted = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    assert lines(paragraph("甲", deleted) + paragraph("乙")) == ["甲乙"]


def test_hidden_text_is_not_read(lines):
    assert lines("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r><w:r><w:t>明</w:t></w:r></w:p>") == ["明"]


def test_a_field_is_read_as_its_result(lines):
    field = '<w:r><w:fldChar w:fldCharType="{0}"/></w:r>'.format
    body = f"<w:p>{field('begin')}<w:r><w:instrText>DATE</w:instrText></w:r>{field('separate')}<w:r><w:t>5日</w:t></w:r>{field('end')}</w:p>"
    assert lines(body) == ["5日"]


def test_a_line_break_ends_a_line_but_not_a_heading(lines):
    broken = "<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>"
    assert lines(f'<w:p>{broken}<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>{broken}') == ["甲", "乙", "甲 乙"]


def test_a_sign_of_a_symbol_font_is_read_as_one_that_every_font_has(lines):
    assert lines('<w:p><w:r><w:sym w:font="Wingdings" w:char="F0A8"/><w:t>是</w:t></w:r></w:p>') == ["□是"]


def test_a_text_box_is_read_once_though_it_is_kept_twice(lines):
    box = f"<w:txbxContent>{paragraph('框')}</w:txbxContent>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    assert lines(f"<w:p><w:r><w:t>文</w:t>{both}</w:r></w:p>") == ["文", "框"]


def test_words_in_a_content_control_or_a_link_are_read(lines):
    body = f"<w:sdt><w:sdtContent>{paragraph('甲')}</w:sdtContent></w:sdt><w:p><w:hyperlink><w:r><w:t>乙</w:t></w:r></w:hyperlink></w:p>"
    assert lines(body) == ["甲", "乙"]


def test_running_heads_are_given_once_as_furniture(saved_document):
    document = docx.Document()
    document.add_paragraph("正文。")
    document.sections[0].header.paragraphs[0].text = "内部资料"
    document.add_section().header.is_linked_to_previous = False
    document.sections[1].header.paragraphs[0].text = "内部资料"
    found = word.read(saved_document(document))
    assert (found.text, found.hints) == ("正文。\n\n内部资料", {3: Hint(furniture=True)})


@settings(max_examples=10)
@given(st.lists(st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn")), max_size=40), min_size=1, max_size=8))
def test_no_sign_of_a_paragraph_is_lost(saved_document, paragraphs):
    document = docx.Document()
    for words in paragraphs:
        document.add_paragraph(words)
    found = word.read(saved_document(document)).text
    assert re.sub(r"\s", "", found) == re.sub(r"\s", "", "".join(paragraphs))
