"""A row shows of a passage what it shares with the clause, and never more or other words than the passage has."""

from hypothesis import given, settings
from hypothesis import strategies as st

from zhutiao.model import Link, Passage, Reason, Span
from zhutiao.ui.connections.excerpt import excerpt, whole

LONG = "感谢您的关注。近年来，各地认真贯彻落实决策部署，取得了积极成效。下一步，新建养老机构护理型床位占比原则上不低于80%，更好满足群众需求。"
BEDS = "新建养老机构护理型床位占比原则上不低于80%"


def link(text, *spans):
    reasons = tuple(Reason(span.cut(text), Span(0, len(span.cut(text))), span) for span in spans)
    return Link("1", "三/（七）", Passage("d", "p1", text), "quotes", "certain", "suggested", 0.9, reasons)


def at(words):
    return Span(LONG.index(words), LONG.index(words) + len(words))


def test_a_passage_that_fits_is_shown_whole():
    shown = excerpt(link(LONG, at(BEDS)), 200)
    assert (shown.text, shown.shared) == (LONG, (at(BEDS),))


def test_a_long_passage_begins_with_the_sentence_of_the_shared_words():
    shown = excerpt(link(LONG, at(BEDS)), 34)
    assert shown.text.startswith("…下一步，新建养老机构")
    assert shown.shared[0].cut(shown.text) == BEDS


def test_without_shared_words_a_passage_is_shown_from_its_beginning():
    assert excerpt(link(LONG), 20).text == LONG


def test_line_breaks_are_shown_as_spaces():
    assert whole(link("甲。\n乙。")).text == "甲。 乙。"


@settings(max_examples=60)
@given(st.text("民生保障。，服务80%\n", min_size=12, max_size=120), st.data(), st.integers(5, 60))
def test_what_is_underlined_is_what_is_shared(text, data, room):
    start = data.draw(st.integers(0, len(text) - 6))
    span = Span(start, data.draw(st.integers(start + 5, len(text))))
    shown = excerpt(link(text, span), room)
    assert all(each.cut(shown.text) in span.cut(text).replace("\n", " ") for each in shown.shared)
    assert shown.text.removeprefix("…") in text.replace("\n", " ")
    assert len(shown.text) >= min(len(text), room)
