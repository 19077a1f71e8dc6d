"""Links are found where a text has changed, and nowhere else."""

import shutil
import subprocess
import sys
from dataclasses import replace

import pytest

from zhutiao.model import Changed
from zhutiao.services import arranging, linking, marking, reading, structuring
from zhutiao.store.library import Library


@pytest.fixture
def library(bundled_library, tmp_path):
    with Library.open(shutil.copyfile(bundled_library, tmp_path / "library.zhutiao")) as library:
        yield library


@pytest.fixture
def dossier(library):
    [dossier] = reading.dossiers(library)
    return dossier


def companion(library, dossier, kind):
    return next(text for text in reading.documents(library, dossier.id) if text.article.kind == kind)


def waiting(library, dossier):
    return [inputs.document for inputs in linking.unlinked(library, dossier.id)]


def test_after_an_import_nothing_is_left_to_link(library, dossier):
    assert waiting(library, dossier) == []
    assert linking.refresh(library, dossier.id) == Changed()


def test_a_changed_companion_alone_is_linked_again(library, dossier):
    spoken = companion(library, dossier, "transcript")
    before = reading.links(library, dossier.id)
    structuring.entitle(library, spoken.id, "实录")
    assert waiting(library, dossier) == [spoken.id]
    told = []
    assert linking.refresh(library, dossier.id, lambda *at: told.append(at)).links
    assert told == [(1, 1)]
    assert reading.links(library, dossier.id) == before


def test_with_another_base_text_every_companion_is_linked_again(library, dossier):
    every = {link.passage.document for link in reading.links(library, dossier.id)}
    structuring.renumber(library, dossier.base, "三/（七）", "（十七）")
    assert set(waiting(library, dossier)) >= every


def test_until_a_text_is_linked_again_the_links_whose_words_still_stand_are_shown(library, dossier):
    spoken = companion(library, dossier, "transcript")
    [link, *_] = [each for each in reading.links(library, dossier.id) if each.passage.document == spoken.id]
    structuring.split(library, spoken.id, link.passage.segment, len(link.passage.text) // 2)
    standing = {piece.id: piece.printed for piece in library.documents.get(spoken.id).article.pieces()}
    shown = [each for each in reading.links(library, dossier.id) if each.passage.document == spoken.id]
    assert shown
    assert all(standing[each.passage.segment] == each.passage.text for each in shown)
    assert link not in shown


def test_no_link_to_words_that_are_no_longer_in_the_clause_is_shown(library, dossier):
    structuring.renumber(library, dossier.base, "三/（七）", "（十七）")
    clauses = {piece.id: piece.printed for piece in library.documents.get(dossier.base).article.pieces()}
    shown = reading.links(library, dossier.id)
    assert shown
    assert all(
        why.clause_span.cut(clauses[link.clause]) == why.text
        for link in shown
        for why in link.reasons
        if why.clause_span
    )


def test_a_mark_gives_nothing_to_link(library, dossier):
    marking.note_clause(library, replace(reading.resolve(library, dossier.id, "7")), "总说")
    assert waiting(library, dossier) == []


def test_links_found_by_older_rules_are_found_again(library, dossier, monkeypatch):
    monkeypatch.setattr(linking, "VERSION", linking.VERSION + 1)
    assert waiting(library, dossier)


def test_a_change_made_while_links_were_being_found_leaves_them_to_be_found(library, dossier):
    spoken = companion(library, dossier, "transcript")
    structuring.entitle(library, spoken.id, "实录")
    [inputs] = linking.unlinked(library, dossier.id)
    found = linking.find(library, inputs)
    structuring.entitle(library, spoken.id, "发布会实录")
    linking.keep(library, dossier.id, [(inputs, found)])
    assert waiting(library, dossier) == [spoken.id]


def test_links_are_found_in_the_texts_asked_for_and_in_no_later_ones(library, dossier):
    structuring.entitle(library, companion(library, dossier, "transcript").id, "实录")
    [inputs] = linking.unlinked(library, dossier.id)
    found = linking.find(library, inputs)
    assert "三/（七）" in {link.clause for link in found}
    structuring.renumber(library, dossier.base, "三/（七）", "（十七）")
    assert linking.find(library, inputs) == found


def test_the_links_of_several_companions_are_kept_as_one_change(library, dossier):
    structuring.renumber(library, dossier.base, "三/（七）", "（十七）")
    found = [(inputs, linking.find(library, inputs)) for inputs in linking.unlinked(library, dossier.id)]
    assert len(found) > 1
    assert linking.keep(library, dossier.id, found) == Changed(links=True)
    assert waiting(library, dossier) == []
    assert set(reading.links(library, dossier.id)) == {link for _inputs, links in found for link in links}


def test_a_text_that_comes_back_into_its_dossier_has_its_links_again(library, dossier):
    before = reading.links(library, dossier.id)
    spoken = companion(library, dossier, "transcript")
    [other] = arranging.begin(library, "另一专题").made
    arranging.move(library, spoken.id, other)
    linking.refresh(library, other)
    arranging.move(library, spoken.id, dossier.id)
    linking.refresh(library, dossier.id)
    assert set(reading.links(library, dossier.id)) == set(before)


def test_links_are_there_again_after_a_restart(library, dossier):
    before = reading.links(library, dossier.id)
    with Library.open(library.path) as again:
        assert reading.links(again, dossier.id) == before


def test_reading_links_and_decisions_loads_no_linker():
    check = (
        "import sys, zhutiao.services.decided, zhutiao.services.reading; sys.exit('zhutiao.text.link' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0
