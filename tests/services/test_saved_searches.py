"""Searches saved to be run again."""

import pytest

from zhutiao.errors import UnknownPlaceError
from zhutiao.model import Changed
from zhutiao.services import marking, saved_searches


def named(library):
    return [(each.name, each.query) for each in saved_searches.saved(library)]


@pytest.fixture
def saved(library):
    return saved_searches.save(library, "养老 托育 -机构", "照护").made[0]


def test_a_search_is_called_like_its_words(library):
    saved_searches.save(library, "  养老\n托育 ")
    assert named(library) == [("养老 托育", "养老\n托育")]


def test_a_search_can_have_a_name_of_its_own(library, saved):
    assert named(library) == [("照护", "养老 托育 -机构")]


def test_saving_under_a_name_again_changes_what_is_sought(library, saved):
    saved_searches.save(library, "养老", "照护")
    assert named(library) == [("照护", "养老")]


def test_saving_the_same_again_changes_nothing_that_could_be_undone(library, saved):
    saved_searches.save(library, "养老 托育 -机构", "照护")
    marking.undo(library)
    assert named(library) == []


def test_nothing_is_not_saved(library):
    assert saved_searches.save(library, "  \n") == Changed()


def test_a_search_is_renamed(library, saved):
    saved_searches.rename(library, saved, "一老一小")
    assert named(library) == [("一老一小", "养老 托育 -机构")]


def test_no_two_searches_have_the_same_name(library, saved):
    [other] = saved_searches.save(library, "就业").made
    assert saved_searches.rename(library, other, "照护") == Changed()


def test_a_deleted_search_comes_back_with_undo(library, saved):
    saved_searches.delete(library, saved)
    assert named(library) == []
    assert marking.undo(library).labels
    assert named(library) == [("照护", "养老 托育 -机构")]


def test_a_search_that_is_gone_cannot_be_renamed(library, saved):
    saved_searches.delete(library, saved)
    with pytest.raises(UnknownPlaceError):
        saved_searches.rename(library, saved, "x")


def test_a_name_has_nothing_in_it_that_is_not_seen(library):
    saved_searches.save(library, "x", "a\u202eb\0" + "长" * 300)
    [(name, _query)] = named(library)
    assert name == "a b " + "长" * 196
