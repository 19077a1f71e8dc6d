from zhutiao.text.clean import blocks
from zhutiao.text.doubled import doubled

LONG = "推动建立远程医疗服务网络，推广“分布式检查、集中式诊断”医疗服务模式，更好满足需求。"


def test_a_tail_printed_again_is_doubled():
    page = blocks(f"推进优质医疗资源共享。{LONG}\n\n{LONG}\n")
    assert doubled(page) == {1: 0}


def test_short_courtesies_are_not_doubled():
    assert doubled(blocks("谢谢大家。\n\n谢谢大家。\n")) == {}


def test_a_passage_that_differs_in_one_sign_is_not_doubled():
    assert doubled(blocks(f"{LONG}\n\n{LONG.replace('需求', '要求')}\n")) == {}
