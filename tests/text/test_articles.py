from zhutiao.text.articles import split
from zhutiao.text.clean import blocks

EDITORIAL = """\
中国式现代化，民生为大。兜牢民生底线，才能温暖民心，进而增强信心、凝聚干劲。

我们定能以实际行动造福于民、赢得民心。 转自《人民日报》

以实际行动兜底线暖民心
□桂从路
"""
STREET = """\
近日，记者在双拥路北环至陵头路口段道路建设项目施工现场看到，多台车辆来回运输，现场一片热火朝天。

双拥路北环至陵头路口段预计月底通车

市委书记调研义务教育学校标准化建设时强调，要把教育摆在优先发展的战略位置，办好人民满意的教育。

（新华社北京6月9日电）
"""


def titles(page):
    return [draft.title and draft.title.text for draft in split(blocks(page)).drafts]


def test_a_headline_below_a_text_brings_its_byline_along():
    [draft] = split(blocks(EDITORIAL)).drafts
    assert draft.title.text == "以实际行动兜底线暖民心"
    assert [credit.text for credit in draft.credits] == ["转自《人民日报》", "□桂从路"]


def test_a_headline_goes_where_its_words_are_not_where_it_stands():
    page = (
        STREET.replace("双拥路北环至陵头路口段预计月底通车\n\n", "")
        + "\n\n双拥路北环至陵头路口段预计月底通车\n\n本报讯\n"
    )
    assert "双拥路北环至陵头路口段预计月底通车" in titles(page)


def test_a_photograph_is_no_text():
    page = split(
        blocks("坚持以人民为中心的发展思想。\n\n（新华社北京6月9日电）\n\n近日,游客在湿地公园观赏睡莲。\n\n新华社发\n")
    )
    assert [(block.text, why) for block, why in page.spare] == [
        ("近日,游客在湿地公园观赏睡莲。", "caption"),
        ("新华社发", "credit"),
    ]


def test_stray_headlines_are_set_aside_undecided():
    page = split(blocks(EDITORIAL + "\n\n多台设备配合施工\n\n压路机来回有序作业\n"))
    assert [(block.text, why) for block, why in page.spare] == [
        ("多台设备配合施工", "undecided"),
        ("压路机来回有序作业", "undecided"),
    ]


def test_a_file_of_nothing_but_headlines_is_a_text_all_the_same():
    [draft] = split(blocks("多台设备配合施工\n\n压路机来回有序作业\n")).drafts
    assert [block.text for block in draft.blocks] == ["多台设备配合施工", "压路机来回有序作业"]


def test_texts_stand_in_the_order_of_their_first_words():
    drafts = split(blocks(EDITORIAL + "\n\n" + STREET)).drafts
    firsts = [draft.blocks[0].start for draft in drafts]
    assert firsts == sorted(firsts)
