"""The log says what failed and where, and nothing of what the reader reads or writes."""

import pytest

from zhutiao import cli, mishaps, paths
from zhutiao.cli import on_files


def fail(words):
    raise ValueError(words)


@pytest.fixture
def mishap():
    """An error behind another one, both with a reader's words in them."""
    try:
        try:
            fail("我的笔记")
        except ValueError as error:
            raise KeyError("我的笔记") from error
    except KeyError as error:
        return error


def test_the_log_names_the_errors_and_their_lines(mishap):
    assert mishaps.write(mishap) == paths.log()
    written = paths.log().read_text(encoding="utf-8")
    assert "builtins.KeyError" in written and "builtins.ValueError" in written
    assert f"{__file__}:10" in written


def test_the_log_holds_no_words_of_the_reader_and_no_line_of_code(mishap):
    mishaps.write(mishap)
    written = paths.log().read_text(encoding="utf-8")
    assert "笔记" not in written and "raise" not in written


def test_a_log_that_cannot_be_written_is_no_second_error(mishap, tmp_path):
    paths.log().parent.parent.mkdir(parents=True)
    paths.log().parent.write_text("", encoding="utf-8")
    assert mishaps.write(mishap) is None


def test_a_command_that_fails_unforeseen_says_one_sentence_and_logs_no_words(monkeypatch, capsys):
    monkeypatch.setitem(on_files.COMMANDS, "inspect", lambda _chosen: fail("我的笔记"))
    assert cli.main(["inspect", "x.txt"]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert "笔记" not in paths.log().read_text(encoding="utf-8")
