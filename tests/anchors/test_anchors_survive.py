"""Marks stay with their words through whatever happens to a text; the whole table is printed by bench_anchors.py."""

from pathlib import Path

import mutations
import pytest
import scores

from zhutiao import paths
from zhutiao.services import importing

OTHER = Path(__file__).parents[1] / "documents" / "long-white-paper.txt"
MARKS = 150


@pytest.fixture(scope="module")
def texts():
    return [file.read_text(encoding="utf-8") for file in sorted(paths.shipped("data").glob("*.txt"))]


@pytest.fixture(scope="module")
def opinions():
    """The Opinion as two pages print it."""
    files = sorted(paths.shipped("data").glob("*.txt"))[1:3]
    found = [next(each for each in importing.prepare(file).articles if each.kind == "opinion") for file in files]
    return ["\n".join(piece.printed for piece in article.pieces()) for article in found]


@pytest.mark.parametrize(
    ("change", "least"),
    [
        pytest.param(mutations.same, 100, id="nothing"),
        pytest.param(mutations.rewrapped, 99, id="wrapped elsewhere"),
        pytest.param(mutations.widened, 99, id="other widths"),
        pytest.param(mutations.misread(0.005), 99, id="misread 0.5 %"),
        pytest.param(mutations.misread(0.02), 99, id="misread 2 %"),
        pytest.param(mutations.misread(0.05), 98, id="misread 5 %"),
        pytest.param(mutations.phrased, 99, id="phrases put in"),
        pytest.param(mutations.doubled, 99, id="paragraphs doubled"),
        pytest.param(mutations.paged, 97, id="page heads between"),
        pytest.param(mutations.headed, 99, id="a head in front"),
        pytest.param(mutations.moved, 97, id="clauses moved"),
        pytest.param(mutations.strewn, 99, id="rare signs put in"),
        pytest.param(mutations.together, 97, id="all together"),
    ],
)
def test_marks_of_eight_signs_and_more_keep_their_words(texts, change, least):
    verdicts = scores.changed(texts, change, MARKS)
    assert scores.share(verdicts, "right") >= least
    assert scores.share(verdicts, "wrong") <= 0.5


@pytest.mark.parametrize("change", [mutations.rewrapped, mutations.misread(0.02), mutations.moved, mutations.together])
def test_shorter_marks_keep_theirs(texts, change):
    verdicts = scores.changed(texts, change, MARKS, scores.SHORT)
    assert scores.share(verdicts, "right") >= 98


def test_marks_on_deleted_clauses_are_not_put_elsewhere(texts):
    verdicts = scores.changed(texts, mutations.deleted, 4 * MARKS)
    assert scores.share(verdicts, "right") >= 99
    assert scores.false(verdicts) <= 1


def test_marks_on_replaced_clauses_are_at_most_to_be_checked_elsewhere(texts):
    verdicts = scores.changed(texts, mutations.replaced(OTHER.read_text(encoding="utf-8")), MARKS)
    assert scores.share(verdicts, "right") >= 99
    assert verdicts["falsely placed"] == 0


@pytest.mark.parametrize(("first", "second"), [(0, 1), (1, 0)])
def test_marks_made_on_one_printing_of_the_opinion_stand_on_the_other(opinions, first, second):
    verdicts = scores.printed_again(opinions[first], opinions[second], 4 * MARKS)
    assert scores.share(verdicts, "right") >= 95
    assert scores.share(verdicts, "wrong") <= 0.5
