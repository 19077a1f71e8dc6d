"""Whoever kills the window loses nothing that was said to be kept."""

import random
from collections import Counter

import judging
import kill
import pytest


def test_a_window_killed_five_times_loses_nothing_it_has_acknowledged(tmp_path):
    chance, counted = random.Random(5), Counter()  # noqa: S311 - any moment will do
    assert kill.kill(tmp_path / "killed.zhutiao", chance, 5, counted) == []
    assert counted["acknowledged"] > 1


@pytest.mark.parametrize(
    ("doing", "rows", "fault"),
    [
        ("mark", {"old": ("1", 0), "new": ("2", 0)}, []),
        ("mark", {"old": ("1", 0), "new": ("2", 0), "newest": ("3", 0)}, []),
        ("mark", {"old": ("1", 0)}, ["new is missing"]),
        ("note", {"old": ("1", 0), "new": ("0", 0)}, ["new is as before"]),
        ("undo", {"old": ("1", 0), "new": ("0", 0)}, []),
        ("mark", {"old": ("9", 0), "new": ("8", 0)}, ["changed and not acknowledged: old, new"]),
    ],
    ids=["all is there", "one more is kept", "one is lost", "one is as it was", "one is taken back", "two are changed"],
)
def test_a_judge_allows_one_change_that_was_kept_before_it_could_be_said(doing, rows, fault):
    told = judging.Told({"old": "1"})
    told.hear(["ACK put new 0\n", "ACK put new 2\n", f"TRY {doing}\n"])
    assert judging.faults(told, rows) == fault


def test_a_judge_hears_of_a_mark_that_was_erased_and_is_back():
    told = judging.Told({"old": "1"})
    told.hear(["ACK del old -\n", "TRY mark\n"])
    assert judging.faults(told, {"old": ("1", 0)}) == ["old is erased, yet here", "old is as before"]
