"""Commands that open a library."""

import json
import sqlite3

import pytest

from zhutiao import paths, settings
from zhutiao.cli import showing
from zhutiao.services import marking, reading
from zhutiao.store.library import Library

QUOTE = "新建养老机构护理型床位占比原则上不低于80%"


def test_a_library_that_is_not_there_is_made_and_said_so(zhutiao, tmp_path):
    path = tmp_path / "fresh.zhutiao"
    status, answer, err = zhutiao("outline", "--library", path, "--json")
    assert status == 0 and path.exists() and str(path) in err
    assert answer["dossier"] == "进一步保障和改善民生（2025）"
    assert len(answer["segments"]) == 16


def test_no_library_is_made_in_a_folder_that_is_not_there(zhutiao, tmp_path):
    status, _, err = zhutiao("outline", "--library", tmp_path / "no" / "fresh.zhutiao")
    assert status == 1 and err.count("\n") == 1 and not (tmp_path / "no").exists()


def test_the_variable_names_the_library(zhutiao, library_path, monkeypatch):
    monkeypatch.setenv("ZHUTIAO_LIBRARY", str(library_path))
    status, _, err = zhutiao("marks")
    assert (status, err) == (0, "")


def test_a_mark_is_found_again_with_its_note_and_tags(zhutiao, library_path):
    given = ("--quote", QUOTE, "--colour", "blue", "--note", "“8080”目标", "--tag", "指标/养老", "--tag", "培训")
    status, made, _ = zhutiao("mark", "--library", library_path, "--clause", "七", *given, "--json")
    assert status == 0
    _, [found], _ = zhutiao("marks", "--library", library_path, "--json")
    assert found == made
    assert (found["clause"], found["quote"], found["colour"], found["style"]) == (
        "三/（七）",
        QUOTE,
        "blue",
        "highlight",
    )
    assert (found["note"], found["tags"], found["state"]) == ("“8080”目标", ["培训", "指标/养老"], "placed")


def test_a_span_counts_characters_of_the_printed_clause(zhutiao, library_path):
    _, made, _ = zhutiao("mark", "--library", library_path, "--clause", "七", "--quote", QUOTE, "--json")
    _, outline, _ = zhutiao("outline", "--library", library_path, "--json")
    [printed] = [each["printed"] for each in outline["segments"] if each["id"] == "三/（七）"]
    assert printed[slice(*made["span"])] == QUOTE


def test_without_a_quote_the_note_is_the_clauses_own(zhutiao, library_path):
    _, made, _ = zhutiao("mark", "--library", library_path, "--clause", "（七）", "--note", "培训", "--json")
    assert (made["quote"], made["span"], made["style"], made["note"]) == (None, None, "none", "培训")


def test_a_quote_that_occurs_twice_needs_a_number(zhutiao, library_path):
    asked = ("mark", "--library", library_path, "--clause", "七", "--quote", "一老一小")
    status, _, err = zhutiao(*asked)
    assert status == 1 and "--nth" in err
    status, made, _ = zhutiao(*asked, "--nth", 2, "--json")
    assert status == 0 and made["span"][0] > 20


def test_marks_say_what_their_colour_means_to_the_reader(zhutiao, library_path):
    zhutiao("mark", "--library", library_path, "--clause", "七", "--quote", QUOTE, "--colour", "blue")
    _, [before], _ = zhutiao("marks", "--library", library_path, "--json")
    with Library.open(library_path) as library:
        marking.rename_colour(library, "blue", "待问老师")
    _, [after], _ = zhutiao("marks", "--library", library_path, "--json")
    assert (before["meaning"], after["meaning"]) == (None, "待问老师")
    assert "待问老师" in zhutiao("marks", "--library", library_path)[1]


def test_marks_say_how_they_are_drawn_and_whether_they_are_to_be_checked(zhutiao, library_path):
    zhutiao("mark", "--library", library_path, "--clause", "七", "--quote", QUOTE, "--style", "wavy")
    assert "Wavy line" in zhutiao("marks", "--library", library_path)[1]
    _, found, _ = zhutiao("marks", "--library", library_path, "--json")
    assert "  to check  " in next(showing.marks([{**found[0], "state": "check"}]))
    assert "  unplaced  " in next(showing.marks([{**found[0], "state": "unplaced"}]))


