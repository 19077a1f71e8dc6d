"""Commands that open no library."""

import pytest


def test_inspect_answers_one_object_a_file(zhutiao, sources_by_name):
    status, answer, _ = zhutiao("inspect", sources_by_name["000"], sources_by_name["003"], "--json")
    assert status == 0
    assert [[article["kind"] for article in file["articles"]] for file in answer] == [
        ["commentary", "brief"],
        ["transcript"],
    ]
    assert [file["file"][:3] for file in answer] == ["000", "003"]


def test_inspect_without_json_is_for_people(zhutiao, sources_by_name):
    status, text, _ = zhutiao("inspect", sources_by_name["001"])
    assert status == 0
    assert "a1  Opinion" in text and "三/（六）  These words stand twice" in text


def test_inspect_makes_no_library(zhutiao, sources_by_name, tmp_path):
    zhutiao("--library", tmp_path / "no.zhutiao", "inspect", sources_by_name["000"])
    assert not list(tmp_path.glob("*.zhutiao"))


@pytest.mark.parametrize("name", ["missing.txt", "."])
def test_what_cannot_be_read_is_refused_in_one_sentence(zhutiao, tmp_path, name):
    status, out, err = zhutiao("inspect", tmp_path / name)
    assert (status, out, err.count("\n")) == (1, "", 1)
    assert "Traceback" not in err


def test_a_word_too_many_is_wrong_usage(zhutiao):
    status, _, err = zhutiao("inspect")
    assert status == 2 and "usage" in err


def test_links_of_files_are_firm_and_in_reading_order(zhutiao, sources_by_name):
    files = [sources_by_name[name] for name in ("001", "000", "003")]
    status, found, _ = zhutiao("link", *files, "--json")
    assert status == 0
    assert {link["grade"] for link in found} <= {"certain", "likely"}
    assert {link["article"]["kind"] for link in found} == {"commentary", "brief", "transcript"}
    quoted = [link for link in found if link["passage"]["id"] == "t11.3" and link["clause"] == "三/（七）"]
    assert [link["relation"] for link in quoted] == ["quotes"]


def test_reasons_are_the_same_words_on_both_sides(zhutiao, sources_by_name):
    _, [opinion], _ = zhutiao("inspect", sources_by_name["001"], "--json")
    printed = {each["id"]: each["printed"] for each in opinion["articles"][0]["segments"]}
    _, found, _ = zhutiao("link", sources_by_name["001"], sources_by_name["003"], "--all", "--json")
    spans = [
        (printed[link["clause"]][slice(*why["clause_span"])], why["text"])
        for link in found
        for why in link["reasons"]
        if why["clause_span"]
    ]
    assert spans and all(cut == text for cut, text in spans)


def test_a_second_printing_of_a_companion_is_left_out(zhutiao, sources_by_name):
    files = [sources_by_name[name] for name in ("001", "001", "000")]
    _, found, _ = zhutiao("link", *files, "--json")
    assert {(link["article"]["file"][:3], link["article"]["kind"]) for link in found} == {
        ("001", "commentary"),
        ("000", "brief"),
    }


def test_a_file_without_a_base_text_cannot_be_linked_to(zhutiao, sources_by_name):
    status, _, err = zhutiao("link", sources_by_name["003"], sources_by_name["000"])
    assert status == 1 and err.count("\n") == 1


def test_formats_of_export_are_listed_without_a_library(zhutiao):
    status, formats, _ = zhutiao("export", "--list", "--json")
    assert status == 0
    assert {"format": "markdown", "suffix": ".md"}.items() <= formats[0].items()
