"""A text goes into the library and comes out the same, under the same name for ever."""

from hypothesis import given, settings
from hypothesis import strategies as some

from zhutiao.model import Article, Aside, Finding, Reason, Segment, Span, Turn
from zhutiao.store import canonical

words = some.text(some.characters(exclude_categories=["Cs"]), max_size=8)
maybe = some.none() | words
lines = some.tuples(some.integers(1, 99), some.integers(1, 99))
spans = some.builds(lambda start, length: Span(start, start + length), some.integers(0, 99), some.integers(1, 99))
raw = some.lists(spans, max_size=2).map(tuple)


def several(values):
    return some.lists(values, max_size=2).map(tuple)


segments = some.builds(
    Segment, words, some.sampled_from(["clause", "item"]), words, words, lines, maybe, maybe, maybe, raw
)
findings = some.builds(Finding, words, words, words, lines, maybe, raw)
turns = some.builds(
    Turn,
    some.integers(1, 9),
    words,
    maybe,
    maybe,
    maybe,
    some.booleans(),
    words,
    some.booleans(),
    several(words),
    lines,
    several(lines),
    raw,
)
articles = some.builds(
    Article,
    words,
    some.sampled_from(["opinion", "transcript"]),
    maybe,
    several(segments),
    issuer=several(words),
    author=maybe,
    origin=maybe,
    date=maybe,
    dateline=maybe,
    complete=some.booleans(),
    findings=several(findings),
    turns=some.none() | several(turns),
    raw=raw,
)


@settings(max_examples=50, deadline=None)
@given(articles)
def test_an_article_comes_back_as_it_was(article):
    assert canonical.article(canonical.dump(article)) == article


@settings(max_examples=20, deadline=None)
@given(several(some.builds(Aside, words, some.just("furniture"), lines, maybe, raw)))
def test_words_set_aside_come_back_as_they_were(asides):
    assert canonical.asides(canonical.dump(asides)) == asides


@settings(max_examples=20, deadline=None)
@given(several(some.builds(Reason, words, some.none() | spans, some.none() | spans)))
def test_reasons_come_back_as_they_were(reasons):
    assert canonical.reasons([canonical.dump(reasons), "[]"]) == [reasons, ()]


def test_real_texts_come_back_as_they_were(article, transcript):
    assert canonical.article(canonical.dump(article)) == article
    assert canonical.article(canonical.dump(transcript)) == transcript


def test_what_has_its_default_is_left_out_so_that_new_fields_rename_no_text():
    plain = Article("a1", "opinion", None, (Segment("五", "clause", "文", "五、文", (1, 2)),))
    body = canonical.dump(plain)
    assert body == (
        '{"id":"a1","kind":"opinion","title":null,'
        '"segments":[{"id":"五","kind":"clause","text":"文","printed":"五、文","lines":[1,2]}]}'
    )
    assert canonical.name(body) == "167428e08caf5a2d757647b4724275bbaca8325ed16e98fdc2b2b56c5330c7e8"
