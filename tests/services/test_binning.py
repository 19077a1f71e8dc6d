"""What is deleted can be brought back for thirty days, whole; after that it is gone, and nothing else with it."""

import itertools
from datetime import UTC, datetime, timedelta

import pytest

from zhutiao.model import Place, Span
from zhutiao.services import arranging, backing, binning, doctoring, marking, reading, tagging
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