def test_a_quote_that_is_not_there_marks_nothing(zhutiao, library_path):
    status, _, err = zhutiao("mark", "--library", library_path, "--clause", "七", "--quote", "没有的话")
    assert status == 1 and err.count("\n") == 1
    assert zhutiao("marks", "--library", library_path, "--json")[1] == []


def test_a_mark_on_the_transcript_has_no_clause(zhutiao, library_path):
    _, links, _ = zhutiao("links", "--library", library_path, "--clause", "七", "--json")
    said = next(link for link in links if link["article"]["kind"] == "transcript")
    given = ("--document", said["document"], "--clause", said["passage"]["id"], "--quote", said["passage"]["text"][:6])
    status, made, _ = zhutiao("mark", "--library", library_path, *given, "--json")
    assert (status, made["clause"], made["segment"]) == (0, None, said["passage"]["id"])


def test_links_of_one_clause_are_about_that_clause(zhutiao, library_path):
    _, links, _ = zhutiao("links", "--library", library_path, "--clause", "三/（七）", "--json")
    assert links and {link["clause"] for link in links} == {"三/（七）"}


def test_a_passage_printed_twice_is_linked_once(zhutiao, library_path):
    _, links, _ = zhutiao("links", "--library", library_path, "--json")
    texts = [(link["clause"], link["passage"]["text"].replace(",", "，")) for link in links]
    assert len(texts) == len(set(texts))


def test_outline_counts_what_was_marked(zhutiao, library_path):
    zhutiao("mark", "--library", library_path, "--clause", "七", "--quote", QUOTE, "--note", "数字")
    _, outline, _ = zhutiao("outline", "--library", library_path, "--json")
    [seventh] = [each for each in outline["segments"] if each["id"] == "三/（七）"]
    assert (seventh["marks"], seventh["notes"]) == (1, 1) and seventh["links"] > 5


def test_importing_again_brings_nothing_new(zhutiao, library_path, sources_by_name):
    status, [file], _ = zhutiao("import", "--library", library_path, sources_by_name["001"], "--json")
    assert status == 0
    assert {article["result"] for article in file["articles"]} == {"same"}
    assert all(article["document"] for article in file["articles"])


def test_another_opinion_begins_a_dossier_of_its_own(zhutiao, library_path, tmp_path):
    other = tmp_path / "育儿.txt"
    other.write_text(
        "国务院关于促进养老服务消费的意见\n\n现提出如下意见。\n\n一、总体要求\n\n坚持政府引导。\n\n二、重点任务\n\n（一）扩大供给。发展社区助餐。\n",
        encoding="utf-8",
    )
    _, [file], _ = zhutiao("import", "--library", library_path, other, "--json")
    assert [article["result"] for article in file["articles"]] == ["new"]
    _, outline, _ = zhutiao("outline", "--library", library_path, "--dossier", "促进养老服务消费", "--json")
    assert [each["id"] for each in outline["segments"]] == ["preamble", "一", "二", "二/（一）"]


def test_a_refused_file_makes_no_library(zhutiao, tmp_path):
    picture = tmp_path / "图.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
    status, _, err = zhutiao("import", "--library", tmp_path / "fresh.zhutiao", picture)
    assert status == 1 and err.count("\n") == 1 and not (tmp_path / "fresh.zhutiao").exists()


def test_a_database_of_another_program_is_refused_and_left_alone(zhutiao, tmp_path):
    path = tmp_path / "other.sqlite"
    with sqlite3.connect(path) as other:
        other.execute("create table places(id)")
    other.close()
    before = path.read_bytes()
    status, _, err = zhutiao("marks", "--library", path)
    assert status == 1 and err.count("\n") == 1 and path.read_bytes() == before


def test_a_backup_holds_the_same_marks(zhutiao, library_path, tmp_path):
    zhutiao("mark", "--library", library_path, "--clause", "七", "--quote", QUOTE)
    status, kept, _ = zhutiao("backup", "--library", library_path, tmp_path / "copy.zhutiao", "--json")
    assert (status, kept["marks"]) == (0, 1)
    assert zhutiao("marks", "--library", tmp_path / "copy.zhutiao", "--json")[1][0]["quote"] == QUOTE


