"""What the reader decided about a file holds over what was found in it."""

from zhutiao.model import Decisions
from zhutiao.ports import Decoded
from zhutiao.services.dividing import divided

PAGE = """\
关于改善民生的意见
为改善民生，现提出如下意见。
一、总体要求
（一）扩大覆盖。完善制度。
（二）加强帮扶。健全机制。
各地要抓好落实。
近日，游客在湿地公园观赏睡莲。
新华社发
- 3 -
"""


def read(**decided):
    articles, asides = divided(Decoded(PAGE, "utf-8"), Decisions(**decided))
    return articles[0], asides


def ids(**decided):
    return [piece.id for piece in read(**decided)[0].segments]


def test_without_decisions_the_page_is_read_as_it_is():
    assert ids() == ["preamble", "一", "一/（一）", "一/（二）"]
    assert [aside.why for aside in read()[1]] == ["caption", "credit", "furniture"]


def test_a_line_joined_by_the_reader_stays_joined_though_a_number_begins_it():
    article, _ = read(joins=frozenset({5}))
    assert [piece.id for piece in article.segments] == ["preamble", "一", "一/（一）"]
    assert article.segments[-1].printed.startswith("（一）扩大覆盖。完善制度。（二）加强帮扶。")


def test_a_line_the_reader_took_for_no_text_is_set_aside():
    article, asides = read(aside=frozenset({6}))
    assert "抓好落实" not in article.segments[-1].printed
    assert ("各地要抓好落实。", "furniture") in [(aside.text, aside.why) for aside in asides]


def test_a_caption_the_reader_wants_is_text():
    article, asides = read(kept=frozenset({7}))
    assert article.segments[-1].printed.endswith("近日，游客在湿地公园观赏睡莲。")
    assert [aside.why for aside in asides] == ["credit", "furniture"]


def test_a_page_number_the_reader_wants_is_text():
    article, _ = read(kept=frozenset({9}))
    assert any("- 3 -" in piece.printed for piece in article.segments)


def test_a_paragraph_begins_where_the_reader_says():
    page = "要统筹兼顾。\n坚持以人民为中心的发展思想，办好民生\n实事。\n"
    joined = divided(Decoded(page, "utf-8"), Decisions(joins=frozenset({3})))[0][0]
    apart = divided(Decoded(page, "utf-8"), Decisions(starts=frozenset({3})))[0][0]
    assert (len(joined.segments), len(apart.segments)) == (2, 3)


def test_a_title_the_reader_typed_is_the_title():
    assert read(titles={"a1": "民生意见"})[0].title == "民生意见"


def test_a_title_the_reader_dropped_is_text_again():
    article, _ = read(titles={"a1": ""})
    assert article.title is None
    assert article.segments[0].printed.startswith("关于改善民生的意见")


def test_a_kind_the_reader_chose_is_the_kind_and_what_was_found_the_next_best():
    article, _ = read(kinds={"a1": "commentary"})
    assert (article.kind, article.runner_up) == ("commentary", "opinion")
