"""The terminal finds every word that stands in a library."""

import subprocess
import sys

import pytest

from zhutiao.services import reading
from zhutiao.store.library import Library


def pieces(path):
    """Return what every segment prints, by document and segment, printings too."""
    with Library.open(path) as library:
        return {
            (text.id, piece.id): piece.printed
            for dossier in reading.dossiers(library)
            for text in reading.documents(library, dossier.id)
            for piece in text.article.pieces()
        }


def found(zhutiao, library_path, *typed):
    status, answer, err = zhutiao("search", "--library", library_path, *typed, "--json")
    assert status == 0, err
    return answer


def in_texts(answer):
    return {(hit["document"], hit["segment"]): hit["spans"] for hit in answer["hits"] if hit["where"] == "text"}


@pytest.mark.parametrize("word", ["托育", "老", "，", "高质量充分就业", "80%"])
def test_every_paragraph_with_a_word_is_found_and_none_without(zhutiao, library_path, word):
    answer = found(zhutiao, library_path, word)
    plain = word.replace("，", ",")
    wanted = {place for place, words in pieces(library_path).items() if plain in words.replace("，", ",")}
    assert set(in_texts(answer)) == wanted
    assert answer["total"] == len(answer["hits"]) and answer["query"] == word


def test_spans_count_in_what_the_segment_prints(zhutiao, library_path):
    printed = pieces(library_path)
    for place, spans in in_texts(found(zhutiao, library_path, "托育")).items():
        assert [printed[place][start:end] for start, end in spans] == ["托育"] * printed[place].count("托育")


def test_the_snippet_is_the_sentence_and_says_where_in_it_the_words_are(zhutiao, library_path):
    hit = found(zhutiao, library_path, "失能老年人照护", "护理型")["hits"][0]
    assert hit["snippet"].startswith("以失能老年人照护为重点") and hit["snippet"].endswith("80%。")
    assert [hit["snippet"][start:end] for start, end in hit["snippet_spans"]][:2] == ["失能老年人照护", "护理型"]


def test_with_a_limit_fewer_are_shown_and_all_counted(zhutiao, library_path):
    answer = found(zhutiao, library_path, "托育", "--limit", "2")
    assert len(answer["hits"]) == 2 < answer["total"] == found(zhutiao, library_path, "托育")["total"]


def test_a_dossier_is_searched_alone(zhutiao, library_path):
    with Library.open(library_path) as library, library.step("New"):
        library.documents.add_dossier("空")
    assert found(zhutiao, library_path, "托育", "--dossier", "空")["total"] == 0
    status, _, err = zhutiao("search", "托育", "--library", library_path, "--dossier", "无", "--json")
    assert status == 1 and err.count("\n") == 1


def test_notes_and_tags_are_found_with_their_place(zhutiao, library_path):
    zhutiao("mark", "--library", library_path, "--clause", "七", "--note", "查托位口径", "--tag", "指标/托位")
    hits = found(zhutiao, library_path, "托位")["hits"]
    own = [
        (hit["where"], hit["segment"], hit["words"], hit["spans"]) for hit in hits if hit["where"] in ("note", "tag")
    ]
    assert own == [("note", "三/（七）", "查托位口径", [[1, 3]]), ("tag", None, "指标/托位", [[3, 5]])]


@pytest.mark.parametrize(
    "typed", ["-托育", '"托育', "OR", "条:", "foo:bar", "", " ", "\ud800", "*", "NEAR(", "托育 " * 200]
)
def test_a_strange_query_is_an_honest_search(zhutiao, library_path, typed):
    answer = found(zhutiao, library_path, typed)
    assert answer["total"] == len(answer["hits"]) < 5


def test_words_may_be_left_out_without_a_shell_quote(zhutiao, library_path):
    without = in_texts(found(zhutiao, library_path, "托育", "-养老"))
    assert without and without.keys() < in_texts(found(zhutiao, library_path, "托育")).keys()


def test_a_person_reads_hits_by_text_and_how_many_there_are(zhutiao, library_path):
    status, out, err = zhutiao("search", "护理型床位", "--library", library_path)
    assert status == 0 and "急难愁盼的意见  (001_1bd3a47c8d5ee32b.txt)  · 1\n    三/（七）  以失能" in out
    assert err.startswith("Hits: ") and err.count("\n") == 1


def test_what_is_not_there_is_said_to_be_not_found(zhutiao, library_path):
    status, out, err = zhutiao("search", "区块链", "--library", library_path)
    assert (status, out) == (0, "") and "Nothing was found for “区块链”." in err


def test_how_many_to_show_is_a_number(zhutiao, library_path):
    assert zhutiao("search", "托育", "--limit", "x", "--library", library_path)[0] == 2


@pytest.mark.parametrize("option", ["--limit", "--dossier", "--library"])
def test_what_is_no_value_of_an_option_is_wrong_usage_in_legible_words(zhutiao, library_path, option):
    status, out, err = zhutiao("search", "托育", "--library", library_path, option, "-养老")
    assert (status, out) == (2, "") and option in err and "\0" not in err


def test_a_regular_expression_is_held_against_what_is_printed(zhutiao, library_path):
    answer = found(zhutiao, library_path, "--regex", r"(托|保)育\w{2}")
    assert answer["complete"] and answer["total"] == len(answer["hits"]) > 1
    assert all(hit["snippet"][start + 1] == "育" for hit in answer["hits"] for start, _ in hit["snippet_spans"])


def test_what_is_no_regular_expression_is_refused_in_one_sentence(zhutiao, library_path):
    status, out, err = zhutiao("search", "--regex", "(托育", "--library", library_path)
    assert (status, out, err) == (1, "", "At sign 1 of the pattern: A “(” is not closed.\n")


def test_the_window_and_qt_are_not_loaded_for_a_search(library_path):
    run = "import sys; from zhutiao import cli; cli.main(sys.argv[1:]); sys.exit('PySide6' in sys.modules)"
    typed = ["search", "--regex", "托育", "--library", str(library_path)]
    assert subprocess.run([sys.executable, "-c", run, *typed], capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize(
    ("typed", "where"), [("条:七", "三/（七）"), ("类型:标题", None), ("clause:7 托育", "三/（七）")]
)
def test_filters_are_known_in_the_terminal(zhutiao, library_path, typed, where):
    assert {hit["segment"] for hit in found(zhutiao, library_path, typed)["hits"]} == {where}


@pytest.mark.parametrize("query", ["-托育", "--托育", "-“托育”", "－托育", "-（托育", "-has:note 托育", "-health"])
def test_what_begins_with_a_minus_is_no_option(zhutiao, library_path, query):
    assert found(zhutiao, library_path, query)["query"] == query
