"""Every clause and every paragraph of a turn is traced to the very characters of its file."""

from pathlib import Path

import pytest

from zhutiao.model import Place, Span
from zhutiao.services import base_texts, bundled, importing, reading, tracing
from zhutiao.store.library import Library

WRAPPED = """\
关于促进养老服务的意见

一、主要任务

（一）完善服务网络。支持街道社区建设嵌
入式养老服务机构，就近提供助餐、助浴等
服务。
（二）加强人才培养。
"""


@pytest.fixture
def library(tmp_path):
    with Library.create(tmp_path / "library.zhutiao", author="reader") as library:
        yield library


def kept(library, text, name="养老.txt"):
    data = text.encode()
    done = importing.keep(library, importing.digest(Path(name), data), data, "专题")
    return library.documents.get(done.results[0][1])


def bare(words):
    return "".join(words.split())


def raw_words(found):
    return bare("".join(span.cut(found.text) for span in found.spans))


def test_every_piece_of_the_bundled_texts_is_its_own_source_characters(library):
    bundled.fill(library, bundled.prepared())
    [dossier] = reading.dossiers(library)
    for document in reading.documents(library, dossier.id):
        pieces = list(base_texts.as_printed(library, document.id).pieces())
        for piece in (*pieces[:3], *pieces[-3:]):
            found = tracing.trace(library, [Place(document.id, piece.id)])
            assert raw_words(found) == bare(piece.printed), (document.file, piece.id)


def test_words_of_an_edition_are_traced_to_what_they_were_made_from(library):
    bundled.fill(library, bundled.prepared())
    base = reading.dossiers(library)[0].base
    words = library.documents.printed(base, "三/（五）")
    at = words.index("改善县域普通高中")
    found = tracing.trace(library, [Place(base, "三/（五）", Span(at, at + 8))])
    assert raw_words(found) == "改善县城普通高中中"


def test_a_wrapped_clause_tells_its_lines_and_the_ends_that_were_joined(library):
    found = tracing.trace(library, [Place(kept(library, WRAPPED).id, "一/（一）")])
    assert (found.lines, found.joined) == ((5, 7), {5, 6})


def test_selected_words_are_traced_through_a_joined_line_end(library):
    document = kept(library, WRAPPED)
    clause = next(piece for piece in document.article.pieces() if piece.id == "一/（一）")
    at = clause.printed.index("嵌入式")
    found = tracing.trace(library, [Place(document.id, clause.id, Span(at, at + 3))])
    assert (found.lines, raw_words(found)) == ((5, 6), "嵌入式")


def test_a_source_that_was_not_kept_decoded_is_decoded_again(library):
    document = kept(library, WRAPPED)
    with library.step("Older"):
        library.documents._rows.db.execute("update intake set decoded = null")
    assert tracing.intake(library, document.id).text == WRAPPED
