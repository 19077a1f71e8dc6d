"""In the terminal too nothing is lost unasked: restore previews, doctor answers whatever it finds, damage is mended."""

import pytest

from zhutiao.model import Place, Span
from zhutiao.services import marking, reading
from zhutiao.store.library import Library

PAGE = 4096


@pytest.fixture
def marked(library_path):
    """The library with thirty marks."""
    with Library.open(library_path) as library:
        [dossier, *_] = reading.dossiers(library)
        with library.step("Mark"):
            for n in range(30):
                marking.highlight(library, [Place(dossier.base, "三/（七）", Span(n, n + 8))])
    return library_path


def erase(path, count):
    with Library.open(path) as library:
        [dossier, *_] = reading.dossiers(library)
        marking.erase(library, [mark.id for mark in reading.marks(library, dossier.id)[:count]])


def spoil(path, first, last):
    content = bytearray(path.read_bytes())
    content[first * PAGE : last * PAGE] = b"\x9d" * (PAGE * (last - first))
    path.write_bytes(content)


def test_a_backup_with_fewer_marks_is_restored_only_by_who_is_sure(zhutiao, marked, tmp_path):
    erase(marked, 10)
    zhutiao("backup", "--library", marked, tmp_path / "few.zhutiao")
    with Library.open(marked) as library:
        marking.undo(library)
    status, out, err = zhutiao("restore", "--library", marked, tmp_path / "few.zhutiao")
    assert (status, out, err.count("\n")) == (1, "", 1)
    assert "10" in err and "--sure" in err
    assert len(zhutiao("marks", "--library", marked, "--json")[1]) == 30
    status, kept, _ = zhutiao("restore", "--library", marked, tmp_path / "few.zhutiao", "--sure", "--json")
    assert (status, kept["marks"], kept["missing"], kept["returning"]) == (0, 20, 10, 0)


def test_a_backup_with_more_marks_is_restored_at_once_and_says_what_came_back(zhutiao, marked, tmp_path):
    zhutiao("backup", "--library", marked, tmp_path / "all.zhutiao")
    erase(marked, 25)
    status, kept, err = zhutiao("restore", "--library", marked, tmp_path / "all.zhutiao", "--json")
    assert (status, kept["marks"], kept["returning"]) == (0, 30, 25)
    assert "25" in err


def test_a_damaged_library_is_mended_by_whatever_command_opens_it(zhutiao, marked):
    zhutiao("backup", "--library", marked)
    spoil(marked, 0, 3)
    status, marks, err = zhutiao("marks", "--library", marked, "--json")
    assert (status, len(marks), err.count("\n")) == (0, 30, 1)
    assert "damaged" in err


def test_the_doctor_answers_about_a_library_that_cannot_be_opened_and_changes_nothing(zhutiao, marked):
    spoil(marked, 1, 40)
    before = marked.read_bytes()
    status, answer, err = zhutiao("doctor", "--library", marked, "--json")
    assert (status, answer["ok"], "--salvage OUT" in err) == (1, False, True)
    assert marked.read_bytes() == before


def test_the_doctor_says_what_is_wrong_and_what_to_do_next_in_sentences(zhutiao, marked):
    zhutiao("backup", "--library", marked)
    spoil(marked, 20, 60)
    status, out, err = zhutiao("doctor", "--library", marked)
    wrong = [line for line in out.splitlines() if line.startswith("✗")]
    assert status == 1
    assert wrong and not any(line.endswith(("damaged", "malformed")) for line in wrong)
    assert f"zhutiao restore --library {marked} " in err and "--salvage OUT" in err


def test_a_whole_library_is_ok(zhutiao, marked):
    status, out, err = zhutiao("doctor", "--library", marked)
    assert (status, err, "The file: OK" in out) == (0, "", True)


def test_the_doctor_writes_what_can_be_saved_into_a_new_library(zhutiao, marked, tmp_path):
    spoil(marked, 0, 1)
    out = tmp_path / "saved.zhutiao"
    status, saved, _ = zhutiao("doctor", "--library", marked, "--salvage", out, "--json")
    assert (status, saved["marks"], saved["lost"]) == (0, 30, 0)
    assert zhutiao("doctor", "--library", out, "--json")[1]["ok"]


def test_a_library_made_in_a_folder_that_others_copy_comes_with_a_warning(zhutiao, tmp_path):
    folder = tmp_path / "OneDrive"
    folder.mkdir()
    _, _, err = zhutiao("outline", "--library", folder / "library.zhutiao", "--json")
    assert "OneDrive" in err.split("\n")[1]
    assert zhutiao("outline", "--library", folder / "library.zhutiao", "--json")[2] == ""


def test_no_command_makes_a_new_library_where_one_was_that_has_backups(zhutiao, marked):
    zhutiao("backup", "--library", marked)
    marked.unlink()
    status, marks, err = zhutiao("marks", "--library", marked, "--json")
    assert (status, len(marks), err.count("\n")) == (0, 30, 1)


def test_what_a_restore_cost_is_unknown_where_the_library_could_not_be_read(zhutiao, marked):
    _, kept, _ = zhutiao("backup", "--library", marked, "--json")
    spoil(marked, 0, 3)
    status, answer, _ = zhutiao("restore", "--library", marked, kept["file"], "--json")
    assert (status, answer["marks"], answer["missing"], answer["returning"]) == (0, 30, None, None)
