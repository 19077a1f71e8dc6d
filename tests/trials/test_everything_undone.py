"""Whatever a reader does, in any order: undone it was never done, and redone it is there again.

ZHUTIAO_OPERATIONS=1000 makes the long walk longer, ZHUTIAO_SEED gives another one.
"""

import itertools
import os
import random
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import everything
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as some

from zhutiao.errors import NothingToUndoError
from zhutiao.model import Place
from zhutiao.services import marking, reading, stepping
from zhutiao.store.library import Library

OPERATIONS = int(os.environ.get("ZHUTIAO_OPERATIONS", "120"))
SEED = os.environ.get("ZHUTIAO_SEED", "5")
SHORT = 8
KEPT = 1_000


LOOKS = itertools.count()


def minutes():
    """Tell the time, a minute later at each look: no two changes join."""
    return (datetime(2026, 6, 9, tzinfo=UTC) + timedelta(minutes=next(LOOKS))).isoformat()


@pytest.fixture(scope="session")
def arriving(sources):
    return everything.files(sources)


@pytest.fixture
def path(bundled_library, tmp_path):
    return shutil.copyfile(bundled_library, tmp_path / "library.zhutiao")


def newest(path):
    """Return what tells the newest step from any other."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("select max(id), count(*) from undo_step where stack = 'undo'").fetchone()


def walk(path, anything, names):
    """Do what is named, reopening the library now and then, and return what was seen after each step."""
    seen = [everything.seen(path)]
    for part in [names[at : at + 40] for at in range(0, len(names), 40)]:
        with Library.open(path, clock=minutes) as library:
            for name in part:
                before = newest(path)
                anything.do(library, name)
                now = everything.seen(path)
                if newest(path) != before:
                    seen.append(now)
                assert now == seen[-1], f"{name} has changed something that no step knows of"
    return seen


def take_back_and_again(path, seen):
    with Library.open(path, clock=minutes) as library:
        for each in reversed(seen[:-1]):
            name = library.history.names()[0]
            marking.undo(library, sure=True)
            assert everything.seen(path) == each, name
        with pytest.raises(NothingToUndoError):
            marking.undo(library)
    with Library.open(path, clock=minutes) as library:
        for each in seen[1:]:
            name = library.history.names()[1]
            marking.redo(library, sure=True)
            assert everything.seen(path) == each, name
        assert library.health.orphans() == []


def leap(path, seen, chance):
    """Go to and fro in the history by any number of steps at once."""
    with Library.open(path, clock=minutes) as library:
        for back in chance.sample(range(len(seen) - 1), 4):
            stepping.go_to(library, stepping.steps(library)[back].id, sure=True)
            assert everything.seen(path) == seen[len(seen) - 1 - back]


def test_every_use_case_that_changes_the_library_is_tried(arriving):
    tried = everything.Anything(random.Random(1), arriving).table  # noqa: S311
    assert set(tried) == everything.use_cases()


def test_a_long_walk_through_everything_undone_and_redone_is_seen_again(path, arriving):
    chance = random.Random(SEED)  # noqa: S311 - any walk will do
    anything = everything.Anything(chance, arriving)
    seen = walk(path, anything, anything.choose(OPERATIONS))
    assert len(seen) > OPERATIONS / 3
    take_back_and_again(path, seen)
    leap(path, seen, chance)


@settings(
    max_examples=5,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=some.data())
def test_any_few_operations_undone_and_redone_are_seen_again(bundled_library, path, arriving, data):
    shutil.copyfile(bundled_library, path)
    anything = everything.Anything(random.Random(data.draw(some.integers(0, 99))), arriving)  # noqa: S311
    names = data.draw(some.lists(some.sampled_from(sorted(anything.table)), min_size=1, max_size=SHORT))
    take_back_and_again(path, walk(path, anything, names))


@pytest.mark.skipif(OPERATIONS < KEPT, reason="the longer run alone makes a thousand steps")
def test_the_newest_thousand_steps_are_kept_and_no_more(path):
    with Library.open(path, clock=minutes) as library:
        [dossier] = reading.dossiers(library)
        place = Place(dossier.base, "三/（七）")
        for n in range(KEPT + 5):
            marking.note_clause(library, place, f"{n}")
    with Library.open(path, clock=minutes) as library:
        for _step in range(KEPT):
            marking.undo(library)
        assert [mark.note for mark in reading.marks(library, dossier.id)] == ["4"]
        with pytest.raises(NothingToUndoError):
            marking.undo(library)
