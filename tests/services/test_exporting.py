"""Claims about taking work out of the library: all of it, to the place named, and nothing lost there."""

import re
from dataclasses import replace
from urllib.parse import unquote

import pytest

from zhutiao.errors import UnknownPlaceError, UnwritableFileError
from zhutiao.model import Link, Passage, Place, Span
from zhutiao.services import exporting, marking


@pytest.fixture
def marked(library, opinion):
    """The dossier, with a highlight that carries a note."""
    [mark] = marking.highlight(library, [Place(opinion.id, "三/（七）", Span(3, 9))]).made
    marking.write_note(library, mark, "要点")
    return opinion.dossier


def test_an_export_holds_the_marks_of_the_dossier_with_their_notes(library, marked):
    text = exporting.render(library, marked, "markdown", {"backlinks": False}).decode("utf-8")
    assert "\n> 大力发展“一\n>\n> — Opinion 三/（七） · Amber: Key measures · Highlight\n>\n> 要点\n\n^z-" in text


def test_an_export_says_what_colours_mean_in_the_readers_words(library, marked):
    marking.rename_colour(library, "amber", "考点")
    assert " · Amber: 考点 · Highlight" in exporting.render(library, marked, "markdown").decode("utf-8")


def test_a_note_on_the_dossier_stands_below_the_title(library, marked):
    marking.note_dossier(library, marked, "# 总说\n\n**先看**第七条")
    text = exporting.render(library, marked, "markdown", {"again": False}).decode("utf-8")
    assert "的意见\n\n> # 总说\n>\n> **先看**第七条\n\n" in text


def test_an_export_names_the_files_it_was_made_from(library, marked, prepared):
    text = exporting.render(library, marked, "markdown").decode("utf-8")
    assert f'  - "{prepared.file} sha256:{prepared.sha256[:12]}"' in text


def test_an_export_says_when_it_was_written(library, marked, monkeypatch):
    monkeypatch.setattr(library, "clock", lambda: "2026-11-21T08:30:00.000Z")
    assert 'exported: "2026-11-21T08:30:00.000Z"' in exporting.render(library, marked, "markdown").decode("utf-8")


def test_a_lost_source_stops_no_export(library, opinion, marked):
    with library.step("Import"):
        library.documents.add(marked, "000.txt", "00", opinion.article)
    assert len(exporting.content(library, marked).documents) == 2


@pytest.mark.parametrize(
    ("grade", "state", "shown"),
    [
        ("certain", "suggested", True),
        ("likely", "suggested", True),
        ("possible", "suggested", False),
        ("possible", "accepted", True),
        ("manual", "manual", True),
        ("certain", "rejected", False),
    ],
)
def test_only_links_that_hold_are_exported(library, opinion, keep_links, grade, state, shown):
    link = Link("l1", "五", Passage(opinion.id, "preamble", "话"), "discusses", "certain", "suggested", 1.0, ())
    keep_links(library, opinion.dossier, [replace(link, grade=grade, state=state)])
    assert bool(exporting.content(library, opinion.dossier).links) is shown


def test_an_export_goes_to_the_place_named(library, marked, tmp_path):
    path = exporting.export(library, marked, "markdown", tmp_path / "笔记.md", {"texts": False})
    assert path.read_bytes().startswith('---\ntitle: "中共中央'.encode())


def test_what_the_reader_changed_in_an_older_export_is_kept_beside_it(library, marked, tmp_path):
    path = tmp_path / "笔记.md"
    path.write_text("我改过的", encoding="utf-8")
    exporting.export(library, marked, "markdown", path)
    assert path.with_name("笔记.md.bak").read_text(encoding="utf-8") == "我改过的"


def test_what_the_reader_changed_is_still_there_after_many_exports(library, opinion, marked, tmp_path):
    path = tmp_path / "笔记.md"
    path.write_text("我改过的", encoding="utf-8")
    for n in range(3):
        marking.highlight(library, [Place(opinion.id, "五", Span(n, n + 2))])
        exporting.export(library, marked, "markdown", path)
    assert "我改过的" in [file.read_text(encoding="utf-8") for file in tmp_path.glob("笔记.md.bak*")]


def test_the_same_export_an_hour_later_keeps_no_older_one(library, marked, tmp_path, monkeypatch):
    for time in ("2026-11-21T08:30:00.000Z", "2026-11-21T09:30:00.000Z"):
        monkeypatch.setattr(library, "clock", lambda time=time: time)
        exporting.export(library, marked, "markdown", tmp_path / "笔记.md")
    assert [file.name for file in tmp_path.glob("笔记*")] == ["笔记.md"]


def test_an_export_into_the_place_of_a_folder_is_refused(library, marked, tmp_path):
    with pytest.raises(UnwritableFileError):
        exporting.export(library, marked, "markdown", tmp_path)


def test_a_format_nobody_writes_is_refused_before_anything_is_written(library, marked, tmp_path):
    with pytest.raises(UnknownPlaceError):
        exporting.export(library, marked, "wordstar", tmp_path / "笔记")
    assert not (tmp_path / "笔记").exists()


def test_the_list_of_formats_says_what_each_can_do():
    [(suffix, options)] = [(suffix, options) for name, suffix, options in exporting.formats() if name == "markdown"]
    assert suffix == ".md" and {"passages", "texts", "only_marked", "level"} <= set(options)


def test_exporting_changes_nothing_in_the_library(library, marked):
    names = library.history.names()
    exporting.render(library, marked, "markdown")
    assert library.history.names() == names


def test_an_export_in_several_files_makes_a_folder_whose_index_leads_to_every_file(library, marked, tmp_path):
    index = exporting.export(library, marked, "markdown", tmp_path / "笔记", {"files": "clauses"})
    linked = re.findall(r"^- \[.*\]\((.*)\)$", index.read_text(encoding="utf-8"), re.MULTILINE)
    assert index.parent == tmp_path / "笔记"
    assert {unquote(name) for name in linked} == {path.name for path in index.parent.iterdir()} - {index.name}


def test_a_file_of_a_clause_leads_back_to_the_index(library, marked, tmp_path):
    index = exporting.export(library, marked, "markdown", tmp_path / "笔记.md", {"files": "clauses", "wiki": True})
    clause = (tmp_path / "笔记" / "三（七）大力发展“一老一小”普惠服务.md").read_text(encoding="utf-8")
    assert f"\n↑ · [[{index.stem}|" in clause


def test_a_folder_cannot_take_the_place_of_a_file(library, marked, tmp_path):
    (tmp_path / "笔记").write_text("我的", encoding="utf-8")
    with pytest.raises(UnwritableFileError):
        exporting.export(library, marked, "markdown", tmp_path / "笔记", {"files": "clauses"})
    assert (tmp_path / "笔记").read_text(encoding="utf-8") == "我的"
