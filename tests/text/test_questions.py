"""Which question each turn of a conversation belongs to."""

from zhutiao.text.questions import asking, numbered
from zhutiao.text.speakers import read


def questions(*labels):
    who = [read(label) for label in labels]
    return numbered(who, asking(who, [""] * len(who)))


def test_two_reporters_asking_in_one_breath_ask_one_question():
    assert questions("主持人", "央视记者", "中新社记者", "李明", "主持人") == ["opening", "1", "1", "1", "closing"]


def test_a_question_that_follows_up_has_the_number_of_the_first():
    assert questions("记者", "毛宁", "追问", "毛宁", "记者") == ["1", "1", "1", "1", "2"]


def test_the_chairs_words_between_two_questions_lead_to_the_next():
    assert questions("主持人", "记者", "李明", "主持人", "主持人", "记者", "李明") == [
        "opening", "1", "1", "2", "2", "2", "2",
    ]  # fmt: skip


def test_the_chair_who_says_who_will_answer_belongs_to_the_question_asked():
    assert questions("主持人", "记者", "主持人", "李明", "主持人") == ["opening", "1", "1", "1", "closing"]


def test_who_speaks_first_and_answers_most_is_no_chair():
    assert questions("毛宁", "记者", "毛宁", "记者", "毛宁") == ["opening", "1", "1", "2", "2"]


def test_a_chair_who_answers_the_last_question_has_not_closed_yet():
    assert questions("李超", "记者", "王静", "记者", "李超", "李超") == ["opening", "1", "1", "2", "2", "closing"]
