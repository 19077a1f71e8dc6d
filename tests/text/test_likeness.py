from zhutiao.text.concepts import concepts
from zhutiao.text.likeness import ENOUGH, Likeness, Words, rarity

TOILETS = "合理选择改厕模式引导新建农房配建室内卫生厕所"
FILM = "推广加厚高强度地膜健全秸秆收储运体系"


def rows(passage: str, *others: str):
    words = [Words.of(each) for each in (passage, *others)]
    return Likeness([TOILETS, FILM]).to(words).rows(words[:1])


def test_people_and_texts_say_the_same_in_other_words():
    assert set(concepts("老乡看病")) & set(concepts("农民到医院诊疗"))


def test_longer_words_come_before_those_in_them():
    assert concepts("小微企业") == ["小微", "企业"]


def test_a_single_letter_tells_where_no_two_do():
    pairs, letters, _ = rows("茅厕冻住了")
    assert list(pairs[0]) == [0.0, 0.0]
    assert letters[0][0] > letters[0][1]


def test_a_mark_that_all_passages_have_says_nothing_of_any():
    alone = rows("地膜")[0][0][1]
    on_all_lips = rows("地膜", *["地膜"] * ENOUGH)[0][0][1]
    assert on_all_lips < alone / 10


def test_a_text_of_few_passages_cannot_tell_what_is_rare():
    few = [Words.of("地膜").counts[0], Words.of("厕所").counts[0]]
    assert rarity(few, ENOUGH)["地膜"] < rarity(few)["地膜"] == rarity(few)["厕所"]


def test_words_counted_together_are_those_of_all():
    both = Words.together([Words.of("地膜"), Words.of("地膜厕所")])
    assert both.counts[0]["地膜"] == 2
