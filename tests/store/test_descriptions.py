"""What a text says of itself is known without reading it."""

import sqlite3
from contextlib import closing

from zhutiao.store.library import Library


def test_kind_title_issuer_and_date_of_every_document_are_told(library, opinion):
    [told] = library.documents.descriptions.of()
    article = opinion.article
    assert (told.id, told.is_shown, told.dossier) == (opinion.id, True, opinion.dossier)
    assert (told.text.kind, told.text.title, told.text.date) == (article.kind, article.title, article.date)
    assert told.text.issuer == article.issuer


def test_a_text_that_cannot_be_read_hides_no_other(library, opinion, transcript):
    with library.step("Import"):
        library.documents.add(opinion.dossier, "实录.txt", opinion.article.id, transcript)
    with closing(sqlite3.connect(library.path)) as other, other:
        other.execute("update text set body = '{' where sha256 = ?", [library.documents.text_of(opinion.id)])
    with Library.open(library.path) as anew:
        assert [told.text.kind for told in anew.documents.descriptions.of()] == ["", "transcript"]


def test_only_the_documents_that_are_asked_for_are_told(library, opinion):
    assert library.documents.descriptions.of("another dossier") == []
    assert library.documents.descriptions.of(documents=["another"]) == []
    assert len(library.documents.descriptions.of(opinion.dossier, [opinion.id])) == 1


def test_a_dossier_is_about_its_base_and_the_printings_of_that(library, opinion):
    with library.step("Import"):
        printing = library.documents.add(opinion.dossier, "b.txt", "0", opinion.article, opinion.id)
    bases = library.documents.descriptions.bases(opinion.dossier)
    assert {(base.id, base.is_shown) for base in bases} == {(opinion.id, True), (printing.id, False)}
