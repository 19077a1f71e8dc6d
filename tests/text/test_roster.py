"""The offices printed in lists of those present."""

import pytest

from zhutiao.text.roster import offices


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("主持人：省政府新闻办处长 程丽", {"程丽": "省政府新闻办处长"}),
        ("发布人：省民政厅党组成员、副厅长 吴建国", {"吴建国": "省民政厅党组成员、副厅长"}),
        ("出席：民政厅副厅长吴建国、医保局巡视员 孙立", {"吴建国": "民政厅副厅长", "孙立": "医保局巡视员"}),
        ("嘉宾：刘金峰（食品司司长）；王海东，人口家庭司司长", {"刘金峰": "食品司司长", "王海东": "人口家庭司司长"}),
        ("国家发展改革委体制改革综合司司长 王任飞", {"王任飞": "国家发展改革委体制改革综合司司长"}),
    ],
)
def test_a_list_gives_each_person_an_office(line, found):
    assert offices([line]) == found


@pytest.mark.parametrize("line", ["时间：2025年4月18日", "请民政厅副厅长 吴建国介绍情况。", "地点：新闻发布厅", ""])
def test_what_lists_nobody_gives_no_office(line):
    assert offices([line]) == {}
