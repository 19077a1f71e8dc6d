"""Small pages of the kinds readers bring: the rules hold beyond the bundled files."""

import pytest

from zhutiao.services.dividing import articles

HEAD = "关于改善民生的意见\n\n为改善民生，现提出如下意见。\n\n"


def first(text):
    return articles(text)[0][0]


def ids(text):
    return [piece.id for piece in first(text).segments]


def turns(text):
    return [(turn.speaker, turn.organisation, turn.asks, turn.question) for turn in first(text).turns or ()]


def test_one_lost_number_does_not_swallow_what_follows():
    body = "一、甲部分\n\n（一）扩大覆盖。完善制度。\n\n（三）加强帮扶。健全机制。\n\n（四）提高质效。优化服务。\n\n三、乙部分\n\n（五）扩优提质。推动发展。\n"
    assert ids(HEAD + body) == ["preamble", "一", "一/（一）", "一/（三）", "一/（四）", "三", "三/（五）"]


def test_a_gap_in_the_numbers_is_named():
    body = "一、甲部分\n\n（一）扩大覆盖。完善制度。\n\n（三）加强帮扶。健全机制。\n\n（四）提高质效。优化服务。\n"
    doubts = [each for each in first(HEAD + body).findings if each.what == "doubtful"]
    assert [each.segment for each in doubts] == ["一/（三）"]


def test_a_number_that_goes_backwards_is_text():
    body = "一、甲部分\n\n（一）扩大覆盖。完善制度。\n\n（二）加强帮扶。健全机制。\n\n一、本条所称群众，是指居民。\n"
    assert ids(HEAD + body) == ["preamble", "一", "一/（一）", "一/（二）"]


@pytest.mark.parametrize("line", ["兜牢底线 补齐短板", "扩大就业 增加收入", "完善社保 优化服务", "第一章　总则"])
def test_a_headline_of_two_halves_names_nobody(line):
    page = f"{line}\n\n各地坚持以人民为中心的发展思想，办好民生实事。\n\n群众的获得感显著增强。\n"
    assert first(page).author is None


@pytest.mark.parametrize("line", ["李晓伟 韩笑", "宋乐义 仝霖", "王静 欧阳明 李丽"])
def test_names_below_a_text_sign_it(line):
    page = f"各地坚持以人民为中心的发展思想，办好民生实事。\n\n群众的获得感显著增强。\n\n{line}\n"
    assert first(page).author == line


def test_a_reporter_with_a_name_asks():
    talk = "主持人 王静：\n\n各位好！\n\n新华社记者 于佳欣：\n\n请问有何举措？\n\n民政部司长 张伟：\n\n谢谢。\n\n王静：\n\n到此结束，再见！\n"
    assert turns(talk) == [
        ("王静", None, False, "opening"),
        ("于佳欣", "新华社", True, "1"),
        ("张伟", None, False, "1"),
        ("王静", None, False, "closing"),
    ]


def test_labels_at_the_head_of_a_paragraph_are_turns():
    talk = "主持人：各位好，现在开始提问。\n\n问：请问有何举措？\n\n答：我们将从三个方面着手。\n\n一是扩大供给，二是提高质量。\n\n问：下一步有何安排？\n\n答：继续努力。\n\n主持人：到此结束，再见。\n"
    assert turns(talk) == [
        (None, None, False, "opening"),
        (None, None, True, "1"),
        (None, None, False, "1"),
        (None, None, True, "2"),
        (None, None, False, "2"),
        (None, None, False, "closing"),
    ]
    assert first(talk).turns[2].paragraphs == ("我们将从三个方面着手。", "一是扩大供给，二是提高质量。")


def test_ordinals_with_a_colon_are_no_speakers():
    page = "各地要抓好三件事。\n\n一是就业：\n\n扩大岗位供给。\n\n二是社保：\n\n提高保障水平。\n\n三是教育：\n\n优化资源配置。\n"
    assert first(page).turns is None


def test_a_standard_sentence_printed_on_purpose_is_kept():
    rule = "各地区各有关部门要结合实际抓好贯彻落实，重大情况及时向党中央、国务院请示报告。"
    body = f"一、甲部分\n\n（一）扩大覆盖。完善制度。{rule}\n\n（二）加强帮扶。健全机制。\n\n{rule}\n"
    assert first(HEAD + body).segments[-1].printed.endswith(rule)


@pytest.mark.parametrize("mark", ["一､", "一、"])
def test_a_half_width_pause_mark_numbers_a_section_too(mark):
    assert "一" in ids(HEAD + f"{mark}总体要求\n\n坚持以人民为中心。\n\n二、重点任务\n\n（一）扩大覆盖。完善制度。\n")


def test_an_indent_begins_a_paragraph_even_after_a_full_line():
    page = "　　新时代以来我国民生建设取得历史性成就\n群众的获得感幸福感和安全感都在显著增强。\n　　但同时也要看到我国社会主要矛盾发生深\n刻变化，民生工作还存在短板。\n"
    assert [piece.printed[:6] for piece in first(page * 4).segments][:2] == ["新时代以来我", "但同时也要看"]


@pytest.mark.parametrize(
    ("title", "bodies"),
    [("中共中央 国务院关于实施乡村振兴战略的意见", ("中共中央", "国务院"))],
)
def test_the_centre_issues_as_a_body_of_its_own(title, bodies):
    assert (
        first(
            f"{title}\n\n现提出如下意见。\n\n一、总体要求\n\n坚持农业农村优先发展。\n\n二、任务\n\n提升质量。\n"
        ).issuer
        == bodies
    )


def test_fields_above_a_transcript_are_lines_of_their_own():
    talk = "新闻发布会文字实录\n时间：2025年8月5日10时\n主持人：省政府新闻办 李华\n主持人：\n大家上午好。\n王明：\n谢谢主持人。\n新华社记者：\n请问有何举措？\n王明：\n我们将扩大供给。\n"
    assert [piece.printed for piece in first(talk).segments] == ["时间：2025年8月5日10时", "主持人：省政府新闻办李华"]
    assert [turn.question for turn in first(talk).turns] == ["opening", "opening", "1", "1"]


def test_the_space_between_an_office_and_a_name_stays():
    found = first("会议纪要\n\n出席的有：省民政厅副厅长 吴建国，省医保局 局长 孙立 等。\n")
    assert found.segments[0].text == "出席的有：省民政厅副厅长 吴建国，省医保局局长 孙立等。"
