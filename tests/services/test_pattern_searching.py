"""Regular expressions over a library, run in the workshop and stopped in time."""

import shutil
import time
from functools import partial

import pytest

from zhutiao.errors import PatternError
from zhutiao.hits import Scope
from zhutiao.model import Place, Span
from zhutiao.services import marking, reading
from zhutiao.services.pattern_searching import Sieve, hits
from zhutiao.store.library import Library
from zhutiao.text.patterns import Pattern, sift
from zhutiao.workshop import Workshop

GOES_ASTRAY = Pattern("(a+)+$")
TRAP = "a" * 40 + "b"


@pytest.fixture(scope="module")
def workshop():
    with Workshop() as opened:
        yield opened


@pytest.fixture
def library(bundled_library, tmp_path):
    shutil.copyfile(bundled_library, tmp_path / "copy.zhutiao")
    with Library.open(tmp_path / "copy.zhutiao") as opened:
        yield opened


def here(function, *args, timeout):
    """Run a pattern that is known to be harmless without a workshop."""
    del timeout
    return function(*args)


def test_every_paragraph_with_the_pattern_is_found_in_reading_order(library):
    [dossier] = reading.dossiers(library)
    found = hits(library, Pattern("80[%％]"), Scope(dossier.id), run=here)
    expected = [
        (text.id, piece.id)
        for text in reading.documents(library, dossier.id)
        for piece in text.article.pieces()
        if "80%" in piece.printed or "80％" in piece.printed
    ]
    assert [(hit.document, hit.segment) for hit in found.hits if hit.where == "text"] == expected


def test_notes_and_tags_are_searched_too(library):
    [dossier] = reading.dossiers(library)
    made = marking.highlight(library, [Place(dossier.base, "一/（一）", Span(0, 4))]).made[0]
    marking.write_note(library, made, "见 2025 年第 1 期")
    marking.tag(library, made, "指标/养老2025")
    found = hits(library, Pattern(r"2025 年第 \d 期|养老\d+"), run=here)
    assert [(hit.where, hit.made) for hit in found.hits] == [("note", made), ("tag", None)]


def test_only_the_texts_of_the_scope_are_searched(library):
    [dossier] = reading.dossiers(library)
    found = hits(library, Pattern("养老"), Scope(documents=frozenset({dossier.base})), run=here)
    assert ({hit.document for hit in found.hits}, found.searched, found.of) == ({dossier.base}, 1, 1)


def test_a_search_says_that_there_are_more_matches_than_it_took(library):
    assert hits(library, Pattern("的"), run=here, limit=3).end == "many"


def test_a_search_that_is_not_wanted_any_more_ends(library):
    assert hits(library, Pattern("的"), run=here, stop=lambda: True).end == "stopped"


def test_what_is_no_pattern_is_refused_before_anything_is_searched(library):
    with pytest.raises(PatternError):
        hits(library, Pattern("("), run=pytest.fail)


def test_a_pattern_that_would_never_end_is_ended(workshop):
    sieve = Sieve(GOES_ASTRAY, workshop.run, seconds=0.3, limit=10)
    # The first is the start of a process.
    workshop.run(sift, Pattern("a"), ["a"], 1.0, 1, timeout=30)
    begun = time.monotonic()
    assert list(sieve.through([TRAP])) == []
    assert sieve.end == "slow"
    assert time.monotonic() - begun < 3


def test_what_was_found_before_a_pattern_went_astray_counts(workshop):
    harmless = ["aaa", "二" * 2000, "二" * 4000]
    sieve = Sieve(GOES_ASTRAY, workshop.run, seconds=0.3, limit=10)
    found = [each for part in sieve.through([*harmless, TRAP]) for each in part]
    assert (found, sieve.done, sieve.end) == ([(0, ((0, 3),))], 3, "slow")


def test_the_workshop_works_on_after_a_pattern_went_astray(workshop):
    list(Sieve(GOES_ASTRAY, workshop.run, seconds=0.2, limit=10).through([TRAP]))
    found = list(Sieve(Pattern("养老"), partial(workshop.run, owner=1), seconds=5, limit=10).through(["普惠养老"]))
    assert found == [[(0, ((2, 4),))]]
