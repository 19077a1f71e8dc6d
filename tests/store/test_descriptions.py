"""What a text says of itself is known without reading it."""

import sqlite3
from contextlib import closing

from zhutiao.store.library import Library


def test_kind_title_issuer_and_date_of_every_document_are_told(library, opinion):
    [told] = library.documents.descriptions.all()
    article = opinion.article
    assert (told.id, told.is_base, told.is_shown) == (opinion.id, True, True)
    assert (told.text.kind, told.text.title, told.text.date) == (article.kind, article.title, article.date)
    assert told.text.issuer == article.issuer


def test_a_text_that_cannot_be_read_hides_no_other(library, opinion, transcript):
    with library.step("Import"):
        library.documents.add(opinion.dossier, "实录.txt", opinion.article.id, transcript)
    with closing(sqlite3.connect(library.path)) as other, other:
        other.execute("update text set body = '{' where sha256 = ?", [library.documents.text_of(opinion.id)])
    with Library.open(library.path) as anew:
        assert [told.text.kind for told in anew.documents.descriptions.all()] == ["", "transcript"]
