"""A remark in brackets ends its paragraph though the wrapping cut it in two."""

import pytest

from zhutiao.services.dividing import articles

PLAN = """关于加强社区服务的实施意见
为加强社区服务，现提出如下意见。
一、重点任务
（一）完善服务设施
1.盘活闲置房屋。利用闲置校舍、厂房等改建服务设施，按程序办理手续。（责任单位：省发展改革委、省商务厅）
2.健全标准规范。每年开展一次质量评估，评估结果向社会公布。（责任单位：省民政厅、省市场监管局）
3.加强资金监管。严禁截留、挤占、挪用，对违法违规行为依法处理。（责任单位：省财政厅、省审计厅、省民政厅）
（二）建强人才队伍
4.提高薪酬待遇。完善评价、激励制度，提高一线人员的社会地位。（责任单位：省人力资源社会保障厅、省财政厅）
"""


@pytest.mark.parametrize("width", [14, 15, 18, 20, 21, 27, 30, 33])
def test_numbers_behind_a_cut_remark_are_found(width):
    cut = [line[i : i + width] for line in PLAN.splitlines() for i in range(0, len(line), width)]
    [article], _ = articles("\n".join(cut))
    items = [each.id for each in article.segments if each.kind == "item"]
    assert items == ["一/（一）/1", "一/（一）/2", "一/（一）/3", "一/（二）/4"]


def test_a_half_width_note_ends_above_a_chapter():
    law = """江东省志愿服务条例

(2021年7月29日江东省第十三届人民代表大会常务委员会第二十四次会议通过)

第一章 总则

第一条 为了保障志愿者合法权益,制定本条例。

第二条 本条例自2021年12月1日起施行。
"""
    [article], _ = articles(law)
    assert [each.id for each in article.segments if each.number] == ["第一章", "第一章/第一条", "第一章/第二条"]
