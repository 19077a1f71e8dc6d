"""Results of a search as files."""

import csv
import io

import pytest

from zhutiao.exporters.results import Result, as_csv, as_markdown, as_text
from zhutiao.model import Span

SENTENCE = "支持普惠托育服务，“托育”机构"
HIT = Result(
    "某意见", "（七）一老一小", "", SENTENCE, (Span(4, 6), Span(10, 12)), "三/（七）", (Span(30, 32), Span(36, 38))
)


def test_markdown_shows_the_sentence_and_the_words_in_it():
    said = as_markdown("托育", [HIT]).decode()
    assert "> “支持普惠**托育**服务，“**托育**”机构”\n>\n> — 三/（七） · 30–32, 36–38\n" in said
    assert said.index("# Search: 托育") < said.index("## 某意见") < said.index("### （七）一老一小")


def test_a_sign_at_the_end_of_what_was_found_is_not_bold_since_not_every_reader_would_see_that():
    hit = HIT._replace(sentence="普惠托育服务，好", found=(Span(2, 7),))
    assert "“普惠**托育服务**，好”" in as_markdown("托育服务，", [hit]).decode()


@pytest.mark.parametrize("words", ["# 标题", "- 一", "```", "<script>", "[[链接]]", "a\n\n# b", "%%", "$$x$$", "|a|"])
def test_no_words_of_a_text_become_markdown(words):
    hit = HIT._replace(title=words, clause=words, sentence=words, found=(), kind="Note")
    lines = as_markdown(words, [hit]).decode().split("\n")
    assert [line[:2] for line in lines if line and line[0] in "#-`<["] == ["# ", "##", "##"]
    assert "<script" not in "".join(lines).replace("\\<", "")


def test_what_is_cut_where_it_was_found_is_still_only_words():
    hit = HIT._replace(sentence="甲<script>", found=(Span(1, 2),))
    assert "“甲&lt;script>”" in as_markdown("<", [hit]).decode()


def test_spaces_beside_the_found_words_stay():
    hit = HIT._replace(sentence="用 Python 写", found=(Span(2, 8),))
    assert "“用 **Python** 写”" in as_markdown("python", [hit]).decode()


def test_a_sheet_has_a_row_for_each_result():
    rows = list(csv.reader(io.StringIO(as_csv("托育", [HIT, HIT]).decode("utf-8-sig"))))
    assert len(rows) == 3
    assert rows[1] == ["某意见", "（七）一老一小", "", "托育", SENTENCE, "三/（七）", "30-32 36-38"]


def test_no_cell_begins_a_formula():
    hit = HIT._replace(title="=1+1", clause="@x", sentence="+cmd", found=(Span(0, 4),), segment="-1")
    rows = list(csv.reader(io.StringIO(as_csv("", [hit]).decode("utf-8-sig"))))
    assert [cell[0] for cell in (*rows[1][:2], *rows[1][3:6])] == ["'"] * 5


def test_plain_text_says_the_same():
    said = as_text("托育", [HIT]).decode()
    assert "《某意见》\n\n（七）一老一小\n    “" + SENTENCE + "”\n    三/（七） · 30–32, 36–38\n" in said
    assert "Results: 1, occurrences: 2" in said


def test_half_a_sign_spoils_no_file():
    hit = HIT._replace(sentence="坏\ud800字", found=())
    assert all(write("\udc00", [hit]) for write in (as_markdown, as_csv, as_text))
