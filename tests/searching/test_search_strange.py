"""No query is an error, and none finds more or less than it says; ZHUTIAO_EXAMPLES=all tries 20,000, random new ones."""

import json
import os
import random

import pytest
import strange
from oracle import Everything, seen

from zhutiao import cli
from zhutiao.model import Place
from zhutiao.services import marking, searching
from zhutiao.text.search_keys import fold
from zhutiao.text.search_reading import parse
from zhutiao.words import readable

HOW_MANY = os.environ.get("ZHUTIAO_EXAMPLES")
COUNT = 20_000 if HOW_MANY else 500
SEED = None if HOW_MANY == "random" else 6
NOTES = ("**8080** 目标 OR 待查", "甲\0乙 “一老一小”", 'a "b" -c', "托　育\n服务")
TAGS = ("指标/养老", "OR", "待 办", "𠮷/é")


@pytest.fixture
def annotated(library):
    """Return a library with notes and tags as strange as the queries."""
    base = library.documents.dossiers()[0].base
    segments = list(library.documents.get(base).article.pieces())[5:]
    for segment, note, tag in zip(segments, NOTES, TAGS, strict=False):
        marking.note_clause(library, Place(base, segment.id), note)
        marking.tag_clause(library, Place(base, segment.id), tag)
    return library


def keyed(everything):
    """Return everything there is with its search key."""
    return {each: fold(each.words) for each in (*everything.printed, *everything.written)}


def wanted(keys, query):
    """Return what is to be found of *query*, by reading all the *keys*."""
    return {
        each
        for each, key in keys.items()
        if all(any(word in key for word in group) for group in query.groups)
        and not any(word in key for word in query.without)
    }


def whereabouts(found):
    return {each._replace(spans=()) for each in found}


def test_a_strange_query_finds_what_it_says_and_is_no_error(annotated):
    chance = random.Random(SEED)  # noqa: S311 - strange enough
    keys = keyed(Everything(annotated))
    texts = [each.words for each in keys]
    for _n in range(COUNT):
        typed = strange.query(chance, texts)
        query = parse(typed)
        first = searching.search(annotated, typed, limit=10)
        hits = list(searching.every(annotated, typed))
        assert (list(first.hits), first.total) == (hits[:10], len(hits)), typed
        assert all(any(key in fold(span.cut(hit.words)) for key in query.keys) for hit in hits for span in hit.spans), (
            typed
        )
        printed, written = seen(hits)
        if query.groups:
            expected = wanted(keys, query)
            found = whereabouts([*printed, *written])
            assert found <= expected if query.filters else found == expected, typed


def test_words_as_they_are_printed_find_themselves(annotated):
    chance = random.Random(SEED)  # noqa: S311
    everything = Everything(annotated)
    texts = [each.words for each in everything.printed]
    for _n in range(COUNT // 5):
        typed = strange.words(chance, texts)
        query = parse(typed)
        if len(query.keys) == 1 and query.keys[0] == fold(typed) and not query.filters:
            assert seen(searching.every(annotated, typed)) == everything.having(fold(typed)), typed


def test_the_terminal_finds_the_same_and_refuses_no_query(annotated, capsys):
    chance = random.Random(SEED)  # noqa: S311
    texts = [each.words for each in Everything(annotated).printed]
    for _n in range(COUNT // 20):
        typed = strange.query(chance, texts)
        status = cli.main(["search", "--json", "--", typed])
        answer = capsys.readouterr()
        assert status == 0, (typed, answer.err)
        # Half a sign, which no terminal can show, is read as the sign for that.
        assert json.loads(answer.out)["total"] == searching.search(annotated, readable(typed)).total, typed
