import pytest

from zhutiao.text.metadata import issuers, subject


@pytest.mark.parametrize(
    ("title", "bodies"),
    [
        ("中共中央办公厅国务院办公厅关于民生的意见", ("中共中央办公厅", "国务院办公厅")),
        ("国务院关于促进就业的意见", ("国务院",)),
        ("教育部 财政部关于奖学金的通知", ("教育部", "财政部")),
        ("国家发展和改革委员会关于价格的通知", ("国家发展和改革委员会",)),
        ("以实际行动兜底线暖民心", ()),
    ],
)
def test_the_bodies_before_about_issue_the_document(title, bodies):
    assert issuers(title) == bodies


def test_a_dossier_is_named_after_what_its_text_is_about(the_opinion):
    assert subject(the_opinion) == "进一步保障和改善民生（2025）"
