"""Claims about an entry of the apparatus: the preferred reading first, every witness once, nothing said that is not so."""

from dataclasses import replace

import printings
import pytest

from zhutiao import words
from zhutiao.exporters.apparatus import lemma
from zhutiao.variants import Entry, Reading, Stretch, Suggestion, Variant


@pytest.fixture(scope="module")
def apparatus(sources):
    return printings.content(sources).apparatus[0]


@pytest.fixture
def said(apparatus):
    return lambda n: str(lemma.line(apparatus.entries[n], apparatus.collation))


def test_the_chosen_reading_stands_before_the_bracket_with_all_who_have_it(said):
    assert said(2) == "县域 B C D ] 县城 A"


def test_a_suggested_reading_is_the_lemma_until_the_reader_chooses(said):
    assert said(0) == "个人账户跨省共济 B D ] 个人账户共济 A"


def test_what_the_reader_chose_is_the_lemma_against_the_suggestion(apparatus):
    chosen = replace(apparatus.entries[0], state="chosen", chosen="A")
    assert str(lemma.line(chosen, apparatus.collation)).startswith("个人账户共济 A ] ")


def test_where_nothing_is_decided_the_base_witness_is_the_lemma(said):
    assert said(8).startswith("租住 A ] ")


def test_an_excerpt_that_does_not_quote_the_passage_is_not_named(said):
    assert said(1) == "优质数字 B ] 优质服务数字 A"


@pytest.mark.parametrize(("spoken", "lacking", "left_out"), [("en", "[lacking] B", "[left out] B")])
def test_lacking_a_passage_and_leaving_words_out_are_told_apart(said, spoken, lacking, left_out):
    words.speak(spoken)
    assert said(7).endswith(f"] {lacking}")
    assert left_out in said(5)


def test_of_a_long_passage_its_beginning_and_its_end_are_said(said):
    assert said(7).startswith("推动有条件的大城市逐…解和“一刀切”考核。 A ")


def test_long_readings_that_differ_only_in_the_middle_are_said_in_full(apparatus):
    one, other = "甲" * 20 + "乙" + "丙" * 20, "甲" * 20 + "丁" + "丙" * 20
    line = lemma.line(made(A=one, B=other), apparatus.collation)
    assert [line.lemma.words, *(each.words for each in line.others)] == [one, other]


def test_a_reading_of_nothing_but_space_can_be_seen(apparatus):
    assert str(lemma.line(made(A=" ", B="\n"), apparatus.collation)) == "␣ A ] ↵ B"


def test_a_passage_that_has_moved_says_where_it_stands(apparatus):
    moved = made(A="同样的话", B="同样的话", kind="moved", homes={"A": "一/（一）", "B": "五"})
    assert str(lemma.line(moved, apparatus.collation)) == "同样的话 (一/（一）) A ] 同样的话 (五) B"


def test_the_edition_is_no_witness(apparatus):
    first, *others = apparatus.collation.witnesses
    collation = replace(apparatus.collation, witnesses=(replace(first, siglum="*", edition=True), first, *others))
    entry = apparatus.entries[2]
    readings = {"*": entry.variant.readings["B"], **entry.variant.readings}
    entry = replace(entry, variant=replace(entry.variant, readings=readings))
    assert str(lemma.line(entry, collation)) == "县域 B C D ] 县城 A"


def test_the_facts_say_kind_decision_and_reason(apparatus):
    words.speak("en")
    assert lemma.facts(apparatus.entries[0]) == ("Wording", "suggested, likely", "quoted so in D")


def test_each_witness_is_told_with_what_it_is(apparatus):
    words.speak("en")
    said = [lemma.witness(each, apparatus) for each in apparatus.collation.witnesses]
    assert said[:3] == [
        "A  001_1bd3a47c8d5ee32b.txt (base witness)",
        "B  002_66c209dab0f48980.txt",
        "C  News brief 000_02ba5381398f42b4.txt (excerpt)",
    ]


def made(kind="substantive", homes=None, **readings):
    """Return an undecided entry with these words."""
    homes = homes or {}
    found = {
        siglum: Reading(said, (Stretch(homes.get(siglum, "五"), 0, len(said)),)) for siglum, said in readings.items()
    }
    return Entry("x", Variant("五", kind, found, Suggestion()), (Stretch("五", 0, 1),))
