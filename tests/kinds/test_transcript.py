from zhutiao.services.dividing import articles
from zhutiao.text.speakers import read

TALK = """\
主持人 王静：

各位记者朋友，大家上午好！

澎湃新闻记者：

请问有哪些举措？

民政部司长 张伟：

谢谢。工作包括三个方面：

第一，扩大监测范围。

王静：

还有最后一个问题。

新华社记者：

下一步有何安排？

张伟：

我们将继续努力。

王静：

今天的发布会到此结束，再见！
"""


def turns(text):
    [article], _ = articles(text)
    return article.turns


def test_a_reporter_has_an_outlet_and_no_name():
    found = read("南方日报南方+记者")
    assert (found.name, found.role, found.organisation, found.asks) == (None, "记者", "南方日报南方+", True)


def test_an_office_stands_before_the_name():
    found = read("人力资源社会保障部社会保险事业管理中心主任 翟燕立")
    assert (found.name, found.role) == ("翟燕立", "人力资源社会保障部社会保险事业管理中心主任")


def test_the_chairs_words_belong_to_the_question_that_follows():
    assert [turn.question for turn in turns(TALK)] == ["opening", "1", "1", "2", "2", "2", "closing"]


def test_an_office_is_given_again_to_the_bare_name():
    assert [turn.role for turn in turns(TALK) if turn.speaker == "张伟"] == ["民政部司长", "民政部司长"]


def test_a_paragraph_that_ends_in_a_colon_is_no_turn():
    assert turns(TALK)[2].paragraphs == ("谢谢。工作包括三个方面：", "第一，扩大监测范围。")


def test_paragraphs_of_turns_are_segments_with_ids_of_their_own():
    [article], _ = articles(TALK)
    assert [piece.id for piece in article.pieces()][:4] == ["t1.1", "t2.1", "t3.1", "t3.2"]


def test_a_paragraph_printed_twice_is_said_once():
    words = "谢谢您的提问，工作包括三个方面，第一是扩大监测范围，第二是加强动态预警，第三是合理确定标准。"
    [article], _ = articles(TALK.replace("谢谢。工作包括三个方面：", f"{words}\n\n{words}"))
    assert [(turn.speaker, turn.paragraphs) for turn in article.turns][2] == ("张伟", (words, "第一，扩大监测范围。"))
    assert [(each.what, each.segment) for each in article.findings] == [("duplicate", "t3.1")]


def test_a_label_printed_twice_heads_one_turn():
    [article], _ = articles(TALK.replace("澎湃新闻记者：", "澎湃新闻记者：\n\n澎湃新闻记者："))
    assert len(article.turns) == len(turns(TALK))
    assert [(each.what, each.segment, each.text) for each in article.findings] == [
        ("duplicate", "t2.1", "澎湃新闻记者：")
    ]


def test_a_short_turn_printed_twice_with_its_label_is_one_turn():
    [article], _ = articles(TALK.replace("我们将继续努力。", "我们将继续努力。\n\n张伟：\n\n我们将继续努力。"))
    assert len(article.turns) == len(turns(TALK))
    assert [each.segment for each in article.findings] == ["t6.1", "t6.1"]


PANEL = """\
在线访谈：标准怎么用

时间：2025年4月18日10:00

来源：江东网

嘉宾：刘金峰（国家卫生健康委食品司司长）；王海东，人口家庭司司长

[主持人] 请问，标准何时实施？ [10:02]

[刘金峰] 明年。 [10:03]

[网友 小草] 贵不贵？ [10:04]

[王海东] 不贵。 [10:05]

责任编辑：张三
"""


def test_an_office_listed_above_the_talk_is_given_to_the_bare_name():
    assert [turn.role for turn in turns(PANEL)] == ["主持人", "国家卫生健康委食品司司长", "网友", "人口家庭司司长"]


def test_a_host_asks_too_where_the_public_asks():
    assert [(turn.asks, turn.question) for turn in turns(PANEL)] == [
        (True, "1"), (False, "1"), (True, "2"), (False, "2"),
    ]  # fmt: skip


def test_the_hour_behind_the_words_is_not_said():
    assert [turn.paragraphs for turn in turns(PANEL)] == [
        ("请问，标准何时实施？",),
        ("明年。",),
        ("贵不贵？",),
        ("不贵。",),
    ]


def test_who_edited_a_talk_and_where_it_comes_from_is_set_aside():
    [article], asides = articles(PANEL)
    assert (article.date, article.origin) == ("2025-04-18", "江东网")
    assert [(each.text, each.article) for each in asides if each.why == "credit"] == [
        ("来源：江东网", "a1"), ("责任编辑：张三", "a1"),
    ]  # fmt: skip


def test_an_answer_of_three_lines_is_not_torn_from_its_questions():
    said = turns("专访王建国\n\n记者：您怎么看待这件事？\n\n王建国：我认为好。\n\n记者：谢谢您。\n")
    assert [turn.speaker for turn in said] == [None, "王建国", None]


def test_questions_that_head_an_explanation_are_no_talk():
    text = "医保新政解读\n\n问题一：为什么要调整？\n\n门诊待遇多年未作调整，与群众的需求有差距。\n\n问题二：哪些人能享受？\n\n全省居民，包括学生儿童、老年居民和其他非从业居民，都能享受。\n"
    [article], _ = articles(text)
    assert (article.turns, [piece.text for piece in article.segments][::2]) == (
        None, ["问题一：为什么要调整？", "问题二：哪些人能享受？"],
    )  # fmt: skip


def test_questions_with_answers_below_them_are_one():
    assert len(turns("新政解读\n\n问题一：为什么要调整？\n\n答：待遇低。\n\n问题二：谁能享受？\n\n答：居民。\n")) == 4


def test_a_doubled_paragraph_of_several_answers_is_said_once():
    words = "问：新办法何时施行？答：明年一月一日起施行。问：谁来执行？答：各级民政部门负责执行。"
    [article], _ = articles(f"民政部就新规答记者问\n\n{words}\n\n{words}\n\n问：还有呢？\n\n答：没有了。\n")
    assert [turn.question for turn in article.turns] == ["1", "1", "2", "2", "3", "3"]
    assert sum(each.what == "duplicate" for each in article.findings) == 8


def test_a_title_on_one_line_with_the_first_label_is_told_from_it():
    [article], _ = articles("民政部就新规答记者问问：何时施行？\n\n答：明年。\n\n问：谁来执行？\n\n答：各级政府。\n")
    assert (article.title, article.turns[0].label) == ("民政部就新规答记者问", "问")


def test_an_hour_printed_on_two_lines_is_not_said():
    text = "".join(
        f"{who}[2025-04-18\n10:0{n}:12]\n\n"
        for n, who in enumerate(["主持人：大家好。", "专家：好。", "主持人：再见。"])
    )
    assert [turn.paragraphs for turn in turns(text)] == [("大家好。",), ("好。",), ("再见。",)]
