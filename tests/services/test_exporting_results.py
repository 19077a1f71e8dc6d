"""Exporting what a search found in the bundled dossier."""

import shutil

import pytest

from zhutiao.errors import UnknownPlaceError
from zhutiao.hits import Scope
from zhutiao.services import exporting_results, reading, searching
from zhutiao.store.library import Library


@pytest.fixture
def library(bundled_library, tmp_path):
    shutil.copyfile(bundled_library, tmp_path / "copy.zhutiao")
    with Library.open(tmp_path / "copy.zhutiao") as opened:
        yield opened


@pytest.fixture
def scope(library):
    [dossier] = reading.dossiers(library)
    return Scope(dossier.id)


@pytest.fixture
def hits(library, scope):
    return list(searching.every(library, "托育", scope))


def test_every_hit_is_a_result_with_its_words_where_it_says(library, hits):
    results = list(exporting_results.results(library, hits))
    assert [result.spans for result in results] == [hit.spans for hit in hits]
    assert all(span.cut(result.sentence) == "托育" for result in results for span in result.found)


def test_a_result_names_its_text_and_clause(library, scope):
    [first, *_] = exporting_results.results(library, searching.every(library, "嵌入式托育", scope))
    assert first.title.startswith("中共中央办公厅")
    assert first.clause == "（七）大力发展“一老一小”普惠服务"


def test_an_export_can_be_stopped_and_has_what_was_found_until_then(library, hits):
    said = exporting_results.render(library, "托育", hits, ".csv", lambda n: n == 3)
    assert said.decode("utf-8-sig").count("\r\n") == 4


def test_a_format_that_there_is_not_is_refused(library, hits):
    with pytest.raises(UnknownPlaceError):
        exporting_results.render(library, "托育", hits, ".docx")
