from zhutiao.services.dividing import articles
from zhutiao.text.link import link

BASE = """关于改善服务的意见

为改善服务，现提出如下意见。

一、重点任务

（一）扩大覆盖。开展下列工作：

1.建设老年助餐服务网络，支持社区食堂延长营业时间。

2.推动公共浴室适老化改造，增设扶手和防滑地面。

上述工作由民政部门会同商务部门按年度组织考核评估。
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
