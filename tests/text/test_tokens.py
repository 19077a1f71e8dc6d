import re

from hypothesis import given, settings
from hypothesis import strategies as st

from zhutiao.model import Span
from zhutiao.text.tokens import bare, blank, fold


def test_a_full_width_printing_and_a_half_width_one_fold_alike():
    assert fold("（七）ＨＰＶ，80％") == fold("(七)hpv,80%")


def test_bare_letters_leave_out_signs_spaces_and_line_breaks():
    assert bare("用 5年左右\n时间，逐步实现“一老一小”").text == "用5年左右时间逐步实现一老一小"


def test_a_percentage_is_not_the_same_as_its_number():
    assert bare("不低于80%").text != bare("不低于80").text


def test_letters_lead_back_to_the_words_with_their_signs():
    text = "坚持“公平、均衡、普惠、可及”。"
    letters = bare(text)
    assert letters.span(letters.text.index("公平"), len(letters.text)).cut(text) == "公平、均衡、普惠、可及"


def test_a_sign_that_would_become_several_stays_as_it_is():
    assert fold("㈠各地İ") == "㈠各地İ"


def test_blanks_take_as_much_room_as_the_words_they_stand_for():
    assert blank(re.compile("谢谢。"), "普惠托育。谢谢。就是这些。") == "普惠托育。   就是这些。"


def test_the_span_of_one_letter_covers_just_it():
    assert bare("“准”就是").span(0, 1) == Span(1, 2)


@settings(max_examples=50)
@given(st.text())
def test_folding_moves_no_character(text: str):
    assert len(fold(text)) == len(text)


@settings(max_examples=50)
@given(st.text(alphabet="公平ＡaＢb， 。１1％%\n", min_size=1))
def test_any_bare_letters_are_found_again_where_they_were(text: str):
    letters = bare(text)
    assert [fold(text)[place] for place in letters.offsets] == list(letters.text)
