"""Whatever a disk does to a library is seen, and never costs more than what stood on the spot.

ZHUTIAO_DAMAGE=200 damages 200 libraries in each way and prints the figures (`pytest -s`).
"""

import os
import statistics

import damaging
import pytest

LIBRARIES = int(os.environ.get("ZHUTIAO_DAMAGE", "5"))
MARKS = 500
SECONDS = 5.0


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """A library with some hundred marks, notes, tags and ticks on the bundled texts."""
    path = tmp_path_factory.mktemp("sound") / "library.zhutiao"
    damaging.make(path, MARKS)
    return path


@pytest.fixture(scope="module", params=[damaging.overwrite_page, damaging.flip_bit], ids=lambda harm: harm.__name__)
def outcomes(request, sound, tmp_path_factory):
    """What libraries came to that were damaged in one way, each in another place."""
    folder = tmp_path_factory.mktemp(request.param.__name__)
    found = [damaging.try_one(sound, folder / str(seed), request.param, seed) for seed in range(LIBRARIES)]
    print(damaging.figures(request.param.__name__, found))  # noqa: T201 - the answer of the long run
    return found


def test_whatever_changes_a_value_or_stops_a_reading_is_detected(outcomes):
    assert [each.where for each in outcomes if each.changed and not each.detected] == []


def test_a_damaged_library_opens_from_its_backup_or_as_it_is(outcomes):
    assert max(each.opened for each in outcomes) < SECONDS


def test_a_damaged_library_without_a_backup_is_salvaged_in_time(outcomes):
    assert max(each.salvaged for each in outcomes) < SECONDS


def test_what_is_salvaged_is_nearly_everything(outcomes):
    assert statistics.median(each.kept for each in outcomes) >= 0.98


def test_what_is_salvaged_passes_every_check(outcomes):
    assert [each.where for each in outcomes if not each.sound] == []
