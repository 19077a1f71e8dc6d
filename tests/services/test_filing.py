"""Claims about writing a file without ever losing an older one."""

import errno
import os
import stat

import pytest

from zhutiao.errors import UnwritableFileError
from zhutiao.services import filing

OLD, NEW = "旧的笔记".encode(), "新的笔记".encode()


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "笔记.md"
    path.write_bytes(OLD)
    return path


def test_a_new_file_holds_the_content_and_stands_alone(tmp_path):
    filing.write(tmp_path / "笔记.md", NEW, keep=bool)
    assert contents(tmp_path) == {"笔记.md": NEW}


def test_a_new_file_gets_the_permissions_any_new_file_gets(tmp_path):
    (tmp_path / "as-usual").touch()
    filing.write(tmp_path / "笔记.md", NEW)
    assert mode(tmp_path / "笔记.md") == mode(tmp_path / "as-usual")


def test_an_older_file_is_kept_beside_the_new_one(file):
    filing.write(file, NEW, keep=bool)
    assert contents(file.parent) == {"笔记.md": NEW, "笔记.md.bak": OLD}


def test_what_is_not_worth_keeping_is_replaced(file):
    filing.write(file, NEW, keep=lambda older: older != OLD)
    assert contents(file.parent) == {"笔记.md": NEW}


def test_the_older_of_two_older_files_is_kept_too(file):
    for words in (NEW, b"3", b"4"):
        filing.write(file, words, keep=bool)
    assert contents(file.parent) == {"笔记.md": b"4", "笔记.md.bak": b"3", "笔记.md.bak2": OLD, "笔记.md.bak3": NEW}


def test_what_is_kept_already_is_kept_once(file):
    for words in (NEW, OLD, OLD, OLD):
        filing.write(file, words, keep=lambda older: older == OLD)
    assert contents(file.parent) == {"笔记.md": OLD, "笔记.md.bak": OLD}


def test_a_private_file_stays_private_and_so_does_what_is_kept_of_it(file):
    file.chmod(0o600)
    filing.write(file, NEW, keep=bool)
    assert (mode(file), mode(file.with_name("笔记.md.bak"))) == (0o600, 0o600)


def test_permissions_wider_than_usual_are_kept_too(file):
    file.chmod(0o666)
    filing.write(file, NEW)
    assert mode(file) == 0o666


def test_a_link_stays_a_link_and_its_target_is_written(file):
    link = file.with_name("link.md")
    link.symlink_to(file.name)
    filing.write(link, NEW)
    assert (link.is_symlink(), file.read_bytes()) == (True, NEW)


def test_what_a_link_led_to_is_kept_where_it_stood(file):
    folder = file.parent / "elsewhere"
    folder.mkdir()
    (folder / "link.md").symlink_to(file)
    filing.write(folder / "link.md", NEW, keep=bool)
    assert file.with_name("笔记.md.bak").read_bytes() == OLD


def test_a_folder_is_refused(tmp_path):
    assert refusal(tmp_path) == "folder"


def test_a_pipe_is_refused_and_nobody_waits_for_its_other_end(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert refusal(tmp_path / "pipe") == "special"


def test_a_device_is_refused():
    assert refusal("/dev/full") == "special"


def test_a_link_to_itself_is_refused(tmp_path):
    (tmp_path / "loop").symlink_to("loop")
    assert refusal(tmp_path / "loop") == "special"


def test_a_place_in_a_folder_that_does_not_exist_is_refused(tmp_path):
    assert refusal(tmp_path / "missing" / "笔记.md") == "missing"


def test_a_place_below_a_file_is_refused(file):
    assert refusal(file / "笔记.md") == "missing"


def test_a_name_longer_than_the_file_system_allows_is_refused(tmp_path):
    assert refusal(tmp_path / ("意" * 300)) == "failed"


def test_a_name_with_a_nul_is_refused(tmp_path):
    assert refusal(tmp_path / "a\0b") == "failed"


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is write-protected for root")
def test_a_write_protected_file_is_refused_in_a_folder_that_is_not(file):
    file.chmod(0o444)
    assert refusal(file) == "denied"


@pytest.mark.parametrize("step", ["fsync", "chmod", "open"])
def test_a_full_disk_at_any_step_leaves_the_older_file_and_nothing_else(file, monkeypatch, step):
    monkeypatch.setattr(os, step, full)
    assert (refusal(file), contents(file.parent)) == ("full", {"笔记.md": OLD})


def test_when_the_older_content_cannot_be_kept_nothing_is_written(file):
    file.with_name("笔记.md.bak").mkdir()
    with pytest.raises(UnwritableFileError):
        filing.write(file, NEW, keep=bool)
    assert file.read_bytes() == OLD


def refusal(path):
    with pytest.raises(UnwritableFileError) as refused:
        filing.write(path, NEW)
    return refused.value.reason


def contents(folder):
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def full(*_args, **_named):
    raise OSError(errno.ENOSPC, "no space left")
