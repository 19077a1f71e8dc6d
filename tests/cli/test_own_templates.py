"""Exports by templates of the reader's own."""

from zhutiao.services import templates


def test_an_export_by_a_template_of_ones_own(zhutiao, library_path, tmp_path):
    templates.create("样", "quotes-table")
    zhutiao("mark", "--library", library_path, "--clause", "三/（七）", "--quote", "普惠", "--nth", 1)
    wanted = ("--with", "template=own:样")
    status, _out, _err = zhutiao("export", "--library", library_path, "markdown", tmp_path / "摘录.md", *wanted)
    assert status == 0
    assert "\n| 普惠 | " in (tmp_path / "摘录.md").read_text(encoding="utf-8")


def test_a_template_with_a_fault_names_its_line_and_writes_nothing(zhutiao, library_path, tmp_path):
    templates.create("样", "quotes-table").write_text("一\n{{ 二", encoding="utf-8")
    wanted = ("--with", "template=own:样")
    status, _out, err = zhutiao("export", "--library", library_path, "markdown", tmp_path / "摘录.md", *wanted)
    assert (status, (tmp_path / "摘录.md").exists()) == (1, False)
    assert err.startswith("Line 2 of the template “样”: ")


def test_a_template_that_is_not_there_is_named(zhutiao, library_path):
    status, _out, err = zhutiao("export", "--library", library_path, "markdown", "--with", "template=own:没有")
    assert (status, err) == (1, "There is no template “没有”. Nothing was written.\n")
