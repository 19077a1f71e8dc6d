"""What is deleted can be brought back for thirty days, whole; after that it is gone, and nothing else with it."""

import itertools
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta

import pytest

from zhutiao.errors import StructureError
from zhutiao.model import Changed, Place, Span
from zhutiao.services import arranging, backing, binning, doctoring, marking, reading, structuring, tagging
from zhutiao.store.library import Library

NOW = datetime(2026, 6, 9, 8, tzinfo=UTC)
FORTY_DAYS = "2026-07-19T08:00:00.000Z"


@pytest.fixture
def library(tmp_path):
    """A library at a time that a test knows."""
    moments = (NOW + timedelta(milliseconds=10 * n) for n in itertools.count())
    path = tmp_path / "library.zhutiao"
    with Library.create(path, clock=lambda: next(moments).isoformat(timespec="milliseconds")[:-6] + "Z") as library:
        yield library


@pytest.fixture
def marked(library, opinion):
    """The library with one highlight, its note and its tag."""
    [mark] = marking.highlight(library, [Place(opinion.id, "三/（七）", Span(3, 9))]).made
    marking.write_note(library, mark, "要点")
    marking.tag(library, mark, "指标/养老")
    return library


def only_mark(library, opinion):
    [mark] = reading.marks(library, opinion.dossier)
    return mark


def told(library, dossier=None):
    return [(each.what, each.words, each.days) for each in binning.bin(library, dossier)]


def test_a_mark_comes_back_with_its_note_and_its_tag(marked, opinion):
    before = only_mark(marked, opinion)
    marking.erase(marked, [before.id])
    assert told(marked, opinion.dossier) == [("mark", before.quote, 30)]
    changed = binning.bring_back(marked, [before.id])
    after = only_mark(marked, opinion)
    assert (after.anchors, after.note, after.tags) == (before.anchors, before.note, before.tags)
    assert changed.places == {(opinion.id, "三/（七）")}
    assert told(marked) == []


def test_bringing_back_is_one_step_that_can_be_undone(marked, opinion):
    mark = only_mark(marked, opinion).id
    marking.erase(marked, [mark])
    binning.bring_back(marked, [mark])
    assert marked.history.names()[0] == "Bring back"
    marking.undo(marked)
    assert reading.marks(marked, opinion.dossier) == []


def test_a_note_comes_back_below_the_one_written_since(marked, opinion):
    mark = only_mark(marked, opinion).id
    marking.write_note(marked, mark, "")
    [gone] = binning.bin(marked)
    marking.write_note(marked, mark, "另写")
    binning.bring_back(marked, [gone.id])
    assert only_mark(marked, opinion).note == "另写\n\n要点"
    assert told(marked) == []


def test_a_tag_comes_back_onto_its_marks(marked, opinion):
    tagging.delete(marked, "指标/养老")
    assert told(marked) == [("tag", "指标/养老", 30)]
    binning.bring_back(marked, [binning.bin(marked)[0].id])
    assert only_mark(marked, opinion).tags == ("指标/养老",)


def split(library, opinion, segment):
    """Divide a clause where it can be, so that its second half becomes another."""
    for offset in range(10, 60):
        with suppress(StructureError):
            return structuring.split(library, opinion.id, segment, offset)
    pytest.fail("nothing to split")


def change(path, sql, *values):
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute(sql, values)


def words_of(library, mark):
    [anchor] = library.marks.get(mark).anchors
    return anchor.state, anchor.place.span.cut(library.documents.printed(anchor.place.document, anchor.place.segment))


def test_a_mark_comes_back_onto_its_words_though_its_clause_was_split_meanwhile(library, opinion):
    [mark] = marking.highlight(library, [Place(opinion.id, "一/（一）", Span(60, 75))]).made
    words = library.marks.get(mark).quote
    marking.erase(library, [mark])
    split(library, opinion, "一/（一）")
    binning.bring_back(library, [mark])
    assert words_of(library, mark) == ("placed", words)
    assert library.health.strayed_quotes() == []
    marking.undo(library)
    assert told(library) == [("mark", words, 30)]


def test_a_clauses_note_comes_back_onto_its_clause_though_that_has_another_number(library, opinion):
    [own] = marking.note_clause(library, Place(opinion.id, "二/（四）"), "总说").made
    marking.note_clause(library, Place(opinion.id, "二/（四）"), "")
    structuring.renumber(library, opinion.id, "二/（四）", "（十九）")
    binning.bring_back(library, [thing.id for thing in binning.bin(library)])
    assert library.marks.get(own).place == Place(opinion.id, "二/（十九）")
    assert library.marks.own(opinion.id, "二/（十九）").note == "总说"


def test_a_mark_that_stands_in_an_older_text_is_told_to_have_strayed(library, opinion):
    [mark] = marking.highlight(library, [Place(opinion.id, "一/（一）", Span(60, 75))]).made
    marking.erase(library, [mark])
    split(library, opinion, "一/（一）")
    with library.step("Bring back"):
        library.bin.take_out(*library.bin.all())
    assert library.health.strayed_quotes() == [mark]


def test_a_tag_that_its_marks_carry_again_is_in_the_bin_no_more(marked, opinion):
    mark = only_mark(marked, opinion).id
    tagging.delete(marked, "指标/养老")
    [gone] = binning.bin(marked)
    marking.tag(marked, mark, "指标/养老")
    marked.history.forget()
    assert told(marked) == []
    assert binning.bring_back(marked, [gone.id]) == Changed()


