"""What a note refers to is found as it was meant, quickly, whatever it is."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhutiao.text.note_links import links, opened, title


@pytest.mark.parametrize(
    ("note", "found"),
    [
        ("见[[三/（七）]]。", [("三/（七）", "三/（七）")]),
        ("[[7]]和[[（八）|第八条]]", [("7", "7"), ("（八）", "第八条")]),
        ("[[ 养老要点 ]]", [("养老要点", "养老要点")]),
        ("[[[七]]]", [("七", "七")]),
        ("一\n二[[七]]", [("七", "七")]),
        ("[[]] [[ ]] [[a\nb]] [a] [[a]b]] [[|x]]", []),
    ],
)
def test_references_are_found(note, found):
    assert [(link.target, link.label) for link in links(note)] == found


def test_a_reference_says_where_it_stands():
    note = "一\n见[[7|七]]。"
    [link] = links(note)
    assert note[link.start : link.end] == "[[7|七]]"


@pytest.mark.parametrize(
    "note", ["`[[七]]`", "``a`[[七]]``", "```\n[[七]]\n```", "~~~~ md\n[[七]]\n~~~\n[[八]]\n~~~~", "```\n[[七]]"]
)
def test_code_refers_to_nothing(note):
    assert links(note) == []


@pytest.mark.parametrize("note", ["`a` [[七]] `b`", "`[[七]]", "```a\n```\n[[七]]", "`` ` [[七]]"])
def test_what_only_looks_like_code_refers_as_ever(note):
    assert [link.target for link in links(note)] == ["七"]


@pytest.mark.parametrize(
    "note",
    [
        "[" * 100_000,
        "[[" + "a" * 100_000,
        "[[a|" * 30_000,
        "`" * 100_000,
        "`` ` " * 20_000 + "[[七]]",
        "[[七]]" * 20_000,
    ],
)
def test_no_note_takes_long(note):
    start = time.monotonic()
    links(note)
    title(note)
    opened(note)
    assert time.monotonic() - start < 1


@pytest.mark.parametrize(
    ("note", "first"),
    [
        ("# **养老**要点\n其余", "养老要点"),
        ("\n\n- [ ] 待办", "[ ] 待办"),
        ("> 引文", "引文"),
        ("1. 先看`第七条`", "先看第七条"),
        ("---\n见[[7|第七条]]再说", "见第七条再说"),
        ("snake_case 不变", "snake_case 不变"),
        ("", ""),
    ],
)
def test_a_note_is_called_by_its_first_line(note, first):
    assert title(note) == first


@pytest.mark.parametrize(
    ("before", "typed"),
    [
        ("见[[", ""),
        ("见[[养老", "养老"),
        ("[[a]] [[b", "b"),
        ("[[a]]", None),
        ("[a", None),
        ("`[[a", None),
        ("[[a|b", None),
    ],
)
def test_an_open_reference_is_noticed_while_it_is_typed(before, typed):
    assert opened(before) == typed


@settings(max_examples=100)
@given(st.text(alphabet="[]|`~七7a \n", max_size=60))
def test_what_is_found_stands_in_the_note(note):
    for link in links(note):
        assert note[link.start : link.end].startswith("[[") and note[link.start : link.end].endswith("]]")
        assert link.target in note[link.start : link.end]
