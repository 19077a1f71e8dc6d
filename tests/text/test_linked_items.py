from zhutiao.services.dividing import articles
from zhutiao.text.link import link

BASE = """关于改善服务的意见

为改善服务，现提出如下意见。

一、重点任务

（一）扩大覆盖。开展下列工作：

1.建设老年助餐服务网络，支持社区食堂延长营业时间。

2.推动公共浴室适老化改造，增设扶手和防滑地面。

上述工作由民政部门会同商务部门按年度组织考核评估。

（二）开放场馆。支持博物馆、图书馆夜间开放，鼓励学校操场假期开放。

（三）便利出行。加密公交班次，增加充电桩和停车位。
"""
TALK = """热点解读

意见提出，推动公共浴室适老化改造，增设扶手和防滑地面，让老人洗澡更方便。

考核由民政部门会同商务部门按年度组织考核评估，各地都在准备。
"""


def test_the_words_of_items_and_of_the_paragraph_after_them_are_linked_too():
    [base], _ = articles(BASE)
    [talk], _ = articles(TALK, {"a1": "commentary"})
    quoting = {one.clause for one in link(base, [("talk", talk)]) if one.relation == "quotes"}
    assert quoting == {"一/（一）/2", "一/（一）/p1"}


def test_a_paraphrase_of_an_item_is_linked_to_its_clause():
    [base], _ = articles(BASE)
    [talk], _ = articles(
        "热点解读\n\n老人吃饭难，社区食堂多开一会儿，老年助餐更方便，养老更舒心。\n", {"a1": "commentary"}
    )
    assert [one.clause for one in link(base, [("talk", talk)])][:1] == ["一/（一）"]
