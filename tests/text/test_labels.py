"""Where a speaker's label stands, and what is none."""

import pytest

from zhutiao.text import labels


@pytest.mark.parametrize(
    "line",
    [
        "中宏网记者:",
        "肖渭明：",
        "国务院新闻办新闻局副局长、新闻发言人 周建设:",
        "南方日报南方+记者:",
        "21世纪经济报道记者:",
    ],
)
def test_a_short_line_with_a_colon_is_a_speakers_label(line):
    assert labels.is_label(line)


@pytest.mark.parametrize(
    "line",
    [
        "文字实录如下:",
        "重点包括五个方面:",
        "下一步,重点推进以下三方面工作:",
        "肖渭明",
        "薛超这样回答，说：",
    ],
)
def test_a_sentence_with_a_colon_is_no_label(line):
    assert not labels.is_label(line)


@pytest.mark.parametrize("line", ["10:21 潘功胜", "潘功胜 10:21", "10:00 主持人 王静", "10:00:12"])
def test_an_hour_and_who_speaks_then_stand_apart(line):
    assert labels.is_apart(line)


@pytest.mark.parametrize("line", ["2025年", "时间：2025年4月18日10:00", "会议室 10:21", "发布会上午10:21"])
def test_other_lines_with_figures_do_not(line):
    assert not labels.is_apart(line)
