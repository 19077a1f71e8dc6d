"""What a label says of the one who speaks."""

import pytest

from zhutiao.text.speakers import read


@pytest.mark.parametrize(
    ("label", "name", "role"),
    [
        ("国务院新闻办新闻局副局长、新闻发言人 周建设", "周建设", "国务院新闻办新闻局副局长、新闻发言人"),
        ("国家发展改革委副主任李春临", "李春临", "国家发展改革委副主任"),
        ("外交部发言人毛宁", "毛宁", "外交部发言人"),
        ("李春临（国家发展改革委副主任）", "李春临", "国家发展改革委副主任"),
        ("李春临 国家发展改革委副主任", "李春临", "国家发展改革委副主任"),
        ("李春临副主任", "李春临", "副主任"),
        ("国务院新闻办公室寿小丽", "寿小丽", "国务院新闻办公室"),
        ("李春临先生", "李春临", None),
        ("卫生健康委司长 庄 宁", "庄宁", "卫生健康委司长"),
        ("林委員淑芬", "林淑芬", "委員"),
        ("主席（蘇院長嘉全）", "蘇嘉全", "主席"),
        ("國務大臣（某某君）", "某某", "國務大臣"),
        ("自治区副主席 阿不都拉·买买提", "阿不都拉·买买提", "自治区副主席"),
        ("毛宁答", "毛宁", None),
        ("主持人", None, "主持人"),
        ("保安局局長（譯文）", None, "保安局局長"),
        ("The CHAIRMAN", None, "The CHAIRMAN"),
        ("Mr SMITH", "SMITH", None),
        ("PRESIDENT (in Cantonese)", None, "PRESIDENT"),
        ("Mary Wong (Director of Planning)", "Mary Wong", "Director of Planning"),
    ],
)
def test_a_label_gives_the_name_and_the_printed_office(label, name, role):
    found = read(label)
    assert (found.label, found.name, found.role, found.asks) == (label, name, role, False)


@pytest.mark.parametrize(
    ("label", "outlet", "name"),
    [
        ("记者", None, None),
        ("中新社记者 于佳欣", "中新社", "于佳欣"),
        ("路透社记者提问", "路透社", None),
        ("新华社、央视记者", "新华社、央视", None),
        ("《中国日报》记者", "《中国日报》", None),
        ("第一财经日报记者", "第一财经日报", None),
        ("記者（中央社）", "中央社", None),
        ("【中新社记者】", "中新社", None),
        ("澎湃新闻", "澎湃新闻", None),
        ("Reuters reporter", "Reuters", None),
        ("China Daily", "China Daily", None),
        ("问", None, None),
        ("网友“小草”", None, "小草"),
    ],
)
def test_who_asks_is_named_with_the_outlet(label, outlet, name):
    found = read(label)
    assert (found.organisation, found.name, found.asks) == (outlet, name, True)


@pytest.mark.parametrize(
    "label",
    [
        "他说", "有三点", "责任单位", "完成时限", "概括起来就是八个字", "专家表示", "一是", "第三条", "文字实录如下", "告诉记者",
        "地点", "主要目标", "民政部有关负责人答记者问", "Note", "Objective",
    ],
)  # fmt: skip
def test_what_heads_a_list_or_a_quotation_names_nobody(label):
    assert read(label) is None


@pytest.mark.parametrize("label", ["石油", "高校", "江苏"])
def test_a_word_that_looks_like_a_name_is_hardly_believed(label):
    assert read(label).trust == 0
