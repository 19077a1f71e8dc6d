"""Exporting again in the terminal."""

import pytest

QUOTE = "新建养老机构护理型床位占比原则上不低于80%"
NOTE = "我自己写的一段"


@pytest.fixture
def exported(zhutiao, library_path, tmp_path):
    """Export a dossier with a mark, write something into the file, and return what exports again."""
    out = tmp_path / "笔记.md"
    zhutiao("mark", "--library", library_path, "--clause", "七", "--quote", QUOTE, "--note", "要点")
    zhutiao("export", "markdown", out, "--library", library_path)
    out.write_text(out.read_text(encoding="utf-8").replace("> 要点\n", f"> 要点\n\n{NOTE}\n"), encoding="utf-8")
    return lambda *words: (out, *zhutiao("export", "markdown", out, "--library", library_path, *words))


def test_the_terminal_says_what_was_kept_and_what_is_new(exported, zhutiao, library_path):
    zhutiao("mark", "--library", library_path, "--clause", "（一）", "--quote", "强化社会保险")
    out, status, printed, err = exported()
    assert (status, printed) == (0, "")
    assert err == "Written: “笔记.md”.\nBlocks: new 1 · edited by hand and kept 1.\n"
    assert NOTE in out.read_text(encoding="utf-8")


def test_the_terminal_says_so_when_nothing_is_new(exported):
    assert exported()[3].startswith("Nothing is new, and “笔记.md” was left as it is.\n")


def test_a_preview_shows_the_difference_and_writes_nothing(exported, zhutiao, library_path):
    zhutiao("mark", "--library", library_path, "--clause", "（一）", "--quote", "强化社会保险")
    before = exported("--preview")[0].read_bytes()
    out, status, printed, err = exported("--preview")
    assert (status, out.read_bytes()) == (0, before)
    assert printed.startswith(f"=== {out}\n@@ ") and "\n+> 强化社会保险\n" in printed
    assert err.startswith("Nothing was written.\nBlocks: new 1 · ")


def test_scripts_get_the_report_and_with_a_preview_the_difference(exported):
    out, _status, answer, _err = exported("--json")
    [file] = answer["files"]
    assert (answer["written"], file["file"], file["state"], file["difference"]) == (True, str(out), "same", None)
    [edited] = file["blocks"]["edited"]
    assert edited["words"] == QUOTE and file["blocks"]["removed"] == []
    *_rest, answer, _err = exported("--json", "--preview")
    assert (answer["written"], answer["files"][0]["difference"]) == (False, {"lines": [], "more": 0})


def test_a_fresh_export_puts_the_older_one_aside(exported):
    out, *_rest = exported("--fresh")
    assert NOTE not in out.read_text(encoding="utf-8")
    assert NOTE in out.with_name("笔记.md.bak").read_text(encoding="utf-8")


def test_what_was_deleted_can_be_brought_back(exported):
    out, *_rest = exported()
    words = out.read_text(encoding="utf-8")
    start, end = words.index("<!-- z-title"), words.index("<!-- /z-title -->\n") + len("<!-- /z-title -->\n")
    out.write_text(words[:start] + words[end:], encoding="utf-8")
    assert "deleted by hand and left out 1" in exported()[3]
    assert "new 1" in exported("--bring-back")[3]
    assert words[start:end] in out.read_text(encoding="utf-8")


@pytest.mark.parametrize("word", ["--preview", "--fresh", "--bring-back"])
def test_what_speaks_of_an_older_file_needs_its_name(zhutiao, library_path, word):
    status, printed, err = zhutiao("export", "markdown", "--library", library_path, word)
    assert (status, printed, err.count("\n")) == (2, "", 1)


def test_a_format_without_comments_has_no_report(zhutiao, library_path, tmp_path):
    given = ("export", "annotations", tmp_path / "x.jsonld", "--library", library_path, "--json")
    _status, answer, _err = zhutiao(*given)
    assert answer["files"][0]["blocks"] is None
