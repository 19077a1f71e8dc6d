"""Claims about words in a sheet: none begins a formula, and each comes back as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhutiao.text.formulas import begins, harmless, meant

SIGNS = "=+-@\t\r\n＝＋－＠"
WORDS = st.text(alphabet=st.sampled_from([*SIGNS, "'", " ", "\u200b", "\ufeff", "条", "1"]), max_size=6) | st.text(
    max_size=6
)


@given(WORDS)
def test_whatever_the_words_they_come_back_as_they_were(words):
    assert meant(harmless(words)) == words


@given(WORDS)
def test_whatever_the_words_nothing_that_is_written_begins_a_formula(words):
    assert not harmless(words).lstrip(" ").startswith(tuple(SIGNS))
    assert not begins(harmless(words))


@pytest.mark.parametrize(
    ("words", "cell"),
    [
        ("=1", "'=1"),
        ("'=1", "''=1"),
        (" -2", "' -2"),
        ("'条'", "'条'"),
        ("\ufeff=1", "'\ufeff=1"),
        ("\u200b=1", "'\u200b=1"),
        ("\x01=1", "'\x01=1"),
        ("\u200b条", "\u200b条"),
    ],
)
def test_only_what_could_begin_a_formula_gets_an_apostrophe(words, cell):
    assert harmless(words) == cell
