from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from zhutiao.exporters.inked import runs
from zhutiao.exporters.sheet import Ink
from zhutiao.model import Mark, Span

WORDS = "强化社会保险和社会救助"
MARK = Mark("m", (), "amber", "highlight", None, (), "reader", "2026-11-21T08:00:00Z", "")
SPANS = st.tuples(st.integers(0, 12), st.integers(1, 8)).map(lambda pair: Span(pair[0], sum(pair)))


def ink(*spans):
    return [Ink(span, replace(MARK, id=f"m{n}")) for n, span in enumerate(spans)]


@given(st.lists(SPANS, max_size=6))
def test_runs_are_all_of_the_words_and_each_lies_under_the_marks_that_cover_it(spans):
    laid = ink(*spans)
    made = list(runs(WORDS, laid))
    assert "".join(run.words for run in made) == WORDS and all(run.words for run in made)
    at = 0
    for run in made:
        assert set(run.ink) == {each for each in laid if each.span.start <= at < each.span.end}
        at += len(run.words)


@given(st.lists(SPANS, max_size=6))
def test_ink_begins_once_and_ends_once_where_it_lies_on_words(spans):
    laid = [each for each in ink(*spans) if each.span.start < len(WORDS)]
    made = list(runs(WORDS, laid))
    assert sorted(each.mark.id for run in made for each in run.begins) == sorted(each.mark.id for each in laid)
    assert sorted(each.mark.id for run in made for each in run.ends) == sorted(each.mark.id for each in laid)
