"""Claims about the workbook: everything is in it, as words, numbers and dates, and nothing in it is more than that."""

import io
import shutil
import subprocess
from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from readable import workbook

from zhutiao import words
from zhutiao.errors import MissingExtraError
from zhutiao.exporters import workbook_sheets
from zhutiao.exporters.workbook import WRITER
from zhutiao.exporters.workbook_cells import MOST, SIGN_OF_CUT

OFFICE = shutil.which("soffice")
NOTE = 3
HOSTILE = [
    "=1+1",
    "+86",
    "-20%",
    "@SUM(A1)",
    "https://x.cn/",
    "internal:Sheet!A1",
    "{=1}",
    "<r><t>x</t></r>",
    "_x0041_",
]


def test_the_workbook_reads_as_it_was_last_approved(usual, golden):
    golden("export.xlsx.txt", "\n".join(workbook(written(usual))) + "\n")


@pytest.mark.parametrize("note", HOSTILE)
def test_words_are_words_whatever_they_begin_with(build, mark, note):
    packed = written(build([mark(1, "d1", "五", "考核", note=note)]))
    cell = marks(packed).cell(2, NOTE)
    assert (cell.data_type, cell.hyperlink) == ("s", None)
    assert cell.value.replace("_x005F_", "_").rstrip() == note


@pytest.mark.parametrize("note", ["=1+1", " -1"])
def test_words_that_could_be_edited_into_a_formula_are_marked_as_words(build, mark, note):
    assert marks(written(build([mark(1, "d1", "五", "考核", note=note)]))).cell(2, NOTE).quotePrefix


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.characters(codec=None, max_codepoint=0x1F600), min_size=1, max_size=20))
def test_whatever_the_words_the_workbook_can_be_read(build, mark, note):
    packed = written(build([mark(1, "d1", "五", "考核", note=note, tags=(note,), author=note)], name=note))
    assert marks(packed).max_row == 2


def test_a_cell_too_long_for_excel_is_cut_with_a_sign_and_says_so(build, mark):
    note = "𠮷" + "长" * 33_000
    cell = marks(written(build([mark(1, "d1", "五", "考核", note=note)]))).cell(2, NOTE)
    assert len(cell.value.encode("utf-16-le")) == 2 * MOST
    assert cell.value.endswith(SIGN_OF_CUT)
    assert str(1 + 33_000 - (len(cell.value) - len(SIGN_OF_CUT))) in cell.comment.text


def test_times_are_dates_and_a_time_that_is_none_stays_as_it_is(build, mark):
    packed = written(build([mark(1, "d1", "五", "考核", modified="gestern")]))
    assert [cell.value for cell in marks(packed)[2][8:10]] == [datetime(2026, 11, 21, 8, 0), "gestern"]  # noqa: DTZ001


def test_the_colour_of_a_mark_is_behind_its_words_and_a_bare_note_has_none(usual):
    fills = [row[1].fill.fgColor.rgb if row[1].fill.fill_type else "" for row in marks(written(usual)).iter_rows(2)]
    assert fills[:3] == ["", "FFFBE69A", "FFCFE0F5"]


def test_the_heads_stay_in_sight_and_can_be_filtered_by(usual):
    sheet = marks(written(usual))
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("B2", "A1:P8")


def test_the_heads_are_in_the_readers_language(usual):
    words.speak("zh")
    try:
        assert marks(written(usual)).cell(1, NOTE).value == "笔记"
    finally:
        words.speak("en")


def test_more_rows_than_a_sheet_holds_go_on_in_another(usual, monkeypatch):
    monkeypatch.setattr(workbook_sheets, "MOST_ROWS", 3)
    book = load_workbook(io.BytesIO(written(usual)))
    assert [(sheet.title, sheet.max_row - 1) for sheet in book] == [
        ("Marks", 3), ("Marks 2", 3), ("Marks 3", 1), ("Links", 2),
    ]  # fmt: skip


def test_a_dossier_without_marks_is_a_workbook_with_heads(build):
    assert marks(written(build())).max_row == 1


def test_the_same_dossier_at_the_same_time_is_the_same_file(usual):
    assert written(usual) == written(usual)
    assert written(usual) != written(replace(usual, written="2026-11-22T08:30:00.000Z"))


def test_without_the_extra_the_reader_is_told_what_to_install(usual, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "xlsxwriter", None)
    with pytest.raises(MissingExtraError) as told:
        written(usual)
    assert "pip install 'zhutiao[export]'" in words.sentence(told.value)


@pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed: apt-get install libreoffice-calc-nogui")
def test_libreoffice_reads_the_same_words(usual, build, mark, tmp_path):
    hostile = [mark(n, "d1", "五", "考核", note=note) for n, note in enumerate(HOSTILE, 20)]
    packed = written(replace(usual, marks=(*usual.marks, *hostile)))
    notes = [str(row[2].value or "") for row in converted(tmp_path, packed).iter_rows(2)]
    assert [note.rstrip() for note in notes] == [mark.note or "" for mark in (*usual.marks, *hostile)]


def converted(folder, packed):
    """Return the marks as LibreOffice reads and writes them."""
    (folder / "in.xlsx").write_bytes(packed)
    office = [OFFICE, "--headless", f"-env:UserInstallation={(folder / 'office').as_uri()}"]
    command = [*office, "--convert-to", "xlsx", "--outdir", str(folder / "out"), str(folder / "in.xlsx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return load_workbook(folder / "out" / "in.xlsx").worksheets[0]


def written(content):
    [(_name, found)] = WRITER.render(content, {})
    return found


def marks(packed):
    return load_workbook(io.BytesIO(packed)).worksheets[0]
