"""What a search does not see: width, case, spaces, line breaks, how a sign is printed; and that it sees signs."""

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as some
from oracle import Everything, seen

from zhutiao.model import Article, Prepared, Segment
from zhutiao.services import keeping, searching
from zhutiao.store.library import Library
from zhutiao.text.search_keys import fold, folds_traditional
from zhutiao.text.search_query import Query

BREAKS = some.sampled_from((" ", "\n", "\r\n", "　", "\u200b", "\u00a0", "\t"))
PRINTED_OTHERWISE = str.maketrans({"，": ",", "；": ";", "：": ":", "（": "(", "）": ")", "％": "%", "—": "－"})
WIDE = {chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F) if chr(code) != '"'}


@pytest.fixture(scope="module")
def library(bundled_library):
    with Library.open(bundled_library) as library:
        yield library


@pytest.fixture(scope="module")
def everything(library):
    return Everything(library)


def words_of(data, everything, longest=12):
    """Draw some words as they stand in one of the texts, without what would end exact words."""
    printed = data.draw(some.sampled_from([each.words for each in everything.printed]))
    start = data.draw(some.integers(0, len(printed) - 1))
    words = printed[start : start + data.draw(some.integers(1, longest))].strip()
    assume(words and not set(words) & set('"＂“”„'))
    return words


def found(library, query):
    return seen(searching.every(library, query))


@given(data=some.data())
def test_exact_words_are_found_however_they_are_wrapped_and_spaced(library, everything, data):
    words = words_of(data, everything)
    torn = "".join(sign + data.draw(some.just("") | BREAKS) for sign in words)
    assert found(library, f'"{torn}"') == everything.having(fold(words))


@given(data=some.data())
def test_exact_words_are_found_in_any_width_and_case(library, everything, data):
    words = words_of(data, everything)
    for other in (words.upper(), words.translate(str.maketrans(WIDE)), words.translate(PRINTED_OTHERWISE)):
        assert found(library, f'"{other}"') == everything.having(fold(words)), other


@given(data=some.data())
def test_words_on_both_sides_of_a_sign_are_not_found_without_it(library, everything, data):
    words = words_of(data, everything)
    signless = "".join(sign for sign in words if unicodedata.category(sign)[0] not in "PSZ")
    assume(signless and fold(signless) != fold(words))
    printed, written = found(library, Query(((fold(signless),),)))
    for each in (*printed, *written):
        for start, end in each.spans:
            assert fold(each.words[start:end]) == fold(signless)


@pytest.mark.skipif(not folds_traditional(), reason="the extra “zh” is not installed")
@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("养老", ["養老"]),
        ("養老", ["養老"]),
        ("託育", ["托育"]),
        ("服务", ["服務", "服务"]),
        ("服務", ["服務", "服务"]),
    ],
)
def test_traditional_and_simplified_words_find_each_other(tmp_path, typed, printed):
    words = ("發展養老服務", "提供托育服务")
    segments = tuple(Segment(f"p{n}", "paragraph", each, each, (n, n)) for n, each in enumerate(words, 1))
    article = Article("a1", "other", None, segments)
    with Library.create(tmp_path / "traditional.zhutiao") as library:
        keeping.keep(library, Prepared("甲.txt", "0" * 64, "utf-8", (article,)), b"", "繁")
        hits = list(searching.every(library, typed))
    assert [span.cut(hit.words) for hit in hits for span in hit.spans] == printed
