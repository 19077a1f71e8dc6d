"""Every word of one to six signs is found wherever it stands, and nowhere else; ZHUTIAO_EXAMPLES=all tries all of them."""

import os
import random
import shutil

import pytest
from oracle import Everything, seen

from zhutiao import paths
from zhutiao.hits import Scope
from zhutiao.services import searching
from zhutiao.store.library import Library
from zhutiao.text.search_keys import fold
from zhutiao.text.search_query import Query

LONGEST = 6
ALL = os.environ.get("ZHUTIAO_EXAMPLES") == "all"
SAMPLE = None if ALL else 120


def literal(key):
    return Query(groups=((key,),))


@pytest.fixture(scope="module")
def library(bundled_library):
    with Library.open(bundled_library) as library:
        yield library


@pytest.fixture(scope="module")
def substrings():
    """Return by their length the search keys of all words in the four sources, line breaks and all."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(paths.shipped("data").glob("*.txt"))]
    return {
        size: sorted({fold(text[at : at + size]) for text in texts for at in range(len(text))} - {""})
        for size in range(1, LONGEST + 1)
    }


def some(keys, seed):
    return keys if ALL else random.Random(seed).sample(keys, min(SAMPLE, len(keys)))  # noqa: S311


@pytest.mark.parametrize("size", range(1, LONGEST + 1))
def test_words_are_found_where_they_stand_and_nowhere_else(library, substrings, size):
    everything = Everything(library)
    for key in some(substrings[size], size):
        assert seen(searching.every(library, literal(key))) == everything.having(key), key


@pytest.mark.parametrize("size", range(1, LONGEST + 1))
def test_the_first_hits_and_their_number_are_those_of_all(library, substrings, size):
    for key in some(substrings[size], -size):
        every = tuple(searching.every(library, literal(key)))
        for start in (0, 1, len(every) // 2):
            first = searching.search(library, literal(key), limit=7, start=start)
            assert (first.hits, first.total) == (every[start : start + 7], len(every)), (key, start)


def test_each_scope_has_its_own_hits(library, substrings):
    [dossier] = library.documents.dossiers()
    every = [document.id for document in library.documents.of(dossier.id)]
    scopes = [Scope(), Scope(dossier.id), Scope(printings=False), Scope(dossier.id, printings=False)]
    scopes += [Scope(documents=frozenset(some)) for some in (every[:1], every[1:], every[::2], every, ())]
    for scope in scopes:
        everything = Everything(library, scope)
        for size, keys in substrings.items():
            for key in some(keys, size)[:20]:
                assert seen(searching.every(library, literal(key), scope)) == everything.having(key), (scope, key)


def test_a_text_in_two_dossiers_is_found_in_both(bundled_library, tmp_path, substrings):
    with Library.open(shutil.copyfile(bundled_library, tmp_path / "twice.zhutiao")) as library:
        [dossier] = library.documents.dossiers()
        text = library.documents.of(dossier.id)[2]
        with library.step("Import"):
            other = library.documents.add_dossier("另一个")
            library.documents.add(other.id, text.file, "0" * 64, text.article)
        everything = Everything(library)
        for size, keys in substrings.items():
            for key in some(keys, size)[:20]:
                every = list(searching.every(library, literal(key)))
                assert seen(every) == everything.having(key), key
                first = searching.search(library, literal(key))
                assert (first.hits, first.total) == (tuple(every[:50]), len(every)), key
        assert library.index.is_usable()


def test_as_many_texts_are_counted_as_have_hits(library, substrings):
    everything = Everything(library)
    for size, keys in substrings.items():
        for key in some(keys, size)[:20]:
            printed, _written = everything.having(key)
            assert searching.texts_with(library, literal(key))[0] == len({each.document for each in printed}), key
