"""A segment is found again in another version of its text, whatever was corrected there."""

from hypothesis import given
from hypothesis import strategies as st

from zhutiao.text.counterparts import Counterparts

CARE = "新建养老机构护理型床位占比原则上不低于80%。大力发展社区嵌入式托育。"
SCHOOLS = "逐步实现义务教育学校标准化建设全覆盖。新建改扩建1000所以上优质普通高中。"
WORK = "全面取消在就业地参加社会保险的户籍限制，健全参保激励约束机制。"


def test_a_segment_with_the_same_id_and_words_is_itself():
    assert Counterparts({"p1": CARE, "p2": WORK}, {"p1": CARE, "p2": SCHOOLS}).of("p1") == "p1"


def test_a_segment_that_got_another_id_is_found_by_its_words():
    assert Counterparts({"p1": CARE}, {"p1": WORK, "p2": CARE}).of("p1") == "p2"


def test_words_printed_in_another_width_and_wrapped_are_the_same_words():
    assert Counterparts({"p1": CARE}, {"p7": CARE.replace("80%", "８０％").replace("。", "。\n")}).of("p1") == "p7"


def test_a_corrected_segment_is_the_one_most_like_it():
    corrected = CARE.replace("护理型床位", "护理床位").replace("嵌入式", "嵌入")
    assert Counterparts({"p1": CARE}, {"p1": WORK, "p2": SCHOOLS, "p3": corrected}).of("p1") == "p3"


def test_of_a_split_segment_the_larger_part_goes_on():
    assert Counterparts({"p1": SCHOOLS + CARE[:20]}, {"p1": CARE[:20], "p2": SCHOOLS}).of("p1") == "p2"


def test_of_a_split_segment_the_part_with_the_words_meant_goes_on():
    parts = {"p1": CARE[:20], "p2": SCHOOLS}
    assert Counterparts({"p1": SCHOOLS + CARE[:20]}, parts).of("p1", "护理型床位") == "p1"


def test_what_a_segment_was_split_into_are_its_parts():
    parts = {"p1": CARE[:20], "p2": SCHOOLS, "p3": WORK, "p4": "。"}
    assert Counterparts({"p1": SCHOOLS + CARE[:20]}, parts).parts("p1") == ("p1", "p2")


def test_a_text_shares_the_segments_that_it_has_to_the_letter():
    assert Counterparts({"p1": CARE, "p2": WORK}, {"a": WORK, "b": SCHOOLS}).share() == 0.5


def test_a_segment_joined_with_another_is_found_in_the_whole():
    assert Counterparts({"p1": CARE, "p2": WORK}, {"p1": CARE + WORK}).of("p2") == "p1"


def test_words_that_are_gone_are_found_nowhere():
    assert Counterparts({"p1": CARE}, {"p1": WORK, "p2": SCHOOLS}).of("p1") is None


def test_words_that_stand_twice_are_told_apart_by_the_id_and_then_by_nearness():
    twice = {"p1": CARE, "p2": WORK, "p3": CARE}
    assert Counterparts(twice, {"p0": WORK, **twice}).of("p3") == "p3"
    assert Counterparts(twice, {"a": CARE, "b": WORK, "c": CARE}).of("p3") == "c"


@given(st.lists(st.text(alphabet="民生保障服务改善教育医疗养老", min_size=12, max_size=30), unique=True, max_size=8))
def test_every_segment_is_found_in_a_text_where_all_are_renamed(words):
    before = {f"p{n}": each for n, each in enumerate(words)}
    after = {f"q{n}": each for n, each in enumerate(words)}
    found = Counterparts(before, after)
    assert [after[found.of(name) or ""] for name in before] == words
