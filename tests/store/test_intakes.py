"""What an import made of a file comes back as it was, for each document that came of it."""

import sqlite3
import zlib
from contextlib import closing
from dataclasses import replace

import pytest

from zhutiao.errors import LibraryError
from zhutiao.model import Decisions, Finding
from zhutiao.store.library import Library

DECIDED = Decisions(
    encoding="gb18030", kinds={"a1": "law"}, titles={"a1": "改题"}, starts=frozenset({9, 4}), aside=frozenset({7})
)


def kept(library, opinion, prepared, **changed):
    with library.step("Import"):
        intake = library.documents.keep_source(replace(prepared, **changed), b"")
        library.documents.add(
            opinion.dossier, prepared.file, prepared.sha256, opinion.article, None, opinion.id, intake=intake
        )
    return library.documents.intake(opinion.id)


def test_the_decoded_source_comes_back_to_the_last_sign(library, opinion, prepared):
    assert library.documents.intake(opinion.id).text == prepared.text


def test_signs_outside_the_first_plane_survive_packing(library, opinion, prepared):
    assert kept(library, opinion, prepared, text="𠮷野\x00家\n").text == "𠮷野\x00家\n"


def test_the_readers_decisions_come_back_equal(library, opinion, prepared):
    assert kept(library, opinion, prepared, decisions=DECIDED).decisions == DECIDED


def test_remarks_on_the_file_and_the_name_of_its_reader_come_back(library, opinion, prepared):
    remark = Finding("encoding", "", "undecoded 2", (1, 1))
    intake = kept(library, opinion, prepared, findings=(remark,), reader="pdf")
    assert (intake.findings, intake.reader) == ((remark,), "pdf")


def test_another_reading_of_the_same_bytes_leaves_the_first_to_who_has_it(library, opinion, prepared, article):
    with library.step("Import"):
        other = replace(prepared, decisions=Decisions(kinds={"a1": "law"}), text="另一种读法")
        second = library.documents.add(
            opinion.dossier, "b.txt", prepared.sha256, article, intake=library.documents.keep_source(other, b"")
        )
    assert library.documents.intake(opinion.id).text == prepared.text
    assert library.documents.intake(second.id).text == "另一种读法"


def test_undoing_a_new_version_brings_the_earlier_report_back(library, opinion, prepared):
    kept(library, opinion, prepared, decisions=DECIDED)
    library.history.undo()
    assert library.documents.intake(opinion.id).decisions == Decisions()


def test_a_corrected_text_keeps_the_report_of_its_import(library, opinion, article):
    with library.step("Correct text"):
        library.documents.add(opinion.dossier, opinion.file, "02", replace(article, title="改题"), None, opinion.id)
    assert library.documents.intake(opinion.id).file == opinion.file


@pytest.mark.parametrize("planted", [b"no zlib", zlib.compress(b"\xff\xfe"), zlib.compress(b"text")[:-5]])
def test_a_decoded_source_that_is_none_any_more_is_damage(library, opinion, planted):
    library.close()
    with closing(sqlite3.connect(library.path, isolation_level=None)) as other:
        other.execute("update intake set decoded = ?", [planted])
    with Library.open(library.path) as again, pytest.raises(LibraryError, match="damaged"):
        again.documents.intake(opinion.id)
