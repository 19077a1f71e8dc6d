import time

from hypothesis import given, settings
from hypothesis import strategies as st

from zhutiao.text.shared_runs import Run, RunIndex

SERVICES = "推动数字智能技术与公共服务深度融合扩大优质数字公共服务资源覆盖面"
HOUSING = "加大保障性住房供给引导支持社会力量运营长期租赁住房"


def runs(passage: str, *texts: str) -> dict[int, list[str]]:
    found = RunIndex(texts).find(passage)
    return {number: [passage[run.here : run.here + run.length] for run in each] for number, each in found.items()}


def test_a_run_goes_on_as_far_as_both_texts_agree():
    assert runs("稳步加大保障性住房供给等诸多举措", SERVICES, HOUSING) == {1: ["加大保障性住房供给"]}


def test_a_run_knows_where_it_begins_in_both_texts():
    assert RunIndex([HOUSING]).find("运营长期租赁") == {0: (Run(0, HOUSING.index("运营"), 6),)}


def test_two_letters_in_common_are_no_run():
    assert runs("长期坚持住房", HOUSING) == {}


def test_words_that_stand_in_a_longer_run_are_not_counted_again():
    assert runs("优质数字公共服务资源和公共服务", SERVICES) == {0: ["优质数字公共服务资源"]}


def test_a_run_that_the_passage_repeats_counts_once():
    assert runs("租赁住房、租赁住房、租赁住房", HOUSING) == {0: ["租赁住房"]}


def test_a_run_begun_by_common_words_is_found_whole_by_its_rarer_ones():
    often = ["公共服务" + chr(0x4E00 + number) for number in range(80)]
    assert runs("完善公共服务深度融合", *often, SERVICES)[80] == ["公共服务深度融合"]


def test_a_megabyte_of_one_word_does_not_hold_the_reader_up():
    index = RunIndex([SERVICES, HOUSING])
    started = time.process_time()
    found = index.find("公共服务" * 80_000)
    assert [run.length for run in found[0]] == [4]
    assert time.process_time() - started < 5


@settings(max_examples=60)
@given(st.text(alphabet="公平均衡", max_size=40), st.lists(st.text(alphabet="公平均衡", max_size=40), max_size=4))
def test_every_run_prints_the_same_on_both_sides(passage: str, texts: list[str]):
    for number, found in RunIndex(texts).find(passage).items():
        for run in found:
            here = passage[run.here : run.here + run.length]
            assert here == texts[number][run.there : run.there + run.length]
