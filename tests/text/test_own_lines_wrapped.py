"""Labels on lines of their own stay labels where the words above them fill their line, and on every page."""

import pytest

from zhutiao.services.dividing import articles

CHAIR, MINISTER, REPORTER = "国务院新闻办新闻局副局长、新闻发言人 谢应君", "民政部副部长 唐红", "人民日报记者"
SAID = (
    (CHAIR, "女士们、先生们，下午好！首先请唐红女士作介绍。"),
    (MINISTER, "大家下午好！今年以来，各项工作进展顺利，群众满意度持续提高。谢谢大家。"),
    (REPORTER, "请问下一步有哪些举措来提高服务质量？谢谢。"),
    (MINISTER, "谢谢您的提问。我们将健全标准，加强监管，把实事办好。"),
    (CHAIR, "今天的发布会就到这里，谢谢各位。"),
)
PAGE = "\n".join(line for pair in SAID for line in pair)


def labels(text):
    [article] = [each for each in articles(text)[0] if each.turns]
    return [turn.label for turn in article.turns]


@pytest.mark.parametrize("width", range(10, 34))
def test_a_talk_cut_at_any_width_keeps_who_speaks(width):
    cut = [line[i : i + width] for line in PAGE.split("\n") for i in range(0, len(line), width)]
    assert [label.replace(" ", "") for label in labels("\n".join(cut))] == [who.replace(" ", "") for who, _ in SAID]


def test_a_label_beside_page_numbers_is_no_running_head():
    pages = f"{PAGE}\n- 1 -\n" + "\n- 2 -\n".join("\n".join(pair) for pair in SAID[1:4] * 3)
    assert labels(pages).count(MINISTER) == 8
