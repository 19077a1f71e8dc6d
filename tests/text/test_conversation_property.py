"""Whatever people say in turns, and however their labels are set, comes back as exactly those turns."""

from itertools import groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhutiao.model import Decisions
from zhutiao.ports import Decoded
from zhutiao.services.dividing import divided

FIRST = ("主持人", "民政部副部长 唐承沛", "国家医保局副局长 李滔", "新华社记者", "总台央视记者 王小龙")
LATER = ("主持人", "唐承沛", "李滔", "新华社记者", "总台央视记者 王小龙")
QUESTION, ANSWER = ("记者", "请问下一步有何安排？"), ("李滔", "谢谢你的提问。")
WORDS = st.sampled_from(
    (
        "谢谢你的提问。", "主要有三点：一是增收；二是减支；三是提质。", "他说：“日子好过多了。”", "时间：安排在下周一。",
        "比如：社区食堂越办越多。", "概括起来就是八个字：就近就便、普惠可及。", "第一，完善网络。", "请问何时落地？谢谢。",
        "这项工作很重要。", "重点：抓落实。", "下一步，我们将重点做好以下工作：扩面、提质。",
    )
)  # fmt: skip
TURNS = st.lists(st.tuples(st.integers(0, 4), st.lists(WORDS, min_size=1, max_size=3)), min_size=2, max_size=12)
FORMS = {
    "a line of its own": "{}：\n\n{}",
    "at the head": "{}：{}",
    "half width": "{}: {}",
    "brackets": "【{}】{}",
    "square brackets": "[{}] {}",
    "full square brackets": "［{}］{}",
    "bold with the colon": "**{}：**{}",
    "bold before the colon": "**{}**：{}",
    "after the hour": "[10:05] {}：{}",
    "below the hour": "2025-06-10 10:00:34\n\n{}：\n\n{}",
}
ASKED = {"问/答": ("问", "答"), "Q/A": ("Q", "A"), "记者/答": ("记者", "答"), "numbered": ("{}. 问", "答")}


def turns(text):
    [article], _ = divided(Decoded(text, "utf-8", whole=True), Decisions())
    return [(turn.label.strip("【】[]［］"), turn.paragraphs) for turn in article.turns or ()]


def labelled(spoken):
    seen = set()
    for who, words in spoken:
        yield (LATER if who in seen else FIRST)[who], words
        seen.add(who)


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=25)
@given(spoken=TURNS)
def test_turns_come_back_as_they_were_printed(form, spoken):
    # Words that stand twice in a row under one label are a printer's doubling, not two turns.
    people = [turn for turn, _ in groupby([(3, ["请问进展如何？"]), (2, ["谢谢。"]), *spoken])]
    said = list(labelled(people))
    text = "\n\n".join(FORMS[form].format(label, "\n\n".join(words)) for label, words in said)
    assert turns(text) == [(label, tuple(words)) for label, words in said]


@pytest.mark.parametrize("form", ASKED)
@settings(max_examples=25)
@given(answers=st.lists(st.lists(WORDS, min_size=1, max_size=3), min_size=2, max_size=8))
def test_questions_and_answers_come_back_as_they_were_printed(form, answers):
    ask, answer = ASKED[form]
    said = [
        turn
        for n, words in enumerate(answers, 1)
        for turn in ((ask.format(n), ("请问有何安排？",)), (answer, tuple(words)))
    ]
    text = "\n\n".join(f"{label}：" + "\n\n".join(words) for label, words in said)
    assert turns(text) == said
