import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhutiao.text.fields import fields, headline_in, is_field, is_metadata, is_name, is_reference, reference_in


def said(text):
    return [(each.about, each.value) for each in fields(text)]


@pytest.mark.parametrize(
    ("line", "statements"),
    [
        ("发文机关：国务院办公厅", [("issuer", "国务院办公厅")]),
        ("文　　号：国办发〔2024〕48号", [("reference", "国办发〔2024〕48号")]),
        ("索 引 号：000014349/2024-00089", [("filing", "000014349/2024-00089")]),
        ("【发文字号】主席令第26号", [("reference", "主席令第26号")]),
        ("成文日期:2024年10月19日", [("date", "2024年10月19日")]),
        ("發布日期：民國113年6月1日", [("published", "民國113年6月1日")]),
        ("来源：新华社　2025-06-09 18:02", [("origin", "新华社"), ("published", "2025-06-09 18:02")]),
        ("2025-06-09 18:02 来源：新华社", [("published", "2025-06-09 18:02"), ("origin", "新华社")]),
        ("来源：人民日报 作者：张三 责任编辑：李四", [("origin", "人民日报"), ("author", "张三"), ("staff", "李四")]),
        ("作者：李四（某大学）", [("author", "李四（某大学）")]),
        ("By John Smith and Mary Jones", [("author", "John Smith and Mary Jones")]),
        ("Source: Policy Office", [("origin", "Policy Office")]),
        ("2025-06-09 18:02", [("published", "2025-06-09 18:02")]),
        ("2025年6月9日 来源：新华社", [("published", "2025年6月9日"), ("origin", "新华社")]),
        ("2025-06-09", [("published", "2025-06-09")]),
        ("（来源：新华社）", [("origin", "新华社")]),
        ("（本报记者 周圆 张辛欣）", [("author", "周圆 张辛欣")]),
        ("《 人民日报 》（ 2025年06月10日 05 版）", [("origin", "人民日报"), ("published", "2025年06月10日")]),
        ("（国办发〔2025〕5号）", [("reference", "国办发〔2025〕5号")]),
    ],
)
def test_a_line_says_what_its_names_name(line, statements):
    assert said(line) == statements


@pytest.mark.parametrize(
    "line",
    [
        "国发〔2025〕5号",
        "沪府规〔2024〕3号",
        "国办发[2024]48号",
        "第721号",
        "中华人民共和国国务院令 第721号",
        "国家税务总局公告2024年第5号",
        "民发〔2024〕12号 财社〔2024〕9号",
        "院臺法字第1130000001號",
        "第二十六号",
    ],
)
def test_the_number_a_document_is_filed_under_is_a_field_of_its_own(line):
    assert is_reference(line) and is_field(line)


@pytest.mark.parametrize(
    "line",
    [
        "第三条　本法所称主管机关，是指民政部门。",
        "按照国发〔2025〕5号文件要求，抓好落实。",
        "来源：这里说的来源，是指收入的来源。",
        "时间紧、任务重：必须抓好落实。",
        "坚持以人民为中心",
        "2025年3月2日",
        "By 2030 coverage shall be extended to every county",
        "作者：" + "民生" * 90,
        "（一）发文机关：国务院",
        "2025年6月9日 18:02 发生地震，各地迅速投入抢险救灾工作",
    ],
)
def test_a_sentence_is_no_field(line):
    assert not is_field(line) and fields(line) == ()


@given(
    st.lists(
        st.sampled_from([*"来源：作者 　【】（）〔〕第号版日报记", "2025", "-06-09", " 18:02", "年6月9日", "国发"]),
        min_size=1,
        max_size=12,
    )
)
def test_any_line_is_a_field_or_says_nothing(parts):
    line = "".join(parts).strip() or "号"
    assert bool(fields(line)) <= is_field(line)


def test_when_and_where_people_met_introduces_their_words_and_is_not_set_aside():
    assert not is_metadata("时间：2025年8月5日10时") and not is_metadata("主持人：省政府新闻办 李华")
    assert is_metadata("来源：新华社")


@pytest.mark.parametrize("name", ["发文机关", "标　　题：", "索 引 号：", "【时效性】", "主题分类"])
def test_the_left_cell_of_a_table_names_what_the_right_one_holds(name):
    assert is_name(name)


def test_a_cell_of_figures_names_nothing():
    assert not is_name("床位") and not is_name("820万张")


def test_a_number_is_found_inside_a_title():
    assert reference_in("关于养老服务的意见（国办发〔2024〕 48 号）") == "国办发〔2024〕48号"
    assert reference_in("关于养老服务的意见") is None


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("法規名稱：長期照顧服務法", "長期照顧服務法"),
        ("标题：关于促进就业的意见 发文机关：国务院", "关于促进就业的意见"),
        ("新华社北京1月7日电 题：让银发族乐享生活——透视新政", "让银发族乐享生活——透视新政"),
    ],
)
def test_a_line_may_hold_the_title(line, title):
    assert line[slice(*headline_in(line))] == title


@pytest.mark.parametrize("line", ["来源：新华社", "新华社北京1月7日电 记者7日获悉，问题：还有不少。", "标题党要不得。"])
def test_most_lines_hold_no_title(line):
    assert headline_in(line) is None
