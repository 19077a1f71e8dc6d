"""Passages that some witnesses have, lack or print twice: each is told once."""

from __future__ import annotations

from dataclasses import replace

from zhutiao.model import Finding
from zhutiao.text.collate import collate

from .conftest import text

ONE = "推进优质医疗资源扩容下沉和区域均衡布局，优化区域医疗中心建设模式。"
TWO = "引导支持社会力量运营长期租赁住房，加大保障性住房供给。"
THREE = "清理取消限制老年人社会参与的不合理政策规定，开发多样化工作岗位。"
FOUR = "完善困难残疾人生活补贴、重度残疾人护理补贴标准动态调整机制。"
NEW, NEWER = "推动全民阅读，建设覆盖城乡的全民阅读设施。", "大力发展社区嵌入式托育和家庭托育点。"


def _told(collation, kind):
    return [[r and r.words for r in v.readings.values()] for v in collation.variants if v.kind == kind]


def test_two_passages_put_in_around_one_that_moved_are_both_told():
    found = collate([text(ONE, TWO, THREE, FOUR), text(ONE, THREE, FOUR, NEW, TWO, NEWER, source="two")], base=0)
    assert _told(found, "gap") == [[None, NEW], [None, NEWER]]
    assert _told(found, "moved") == [[TWO, TWO]]


def test_other_passages_in_the_same_place_are_no_readings_of_each_other():
    found = collate([text(ONE, TWO), text(ONE, NEW, TWO, source="two"), text(ONE, NEWER, TWO, source="three")], base=0)
    assert _told(found, "gap") == [[None, NEW, None], [None, None, NEWER]]


def test_much_the_same_passage_in_the_same_place_is_one_variant():
    nearly = NEW.replace("设施", "场所")
    found = collate([text(ONE, TWO), text(ONE, NEW, TWO, source="two"), text(ONE, nearly, TWO, source="three")], base=0)
    assert _told(found, "gap") == [[None, NEW, nearly]]


def _doubled(printing):
    again = Finding("duplicate", TWO, "", (1, 1), "p2")
    return printing._replace(article=replace(printing.article, findings=(again,)))


def test_what_one_prints_twice_is_once_in_the_other():
    found = collate([_doubled(text(ONE, TWO, THREE)), text(ONE, TWO, THREE, source="two")])
    assert _told(found, "duplicate") == [[TWO, ""]]
    assert [v.suggestion.preferred for v in found.variants] == ["B"]


def test_what_both_print_twice_is_no_difference():
    both = [_doubled(text(ONE, TWO, THREE)), _doubled(text(ONE, TWO, THREE, source="two"))]
    assert collate(both).variants == ()
