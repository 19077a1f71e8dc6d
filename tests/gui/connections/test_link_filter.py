"""The filter hides by relation, by how sure a link is until it is decided about, and by decision."""

import pytest

from zhutiao.model import Link, Passage
from zhutiao.ui.connections.link_filter import LinkFilter, from_names


def link(relation="quotes", grade="certain", state="suggested"):
    return Link("1", "三/（七）", Passage("d", "p1", "words"), relation, grade, state, 0.9, ())


def test_at_first_only_rejected_links_are_hidden():
    assert LinkFilter().lets(link(grade="possible"))
    assert not LinkFilter().lets(link(state="rejected"))


@pytest.mark.parametrize("name", ["quotes", "certain", "suggested"])
def test_a_link_is_hidden_by_any_of_what_it_is(name):
    assert not LinkFilter(frozenset({name})).lets(link())


def test_how_sure_it_was_found_does_not_hide_what_is_accepted():
    assert LinkFilter(frozenset({"possible"})).lets(link(grade="possible", state="accepted"))


def test_what_is_hidden_is_shown_again():
    assert LinkFilter().without("quotes", hidden=True).without("quotes", hidden=False) == LinkFilter()


@pytest.mark.parametrize("odd", [None, 7, "quotes", {"quotes": 1}])
def test_an_odd_setting_is_the_first_filter(odd):
    assert from_names(odd) == LinkFilter()


def test_unknown_names_in_a_setting_are_left_out():
    assert from_names(["possible", "x", 3, None]) == LinkFilter(frozenset({"possible"}))
