import pytest

from zhutiao.text.bodies import bodies, is_body


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("中共中央办公厅国务院办公厅", ("中共中央办公厅", "国务院办公厅")),
        ("中共中央 国务院", ("中共中央", "国务院")),
        ("教育部、财政部", ("教育部", "财政部")),
        ("教育部和财政部", ("教育部", "财政部")),
        ("国家发展和改革委员会", ("国家发展和改革委员会",)),
        ("国务院国有资产监督管理委员会", ("国务院国有资产监督管理委员会",)),
        ("人力资源社会保障部财政部国家税务总局", ("人力资源社会保障部", "财政部", "国家税务总局")),
        ("中国人民银行　中国残疾人联合会", ("中国人民银行", "中国残疾人联合会")),
        ("民政部 中央文明办 国家发展改革委", ("民政部", "中央文明办", "国家发展改革委")),
        ("最高人民法院 最高人民检察院", ("最高人民法院", "最高人民检察院")),
        ("全国人民代表大会常务委员会", ("全国人民代表大会常务委员会",)),
        ("省委省政府", ("省委", "省政府")),
        ("國家發展委員會 臺北市政府", ("國家發展委員會", "臺北市政府")),
    ],
)
def test_bodies_are_told_apart_with_and_without_signs_between_them(text, names):
    assert bodies(text) == names


@pytest.mark.parametrize(
    "text", ["以实际行动兜底线暖民心", "教育部等九部门", "各省、自治区", "教育部有关负责人", "", "民生"]
)
def test_what_names_more_or_less_than_bodies_names_none(text):
    assert not is_body(text)


def test_a_long_run_of_signs_is_told_apart_quickly():
    assert bodies("中国" * 100) == () and len(bodies("财政部" * 40)) == 40
