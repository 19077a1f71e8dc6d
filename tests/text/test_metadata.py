import pytest

from zhutiao.blocks import Block
from zhutiao.ports import Draft
from zhutiao.services.dividing import articles
from zhutiao.text.metadata import date, issued_by, issuers, subject

OPINION = "{above}国务院办公厅关于推进养老服务的意见\n\n{number}各省、自治区、直辖市人民政府：\n\n为推进养老服务，现提出如下意见。\n\n一、总体要求\n\n坚持以人民为中心。\n\n二、任务\n\n（一）扩大规模。增加供给。\n\n{below}"
LAW = "{title}\n\n（{note}）\n\n第一章　总则\n\n第一条　为了规范管理，制定本法。\n\n第二条　在中华人民共和国境内，适用本法。\n"
NEWS = "让养老服务更有温度\n\n{above}近年来，各地加快完善养老服务体系。\n\n老年人的获得感不断增强。\n\n{below}"
REPORT = "{title}\n\n——2024年1月23日在第十六届人民代表大会第二次会议上\n\n{head}\n\n各位代表：\n\n现在，我代表{body}，向大会报告工作。\n\n一、工作回顾\n\n过去一年，成绩来之不易。\n\n二、总体要求\n\n做好工作。\n"


def block(text):
    return Block(text, ((0, len(text)),), (1, 1))


def first(text):
    return articles(text)[0][0]


def opinion(above="", number="", below=""):
    return first(OPINION.format(above=above, number=number, below=below))


def news(above="", below=""):
    return first(NEWS.format(above=above, below=below))


@pytest.mark.parametrize(
    ("title", "bodies"),
    [
        ("中共中央办公厅国务院办公厅关于民生的意见", ("中共中央办公厅", "国务院办公厅")),
        ("国务院关于促进就业的意见", ("国务院",)),
        ("教育部 财政部关于奖学金的通知", ("教育部", "财政部")),
        ("国家发展和改革委员会关于价格的通知", ("国家发展和改革委员会",)),
        ("国务院办公厅转发国家发展改革委关于价格的意见的通知", ("国务院办公厅",)),
        ("上海市人民政府印发《上海市养老服务办法》的通知", ("上海市人民政府",)),
        ("教育部等九部门关于人才的意见", ("教育部等九部门",)),
        ("以实际行动兜底线暖民心", ()),
    ],
)
def test_the_bodies_before_about_issue_the_document(title, bodies):
    assert issuers(title) == bodies


def test_the_day_a_document_was_made_goes_before_the_day_it_was_put_on_a_site():
    found = opinion("发布日期：2024年10月30日\n\n成文日期：2024年10月19日\n\n")
    assert (found.date, found.dateline) == ("2024-10-19", "2024年10月19日")


def test_the_day_it_was_put_on_a_site_is_better_than_none():
    assert opinion("发布日期：2024-10-30\n\n").date == "2024-10-30"


@pytest.mark.parametrize("signature", ["国务院办公厅\n\n2024年10月19日\n", "二〇二四年十月十九日\n"])
def test_a_document_is_dated_below_its_text(signature):
    assert opinion(below=signature).date == "2024-10-19"


def test_a_date_inside_the_text_dates_nothing():
    assert opinion(below="（二）抓好落实。自2024年10月19日起施行。\n").date is None


@pytest.mark.parametrize(
    "printed", ["国办发〔2024〕48号\n\n", "（国办发〔2024〕48号）\n\n", "发文字号：国办发〔2024〕48号\n\n"]
)
def test_the_number_is_given_as_printed(printed):
    assert opinion(number=printed).reference == "国办发〔2024〕48号"


def test_no_number_is_made_up():
    assert opinion(above="发文字号：无\n\n").reference is None


def test_several_departments_are_named_in_full_where_they_sign():
    text = OPINION.format(above="", number="", below="教育部　民政部\n\n2024年3月2日\n")
    assert first(text.replace("国务院办公厅关于", "教育部等九部门关于")).issuer == ("教育部", "民政部")


