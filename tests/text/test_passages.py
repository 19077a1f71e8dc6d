from zhutiao.model import Article, Segment, Turn
from zhutiao.text.passages import said, sentences

ANSWER = "婴幼儿照护是很多家庭关心的问题。请问，下一步有哪些考虑和安排？谢谢。"


def commentary(*paragraphs: str) -> Article:
    return Article(
        "a1",
        "commentary",
        None,
        tuple(Segment(f"p{n}", "paragraph", p, p, (n, n)) for n, p in enumerate(paragraphs, 1)),
    )


def transcript(*turns: tuple[str, str, str]) -> Article:
    made = (
        Turn(n, speaker, speaker, None, None, False, question, False, (words,), (n, n))
        for n, (speaker, question, words) in enumerate(turns, 1)
    )
    return Article("a1", "transcript", None, (), turns=tuple(made))


def test_a_paragraph_that_only_thanks_is_no_passage():
    assert list(said("d", transcript(("肖渭明", "1", "我就说这些，谢谢。"), ("周建设", "2", "最后一个问题。")))) == []


def test_thanks_before_an_answer_are_blank_so_that_places_stay():
    [one] = said("d", transcript(("庄宁", "2", "感谢您的关注。完善托育服务支持政策体系。")))
    assert one.words == "       完善托育服务支持政策体系。"
    assert one.passage.text == "感谢您的关注。完善托育服务支持政策体系。"


def test_a_chair_who_presents_the_speakers_says_nothing_of_the_matter():
    words = "为了帮助大家了解情况，今天我们邀请到国家发展改革委副秘书长肖渭明先生，教育部发展规划司司长郭鹏先生。"
    assert list(said("d", transcript(("周建设", "opening", words)))) == []


def test_a_passage_that_tells_what_was_reached_looks_back():
    [one] = said("d", commentary("截至去年底，全国已经建成两千个试点。"))
    assert one.looks_back == 3


def test_a_passage_names_its_speaker_and_question():
    [one] = said("d", transcript(("郭鹏", "6", "教育资源扩优提质是一项系统工程。")))
    assert (one.passage.document, one.passage.segment) == ("d", "t1.1")
    assert (one.passage.speaker, one.passage.question) == ("郭鹏", "6")


def test_a_question_and_its_answer_stand_together():
    asked, answered, other = said(
        "d",
        transcript(("记者", "2", ANSWER), ("庄宁", "2", "完善托育服务标准规范体系。"), ("肖渭明", "3", "一是看发展。")),
    )
    assert asked.circle == answered.circle != other.circle


def test_paragraphs_of_an_opening_statement_stand_alone():
    first, second = said(
        "d", transcript(("肖渭明", "opening", "一是更好兜牢民生底线。"), ("肖渭明", "opening", "二是更加均等。"))
    )
    assert first.circle != second.circle


def test_a_paragraph_that_carries_its_heading_heads_what_follows():
    heading, text = said("d", commentary("——公平：社会保障制度更加体现人人平等。", "推动有效扩大社会保障覆盖面。"))
    assert heading.heads
    assert not text.heads
    assert text.heading.startswith("——公平")


def test_a_short_line_that_ends_no_sentence_heads_what_follows():
    heading, text = said("d", commentary("小厕所，急不得也拖不得", "过完两个冬天，我们才敢谈量产。"))
    assert heading.heads
    assert heading.circle == text.circle


def test_a_speaker_label_is_no_passage():
    texts = [one.passage.text for one in said("d", transcript(("民政部社会救助司负责人 张伟", "5", "确保兜住底。")))]
    assert texts == ["确保兜住底。"]


def test_short_sentences_are_read_with_the_next():
    text = "确保兜住底。做到兜准底。更好兜牢底。研究制定低收入人口认定办法。"
    assert [text[start:end] for start, end in sentences(text)] == [
        "确保兜住底。做到兜准底。更好兜牢底。",
        "研究制定低收入人口认定办法。",
    ]


def test_signs_alone_are_no_sentence():
    assert list(sentences("。、；" * 3)) == []
