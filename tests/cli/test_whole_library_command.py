"""The terminal writes a whole library as open files, and makes one again of these."""

import json

import pytest


@pytest.fixture
def marked(zhutiao, library_path):
    words = ("--clause", "三/（七）", "--quote", "一老一小", "--nth", "1", "--note", "要点")
    assert zhutiao("mark", "--library", library_path, *words)[0] == 0
    return library_path


def test_a_library_is_exported_and_made_again_the_same(zhutiao, marked, tmp_path):
    status, written, _said = zhutiao("export", "library", tmp_path / "out", "--library", marked, "--json")
    assert (status, written["file"], written["marks"], written["notes"]) == (0, str(tmp_path / "out"), 1, 1)
    new = tmp_path / "new.zhutiao"
    status, made, said = zhutiao("rebuild", tmp_path / "out", "--library", new, "--json")
    assert (status, said) == (0, "")
    assert made == {"file": str(new), "marks": 1, "notes": 1, "content": written["content"], "ignored": []}
    assert zhutiao("marks", "--library", new, "--json")[1] == zhutiao("marks", "--library", marked, "--json")[1]
    assert zhutiao("doctor", "--library", new)[0] == 0


def test_links_are_found_again_in_a_library_made_again(zhutiao, marked, tmp_path):
    zhutiao("export", "library", tmp_path / "out.zip", "--library", marked)
    zhutiao("rebuild", tmp_path / "out.zip", "--library", tmp_path / "new.zhutiao")
    found = [zhutiao("links", "--library", path, "--json")[1] for path in (marked, tmp_path / "new.zhutiao")]
    assert found[0] == found[1] != []


def test_a_zip_is_written_where_that_is_wanted(zhutiao, library_path, tmp_path):
    status, out, said = zhutiao("export", "library", tmp_path / "out", "--with", "zip", "--library", library_path)
    assert (status, out) == (0, "")
    assert "out.zip" in said
    assert (tmp_path / "out.zip").is_file()


@pytest.mark.parametrize("words", [(), ("out", "--dossier", "民生")])
def test_a_whole_library_needs_a_place_and_no_dossier(zhutiao, library_path, words):
    status, out, said = zhutiao("export", "library", *words, "--library", library_path)
    assert (status, out) == (2, "")
    assert "zhutiao export library OUT" in said


def test_another_option_is_refused(zhutiao, library_path, tmp_path):
    status, _out, said = zhutiao("export", "library", tmp_path / "out", "--with", "level=2", "--library", library_path)
    assert status == 1
    assert "zip" in said
    assert not (tmp_path / "out").exists()


def test_the_list_of_formats_names_the_whole_library_and_opens_none(zhutiao, tmp_path):
    _status, listed, _said = zhutiao("export", "--list", "--json")
    assert listed[-1] == {"format": "library", "suffix": None, "options": ["zip"]}
    assert "library (a folder): zip" in zhutiao("export", "--list")[1]
    assert not (tmp_path / "library.zhutiao").exists()


def test_a_library_that_is_there_is_not_written_over(zhutiao, library_path, tmp_path):
    zhutiao("export", "library", tmp_path / "out", "--library", library_path)
    before = library_path.read_bytes()
    status, _out, said = zhutiao("rebuild", tmp_path / "out", "--library", library_path)
    assert status == 1
    assert "library.zhutiao" in said
    assert library_path.read_bytes() == before


def test_what_is_no_export_is_refused_with_a_sentence_and_makes_no_library(zhutiao, tmp_path):
    (tmp_path / "mine").mkdir()
    status, out, said = zhutiao("rebuild", tmp_path / "mine")
    assert (status, out) == (1, "")
    assert said.startswith("“mine” is no library export. No library was made.")
    assert not (tmp_path / "library.zhutiao").exists()


def test_notes_changed_by_hand_are_told_of(zhutiao, marked, tmp_path):
    zhutiao("export", "library", tmp_path / "out", "--library", marked)
    [note] = (tmp_path / "out" / "notes").iterdir()
    note.write_text("我改的", encoding="utf-8")
    status, made, said = zhutiao("rebuild", tmp_path / "out", "--library", tmp_path / "new.zhutiao", "--json")
    assert (status, made["ignored"]) == (0, [f"notes/{note.name}"])
    assert note.name in said


def test_a_manifest_in_which_a_name_was_changed_is_refused(zhutiao, marked, tmp_path):
    zhutiao("export", "library", tmp_path / "out", "--library", marked)
    path = tmp_path / "out" / "manifest.json"
    said = json.loads(path.read_text(encoding="utf-8"))
    said["files"]["records/notes.jsonl"]["sha256"] = "0" * 64
    path.write_text(json.dumps(said), encoding="utf-8")
    status, _out, told = zhutiao("rebuild", tmp_path / "out", "--library", tmp_path / "new.zhutiao")
    assert status == 1
    assert told.startswith("“records/notes.jsonl” in “out” is not as it was written.")


def test_a_preview_of_a_library_export_writes_nothing(zhutiao, marked, tmp_path):
    status, _out, said = zhutiao("export", "library", tmp_path / "out", "--library", marked, "--preview")
    assert (status, "Nothing was written" in said or "没有写入" in said) == (0, True)
    assert not (tmp_path / "out").exists()
