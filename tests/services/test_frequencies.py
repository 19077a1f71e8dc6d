"""How often something occurs, text by text and clause by clause."""

import pytest

from zhutiao.hits import Frequency, Scope
from zhutiao.services import frequencies, reading
from zhutiao.store.library import Library


@pytest.fixture
def library(bundled_library, tmp_path):
    copy = tmp_path / "copy.zhutiao"
    copy.write_bytes(bundled_library.read_bytes())
    with Library.open(copy) as opened:
        yield opened


@pytest.fixture
def dossier(library):
    [dossier] = reading.dossiers(library)
    return dossier


@pytest.fixture
def talk(library, dossier):
    return next(each for each in reading.documents(library, dossier.id) if each.article.kind == "transcript")


@pytest.fixture
def chart(library, dossier, talk):
    base = dossier.base
    counted = Frequency({base: 5, talk.id: 3}, {(base, "三/（七）"): 5, (talk.id, "t9.1"): 1, (talk.id, "t9.2"): 2})
    return frequencies.chart(library, counted, Scope(dossier.id))


def test_every_text_of_the_dossier_has_a_bar_and_every_clause_of_the_base_text(chart, dossier):
    assert [bar.times for bar in chart.texts if bar.times] == [5, 3]
    assert [bar.times for bar in chart.clauses[dossier.base]] == [0] * 6 + [5] + [0] * 4


def test_the_paragraphs_of_one_answer_are_counted_together(chart, talk):
    [turn] = chart.clauses[talk.id]
    assert (turn.times, turn.place.segment) == (3, "t9.1")


def test_a_clause_knows_how_often_in_a_thousand_signs(chart, dossier, library):
    seventh = chart.clauses[dossier.base][6]
    printed = library.documents.printed(dossier.base, "三/（七）")
    assert seventh.density == pytest.approx(5000 / len("".join(printed.split())))


def test_in_a_whole_library_only_texts_with_hits_are_shown(library, dossier):
    found = frequencies.chart(library, Frequency({dossier.base: 1}, {}), Scope())
    assert [bar.place.document for bar in found.texts] == [dossier.base]


def test_the_sheet_has_a_row_for_each_bar(chart):
    rows = frequencies.table(chart, ("Text", "Clause", "Times", "Signs", "Per 1,000"))
    assert len(rows) == 1 + len(chart.texts) + sum(len(bars) for bars in chart.clauses.values())
    assert rows[8][1] == "（七）大力发展“一老一小”普惠服务"
