"""`zhutiao collate`: printings of the same texts, compared."""

from __future__ import annotations

import pytest


@pytest.fixture
def opinions(sources_by_name):
    return [sources_by_name[name] for name in ("001", "002")]


def test_each_text_that_two_files_hold_is_collated_once(zhutiao, sources_by_name):
    status, found, _ = zhutiao("collate", *sources_by_name.values(), "--json")
    assert status == 0
    full = [[w["file"][:3] for w in text["witnesses"] if not w["partial"]] for text in found]
    assert full == [["000", "001"], ["001", "002"]]


def test_readings_stand_where_their_spans_say(zhutiao, opinions):
    _, files, _ = zhutiao("inspect", *opinions, "--json")
    _, [text], _ = zhutiao("collate", *opinions, "--json")
    printed = {
        siglum: {each["id"]: each["printed"] for each in file["articles"][0]["segments"]}
        for siglum, file in zip("AB", files, strict=True)
    }
    words = [v for v in text["variants"] if v["kind"] == "substantive"]
    cut = [[printed[s][v["segment"]][slice(*v["spans"][s])] for s in "AB"] for v in words]
    assert len(words) == 8 and cut == [[v["readings"][s] for s in "AB"] for v in words]


def test_what_a_witness_lacks_is_null_and_what_it_leaves_out_is_empty(zhutiao, opinions):
    _, [text], _ = zhutiao("collate", *opinions, "--json")
    [gap] = [v for v in text["variants"] if v["kind"] == "gap"]
    [twice] = [v for v in text["variants"] if v["kind"] == "duplicate"]
    assert gap["readings"]["B"] is None and gap["spans"]["B"] is None and gap["preferred"] == "A"
    assert twice["readings"]["B"] == "" and twice["preferred"] == "B"


def test_signs_and_widths_are_told_only_when_asked_for(zhutiao, opinions):
    _, [plain], _ = zhutiao("collate", *opinions, "--json")
    _, [every], _ = zhutiao("collate", *opinions, "--all", "--json")
    quiet = {"punctuation", "digits", "width", "layout"}
    assert not quiet & {v["kind"] for v in plain["variants"]}
    assert [v for v in every["variants"] if v["kind"] not in quiet] == plain["variants"]
    assert {"width", "punctuation"} <= {v["kind"] for v in every["variants"]}


def test_a_person_reads_the_readings_with_their_sigla_and_the_reason(zhutiao, opinions):
    status, text, _ = zhutiao("collate", *opinions)
    assert status == 0
    assert "    A: 个人账户共济\n    B: 个人账户跨省共济\n" in text
    assert "    B: 普通高中  ←\n" in text and "“中” is doubled" in text


def test_files_without_a_text_in_common_are_said_to_have_none(zhutiao, sources_by_name):
    status, found, err = zhutiao("collate", sources_by_name["000"], sources_by_name["003"], "--json")
    assert (status, found) == (0, []) and "no text in common" in err


def test_two_short_texts_are_one_if_somebody_collates_them(zhutiao, tmp_path):
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    one.write_text("The quick brown fox jumps over the dog.", encoding="utf-8")
    other.write_text("The brown fox jumps over the lazy dog.", encoding="utf-8")
    _, [text], _ = zhutiao("collate", one, other, "--json")
    assert [v["readings"] for v in text["variants"]] == [{"A": "quick", "B": ""}, {"A": "", "B": "lazy"}]


def test_one_file_is_wrong_usage_and_a_missing_one_is_refused_in_a_sentence(zhutiao, opinions, tmp_path):
    assert zhutiao("collate", opinions[0])[0] == 2
    status, out, err = zhutiao("collate", opinions[0], tmp_path / "missing.txt", "--json")
    assert (status, out, "Traceback" in err) == (1, "", False)


def test_collate_makes_no_library(zhutiao, opinions, tmp_path):
    zhutiao("--library", tmp_path / "no.zhutiao", "collate", *opinions)
    assert not list(tmp_path.glob("*.zhutiao"))


def test_forms_of_figures_are_told_only_when_asked_for(zhutiao, tmp_path):
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    one.write_text("用5年左右时间，逐步实现义务教育学校标准化建设全覆盖。", encoding="utf-8")
    other.write_text("用五年左右时间，逐步实现义务教育学校标准化建设全覆盖。", encoding="utf-8")
    assert [text["variants"] for text in zhutiao("collate", one, other, "--json")[1]] == [[]]
    assert [v["kind"] for v in zhutiao("collate", one, other, "--all", "--json")[1][0]["variants"]] == ["digits"]
