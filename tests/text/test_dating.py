"""The lines around a text that date it, and who issued or gave it by the same lines."""

import pytest

from zhutiao.services.dividing import articles

NOTICE = (
    "民政部关于做好养老服务的通知\n\n各省民政厅：\n\n现就有关事项通知如下。\n\n"
    "一、提高认识。要重视。\n\n二、抓好落实。要检查。"
)


def first(text):
    return articles(text)[0][0]


def test_a_text_is_dated_above_the_first_of_its_annexes():
    annexes = "附件1\n\n" + "\n\n".join(f"表{n}" for n in range(1, 14)) + "\n\n附件2\n\n填表日期：2024年1月1日\n"
    found = first(f"{NOTICE}\n\n民政部\n\n2025年3月2日\n\n{annexes}")
    assert (found.date, found.issuer) == ("2025-03-02", ("民政部",))


@pytest.mark.parametrize(
    "line", ["江州市人民政府　2025年3月2日", "**江州市人民政府** 2025. 3. 2", "江州市人民政府二〇二五年三月二日"]
)
def test_a_text_is_dated_and_issued_under_its_title(line):
    found = first(f"# 关于做好养老服务的意见\n\n{line}\n\n为做好养老服务，提出如下意见。\n\n一、总体要求\n\n二、任务\n")
    assert (found.date, found.issuer) == ("2025-03-02", ("江州市人民政府",))


@pytest.mark.parametrize("title", ["例行记者会文字实录（2025年3月20日）", "市长在会上的讲话(2025年3月20日)"])
def test_a_date_in_brackets_ends_a_title(title):
    found = first(f"{title}\n\n各位代表，大家好。今天我讲三点意见。\n")
    assert found.date == "2025-03-20"


@pytest.mark.parametrize("day", ["12 March 2024", "March 12, 2024"])
def test_an_english_paper_is_dated_under_its_title(day):
    found = first(f"Ageing Well: A White Paper\n\nDepartment of Care\n{day}\n\n1. Aim\n\n1.1 It is old.\n")
    assert found.date == "2024-03-12"


def test_a_court_issues_what_its_committee_passed():
    note = "（2024年3月11日最高人民法院审判委员会第1914次会议通过，自2024年5月1日起施行）"
    found = first(f"最高人民法院关于审理合同案件的解释\n\n{note}\n\n第一条　适用本法。\n\n第二条　自公布起施行。\n")
    assert found.issuer == ("最高人民法院",)


@pytest.mark.parametrize("line", ["江东省省长　周建民", "——江东省省长 周建民", "（省长 周建民）"])
def test_who_gives_a_report_is_its_author(line):
    found = first(f"政府工作报告\n\n{line}\n\n各位代表：\n\n一、回顾\n\n去年增长。\n\n二、展望\n\n今年增长。\n")
    assert found.author == "周建民"


def test_the_day_on_which_people_met_dates_their_talk():
    above = "2024年9月5日（星期四）上午10时，国务院新闻办公室举行新闻发布会，请有关负责人介绍情况。"
    found = first(
        f"国新办举行新闻发布会\n\n{above}\n\n主持人：大家好。\n\n新华社记者：请问新的办法从什么时候开始施行？\n\n主持人：新的办法从明年一月一日起施行，谢谢大家，再见。\n"
    )
    assert (found.kind, found.date) == ("transcript", "2024-09-05")
