"""The printings of the bundled texts: the list below was made by reading both of them to the end."""

from __future__ import annotations

import pytest

from zhutiao.text.collate import collate

from .conftest import printing

OPINION = [
    ("一/（一）", "substantive", "个人账户共济", "个人账户跨省共济"),
    ("一/（二）", "substantive", "参考指引。开展低收入人口认定工作", "经济状况核对办法"),
    ("一/（二）", "substantive", "培养保障", "最低"),
    ("二/（三）", "substantive", "扩大优质服务数字", "扩大优质数字"),
    ("三/（五）", "substantive", "县城", "县域"),
    ("三/（五）", "slip", "普通高中中", "普通高中"),
    ("三/（五）", "substantive", "中招", "招生"),
    ("三/（六）", "substantive", "诊疗", "诊治"),
    ("三/（七）", "substantive", "上门服务能力", "上门服务等能力"),
]
EXPLAINER = [
    ("p16", "substantive", "职住", "租住"),
    ("p18", "slip", "和", "and"),
]


def _words(reading):
    return reading.words if reading else None


def _told(collation, *kinds):
    return [
        (v.segment, v.kind, *(_words(v.readings[siglum]) for siglum in "AB"))
        for v in collation.variants
        if v.kind in kinds
    ]


@pytest.fixture(scope="module")
def opinion(opinions):
    return collate(opinions)


@pytest.fixture(scope="module")
def explainer():
    return collate([printing("000", "commentary"), printing("001", "commentary")])


def test_the_two_printings_of_the_opinion_differ_where_a_reader_finds_them_to(opinion):
    assert _told(opinion, "substantive", "slip") == OPINION


def test_the_passage_that_the_first_doubles_is_told_as_such(opinion):
    [(segment, _kind, first, second)] = _told(opinion, "duplicate")
    assert segment == "三/（六）" and second == ""
    assert first.startswith("体建设全覆盖。支持高水平医院") and first.endswith("多层次用药保障需求。")


def test_the_end_that_the_second_lacks_is_one_gap(opinion):
    [(segment, _kind, first, second)] = _told(opinion, "gap")
    assert segment == "三/（七）" and second is None
    assert first.startswith("推动有条件的大城市") and "五、保障措施" in first and first.endswith("“一刀切”考核。")


def test_the_two_printings_of_the_explainer_differ_in_two_words_and_the_opening(explainer):
    assert _told(explainer, "substantive", "slip") == EXPLAINER
    [(segment, _kind, first, second)] = _told(explainer, "gap")
    assert (segment, first) == ("p1", None)
    assert second.startswith("解决群众急难愁盼,党中央作出最新部署。") and second.endswith("等方面作出部署。")
