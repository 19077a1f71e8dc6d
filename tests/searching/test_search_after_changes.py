"""Whatever a reader does, what is then there is found and nothing else: the index is right after every step."""

import os
import random
import sys
from pathlib import Path

import pytest
import strange
from oracle import Everything, seen

from zhutiao.hits import Scope
from zhutiao.services import marking, searching
from zhutiao.store.library import Library
from zhutiao.text.search_keys import fold
from zhutiao.text.search_query import Query

sys.path.insert(0, str(Path(__file__).parents[1] / "trials"))

import everything

LONG = bool(os.environ.get("ZHUTIAO_EXAMPLES"))
STEPS, LOOKS = (1_000, 12) if LONG else (30, 4)


@pytest.fixture(scope="session")
def arriving(sources):
    return everything.files(sources)


def look(library, chance):
    """Search some words of what is there, and some that may be there no more."""
    dossiers = library.documents.dossiers()
    for scope in (Scope(), Scope(chance.choice(dossiers).id) if dossiers else Scope()):
        there = Everything(library, scope)
        texts = [each.words for each in (*there.printed, *there.written) if each.words]
        for _n in range(LOOKS):
            key = fold(strange.words(chance, [*texts, *everything.NOTES[1:], *everything.PATHS])) or "民生"
            assert seen(searching.every(library, Query(((key,),)), scope)) == there.having(key), key


def test_after_every_step_there_and_back_what_is_there_is_found(library, arriving):
    chance = random.Random(3)  # noqa: S311 - any walk will do
    anything = everything.Anything(chance, arriving)
    for name in anything.choose(STEPS):
        anything.do(library, name)
        look(library, chance)
    assert library.index.is_usable()
    for turn, names in ((marking.undo, 0), (marking.redo, 1)):
        while library.history.names()[names]:
            turn(library, sure=True)
            look(library, chance)


def test_what_is_found_by_an_index_is_what_is_found_without_one(library, arriving):
    chance = random.Random(4)  # noqa: S311
    anything = everything.Anything(chance, arriving)
    for name in anything.choose(STEPS):
        anything.do(library, name)
    texts = [each.words for each in Everything(library).printed]
    typed = [strange.query(chance, texts) for _n in range(STEPS)]
    by_index = [list(searching.every(library, each)) for each in typed]
    with Library.open(library.path) as other:
        other.index.doubt()
        assert [list(searching.every(other, each)) for each in typed] == by_index
