"""Absent is null in every answer: "" stands only where a section has no text of its own."""

import pytest

from zhutiao import paths

SOURCES = sorted(paths.shipped("data").glob("*.txt"))
LINKED = [SOURCES[1], SOURCES[0], *SOURCES[2:]]


def empties(answer, key=""):
    """Yield the field of every "" in an answer."""
    if answer == "":
        yield key
    elif isinstance(answer, dict):
        for name, value in answer.items():
            yield from empties(value, name)
    elif isinstance(answer, list):
        for value in answer:
            yield from empties(value, key)


@pytest.mark.parametrize(
    "command",
    [
        ("inspect", *SOURCES),
        ("import", *SOURCES),
        ("link", *LINKED, "--all"),
        ("links", "--all"),
        ("outline",),
        ("mark", "--clause", "七", "--note", "总说"),
        ("mark", "--clause", "七", "--quote", "新建养老机构"),
        ("export", "--list"),
        ("backup",),
        ("doctor", "--rebuild-search"),
    ],
    ids=lambda command: command[0],
)
def test_what_is_absent_is_null(zhutiao, library_path, command):
    status, answer, _ = zhutiao(*command, "--json", "--library", library_path)
    assert status == 0 and answer
    assert set(empties(answer)) <= {"text"}


def test_an_empty_text_is_only_a_sections(zhutiao):
    _, files, _ = zhutiao("inspect", *SOURCES, "--json")
    articles = [article for file in files for article in file["articles"]]
    assert {each["kind"] for article in articles for each in article["segments"] if each["text"] == ""} <= {"section"}
    assert list(empties([[article["findings"], article["turns"]] for article in articles])) == []


def test_lines_that_were_joined_are_a_finding_without_words(zhutiao):
    _, files, _ = zhutiao("inspect", *SOURCES, "--json")
    found = [each for file in files for article in file["articles"] for each in article["findings"]]
    assert {each["text"] for each in found if each["what"] == "joined-lines"} == {None}
