import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhutiao.importers.web import claims, read
from zhutiao.services.importing import prepare

PAGES = Path(__file__).parent / "webpages"
ENCODINGS = {"old": "gb18030", "taiwan": "big5"}
NAMES = sorted(page.stem for page in PAGES.glob("*.html"))


def page(name):
    return (PAGES / f"{name}.html").read_text(encoding="utf-8").encode(ENCODINGS.get(name, "utf-8"))


def lines(found):
    return found.text.split("\n")


def content(found):
    return [line for n, line in enumerate(lines(found), 1) if not (n in found.hints and found.hints[n].furniture)]


def furniture(found):
    return [line for n, line in enumerate(lines(found), 1) if n in found.hints and found.hints[n].furniture]


def headings(found):
    return [(found.hints[n].level, line) for n, line in enumerate(lines(found), 1) if n in found.hints and found.hints[n].level]  # fmt: skip


def body(markup):
    return lines(read(f"<!doctype html><body>{markup}".encode()))


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_known_by_its_content(name):
    assert claims(page(name))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_page_is_known_in_any_marked_encoding(encoding):
    data = "<html><body><p>民生</p></body></html>".encode(encoding)
    assert claims(data) and read(data).text == "民生"


@pytest.mark.parametrize(
    "text",
    [
        "一、总体要求\n使用 <b>粗体</b> 的文字，以及 <br> 标签。\n",
        "# 标题\n\n<div align=center>图</div>\n\n正文从这里开始。\n",
        "x < 3 且 y > 5，<见附件>。",
        "一、增强公平性\n<script>alert(1)</script><img src=x><iframe src=y></iframe><style>a</style>",
    ],
)
def test_a_text_that_mentions_tags_is_no_page(text):
    assert not claims(text.encode())


def test_a_fragment_of_a_page_is_a_page():
    assert claims("<p>民生</p><p>改善</p><div>就业<br>社保<br></div>".encode() * 3)


def test_a_portals_navigation_and_footer_are_furniture_and_its_document_is_not():
    found = read(page("portal"))
    assert content(found)[0] == "索 引 号：000014349/2024-00089" and content(found)[-1] == "床位\t820万张"
    assert furniture(found)[:2] == ["某政府网", "首页"] and "京ICP备05070218号 网站标识码bm01000001" in furniture(found)


def test_a_table_of_data_about_the_document_becomes_a_line_a_pair():
    assert "发文字号：国办发〔2024〕48号" in content(read(page("portal")))
    assert "修正日期：民國 110 年 06 月 09 日" in lines(read(page("taiwan")))


def test_rows_of_a_table_of_figures_are_no_clauses():
    assert "一、护理费\t1200元" in lines(read(page("word")))


def test_the_title_of_the_window_tells_which_line_is_the_documents_title():
    assert headings(read(page("portal"))) == [(1, "国务院办公厅关于推进养老服务的意见")]


def test_headings_are_levels_not_signs():
    assert headings(read(page("newspaper"))) == [
        (1, "让养老服务更有温度"),
        (2, "——各地推进养老服务观察"),
        (3, "家门口的食堂"),
        (3, "全天候的照护"),
    ]


def test_a_newspapers_related_links_and_lists_of_favourites_are_furniture():
    found = read(page("newspaper"))
    assert content(found)[-1] == "《 人民日报 》（ 2025年06月10日 05 版）"
    assert {"相关阅读", "养老服务一问一答", "热门排行", "分享到：微信"} <= set(furniture(found))


def test_a_table_that_sets_the_page_keeps_the_speakers_apart():
    found = read(page("conference"))
    assert content(found)[1:4] == [
        "国务院新闻办新闻局副局长 周建设：",
        "女士们、先生们，大家上午好！欢迎出席新闻发布会。",
        "民政部副部长 张伟：",
    ]
    assert "往期回顾" in furniture(found)


def test_what_is_hidden_or_code_is_no_text():
    text = "".join(read(page(name)).text for name in ("conference", "portal", "broken", "word"))
    assert not any(words in text for words in ("隐藏", "脚本", "color", "MsoNormal", "Print", "urn:"))


def test_breaks_of_an_old_page_begin_paragraphs():
    found = read(page("old"))
    assert found.whole and found.encoding == "gb18030"
    assert content(found)[3:5] == ["一、加强服务", "（一）健全网络。完善市、区、街道三级服务，让群众少跑腿。"]


def test_line_ends_in_the_markup_are_spaces_between_words_and_nothing_between_chinese_signs():
    assert body("<p>保障老年人合法权益，\n   制定本条例。") == ["保障老年人合法权益，制定本条例。"]
    assert body("<p>for the\n  elderly &amp;\tothers") == ["for the elderly & others"]


def test_broken_markup_keeps_every_word():
    found = "".join(read(page("broken")).text.split())
    assert all(
        word in found for word in ("枝叶总关情", "好事，x<3", "游离的字", "没有列表的条目", "结尾没有关闭链接红字")
    )


def test_traditional_pages_in_big5_are_read():
    found = read(page("taiwan"))
    assert (found.encoding, found.remarks) == ("big5", ()) and "特制定本法。" in found.text


def test_a_page_that_names_a_wrong_encoding_is_read_in_its_own():
    assert read('<html><meta charset="gb2312"><body><p>民生改善。'.encode()).text == "民生改善。"
    assert (
        read('<html><meta charset="utf-8"><body><p>社会保障民生改善。'.encode("gb18030")).text == "社会保障民生改善。"
    )


