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
