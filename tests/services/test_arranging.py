"""Dossiers are begun, named, deleted and chosen; texts move, go and come back with all that was left in them."""

import shutil
from pathlib import Path

import pytest

from zhutiao.model import Place, Span
from zhutiao.services import arranging, importing, linking, marking, reading
from zhutiao.store.library import Library


@pytest.fixture
def library(tmp_path, bundled_library):
    copy = shutil.copyfile(bundled_library, tmp_path / "library.zhutiao")
    with Library.open(copy) as library:
        yield library


@pytest.fixture
def dossier(library):
    [dossier] = reading.dossiers(library)
    return dossier


def named(library):
    return [dossier.name for dossier in reading.dossiers(library)]


def first_of(library, dossier, kind):
    texts = reading.documents(library, dossier.id)
    return next(text for text in texts if text.article.kind == kind and not text.printing_of)


def marked(library, document):
    marking.highlight(library, [Place(document.id, next(document.article.pieces()).id, Span(0, 4))])


def test_a_new_dossier_is_empty_and_undo_takes_it_back(library, dossier):
    [made] = arranging.begin(library, "  养老 服务\n").made
    assert reading.documents(library, made) == []
    assert named(library) == [dossier.name, "养老 服务"]
    marking.undo(library)
    assert named(library) == [dossier.name]


def test_a_name_that_is_taken_gets_a_number(library, dossier):
    arranging.begin(library, dossier.name)
    assert named(library) == [dossier.name, f"{dossier.name} 2"]


def test_a_renamed_dossier_keeps_its_texts_and_gets_its_name_back(library, dossier):
    arranging.rename(library, dossier.id, "民生")
    assert named(library) == ["民生"]
    assert library.history.names()[0] == "Rename the dossier"
    marking.undo(library)
    assert named(library) == [dossier.name]


def test_a_deleted_dossier_comes_back_with_texts_links_and_marks(library, dossier):
    marked(library, first_of(library, dossier, "opinion"))
    before = reading.documents(library, dossier.id), reading.marks(library, dossier.id)
    links = len(reading.links(library, dossier.id))
    arranging.discard(library, dossier.id)
    assert reading.dossiers(library) == []
    marking.undo(library)
    assert (reading.documents(library, dossier.id), reading.marks(library, dossier.id)) == before
    assert len(reading.links(library, dossier.id)) == links


def test_any_text_can_be_what_the_dossier_is_about(library, dossier):
    spoken = first_of(library, dossier, "transcript")
    arranging.make_base(library, spoken.id)
    assert library.documents.dossier(dossier.id).base == spoken.id
    assert all(link.passage.document != spoken.id for link in reading.links(library, dossier.id))
    marking.undo(library)
    assert library.documents.dossier(dossier.id).base == dossier.base


def test_a_chosen_base_text_stays_when_another_file_comes(library, dossier):
    spoken = first_of(library, dossier, "transcript")
    arranging.make_base(library, spoken.id)
    data = "养老观察\n\n各地积极探索社区养老服务新模式。\n".encode()
    importing.keep(library, importing.digest(Path("观察.txt"), data), data, dossier.id)
    assert library.documents.dossier(dossier.id).base == spoken.id


def test_a_printing_made_the_base_is_shown_for_the_others(library, dossier):
    printing = next(t for t in reading.documents(library, dossier.id) if t.printing_of == dossier.base)
    arranging.make_base(library, printing.id)
    texts = {text.id: text.printing_of for text in reading.documents(library, dossier.id)}
    assert (texts[printing.id], texts[dossier.base]) == (None, printing.id)


def test_a_removed_text_comes_back_with_its_marks(library, dossier):
    spoken = first_of(library, dossier, "transcript")
    marked(library, spoken)
    before = reading.documents(library, dossier.id), reading.marks(library, dossier.id)
    arranging.remove(library, spoken.id)
    assert reading.marks(library, dossier.id) == []
    marking.undo(library)
    assert (reading.documents(library, dossier.id), reading.marks(library, dossier.id)) == before


def test_a_printing_takes_the_place_of_a_removed_base_text(library, dossier):
    printing = next(t for t in reading.documents(library, dossier.id) if t.printing_of == dossier.base)
    arranging.remove(library, dossier.base)
    assert library.documents.dossier(dossier.id).base == printing.id
    assert library.documents.get(printing.id).printing_of is None
    linking.refresh(library, dossier.id)
    assert reading.links(library, dossier.id)


def test_a_moved_text_takes_printings_and_marks_along_and_undo_brings_them_back(library, dossier):
    base = first_of(library, dossier, "opinion")
    marked(library, base)
    [other] = arranging.begin(library, "另一专题").made
    arranging.move(library, base.id, other)
    moved = reading.documents(library, other)
    assert {text.printing_of for text in moved} == {None, base.id}
    assert [mark.quote for mark in reading.marks(library, other)] == [next(base.article.pieces()).printed[:4]]
    assert (library.documents.dossier(other).base, library.documents.dossier(dossier.id).base) == (base.id, None)
    marking.undo(library)
    assert library.documents.dossier(dossier.id).base == base.id
    assert reading.links(library, dossier.id)


def test_what_changes_nothing_is_no_step(library, dossier):
    arranging.rename(library, dossier.id, dossier.name)
    arranging.move(library, dossier.base, dossier.id)
    assert library.history.names()[0] is None
