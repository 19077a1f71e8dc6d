import os

import pytest

from zhutiao.errors import UnreadableFileError
from zhutiao.services.importing import prepare


def reason(path):
    with pytest.raises(UnreadableFileError) as refused:
        prepare(path)
    return refused.value.reason


@pytest.mark.parametrize(
    ("content", "why"), [(b"", "empty"), (b" \n\xe3\x80\x80\n", "empty"), (b"\x7fELF" + bytes(99), "binary")]
)
def test_what_holds_no_text_is_refused_with_the_reason(tmp_path, content, why):
    path = tmp_path / "文.txt"
    path.write_bytes(content)
    assert reason(path) == why


def test_a_folder_is_refused(tmp_path):
    assert reason(tmp_path) == "folder"


def test_a_missing_file_is_refused(tmp_path):
    assert reason(tmp_path / "无.txt") == "missing"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_without_waiting_for_a_writer(tmp_path):
    os.mkfifo(tmp_path / "管.txt")
    assert reason(tmp_path / "管.txt") == "special"


def test_a_link_to_itself_is_refused(tmp_path):
    (tmp_path / "环.txt").symlink_to(tmp_path / "环.txt")
    assert reason(tmp_path / "环.txt") == "denied"


def test_a_file_of_more_lines_than_any_text_has_is_refused(tmp_path):
    path = tmp_path / "竖排.txt"
    path.write_text("民\n" * 500_001, encoding="utf-8")
    assert reason(path) == "lines"
