from hypothesis import given
from hypothesis import strategies as st

from zhutiao.model import Span
from zhutiao.ui.pane.strokes import Stroke, strokes

SPANS = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
HIGHLIGHTS = st.lists(SPANS, max_size=8).map(lambda spans: [(span, "amber", "highlight") for span in spans])


def _characters(span):
    return set(range(span.start, span.end))


def test_a_lone_highlight_is_a_box():
    assert strokes([(Span(2, 6), "amber", "highlight")], []) == [Stroke(Span(2, 6), "box", "amber")]


def test_the_top_mark_is_the_background_and_the_lower_one_a_line():
    drawn = strokes([(Span(0, 6), "rose", "highlight"), (Span(4, 9), "blue", "highlight")], [])
    assert set(drawn) == {
        Stroke(Span(0, 4), "box", "rose"),
        Stroke(Span(4, 6), "line", "rose"),
        Stroke(Span(4, 9), "box", "blue"),
    }


def test_lines_that_overlap_have_lanes_of_their_own():
    shared, rose, blue = Span(0, 9), (Span(2, 6), "rose", "underline"), (Span(4, 8), "blue", "wavy")
    assert [stroke.lane for stroke in strokes([rose, blue], [shared])] == [0, 1, 2]


def test_lines_side_by_side_share_a_lane():
    first, second = (Span(0, 4), "rose", "underline"), (Span(4, 8), "blue", "underline")
    assert [stroke.lane for stroke in strokes([first, second], [])] == [0, 0]


def test_the_own_note_of_a_clause_is_not_drawn():
    assert strokes([(Span(0, 4), "amber", "none")], []) == []


@given(HIGHLIGHTS)
def test_no_character_has_two_backgrounds(marks):
    boxes = [at for stroke in strokes(marks, []) if stroke.shape == "box" for at in _characters(stroke.span)]
    assert len(boxes) == len(set(boxes))


@given(HIGHLIGHTS)
def test_every_marked_character_is_drawn_once_for_each_mark(marks):
    drawn = sorted(at for stroke in strokes(marks, []) for at in _characters(stroke.span))
    assert len(set(drawn)) == len({at for span, _, _ in marks for at in _characters(span)})
    assert len(drawn) <= sum(len(_characters(span)) for span, _, _ in marks)


def test_words_shared_for_sure_and_perhaps_are_underlined_once():
    drawn = strokes([], [Span(2, 6)], [Span(4, 9)])
    assert drawn == [Stroke(Span(2, 6), "line", None), Stroke(Span(6, 9), "dots", None)]
