"""Nothing but a deletion takes many marks away without asking."""

from dataclasses import replace

import pytest

from zhutiao.errors import ManyMarksError, UnwritableFileError
from zhutiao.model import Place, Span
from zhutiao.services import backing, carrying, losing, marking, structuring
from zhutiao.store.library import Library


@pytest.fixture
def clauses(opinion):
    return [piece.id for piece in opinion.article.segments if piece.kind == "clause"]


def mark(library, document, segments):
    for segment in segments:
        marking.highlight(library, [Place(document.id, segment, Span(4, 16))])


def shorten(library, document, gone, *, sure=False):
    kept = [replace(piece, raw=()) for piece in document.article.segments if piece.id not in gone]
    article = replace(document.article, segments=tuple(kept))
    with library.step("Import"), losing.few(library, sure=sure):
        library.documents.add(document.dossier, document.file, "00", article, document_id=document.id)
        carrying.carry(library, document, article)


def test_one_mark_of_five_is_asked_about_and_nothing_is_done(library, opinion, clauses):
    mark(library, opinion, clauses[:5])
    with pytest.raises(ManyMarksError) as refused:
        shorten(library, opinion, clauses[:1])
    assert (refused.value.count, refused.value.total) == (1, 5)
    assert library.documents.get(opinion.id).article == opinion.article
    assert {each.state for each in library.marks.of(opinion.dossier)} == {"placed"}


def test_one_mark_of_ten_is_not_asked_about(library, opinion, clauses):
    mark(library, opinion, clauses[:10])
    shorten(library, opinion, clauses[:1])
    assert [each.state for each in library.marks.of(opinion.dossier)].count("unplaced") == 1


def test_more_than_twenty_are_asked_about_however_many_there_are(library, opinion, clauses):
    mark(library, opinion, clauses[:1] * 21 + clauses[1:2] * 200)
    with pytest.raises(ManyMarksError, match="21 of 221"):
        shorten(library, opinion, clauses[:1])


def test_a_reader_who_is_sure_is_not_asked(library, opinion, clauses):
    mark(library, opinion, clauses[:2])
    shorten(library, opinion, clauses[:2], sure=True)
    assert {each.state for each in library.marks.of(opinion.dossier)} == {"unplaced"}


def test_taking_back_a_single_highlight_is_not_asked_about(library, opinion, clauses):
    mark(library, opinion, clauses[:1])
    marking.undo(library)
    assert library.marks.of(opinion.dossier) == []


def test_doing_a_large_erasure_again_is_asked_about(library, opinion, clauses):
    mark(library, opinion, clauses[:4])
    marking.erase(library, [each.id for each in library.marks.of(opinion.dossier)])
    marking.undo(library)
    with pytest.raises(ManyMarksError):
        marking.redo(library)
    assert len(library.marks.of(opinion.dossier)) == 4
    marking.redo(library, sure=True)
    assert library.marks.of(opinion.dossier) == []


def test_dividing_a_text_otherwise_loses_no_mark_and_asks_nothing(library, opinion, clauses):
    mark(library, opinion, clauses[:4])
    structuring.join(library, opinion.id, clauses[0])
    assert {each.state for each in library.marks.of(opinion.dossier)} == {"placed"}


def test_who_is_sure_of_losing_many_marks_finds_them_in_a_backup(library, opinion, clauses):
    mark(library, opinion, clauses[:5])
    shorten(library, opinion, clauses[:5], sure=True)
    [kept] = backing.backups(library.path)
    assert (kept.why, kept.marks) == ("change", 5)
    with Library.open(kept.path) as before:
        assert {each.state for each in before.marks.of(opinion.dossier)} == {"placed"}


def test_who_is_sure_of_nothing_much_makes_no_backup(library, opinion, clauses):
    mark(library, opinion, clauses[:3])
    marking.undo(library, sure=True)
    assert backing.backups(library.path) == []


def test_where_no_backup_can_be_made_not_even_who_is_sure_loses_many_marks(library, opinion, clauses, monkeypatch):
    mark(library, opinion, clauses[:5])

    def full(_descriptor):
        raise OSError(28, "no space left")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(UnwritableFileError):
        shorten(library, opinion, clauses[:5], sure=True)
    assert {each.state for each in library.marks.of(opinion.dossier)} == {"placed"}