def test_a_tag_made_anew_meanwhile_takes_the_marks_of_the_one_that_comes_back(marked, opinion):
    tagging.delete(marked, "指标/养老")
    [gone] = binning.bin(marked)
    [other] = marking.highlight(marked, [Place(opinion.id, "五", Span(0, 4))]).made
    marking.tag(marked, other, "指标/养老")
    binning.bring_back(marked, [gone.id])
    assert [(tag.path, tag.count) for tag in reading.tags(marked)] == [("指标/养老", 2)]


def test_a_text_comes_back_with_its_marks_and_its_dossier_is_about_it_again(marked, opinion):
    arranging.remove(marked, opinion.id)
    assert told(marked, opinion.dossier) == [("document", opinion.file, 30)]
    changed = binning.bring_back(marked, [opinion.id])
    assert changed.structure
    assert reading.default_dossier(marked, None).base == opinion.id
    assert only_mark(marked, opinion).note == "要点"


def test_a_dossier_comes_back_with_its_texts(marked, opinion):
    arranging.discard(marked, opinion.dossier)
    assert [each.what for each in binning.bin(marked)] == ["dossier"]
    binning.bring_back(marked, [opinion.dossier])
    assert reading.documents(marked, opinion.dossier) == [opinion]
    assert only_mark(marked, opinion).tags == ("指标/养老",)


@pytest.mark.parametrize("deleted", ["", "2026-31-09", "2026-06-09T08:00:00", b"\xff".decode("utf-8", "replace")])
def test_a_moment_that_nobody_can_read_hides_nothing_in_the_bin(marked, opinion, deleted):
    mark = only_mark(marked, opinion)
    tagging.delete(marked, "指标/养老")
    marking.erase(marked, [mark.id])
    marked.close()
    change(marked.path, "update mark set deleted = ?", deleted)
    change(marked.path, "update tag set deleted = ?", deleted)
    with Library.open(marked.path) as library:
        assert {what for what, _, _ in told(library)} >= {"mark"}
        binning.bring_back(library, [each.id for each in binning.bin(library)])
        assert only_mark(library, opinion).note == "要点"


def test_a_dossier_comes_back_whole_though_the_clock_went_backward(opinion, library):
    gone_at = iter(f"2026-06-09T08:{59 - n:02}:00.000Z" for n in range(60))
    library.close()
    with Library.open(library.path, clock=lambda: next(gone_at)) as late:
        arranging.discard(late, opinion.dossier)
        assert [thing.what for thing in late.bin.all()] == ["dossier"]
        binning.bring_back(late, [opinion.dossier])
        assert reading.documents(late, opinion.dossier) == [opinion]


def test_a_text_deleted_just_before_its_dossier_stays_in_the_bin(marked, opinion, prepared):
    with marked.step("Add"):
        copy = marked.documents.add(opinion.dossier, "b.txt", prepared.sha256, prepared.articles[0])
    arranging.remove(marked, copy.id)
    arranging.discard(marked, opinion.dossier)
    binning.bring_back(marked, [opinion.dossier])
    assert reading.documents(marked, opinion.dossier) == [opinion]


def test_what_a_step_still_mentions_is_not_purged_so_that_it_can_be_undone(marked, opinion):
    marking.erase(marked, [only_mark(marked, opinion).id])
    assert binning.purge(marked, FORTY_DAYS) == 0
    marking.undo(marked)
    assert only_mark(marked, opinion).note == "要点"


def test_after_thirty_days_a_mark_is_gone_with_all_it_had_and_a_backup_has_it(marked, opinion):
    marking.erase(marked, [only_mark(marked, opinion).id])
    marked.history.forget()
    assert binning.purge(marked, "2026-07-09T07:59:59.000Z") == 0
    assert binning.purge(marked, FORTY_DAYS) == 4  # mark, place, note, tagging
    assert told(marked) == []
    [backup] = backing.backups(marked.path)
    assert backup.why == "purge"
    assert all(check.ok for check in doctoring.doctor(marked))


def test_after_thirty_days_a_dossier_is_gone_with_its_texts_and_sources(marked, opinion):
    arranging.discard(marked, opinion.dossier)
    marked.history.forget()
    binning.purge(marked, FORTY_DAYS)
    with pytest.raises(Exception, match="document"):
        marked.documents.source(opinion.id)
    assert told(marked) == []
    assert all(check.ok for check in doctoring.doctor(marked))


def test_a_text_that_a_printing_still_points_to_is_not_purged(marked, opinion, prepared):
    with marked.step("Add"):
        copy = marked.documents.add(opinion.dossier, "b.txt", prepared.sha256, prepared.articles[0], opinion.id)
        marked.documents.remove(opinion.id)
    marked.history.forget()
    binning.purge(marked, FORTY_DAYS)
    assert marked.documents.of(opinion.dossier) == [copy]
    assert all(check.ok for check in doctoring.doctor(marked))


def test_what_another_window_brings_back_before_the_bin_is_emptied_stays(marked, opinion, monkeypatch):
    mark = only_mark(marked, opinion).id
    marking.erase(marked, [mark])
    marked.history.forget()
    keep = backing.before

    def bring_back_meanwhile(library, what):
        with Library.open(library.path) as other:
            binning.bring_back(other, [mark])
        return keep(library, what)

    monkeypatch.setattr(backing, "before", bring_back_meanwhile)
    assert binning.purge(marked, FORTY_DAYS) == 0
    assert only_mark(marked, opinion).note == "要点"