@pytest.mark.parametrize(
    ("note", "body", "day"),
    [
        ("（2019年3月15日第十三届全国人民代表大会第二次会议通过）", "全国人民代表大会", "2019-03-15"),
        (
            "（2006年10月31日第十届全国人民代表大会常务委员会第二十四次会议通过　2024年11月8日第十四届全国人民代表大会常务委员会第十二次会议修订）",
            "全国人民代表大会常务委员会",
            "2006-10-31",
        ),
        (
            "（2009年7月20日中华人民共和国国务院令第557号公布　2019年3月26日国务院第42次常务会议修订通过）",
            "国务院",
            "2009-07-20",
        ),
        ("（2019年3月26日国务院第42次常务会议修订通过）", "国务院", "2019-03-26"),
        (
            "（2021年5月27日上海市第十五届人民代表大会常务委员会第三十二次会议通过）",
            "上海市人民代表大会常务委员会",
            "2021-05-27",
        ),
    ],
)
def test_a_law_is_dated_and_issued_by_its_adoption(note, body, day):
    law = Draft((block("第一条　为了规范管理，制定本法。"),), block("某某法"), block(note))
    assert (issued_by(law, "law"), date(law)) == ((body,), day)


def test_a_law_and_its_note_are_found_in_its_text():
    found = first(
        LAW.format(title="中华人民共和国外商投资法", note="2019年3月15日第十三届全国人民代表大会第二次会议通过")
    )
    assert (found.kind, found.issuer, found.dateline) == ("law", ("全国人民代表大会",), "2019年3月15日")


@pytest.mark.parametrize(
    ("title", "head", "body"),
    [("政府工作报告", "国务院总理　李强", "国务院"), ("上海市政府工作报告", "上海市市长　龚正", "上海市人民政府")],
)
def test_a_report_is_issued_by_the_body_it_is_given_for(title, head, body):
    found = first(REPORT.format(title=title, head=head, body=body))
    assert (found.issuer, found.date, found.dateline) == ((body,), "2024-01-23", "2024年1月23日")


@pytest.mark.parametrize(
    ("above", "below", "author"),
    [
        ("作者：张三\n\n", "", "张三"),
        ("作者：欧阳明（某大学教授）\n\n", "", "欧阳明"),
        ("2025-06-10 08:15　来源：人民日报　作者：周圆 张辛欣\n\n", "", "周圆 张辛欣"),
        ("", "（本报记者 周圆 张辛欣）\n", "周圆 张辛欣"),
        ("", "（新华社记者周圆、张辛欣）\n", "周圆 张辛欣"),
        ("本报记者　张三\n\n", "", "张三"),
    ],
)
def test_the_persons_of_the_byline_wrote_it(above, below, author):
    assert news(above, below).author == author


def test_a_source_line_gives_source_and_day():
    found = news("2025-06-10 08:15　来源：人民日报\n\n")
    assert (found.origin, found.date, found.dateline) == ("人民日报", "2025-06-10", "2025-06-10")


def test_a_wire_with_its_year_dates_the_story():
    found = first(
        "两部门部署养老服务\n\n新华社北京2025年6月9日电（记者 周圆、张辛欣）两部门日前联合印发通知。\n\n通知要求，抓好落实。\n"
    )
    assert (found.origin, found.author, found.date) == ("新华社", "周圆 张辛欣", "2025-06-09")


def test_lines_of_data_are_set_aside_as_credits_of_their_text():
    asides = articles(OPINION.format(above="发文机关：国务院办公厅\n\n", number="国办发〔2024〕48号\n\n", below=""))[1]
    assert [(aside.text, aside.why, aside.article) for aside in asides] == [
        ("发文机关：国务院办公厅", "credit", "a1"),
        ("国办发〔2024〕48号", "credit", "a1"),
    ]


def test_a_dossier_is_named_after_what_its_text_is_about(the_opinion):
    assert subject(the_opinion) == "进一步保障和改善民生（2025）"
