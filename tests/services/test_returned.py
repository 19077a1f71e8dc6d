"""What comes back from a damaged library stands on its words, and no note of either side is lost."""

import shutil
import sqlite3
from contextlib import closing, suppress

import pytest

from zhutiao.errors import StructureError
from zhutiao.model import Place, Span
from zhutiao.services import marking, mending, structuring
from zhutiao.store.library import Library

CLAUSE = "一/（一）"


@pytest.fixture
def mark(library, opinion):
    [mark] = marking.highlight(library, [Place(opinion.id, CLAUSE, Span(60, 75))]).made
    return mark


@pytest.fixture
def other(library, mark, tmp_path):
    """The library as a copy of it goes on: the one that will be damaged."""
    path = tmp_path / "other.zhutiao"
    library.copy(path)
    with Library.open(path) as other:
        yield other


def split(library, opinion):
    for offset in range(10, 60):
        with suppress(StructureError):
            return structuring.split(library, opinion.id, CLAUSE, offset)
    pytest.fail("nothing to split")


def without(library, table, tmp_path):
    """Return a copy of a library that has lost a table's rows."""
    path = tmp_path / f"without-{table}.zhutiao"
    shutil.copy(library.path, path)
    with closing(sqlite3.connect(path, isolation_level=None)) as damaged:
        damaged.execute({"place": "delete from place", "document": "delete from document"}[table])
    return path


@pytest.mark.parametrize("lost", ["place", "document"])
def test_a_mark_stands_on_its_words_though_only_its_text_or_its_place_was_the_newer(
    library, other, opinion, mark, tmp_path, lost
):
    words = library.marks.get(mark).quote
    split(other, opinion)
    assert mending.bring_back(library, without(other, lost, tmp_path))
    [anchor] = library.marks.get(mark).anchors
    printed = library.documents.printed(opinion.id, anchor.place.segment)
    assert (anchor.state, anchor.place.span.cut(printed)) == ("placed", words)
    assert library.health.strayed_quotes() == []
