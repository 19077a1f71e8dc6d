"""The thread that searches: the newest search wins, and nothing else is in its way or in that of the writer."""

import shutil
import sqlite3
import threading
from contextlib import closing
from time import monotonic

import pytest

from zhutiao.errors import WorkshopCancelledError
from zhutiao.hits import Scope
from zhutiao.services import indexing, marking, reading
from zhutiao.ui.search.asked import Asked
from zhutiao.ui.search.reader import Reader
from zhutiao.ui.search.seeker import LONGEST, Seeker
from zhutiao.ui.search.wishes import Part, Refusal, Texts
from zhutiao.workshop import Workshop


@pytest.fixture
def seeker(qapp, library):
    workshop = Workshop()
    made = Seeker(library.path, lambda: workshop)
    yield made
    made.end()
    workshop.close()


@pytest.fixture
def told(seeker):
    heard = []
    seeker.told.connect(heard.append)
    return heard


def test_hits_come_first_and_then_in_how_many_texts_they_are(qtbot, seeker, told):
    seeker.seek(Asked("托育"), Scope())
    qtbot.waitUntil(lambda: len(told) == 2, timeout=10_000)
    assert [type(part) for part in told] == [Part, Texts]


def test_only_the_newest_search_is_heard_of(qtbot, seeker, told):
    for typed in ("养", "养老", "养老机", "养老机构"):
        seeker.seek(Asked(typed), Scope())
    qtbot.waitUntil(lambda: len(told) == 2, timeout=10_000)
    qtbot.wait(100)
    assert {part.wish.asked.words for part in told} == {"养老机构"}


def test_nothing_is_heard_of_a_search_that_was_given_up(qtbot, seeker, told):
    seeker.seek(Asked("养老"), Scope())
    seeker.cancel()
    qtbot.wait(200)
    assert told == []


def test_a_search_under_way_ends_with_its_window_at_once(seeker, monkeypatch):
    before, at_work, go_on = set(threading.enumerate()), threading.Event(), threading.Event()

    def read(*_wish):
        at_work.set()
        go_on.wait(10)
        raise WorkshopCancelledError

    monkeypatch.setattr(Reader, "read", read)
    seeker.seek(Asked("养老"), Scope())
    at_work.wait(10)
    threading.Timer(0.2, go_on.set).start()
    began = monotonic()
    seeker.end()
    assert monotonic() - began < LONGEST
    assert [thread for thread in set(threading.enumerate()) - before if thread.name == "search"] == []


def test_more_goes_on_where_the_first_hits_end(qtbot, seeker, told):
    seeker.seek(Asked("养老"), Scope(), first=3)
    qtbot.waitUntil(lambda: len(told) == 2, timeout=10_000)
    seeker.more(told[0].wish, 3, 2)
    qtbot.waitUntil(lambda: len(told) == 3, timeout=10_000)
    seeker.seek(Asked("养老"), Scope(), first=5)
    qtbot.waitUntil(lambda: len(told) == 5, timeout=10_000)
    assert [*told[0].hits, *told[2].hits] == list(told[3].hits)


def test_what_was_written_meanwhile_is_found(qtbot, library, seeker, told):
    seeker.seek(Asked("蓝天幼儿园"), Scope())
    qtbot.waitUntil(lambda: len(told) == 2, timeout=10_000)
    [dossier] = reading.dossiers(library)
    marking.note_clause(library, reading.resolve(library, dossier.id, "7"), "蓝天幼儿园")
    seeker.seek(Asked("蓝天幼儿园"), Scope())
    qtbot.waitUntil(lambda: len(told) == 4, timeout=10_000)
    assert (told[0].total, told[2].total) == (0, 1)


def test_a_library_that_takes_the_place_of_another_is_read(qtbot, library, bundled_library, seeker, told, tmp_path):
    [dossier] = reading.dossiers(library)
    marking.note_clause(library, reading.resolve(library, dossier.id, "7"), "蓝天幼儿园")
    seeker.seek(Asked("蓝天幼儿园"), Scope())
    qtbot.waitUntil(lambda: len(told) == 2, timeout=10_000)
    shutil.copyfile(bundled_library, tmp_path / "other.zhutiao").replace(library.path)
    seeker.seek(Asked("蓝天幼儿园"), Scope())
    qtbot.waitUntil(lambda: len(told) == 4, timeout=10_000)
    assert (told[0].total, told[2].total) == (1, 0)


def test_a_library_that_is_gone_is_said_to_be(qtbot, library, seeker, told):
    library.path.rename(library.path.with_suffix(".away"))
    seeker.seek(Asked("养老"), Scope())
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    assert isinstance(told[0], Refusal)


def test_a_library_being_written_is_waited_for(qtbot, library, seeker, told):
    with library.step("Long"):
        library.documents.add_dossier("另一个")
        seeker.seek(Asked("托育"), Scope())
    qtbot.waitUntil(lambda: len(told) == 2, timeout=10_000)
    assert told[0].total > 0


def test_a_library_without_an_index_is_searched_through_and_that_is_said(qtbot, library, seeker, told):
    library.index.void()
    seeker.seek(Asked("托育"), Scope())
    qtbot.waitUntil(lambda: len(told) == 2, timeout=20_000)
    assert (told[0].total > 0, "index cannot be used" in told[0].remark) == (True, True)


def test_a_regular_expression_finds_what_it_describes(qtbot, seeker, told):
    seeker.seek(Asked("托(育|幼)", pattern=True), Scope())
    qtbot.waitUntil(lambda: len(told) == 2, timeout=30_000)
    assert {span.cut(hit.words) for hit in told[0].hits for span in hit.spans} == {"托育", "托幼"}


def test_a_regular_expression_that_would_never_end_is_given_up_for_the_next_key(qtbot, seeker, told):
    seeker.seek(Asked("(.*?,?)*?。。。$", pattern=True), Scope())
    qtbot.wait(500)
    seeker.seek(Asked("托育", pattern=True), Scope())
    qtbot.waitUntil(lambda: len(told) == 2, timeout=30_000)
    assert told[0].total > 0


def test_what_is_no_regular_expression_is_refused(qtbot, seeker, told):
    seeker.seek(Asked("托(", pattern=True), Scope())
    qtbot.waitUntil(lambda: bool(told), timeout=30_000)
    assert isinstance(told[0], Refusal)


def test_an_index_that_cannot_be_is_told_of_once_and_every_word_found(qtbot, seeker, told, library):
    indexing.keep_up(library)
    with closing(sqlite3.connect(library.path, isolation_level=None)) as other:
        other.execute("delete from search_row")
    doubts = []
    seeker.index_doubted.connect(lambda: doubts.append(1))
    for typed in ("养老", "托育"):
        seeker.seek(Asked(typed), Scope())
        qtbot.waitUntil(lambda typed=typed: any(part.wish.asked.words == typed for part in told), timeout=10_000)
    qtbot.waitUntil(lambda: bool(doubts), timeout=10_000)
    qtbot.wait(50)
    assert doubts == [1]
    assert told[-1].wish.asked.words == "托育"
    assert next(part for part in told if isinstance(part, Part)).total > 0
