"""Dossiers and documents come out as they went in; texts and sources are kept once and never altered."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from zhutiao import paths
from zhutiao.errors import LibraryError, UnknownPlaceError
from zhutiao.model import Dossier
from zhutiao.store.library import Library


def test_a_document_comes_back_equal_to_what_was_added(library, opinion, article):
    assert library.documents.get(opinion.id) == opinion
    assert opinion.article == article


def test_a_dossier_knows_its_base_text(library, opinion):
    assert library.documents.dossiers() == [Dossier(opinion.dossier, "民生", opinion.id)]
    assert library.documents.dossier(opinion.dossier).base == opinion.id


def test_documents_keep_the_order_they_came_in_printings_too(library, opinion, transcript, article):
    with library.step("Import"):
        said = library.documents.add(opinion.dossier, "003.txt", "03", transcript)
        printing = library.documents.add(
            opinion.dossier, "002.txt", "02", replace(article, id="a2"), printing_of=opinion.id
        )
    assert library.documents.of(opinion.dossier) == [opinion, said, printing]
    assert printing.printing_of == opinion.id


def test_a_source_is_kept_byte_for_byte(library, opinion, prepared):
    name, data = library.documents.source(opinion.id)
    assert data == (paths.shipped("data") / prepared.file).read_bytes()
    assert name == prepared.file


def test_what_a_file_holds_besides_its_articles_is_kept(library, opinion, prepared):
    assert library.documents.set_aside(opinion.id) == prepared.set_aside


@pytest.mark.parametrize("body", ["{", "[]", "{}", '{"id": "a1", "segments": [{"raw": [[3, 1]]}]}'])
def test_a_text_that_is_none_any_more_is_damage(library, opinion, body):
    library.close()
    with closing(sqlite3.connect(library.path, isolation_level=None)) as other:
        other.execute("update text set body = ?", [body])
    with Library.open(library.path) as again, pytest.raises(LibraryError, match="damaged"):
        again.documents.of(opinion.dossier)


def test_keeping_the_same_bytes_again_changes_nothing(library, opinion, prepared):
    with library.step("Import"):
        library.documents.keep_source(replace(prepared, file="other name.txt"), b"")
    assert library.documents.source(opinion.id)[0] == prepared.file


def test_a_corrected_text_is_a_new_version_of_the_same_document(library, opinion, article):
    corrected = replace(article, title="改题")
    with library.step("Correct text"):
        newer = library.documents.add(opinion.dossier, opinion.file, "02", corrected, document_id=opinion.id)
    assert newer == replace(opinion, article=corrected)
    library.history.undo()
    assert library.documents.get(opinion.id) == opinion


def test_a_document_can_be_given_its_id(library, opinion, transcript):
    with library.step("Import"):
        library.documents.add(opinion.dossier, "003.txt", "03", transcript, document_id="chosen")
    assert library.documents.get("chosen").article == transcript


def test_the_words_of_a_segment_are_what_the_reader_sees(library, opinion):
    assert library.documents.printed(opinion.id, "三/（七）").startswith("(七)大力发展“一老一小”普惠服务。")


def test_the_words_of_a_turn_can_be_asked_for_too(library, opinion, transcript):
    with library.step("Import"):
        said = library.documents.add(opinion.dossier, "003.txt", "03", transcript)
    assert library.documents.printed(said.id, "t1.1") == transcript.turns[0].paragraphs[0]


@pytest.mark.parametrize("ask", ["get", "dossier", "source"])
def test_an_unknown_name_is_said_to_be_unknown(library, ask):
    with pytest.raises(UnknownPlaceError):
        getattr(library.documents, ask)("nobody")


def test_an_unknown_clause_is_said_to_be_unknown(library, opinion):
    with pytest.raises(UnknownPlaceError):
        library.documents.printed(opinion.id, "九/（九十）")