def test_an_encoding_that_a_reader_chose_overrides_what_the_page_names():
    assert read('<html><meta charset="gb2312"><body><p>社會保險。'.encode("big5"), "big5").text == "社會保險。"


def test_an_ordered_list_has_the_numbers_that_a_browser_prints():
    assert lines(read(page("english")))[7:11] == [
        "1. Coverage shall be extended to every county by 2030.",
        "5. Funds shall be audited each year.",
        "c. a short entry",
        "1. already numbered by hand",
    ]
    assert body("<ol style='list-style: none'><li>甲</ol><ol><li>（一）乙</ol><ol type=I><li>丙<li>丁</ol>") == [
        "甲", "（一）乙", "I. 丙", "II. 丁",
    ]  # fmt: skip


def test_lines_that_were_broken_at_one_width_are_to_be_joined():
    wrapped = "新时代以来我国民生建设取得历史性成就群众获得感<br>\n" * 8
    found = read(f"<html><body><div>{wrapped}显著增强。</div><p>另起一段。</p></body></html>".encode())
    assert not found.whole and [n for n, hint in found.hints.items() if hint.opens] == [1, 10]


def test_a_page_of_one_short_notice_is_all_content():
    assert content(read("<html><body><h1>通知</h1><p>明日停水。</p></body></html>".encode())) == ["通知", "明日停水。"]


def test_a_page_without_words_is_empty():
    assert read(b"<html><head><title>x</title></head><frameset></frameset></html>").text.strip() == ""


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 100_000 + "深",
        "<div>" * 50_000 + "深" + "</div>" * 50_000,
        "<ul><li><font color=red>" * 20_000 + "深",
        "<select>" + "<option>选" * 20_000 + "</select>深",
        "<p>" + "".join(f"<font a={n}>" for n in range(2000)) + "</p><p>深" * 2000,
        "<p " + " ".join(f"a{n}=1" for n in range(20_000)) + ">深",
        "<table><tr><td>" * 20_000 + "深",
    ],
    ids=["open", "closed", "lists", "options", "fonts", "attributes", "tables"],
)
def test_an_attack_on_the_parser_takes_no_more_time_than_a_page(markup):
    started = time.perf_counter()
    assert "深" in "".join(body(markup)) and time.perf_counter() - started < 5


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60), st.integers(0, 5))
def test_no_sign_of_a_paragraph_is_lost(words, wrapping):
    escaped = words.replace("&", "&amp;").replace("<", "&lt;")
    markup = "<div>" * wrapping + f"<p>{escaped}</p>" + "</div>" * wrapping
    kept = "".join("".join(body(markup)).split())
    assert kept.strip("\u200b\ufeff") == "".join(words.split()).strip("\u200b\ufeff")


@given(st.lists(st.sampled_from(["<div>", "</div>", "<p>", "<table>", "<td>", "</table>", "<ol>", "<li>", "</ol>", "<a>", "<br>",
                                 "<pre>", "\n", "</p>", "<h2>", "</h2>", "<nav>", "<script>", "<!--", "&#x", "民生。"]), max_size=40))  # fmt: skip
def test_any_heap_of_tags_is_read(heap):
    found = read(("<html>" + "".join(heap)).encode())
    assert all(1 <= n <= len(lines(found)) for n in found.hints)


def test_a_document_saved_as_a_page_has_the_same_clauses(tmp_path, the_opinion):
    paragraphs = "".join(f"<p>{line}</p>" for each in the_opinion.pieces() for line in each.printed.split("\n"))
    head = f"<h1>{the_opinion.title}</h1><div>（{the_opinion.dateline}）</div>"
    file = tmp_path / "意见.html"
    file.write_text(
        f"<html><body><ul><li><a>首页</a></ul>{head}<div>{paragraphs}</div><hr>版权所有</body></html>", "utf-8"
    )
    [found] = prepare(file).articles
    assert (found.title, found.issuer, found.date) == (the_opinion.title, the_opinion.issuer, the_opinion.date)
    assert [(each.id, each.printed) for each in found.segments] == [(each.id, each.printed) for each in the_opinion.segments]  # fmt: skip


def test_reading_plain_text_loads_no_parser_of_pages(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("一、总体要求\n", encoding="utf-8")
    script = f"import sys; from pathlib import Path; from zhutiao.services.importing import prepare; prepare(Path({str(file)!r})); print('selectolax' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


SMALL = (
    "<html><head><title>养老服务补贴办法_某省人民政府</title></head><body>"
    "<div class=top><ul><li><a href=/>首页</a></li><li><a href=/zw>政务公开</a></li><li><a href=/fw>办事服务</a></li>"
    "<li><a href=/hd>互动交流</a></li></ul></div><h1>养老服务补贴办法</h1>"
    "<div><p>第一条　为规范补贴发放，制定本办法。</p></div><div><a>网站地图</a> | <a>联系我们</a></div></body></html>"
)


def test_the_menu_and_the_foot_of_a_page_with_little_text_are_furniture():
    decoded = read(SMALL.encode(), None)
    lines = decoded.text.split("\n")
    text = [line for n, line in enumerate(lines, 1) if not (n in decoded.hints and decoded.hints[n].furniture)]
    assert [line for line in text if line.strip()] == ["养老服务补贴办法", "第一条　为规范补贴发放，制定本办法。"]
