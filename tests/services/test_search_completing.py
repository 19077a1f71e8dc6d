"""While a search is typed, filters and their values are offered, in the reader's language first."""

import shutil
from pathlib import Path

import pytest

from zhutiao import words
from zhutiao.hits import Scope
from zhutiao.model import Place
from zhutiao.services import marking, search_completing, searching
from zhutiao.store.library import Library
from zhutiao.text.search_reading import parse


@pytest.fixture
def library(bundled_library, tmp_path):
    """Return the bundled dossier with a tag and a colour that has a meaning of the reader's own."""
    path = Path(shutil.copy(bundled_library, tmp_path / "own.zhutiao"))
    with Library.open(path) as library:
        base = library.documents.dossiers()[0].base or ""
        marking.tag_clause(library, Place(base, "三/（七）"), "指标/养老 托育")
        marking.rename_colour(library, "green", "硬指标")
        yield library


@pytest.fixture
def chinese():
    words.speak("zh")
    yield
    words.speak("en")


def offered(library, typed, scope=searching.EVERYWHERE):
    before, _, after = typed.partition("¦")
    return search_completing.completions(library, before + after, len(before), scope)


def inserts(library, typed):
    return [each.inserts for each in offered(library, typed).completions]


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ["条:", "来源:", "类型:", "标签:", "颜色:", "日期:", "有笔记 "]),
        ("托育 -类", ["类型:"]),
        ("bq", ["标签:"]),
        ("ta", ["tag:"]),
        ("有", ["有笔记 "]),
        ("养老", []),
        ("“类", []),
    ],
)
def test_the_names_of_filters_are_offered_in_the_readers_language_first(library, typed, expected):
    assert inserts(library, typed) == expected


def test_in_english_the_names_are_english(library):
    assert inserts(library, "")[:2] == ["clause:", "source:"]
    assert inserts(library, "条") == ["条:"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("条:7", ["（七）"]),
        ("条:一老", ["（七）"]),
        ("clause:fzqz", ["（八）"]),
        ("来源:xhs", ["新华社"]),
        ("来源:以实际", ["以实际行动兜底线暖民心"]),
        ("type:com", ["commentary"]),
        ("类型:实", ["transcript"]),
        ("颜色:硬", ["green"]),
        ("颜色:blu", ["blue"]),
        ("标签:yl", ['"指标/养老 托育"']),
        ('标签:"养', ['"指标/养老 托育"']),
        ("日期:2025", ["2025-03"]),
        ("有笔记", []),
        ("条:没有", []),
        ("条:（七）", []),
    ],
)
def test_values_are_offered_by_their_names_and_their_pinyin(library, typed, expected):
    assert inserts(library, typed) == expected


def test_what_is_offered_stands_in_the_place_of_what_was_typed(library):
    offer = offered(library, "托育 -标签:养¦老 条:七")
    assert ("托育 -标签:养老 条:七"[offer.start : offer.end], len(offer.completions)) == ("养老", 1)


def test_only_clauses_of_the_dossier_searched_are_offered(library):
    with library.step("New"):
        empty = library.documents.add_dossier("空")
    assert offered(library, "条:", Scope(empty.id)).completions == ()


@pytest.mark.parametrize("name", ["条", "来源", "类型", "标签", "颜色", "日期"])
def test_every_value_offered_finds_something_or_is_a_name(library, name):
    for each in offered(library, f"{name}:").completions:
        [wish] = parse(f"{name}:{each.inserts}").filters
        assert wish.value == each.inserts.strip('"')
        assert name in ("类型", "颜色") or searching.search(library, f"{name}:{each.inserts}").total


def test_what_was_written_meanwhile_is_offered(library):
    assert inserts(library, "标签:新") == []
    marking.tag_clause(library, Place(library.documents.dossiers()[0].base or "", "五"), "新政")
    assert inserts(library, "标签:新") == ["新政"]


def test_texts_that_are_called_alike_are_offered_once(library):
    offers = inserts(library, "来源:")
    assert len(offers) == len(set(offers))
