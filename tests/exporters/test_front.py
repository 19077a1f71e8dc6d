"""Claims about the front matter: whatever a title holds, it is one value and ends nothing."""

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhutiao import __version__
from zhutiao.exporters import front


def test_the_front_matter_says_what_when_and_from_which_files(build):
    assert front.matter(build(), "意见").split("\n") == [
        "---",
        'title: "意见"',
        'dossier: "保障和改善民生"',
        'date: "2025-03-02"',
        'exported: "2026-11-21T08:30:00.000Z"',
        'zhutiao: "' + __version__ + '"',
        "sources:",
        '  - "001_1bd3a47c8d5ee32b.txt sha256:1bd3a47c8d5e"',
        '  - "000_02ba5381398f42b4.txt sha256:02ba5381398f"',
        '  - "003_3ac9c84125cde09e.txt sha256:3ac9c84125cd"',
        "---",
    ]


@pytest.mark.parametrize(
    "words", ["---", "一\n---\n二", '"', "\\", "a: b", "#", "{{x}}", "\x85", "\u2028", "\0", "[x]"]
)
def test_a_value_stays_on_its_line_and_is_read_as_it_was(words):
    made = front.scalar(words)
    assert (made.count("\n"), json.loads(made)) == (0, words)


def test_a_template_program_finds_nothing_in_a_value():
    assert front.scalar("{{x}} {% y %} <% z %>") == '"{\\u007bx}} {\\u0025 y %} <\\u0025 z %>"'


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_a_value_holds_only_what_yaml_can_print(words):
    assert re.fullmatch(
        r"[\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]*", front.scalar(words)
    )
