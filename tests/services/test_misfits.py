"""A place whose row a disk has spoilt is passed over; it stops nobody from working, and stays as it is."""

import sqlite3
from contextlib import closing

import pytest

from zhutiao.model import Place, Span
from zhutiao.services import marking, placing, structuring
from zhutiao.store.library import Library


@pytest.fixture
def spoilt(library, opinion):
    """A mark over two clauses, the state of whose first place has one wrong letter."""
    places = [Place(opinion.id, "一/（一）", Span(60, 75)), Place(opinion.id, "五", Span(0, 4))]
    [mark] = marking.highlight(library, places).made
    library.close()
    with closing(sqlite3.connect(library.path, isolation_level=None)) as other:
        other.execute("update place set state = 'plbced' where segment = '一/（一）'")
    with Library.open(library.path) as again:
        yield again, mark


def rows(library):
    with closing(sqlite3.connect(library.path)) as other:
        return other.execute("select segment, state, position from place where deleted is null order by 1").fetchall()


def test_a_text_can_be_renumbered_though_a_place_in_it_is_spoilt(spoilt, opinion):
    library, mark = spoilt
    structuring.renumber(library, opinion.id, "五", "八")
    [anchor] = library.marks.get(mark).anchors
    assert (anchor.place.segment, anchor.state) == ("八", "placed")
    assert ("一/（一）", "plbced", 0) in rows(library)


def test_a_mark_with_a_spoilt_place_is_moved_by_its_other_places_alone(spoilt, opinion):
    library, mark = spoilt
    places = [Place(opinion.id, "四", Span(0, 3)), Place(opinion.id, "五", Span(0, 4))]
    marking.reshape(library, mark, places)
    placing.confirm(library, [mark])
    assert tuple(anchor.place for anchor in library.marks.get(mark).anchors) == tuple(places)
    assert rows(library) == [("一/（一）", "plbced", 0), ("五", "placed", 2), ("四", "placed", 1)]
