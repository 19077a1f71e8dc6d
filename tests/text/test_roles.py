import pytest

from zhutiao.text import roles


@pytest.mark.parametrize("line", ["新华社记者 魏玉坤", "□桂从路", "李晓伟 韩笑", "本报记者 张三"])
def test_a_line_that_names_who_wrote_is_a_byline(line):
    assert roles.is_byline(line)


@pytest.mark.parametrize("line", ["增强社会保障公平性", "谢谢。", "供电公司", "新华社北京6月9日电"])
def test_a_line_that_names_nobody_is_no_byline(line):
    assert not roles.is_byline(line)


def test_the_wire_says_agency_and_day():
    line = "(新华社北京6月9日电)"
    assert (roles.origin_of(line), roles.day_of(line), roles.is_credit(line)) == ("新华社", "6月9日", True)


def test_the_reporter_stands_at_the_end_of_a_credit():
    assert roles.author_of("（据新华社北京6月9日电记者魏玉坤）") == "魏玉坤"


def test_a_source_is_named_by_its_credit():
    assert roles.origin_of("转自《人民日报》") == "人民日报"
    assert roles.origin_of("本文编选自:中国网;FOREXBNB编辑:陈筱亦。") == "中国网"


def test_a_turned_page_ends_what_it_cuts():
    assert roles.ends_text("间，（下转第 2版）")
