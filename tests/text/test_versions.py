"""From the segments of one version of a text to those of the next."""

from zhutiao.model import Article, Segment, Span
from zhutiao.text.versions import Crossing

HEALTH = "健全社会保障机制，将更多低收入人口纳入常态化帮扶范围。"
CARE = "扩大普惠托育服务供给，支持社会力量办托，落实场地和运营补助。"
HOMES = "推进城镇老旧小区改造，加快建设完整社区，完善适老设施。"


def article(**segments):
    pieces = [Segment(name, "clause", words, words, (n, n)) for n, (name, words) in enumerate(segments.items(), 1)]
    return Article("a1", "opinion", "意见", tuple(pieces))


def test_a_clause_keeps_its_note_when_it_is_renumbered():
    crossing = Crossing(article(一=HEALTH, 二=CARE), article(一=HOMES, 二=HEALTH, 三=CARE))
    assert [crossing.segment(name) for name in ("一", "二")] == ["二", "三"]


def test_a_clause_that_is_gone_has_no_heir():
    assert Crossing(article(一=HEALTH, 二=CARE), article(一=HEALTH)).segment("二") is None


def test_a_divided_clause_goes_on_as_its_larger_part():
    crossing = Crossing(article(一=HEALTH), article(一=HEALTH[:9], 二=HEALTH[9:]))
    assert crossing.segment("一") == "二"


def test_words_over_two_new_segments_stand_in_both_with_the_signs_between():
    crossing = Crossing(article(一=HEALTH + CARE), article(一=HEALTH, 二=CARE))
    start = HEALTH.index("帮扶")
    places = crossing.words("一", Span(start, len(HEALTH) + 4)).places
    assert [(name, span.cut({"一": HEALTH, "二": CARE}[name])) for name, span in places] == [
        ("一", "帮扶范围。"),
        ("二", "扩大普惠"),
    ]


def test_a_page_head_between_two_halves_of_marked_words_is_no_part_of_them():
    halves = {"一": HEALTH[:14], "二": "某某日报第二版", "三": HEALTH[14:]}
    places = Crossing(article(一=HEALTH), article(**halves)).words("一", Span(5, 25)).places
    assert [(name, span.cut(halves[name])) for name, span in places] == [
        ("一", HEALTH[5:14]),
        ("三", HEALTH[14:25]),
    ]


def test_a_segment_without_a_letter_keeps_its_name():
    crossing = Crossing(article(一=HEALTH, 二="***"), article(一=HEALTH, 二="***"))
    assert crossing.segment("二") == "二"
    assert crossing.words("二", Span(0, 3)).places == (("二", Span(0, 3)),)
