"""Whoever puts the readings of a witness into the base witness has that witness: nothing is told twice or not at all."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from zhutiao.text.collate import collate
from zhutiao.text.tokens import bare

from .conftest import printing, text

OTHERWISE = (
    ("机制", "制度"), ("完善", "健全"), ("推动", "推进"), ("加强", "强化"), ("支持", "鼓励"), ("建设", "发展"),
    ("服务", "保障"), ("基本", "基础"), ("提高", "提升"), ("群众", "人民"), ("等", "之类"), ("和", "与"), ("城乡", ""),
)  # fmt: skip
CLAUSES = [piece.printed for piece in printing("001", "opinion").article.segments if len(piece.printed) > 100]


def _said_otherwise(words, chance):
    """Return the words with many of them given in others, beside each other too."""
    for one, other in OTHERWISE:
        first, *rest = words.split(one)
        words = first + "".join(chance.choice((one, other)) + part for part in rest)
    return words


def _spliced(words, collation, siglum):
    """Return the base with the readings of a witness in their places."""
    found, at = [], 0
    pairs = [(v.readings["A"], v.readings[siglum]) for v in collation.variants]
    for own, other in sorted(pairs, key=lambda pair: pair[0].stretches[0]):
        [stretch] = own.stretches
        assert stretch.start >= at
        found += [words[at : stretch.start], other.words]
        at = stretch.end
    return "".join(found) + words[at:]


@given(clause=st.sampled_from(CLAUSES), size=st.integers(60, 300), seed=st.integers(0, 100_000))
def test_readings_put_into_the_base_give_each_witness(clause, size, seed):
    chance = Random(seed)  # noqa: S311 - chance that can be repeated
    words = clause[:size]
    others = [_said_otherwise(words, chance) for _ in range(2)]
    found = collate([text(words), *(text(each, source=str(n)) for n, each in enumerate(others))], base=0)
    assert [bare(_spliced(words, found, siglum)).text for siglum in "BC"] == [bare(each).text for each in others]


def test_three_that_change_other_halves_of_a_word_differ_in_one_word():
    words = ("提高常见病多发病诊疗水平", "提高常见病多发病诊治水平", "提高常见病多发病治疗水平")
    [variant] = collate([text(each, source=str(n)) for n, each in enumerate(words)]).variants
    assert [r.words for r in variant.readings.values()] == ["诊疗", "诊治", "治疗"]
