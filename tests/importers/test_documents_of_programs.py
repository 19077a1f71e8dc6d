"""Claims about documents of word processors and printed pages, all the way to their clauses."""

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from zhutiao.services.importing import digest

SECTIONS = ["总体要求", "完善基本公共服务", "健全社会保障体系", "强化组织保障"]
NUMERALS = "一二三四五六七八九十"
LEVELS = "".join(
    f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>{more}'
    f'<w:suff w:val="nothing"/><w:lvlText w:val="{pattern}"/></w:lvl>'
    for depth, pattern, more in ((0, "%1、", ""), (1, "（%2）", '<w:lvlRestart w:val="0"/>'))
)
LISTS = (
    f'<w:numbering {nsdecls("w")}><w:abstractNum w:abstractNumId="1">{LEVELS}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
)


def counted(paragraph, depth):
    place = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="1"/></w:numPr>'
    paragraph._p.get_or_add_pPr().append(parse_xml(place))


@pytest.fixture
def opinion(saved_document):
    """Write an opinion of four sections and 24 clauses whose numbers Word computes."""
    document = docx.Document()
    document.part.numbering_part.element[:] = list(parse_xml(LISTS))
    document.add_heading("国务院办公厅关于推进基本公共服务均等化的意见", 0)
    document.add_paragraph("　　为推进基本公共服务均等化，经国务院同意，现提出如下意见。")
    for section in SECTIONS:
        counted(document.add_heading(section, 1), 0)
        for n in range(6):
            counted(
                document.add_paragraph(f"{section}第{n}项工作。各地区各部门要结合实际认真贯彻落实，确保取得实效。"), 1
            )
    return saved_document(document)


def clauses(prepared):
    return [segment.id for segment in prepared.articles[0].segments if segment.kind == "clause"]


def numeral(count):
    tens, ones = divmod(count, 10)
    return (NUMERALS[tens - 1] if tens > 1 else "") + ("十" if tens else "") + (NUMERALS[ones - 1] if ones else "")


def test_an_opinion_numbered_by_word_has_all_its_clauses(opinion, tmp_path):
    found = digest(tmp_path / "意见.docx", opinion)
    assert found.articles[0].kind == "opinion"
    assert found.articles[0].title == "国务院办公厅关于推进基本公共服务均等化的意见"
    assert clauses(found) == [f"{NUMERALS[n // 6]}/（{numeral(n + 1)}）" for n in range(24)]


@pytest.mark.parametrize("columns", [1, 3])
def test_the_opinion_printed_in_columns_has_the_clauses_of_its_text(
    the_opinion_printed, the_opinion, tmp_path, columns
):
    found = digest(tmp_path / "意见.pdf", the_opinion_printed(columns)).articles[0]
    assert (found.title, found.date) == (the_opinion.title, the_opinion.date)
    assert [segment.id for segment in found.segments] == [segment.id for segment in the_opinion.segments]
