"""Damage to the search index costs the reader nothing: the library stays as it is, and the index is made anew.

ZHUTIAO_DAMAGE=200 damages 200 libraries in each way, seeks 200 words in each and prints the figures (`pytest -s`).
"""

import os

import damaging
import damaging_index
import pytest

from zhutiao.services import indexing
from zhutiao.store.library import Library

LIBRARIES = int(os.environ.get("ZHUTIAO_DAMAGE", "4"))
WORDS = min(LIBRARIES, 200)
MARKS = 200


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """A library with marks, notes and tags, whose index was compared with them."""
    path = tmp_path_factory.mktemp("sound") / "library.zhutiao"
    damaging.make(path, MARKS)
    with Library.open(path) as library:
        indexing.keep_up(library)
    return path


@pytest.fixture(scope="module")
def truth(sound):
    return damaging_index.words(sound, WORDS)


@pytest.fixture(
    scope="module",
    params=[damaging_index.overwrite_index_page, damaging_index.flip_index_bit],
    ids=lambda harm: harm.__name__,
)
def outcomes(request, sound, truth, tmp_path_factory):
    """What libraries came to whose index was damaged in one way, each in another place."""
    folder = tmp_path_factory.mktemp(request.param.__name__)
    harm = request.param
    found = [damaging_index.try_one(sound, folder / str(seed), harm, seed, truth) for seed in range(LIBRARIES)]
    print(damaging_index.figures(harm.__name__, found))  # noqa: T201 - the answer of the long run
    return found


def test_a_damaged_index_makes_no_library_a_damaged_one(outcomes):
    assert [each.where for each in outcomes if each.mended] == []


def test_nothing_the_reader_has_is_touched(outcomes):
    assert [each.where for each in outcomes if not each.kept] == []


def test_after_the_upkeep_every_word_is_found(outcomes):
    assert [each.where for each in outcomes if not each.afterwards] == []


def test_after_the_upkeep_every_check_is_passed(outcomes):
    assert [each.where for each in outcomes if not each.sound] == []