def test_the_doctor_finds_a_sound_library_sound(zhutiao, library_path):
    status, answer, _ = zhutiao("doctor", "--library", library_path, "--json")
    assert (status, answer["ok"]) == (0, True)


def test_an_export_has_the_mark_once_with_its_note(zhutiao, library_path, tmp_path):
    zhutiao("mark", "--library", library_path, "--clause", "七", "--quote", QUOTE, "--note", "培训时对照讲")
    status, _, _ = zhutiao("export", "markdown", tmp_path / "笔记.md", "--library", library_path)
    text = (tmp_path / "笔记.md").read_text(encoding="utf-8")
    assert status == 0
    assert text.count("培训时对照讲") == 1


def test_an_export_without_a_place_goes_to_the_terminal(zhutiao, library_path):
    status, text, err = zhutiao("export", "markdown", "--library", library_path)
    assert (status, err) == (0, "") and text.startswith("---\n")


def test_an_option_of_an_export_takes_a_value(zhutiao, library_path):
    given = ("export", "markdown", "--library", library_path, "--with", "level=3")
    status, text, _ = zhutiao(*given)
    assert status == 0
    assert "\n#### 一、增强社会保障公平性" in text


@pytest.mark.parametrize("clause", ["九十九", "三/（九）", ""])
def test_a_clause_that_is_not_there_is_named(zhutiao, library_path, clause):
    status, _, err = zhutiao("mark", "--library", library_path, "--clause", clause, "--note", "甲")
    assert status == 1 and err.count("\n") == 1


def test_json_is_written_without_escapes(library_path, capsys):
    from zhutiao import cli

    cli.main(["outline", "--library", str(library_path), "--json"])
    out = capsys.readouterr().out
    assert "保障措施" in out and json.loads(out)


def test_another_kind_given_later_makes_a_new_version(zhutiao, library_path, tmp_path):
    path = tmp_path / "养老.txt"
    path.write_text("养老服务\n\n坚持政府引导。\n\n发展社区助餐。\n", encoding="utf-8")
    asked = ("import", "--library", library_path, path, "--json", "--kind")
    _, [first], _ = zhutiao(*asked, "commentary")
    _, [again], _ = zhutiao(*asked, "brief")
    [before], [after] = first["articles"], again["articles"]
    assert (after["result"], after["document"], after["kind"]) == ("version", before["document"], "brief")


def test_files_imported_together_stay_together(zhutiao, library_path, tmp_path, sources_by_name):
    other = tmp_path / "养老.txt"
    other.write_text(
        "国务院关于促进养老服务消费的意见\n\n现提出如下意见。\n\n一、总体要求\n\n坚持政府引导。\n", encoding="utf-8"
    )
    _, [base, companion], _ = zhutiao("import", "--library", library_path, other, sources_by_name["003"], "--json")
    assert companion["dossier"] == base["dossier"]


def test_an_import_goes_into_the_dossier_that_the_window_showed_last(zhutiao, library_path, tmp_path, sources_by_name):
    _, before, _ = zhutiao("outline", "--library", library_path, "--json")
    zhutiao("import", "--library", library_path, sources_by_name["003"], "--dossier", "别的")
    with Library.open(library_path) as library:
        first = reading.dossiers(library)[0]
    settings.Settings(paths.settings()).keep(dossier=first.id)
    _, [file], _ = zhutiao("import", "--library", library_path, sources_by_name["000"], "--json")
    assert file["dossier"] == first.id and first.name == before["dossier"]


def test_a_kind_once_given_outlives_the_guess_of_a_later_import(zhutiao, library_path, tmp_path):
    path = tmp_path / "养老.txt"
    path.write_text("养老服务\n\n坚持政府引导。\n\n发展社区助餐。\n", encoding="utf-8")
    zhutiao("import", "--library", library_path, path, "--kind", "brief")
    _, [again], _ = zhutiao("import", "--library", library_path, path, "--json")
    assert [each["result"] for each in again["articles"]] == ["same"]
