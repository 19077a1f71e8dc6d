"""A dossier with marks of several sorts, and its export between comments."""

import pytest

from zhutiao.exporters.markdown import WRITER


@pytest.fixture
def noted(build, mark, link):
    """Return a dossier with marks and notes on all texts, passages about a clause, and a mark that lost its words."""
    note = "影响**灵活就业**人员：\n\n- 农民工\n- 新就业形态\n\n```\n代码\n```\n\n> 引文"
    marks = [
        mark(0x1A2B3C4D, "d1", "一", note="这一部分讲**公平**。", tags=("要点",)),
        mark(2, "d1", "一/（一）", "全面取消在就业地参加社会保险的户籍限制", note=note, tags=("指标/养老",)),
        mark(3, "d1", "一/（一）", "社会保险", colour="blue", style="wavy"),
        mark(4, "d1", "五", "不搞层层分解和“一刀切”考核", colour="rose"),
        mark(5, "d2", "p2", "以精准之策回应民之所盼", colour="green", note="可与第五部分对照"),
        mark(7, "d1", "一/（九）", "这一条不在了", note="待查", state="unplaced"),
    ]
    return build(marks, [link("一/（一）", "d2", "p2", "quotes"), link("一/（一）", "d3", "t1.1", "mentions")])


@pytest.fixture
def export():
    """Return what makes the words of an export."""

    def export(content, **options):
        return WRITER.render(content, options)[0][1].decode("utf-8")

    return export
