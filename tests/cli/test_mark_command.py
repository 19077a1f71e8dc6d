"""`zhutiao mark`: what is kept, what is added to, and what is no order at all."""

import pytest

from zhutiao.services import reading
from zhutiao.store.library import Library

QUOTE = "新建养老机构护理型床位占比原则上不低于80%"


@pytest.mark.parametrize(
    "given",
    [
        (),
        ("--quote", ""),
        ("--quote", "  "),
        ("--note", ""),
        ("--note", " \n"),
        ("--note", "甲", "--tag", ""),
        ("--note", "甲", "--tag", " / "),
        ("--quote", QUOTE, "--note", ""),
        ("--quote", QUOTE, "--style", "none"),
    ],
)
def test_an_order_without_words_is_wrong_usage_and_makes_no_library(zhutiao, tmp_path, given):
    status, out, err = zhutiao("mark", "--library", tmp_path / "fresh.zhutiao", "--clause", "七", *given)
    assert (status, out) == (2, "") and err
    assert not (tmp_path / "fresh.zhutiao").exists()


def test_a_second_note_on_a_clause_is_added_to_the_first_and_said_so(zhutiao, library_path):
    asked = ("mark", "--library", library_path, "--clause", "七", "--json", "--note")
    _, _, silent = zhutiao(*asked, "先说")
    _, made, said = zhutiao(*asked, "后说")
    assert made["note"] == "先说\n\n后说"
    assert (silent, said.count("\n")) == ("", 1)


def test_the_note_of_marked_words_leaves_the_clauses_own_alone(zhutiao, library_path):
    zhutiao("mark", "--library", library_path, "--clause", "七", "--note", "总说")
    _, made, err = zhutiao(
        "mark", "--library", library_path, "--clause", "七", "--quote", QUOTE, "--note", "数字", "--json"
    )
    assert (made["note"], err) == ("数字", "")


def test_a_second_note_is_taken_back_alone(zhutiao, library_path):
    for note in ("先说", "后说"):
        zhutiao("mark", "--library", library_path, "--clause", "七", "--note", note)
    with Library.open(library_path) as library:
        library.history.undo()
        [mark] = reading.marks(library, reading.dossiers(library)[0].id)
    assert mark.note == "先说"


def test_words_that_are_no_utf8_are_kept_as_far_as_they_are(zhutiao, library_path):
    given = ("--note", "要\udce9点", "--tag", "指\udce9标")
    status, made, _ = zhutiao("mark", "--library", library_path, "--clause", "七", *given, "--json")
    assert (status, made["note"], made["tags"]) == (0, "要\ufffd点", ["指\ufffd标"])
