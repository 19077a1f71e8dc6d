"""What a search finds in texts, notes, tags and links, in which order, and that it never needs the index to be right."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest

from zhutiao.hits import Scope
from zhutiao.services import deciding, marking, reading, search_matches, search_texts, searching
from zhutiao.store.library import Library
from zhutiao.text import search_keys, searched


def found(library: Library, typed: str, scope: Scope = searching.EVERYWHERE) -> list[tuple[str, str | None]]:
    """Return where every hit is: what it is, and its segment or words."""
    hits = searching.search(library, typed, scope, limit=10_000).hits
    return [(hit.where, hit.segment or hit.words) for hit in hits]


@pytest.fixture
def bundled(bundled_library, tmp_path):
    """Return a library with the bundled dossier, to be written."""
    path = tmp_path / "own.zhutiao"
    shutil.copy(bundled_library, path)
    with Library.open(path) as library:
        yield library


@pytest.fixture
def dossier(bundled) -> str:
    return bundled.documents.dossiers()[0].id


def test_every_paragraph_with_the_word_is_found_in_reading_order(bundled, dossier):
    expected = [
        (document.id, piece.segment or None)
        for document in bundled.documents.of(dossier)
        for piece in searched.pieces(document.article)
        if "托育" in search_keys.fold(piece.words)
    ]
    hits = searching.search(bundled, "托育", limit=10_000).hits
    assert [(hit.document, hit.segment) for hit in hits] == expected
    assert all(span.cut(hit.words) == "托育" for hit in hits for span in hit.spans)


def test_pages_of_hits_together_are_all_of_them(bundled):
    whole = searching.search(bundled, "服务", limit=10_000)
    parts = [searching.search(bundled, "服务", limit=7, start=at).hits for at in range(0, whole.total, 7)]
    assert tuple(hit for part in parts for hit in part) == whole.hits
    assert tuple(searching.every(bundled, "服务")) == whole.hits
    assert len(whole.hits) == whole.total


def test_words_are_not_found_across_a_sign(bundled):
    assert searching.search(bundled, "幼有所育，学有所教").total == searching.search(bundled, "幼有所育,学有所教").total
    assert searching.search(bundled, "保障和改善民生事关").total == 0


def test_a_note_is_found_as_it_is_now_also_after_undo_and_redo(bundled, dossier):
    place = reading.resolve(bundled, dossier, "七")
    marking.note_clause(bundled, place, "留意：示范 项目")
    assert found(bundled, "示范项目")[-1:] == [("note", "三/（七）")]
    before = len(found(bundled, "留意"))
    marking.undo(bundled)
    assert len(found(bundled, "留意")) == before - 1
    marking.redo(bundled)
    assert len(found(bundled, "留意")) == before


def test_a_note_written_past_the_index_is_found(bundled, dossier):
    bundled.index.void()
    marking.note_clause(bundled, reading.resolve(bundled, dossier, "七"), "甲乙丙丁戊")
    assert found(bundled, "乙丙丁") == [("note", "三/（七）")]


def test_tags_and_titles_are_found_by_how_they_are_spelt(bundled, dossier):
    marking.tag_clause(bundled, reading.resolve(bundled, dossier, "七"), "指标/养老")
    assert ("tag", "指标/养老") in found(bundled, "yl")
    assert any(where == "title" for where, _words in found(bundled, "yijian"))


def test_a_link_that_the_reader_accepted_is_found_by_its_reasons(bundled, dossier):
    link = next(link for link in reading.links(bundled, dossier) if link.reasons)
    words = link.reasons[0].text
    before = [hit for hit in found(bundled, f'"{words}"') if hit[0] == "link"]
    deciding.accept(bundled, dossier, [link])
    after = [hit for hit in found(bundled, f'"{words}"') if hit[0] == "link"]
    assert (len(before), len(after)) == (0, 1)


def test_one_text_can_be_searched_alone(bundled, dossier):
    base = bundled.documents.dossier(dossier).base
    hits = searching.search(bundled, "托育", Scope(documents=frozenset({base})), limit=100).hits
    assert {hit.document for hit in hits} == {base}


def test_a_text_in_the_bin_is_not_found_and_comes_back_with_undo(bundled, dossier):
    total = searching.search(bundled, "托育").total
    commentary = bundled.documents.of(dossier)[-1]
    with bundled.step("Remove"):
        bundled.documents.remove(commentary.id)
    assert searching.search(bundled, "托育").total < total
    marking.undo(bundled)
    assert searching.search(bundled, "托育").total == total


@pytest.mark.parametrize("typed", ["托育", "服务 -养老", "养老 OR 托育", "的", "，", "三", "yijian"])
def test_without_an_index_the_answer_is_the_same(bundled, typed):
    known = searching.search(bundled, typed, limit=10_000)
    bundled.index.doubt()
    assert searching.search(bundled, typed, limit=10_000) == known


@pytest.mark.parametrize("typed", ["托育", "服务 -养老", "的"])
def test_many_hits_are_searched_as_few_are(bundled, typed, monkeypatch):
    known = searching.search(bundled, typed, limit=10_000)
    monkeypatch.setattr(search_matches, "FEW", 0)
    monkeypatch.setattr(search_matches, "EACH", 0)
    assert searching.search(bundled, typed, limit=10_000) == known
    assert searching.search(bundled, typed, limit=3, start=4).hits == known.hits[4:7]


def test_an_index_that_lies_is_not_believed(bundled):
    known = searching.search(bundled, "托育", limit=10_000)
    with closing(sqlite3.connect(bundled.path)) as other, other:
        other.execute("update search_row set start = start + 7")
    assert searching.search(bundled, "托育", limit=10_000) == known


def test_an_index_that_another_program_writes_meanwhile_is_still_believed(bundled, monkeypatch):
    known = searching.search(bundled, "服务", limit=10_000).hits
    monkeypatch.setattr(search_texts, "PORTION", 1)
    with Library.reading(bundled.path) as reader:
        hits = searching.every(reader, "服务")
        first = next(hits)
        bundled.index.make_anew()
        assert (first, *hits) == known
        assert not reader.index.is_doubted()


def test_texts_with_the_word_are_counted_among_those_searched(bundled, dossier):
    texts = bundled.documents.of(dossier)
    held = {hit.document for hit in searching.every(bundled, "托育")}
    assert searching.texts_with(bundled, "托育") == (len(held), len(texts))


def test_texts_are_counted_no_longer_than_wanted(bundled):
    assert searching.texts_with(bundled, "托育", stop=lambda: True)[0] == 0


def test_frequency_counts_every_occurrence(bundled, dossier):
    base = bundled.documents.dossier(dossier).base
    words = reading.documents(bundled, dossier)[0].article
    expected = sum(search_keys.fold(piece.printed).count("托育") for piece in words.pieces())
    counted = searching.frequency(bundled, "托育", Scope(documents=frozenset({base})))
    assert counted.documents == {base: expected}
    assert sum(counted.units.values()) == expected


def test_nothing_is_found_of_an_empty_query(bundled):
    assert searching.search(bundled, " 　\n").total == 0
