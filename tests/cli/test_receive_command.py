"""`zhutiao receive`: what is kept, what is asked, and what is refused in a sentence."""

import json

import pytest

from zhutiao.services import reading
from zhutiao.store.library import Library

QUOTE = "新建养老机构护理型床位占比原则上不低于80%"


def annotation(exact, note="老师的话", **more):
    selector = {"type": "TextQuoteSelector", "exact": exact}
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "https://example.org/anno/1",
        "type": "Annotation",
        "creator": "王老师",
        "created": "2024-03-01T08:00:00Z",
        "body": {"type": "TextualBody", "value": note},
        "target": {"source": "https://example.org/", "selector": selector},
        **more,
    }


@pytest.fixture
def file(tmp_path):
    """Write a file and return where it is."""

    def write(value, name="theirs.jsonld"):
        (tmp_path / name).write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
        return tmp_path / name

    return write


def test_a_mark_comes_in_with_its_author_and_once(zhutiao, library_path, file):
    typed = ("receive", "--library", library_path, file(annotation(QUOTE)), "--json")
    status, [first], err = zhutiao(*typed)
    assert (status, first["format"], first["new"], err) == (0, "annotations", 1, "")
    [mark] = first["marks"]
    assert (mark["result"], mark["segment"], mark["quote"], mark["state"]) == ("new", "三/（七）", QUOTE, "placed")
    _, [again], _ = zhutiao(*typed)
    assert (again["new"], again["same"]) == (0, 1)
    _, [kept], _ = zhutiao("marks", "--library", library_path, "--json")
    assert (kept["id"], kept["author"], kept["note"]) == (mark["id"], "王老师", "老师的话")
    assert kept["created"] == "2024-03-01T08:00:00Z"


def test_a_preview_keeps_nothing(zhutiao, library_path, file):
    _, [found], _ = zhutiao("receive", "--library", library_path, file(annotation(QUOTE)), "--preview", "--json")
    assert found["new"] == 1
    assert zhutiao("marks", "--library", library_path, "--json")[1] == []


@pytest.mark.parametrize(
    ("wish", "note"), [("mine", "我的话"), ("theirs", "新的话"), ("both", "我的话\n\n**王老师**\n\n新的话")]
)
def test_where_both_differ_the_reader_says_whose_counts(zhutiao, library_path, file, wish, note):
    zhutiao("receive", "--library", library_path, file(annotation(QUOTE, "我的话")))
    changed = file(annotation(QUOTE, "新的话"), "later.jsonld")
    status, [found], err = zhutiao("receive", "--library", library_path, changed, "--conflicts", wish, "--json")
    assert (status, found["conflict"], found["marks"][0]["differ"]) == (0, 1, ["note"])
    assert ("--conflicts" in err) == (wish == "mine")
    assert [mark.note for mark in marks(library_path)] == [note]


def test_words_of_no_text_here_are_told_and_not_kept(zhutiao, library_path, file):
    strange = annotation("三国演义里没有这样的一句话，这里也没有")
    status, [found], _ = zhutiao("receive", "--library", library_path, file(strange), "--json")
    assert (status, found["textless"], found["marks"][0]["document"]) == (0, 1, None)
    assert marks(library_path) == []


def test_a_file_that_is_no_export_is_refused_in_a_sentence_and_makes_no_library(zhutiao, tmp_path, file):
    (tmp_path / "x.jsonld").write_text("没有标记", encoding="utf-8")
    status, out, err = zhutiao("receive", "--library", tmp_path / "fresh.zhutiao", tmp_path / "x.jsonld")
    assert (status, out, err.count("\n")) == (1, "", 1) and "holds no marks" in err
    assert not (tmp_path / "fresh.zhutiao").exists()


def test_one_refused_file_does_not_stop_the_others(zhutiao, library_path, file, tmp_path):
    typed = ("receive", "--library", library_path, tmp_path / "gone.csv", file(annotation(QUOTE)), "--json")
    status, [found], err = zhutiao(*typed)
    assert (status, found["new"]) == (1, 1) and "gone.csv" in err


def test_a_person_reads_how_many_there_are_of_each(zhutiao, library_path, file):
    _, out, _ = zhutiao("receive", "--library", library_path, file([annotation(QUOTE), annotation(QUOTE, id="b")]))
    assert out.startswith("theirs.jsonld  (Web annotations)  · new 2\n  new  新建养老机构护理型床位")


def marks(path):
    with Library.open(path) as library:
        return [mark for each in reading.dossiers(library) for mark in reading.marks(library, each.id)]
