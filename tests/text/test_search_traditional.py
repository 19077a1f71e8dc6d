"""Traditional words find simplified ones; those that say so want the extra: `pip install 'zhutiao[zh]'`, then run this file."""

import sys
from contextlib import contextmanager

import pytest

from zhutiao.text import search_keys
from zhutiao.text.search_keys import find, fold, folds_traditional, rules

simplifying = pytest.mark.skipif(not folds_traditional(), reason="the extra “zh” is not installed")


@contextmanager
def without_the_extra():
    """Make keys as they are made where nobody has installed it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "opencc", None)
        _forget()
        yield
    _forget()


def _forget():
    for made_once in (search_keys._table, search_keys._simpler):
        made_once.cache_clear()


@simplifying
@pytest.mark.parametrize(("traditional", "simplified"), [("養老服務", "养老服务"), ("託育", "托育"), ("乾燥", "干燥")])
def test_traditional_words_and_simplified_ones_have_one_key(traditional, simplified):
    assert fold(traditional) == fold(simplified)


@simplifying
def test_every_traditional_sign_is_simplified_to_one_that_stays():
    signs = "".join(chr(code) for codes in search_keys._IDEOGRAPHS for code in codes)
    assert fold(fold(signs)) == fold(signs)


@simplifying
def test_traditional_words_are_found_where_they_are_printed():
    [span] = find("（七）大力發展「一老一小」", fold("发展"))
    assert (span.start, span.end) == (5, 7)


@simplifying
def test_an_index_made_without_the_extra_is_told_from_one_made_with_it():
    with_it = rules()
    with without_the_extra():
        assert rules() != with_it


def test_without_the_extra_traditional_words_find_themselves_alone():
    with without_the_extra():
        assert not folds_traditional()
        assert find("大力發展", fold("發 展")) != []
        assert find("大力發展", fold("发展")) == []
