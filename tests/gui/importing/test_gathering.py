"""Folders become the files in them that can be read, in order; what was named is read whatever its name."""

import pytest

from zhutiao.ui.importing.gathering import gather


@pytest.fixture
def folder(tmp_path):
    for name in ("b.txt", "a.md", "c.mp3", ".hidden.txt", "子/d.TXT", ".git/e.txt"):
        path = tmp_path / "文件" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    return tmp_path / "文件"


def names(gathered):
    return [path.name for path in gathered.files]


def test_a_folder_becomes_its_files_by_name_those_of_inner_folders_last(folder):
    assert names(gather([folder])) == ["a.md", "b.txt", "d.TXT"]


def test_what_is_hidden_or_of_another_kind_is_passed_over(folder):
    assert gather([folder]).passed_over == 1


def test_a_file_named_by_hand_is_read_whatever_its_name(folder):
    assert names(gather([folder / "c.mp3"])) == ["c.mp3"]


def test_files_and_folders_come_in_the_order_they_were_named(folder, tmp_path):
    last = tmp_path / "z.txt"
    assert names(gather([last, folder]))[0] == "z.txt"


def test_a_folder_without_such_files_is_named(tmp_path):
    (tmp_path / "空").mkdir()
    assert gather([tmp_path / "空"]).barren == (tmp_path / "空",)


def test_a_link_that_leads_back_up_ends_nowhere(folder):
    (folder / "子" / "loop").symlink_to(folder)
    assert names(gather([folder])) == ["a.md", "b.txt", "d.TXT"]
