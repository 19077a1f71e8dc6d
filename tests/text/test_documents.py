"""Files that hold one document or several: where each begins, and what stands round it."""

import pytest

from zhutiao.services.dividing import articles

OPINION = """\
国务院办公厅关于发展银发经济
增进老年人福祉的意见
国办发〔2024〕1号

各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
　　为积极应对人口老龄化，经国务院同意，现提出以下意见。
　　一、发展民生事业，解决急难愁盼
　　（一）扩大老年助餐服务。支持多元投资、多种模式发展老年助餐服务。
　　支持餐饮企业、物业服务企业等开展老年助餐服务。
　　（二）拓展居家助老服务。依照本意见第（一）项规定执行。
　　二、保障措施
　　各地区、各有关部门要加强组织领导。

国务院办公厅
2024年1月11日
"""
NOTICE = """\
民政部　财政部关于印发《城乡养老服务提升行动方案》的通知
民发〔2025〕12号

各省、自治区、直辖市民政厅（局）、财政厅（局）：

现将《城乡养老服务提升行动方案》印发给你们，请认真贯彻执行。

民政部　财政部
2025年4月8日

城乡养老服务提升行动方案

为提升城乡养老服务质量，制定本方案。

一、总体要求
坚持以人民为中心的发展思想。

二、重点任务
（一）健全服务网络。到2027年，基本建成服务网络。

附件1
重点任务清单
一、健全网络
（一）县级中心。每县一个。
"""
LAWS = """\
社会救助法
（2025年3月1日第十四届全国人民代表大会常务委员会第十四次会议通过）

第一章　总则
第一条　为了规范社会救助工作，制定本法。
第二条　国家建立健全社会救助制度。

养老服务条例
（2025年5月1日国务院第三十次常务会议通过）

第一章　总则
第一条　为了发展养老服务，制定本条例。
第二条　县级以上人民政府应当加强领导。
"""
PAGE = """\
首页 > 政策 > 解读
让老年人生活更有质量——解读《关于发展银发经济增进老年人福祉的意见》
字号：默认 大 超大

新华社北京1月15日电　题：让老年人生活更有质量

国务院办公厅日前印发《关于发展银发经济增进老年人福祉的意见》，这是我国首个以“银发经济”命名的政策文件。

看点一：扩大老年助餐服务

意见提出，支持多元投资、多种模式发展老年助餐服务。专家表示，这将有效解决老年人吃饭难题。
"""


def titles(text):
    return [article.title for article in articles(text)[0]]


def test_a_title_of_several_lines_is_one_title():
    assert titles(OPINION) == ["国务院办公厅关于发展银发经济增进老年人福祉的意见"]


def test_a_paragraph_a_line_is_not_joined_though_it_is_indented():
    [article] = articles(OPINION)[0]
    assert [piece.id for piece in article.segments][:6] == ["preamble", "一", "一/（一）", "一/（二）", "二", "p1"]


def test_the_letterhead_above_a_title_is_no_part_of_it():
    assert titles("国务院办公厅文件\n" + OPINION) == ["国务院办公厅关于发展银发经济增进老年人福祉的意见"]


def test_the_bodies_above_about_are_part_of_the_title():
    page = (
        "中共中央　国务院\n关于实施乡村振兴战略的意见\n\n现提出如下意见。\n\n一、总体要求\n\n坚持农业农村优先发展。\n"
    )
    assert titles(page) == ["中共中央 国务院关于实施乡村振兴战略的意见"]


def test_a_notice_and_what_it_carries_are_two_documents():
    assert titles(NOTICE) == ["民政部 财政部关于印发《城乡养老服务提升行动方案》的通知", "城乡养老服务提升行动方案"]


def test_an_annex_stays_with_its_document_though_it_has_a_title():
    assert [piece.id for piece in articles(NOTICE)[0][1].segments][-3:] == ["附件1", "附件1/一", "附件1/一/（一）"]


def test_each_law_of_a_file_is_a_document_of_its_own():
    assert titles(LAWS) == ["社会救助法", "养老服务条例"]


def test_a_chapter_heading_begins_no_document():
    assert len(articles(LAWS)[0][0].segments) == 3


def test_what_a_web_page_prints_for_its_own_use_is_furniture():
    found, asides = articles(PAGE)
    assert [article.title for article in found] == [
        "让老年人生活更有质量——解读《关于发展银发经济增进老年人福祉的意见》"
    ]
    assert [aside.text for aside in asides if aside.why == "furniture"] == ["首页>政策>解读", "字号：默认 大 超大"]


@pytest.mark.parametrize("line", ["- 3 -", "— 12 —", "第 3 页 共 10 页", "第3页", "Page 3 of 10", "————————", "* * *"])
def test_page_numbers_and_rules_are_furniture_and_break_no_paragraph(line):
    page = f"坚持以人民为中心的发展思想，在幼有所育、学有所教、劳有所得、病有所医、老有所养上持续\n{line}\n用力，不断增强人民群众的获得感。\n"
    [article], asides = articles(page)
    assert [piece.printed for piece in article.segments] == [page.replace(f"\n{line}\n", "").strip()]
    assert [aside.why for aside in asides] == ["furniture"]
