"""What is typed is understood in any order, and what is mistyped is told."""

import os
from pathlib import Path

import pytest

from zhutiao.cli import parser

DATE = b"\xb1\xb8\xcd\xfc.txt"  # a name as an old Chinese Windows wrote it


def typed(name):
    return os.fsdecode(name)


def test_a_mistyped_command_is_wrong_usage_and_makes_no_library(zhutiao, tmp_path):
    status, out, err = zhutiao("serach", "--library", tmp_path / "fresh.zhutiao")
    assert (status, out) == (2, "") and "“serach” is neither a command nor a file" in err
    assert not (tmp_path / "fresh.zhutiao").exists()


def test_options_may_stand_between_the_other_words(zhutiao, library_path, tmp_path):
    status, _, _ = zhutiao("export", "markdown", "--library", library_path, tmp_path / "out.md")
    assert status == 0 and (tmp_path / "out.md").exists()


def test_the_library_may_be_named_before_the_command(zhutiao, library_path):
    status, found, _ = zhutiao("--library", library_path, "marks", "--json")
    assert (status, found) == (0, [])


def test_files_may_stand_on_both_sides_of_an_option(zhutiao, sources_by_name):
    status, found, _ = zhutiao("inspect", sources_by_name["000"], "--json", sources_by_name["003"])
    assert (status, len(found)) == (0, 2)


def test_after_two_strokes_everything_is_a_file(zhutiao, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "-养老.txt").write_text("养老服务。\n", encoding="utf-8")
    status, [found], _ = zhutiao("inspect", "--json", "--", "-养老.txt")
    assert (status, found["file"]) == (0, "-养老.txt")


def test_a_file_without_a_base_text_is_told_from_a_missing_one(zhutiao, sources_by_name):
    _, _, err = zhutiao("link", sources_by_name["003"], sources_by_name["000"])
    assert "holds no opinion, law or report" in err


@pytest.mark.parametrize(
    ("option", "said"),
    [("level=9", "“level” takes 1, 2, 3 or 4."), ("texts=2", "“texts” takes yes or no."), ("deep", "no option “deep”")],
)
def test_an_option_that_takes_something_else_says_what(zhutiao, library_path, option, said):
    status, out, err = zhutiao("export", "markdown", "--library", library_path, "--with", option)
    assert (status, out, err.count("\n")) == (1, "", 1) and said in err


@pytest.mark.skipif(os.name != "posix", reason="elsewhere every name is Unicode")
@pytest.mark.parametrize("command", ["inspect", "import"])
def test_a_file_whose_name_is_no_utf8_is_read_all_the_same(zhutiao, tmp_path, library_path, command):
    path = tmp_path / typed(DATE)
    path.write_text("养老服务。\n", encoding="utf-8")
    status, [found], err = zhutiao(command, "--library", library_path, path, "--json")
    assert (status, err, found["file"]) == (0, "", "\ufffd" * 4 + ".txt")


@pytest.mark.skipif(os.name != "posix", reason="elsewhere every name is Unicode")
def test_a_missing_file_whose_name_is_no_utf8_is_refused_in_one_sentence(zhutiao, tmp_path):
    status, _, err = zhutiao("inspect", tmp_path / typed(DATE))
    assert (status, err.count("\n")) == (1, 1) and "“\ufffd\ufffd\ufffd\ufffd.txt”" in err


@pytest.mark.skipif(os.name != "posix", reason="elsewhere every name is Unicode")
def test_a_library_whose_name_is_no_utf8_is_made_and_read(zhutiao, library_path, tmp_path):
    copy = tmp_path / typed(b"\xb1\xb8.zhutiao")
    status, kept, _ = zhutiao("backup", "--library", library_path, copy, "--json")
    assert (status, kept["file"]) == (0, str(tmp_path / "\ufffd\ufffd.zhutiao"))
    assert zhutiao("marks", "--library", copy, "--json")[:2] == (0, [])


@pytest.mark.parametrize("given", ["zhutiao://mark/1", "ZHUTIAO://mark/1"])
def test_an_address_of_ours_is_no_file(given):
    assert parser.parse([given]).file == "zhutiao://mark/1"


def test_a_file_may_be_named_as_desktops_do():
    assert parser.parse(["file:///%E5%85%BB%E8%80%81/%E4%B8%80.txt"]).file == Path("/养老/一.txt")
