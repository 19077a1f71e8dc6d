"""Marks on all four texts are carried through whole imports: each is placed, to be checked or unplaced, none is lost."""

# ruff: noqa: S311 - chance says where the marks stand, nothing that must be secret

import shutil
from collections import Counter
from pathlib import Path
from random import Random

import mutations
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from zhutiao import paths
from zhutiao.model import STATES, Article, Place, Segment, Span
from zhutiao.services import carrying, importing, marking, reading
from zhutiao.services.keeping import Arrival
from zhutiao.store.library import Library

FILES = sorted(paths.shipped("data").glob("*.txt"))
EACH, LONG = 12, 30


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """The four texts with a dozen marks and a note on every article, in a closed library."""
    path = tmp_path_factory.mktemp("marked") / "library.zhutiao"
    with Library.create(path) as library:
        for file in FILES:
            importing.keep(library, importing.prepare(file), file.read_bytes(), "民生")
        for document in documents(library):
            leave(library, document, Random(3))
    return path


@pytest.fixture
def library(filled, tmp_path):
    with Library.open(Path(shutil.copy(filled, tmp_path))) as library:
        yield library


def leave(library, document, random):
    """Mark some words of a document's longer pieces, and note its first."""
    pieces = [piece for piece in document.article.pieces() if len(piece.printed) > LONG]
    for piece in random.choices(pieces, k=EACH) if pieces else ():
        start = random.randrange(len(piece.printed) - LONG)
        marking.highlight(library, [Place(document.id, piece.id, Span(start, start + random.randint(8, LONG)))])
    marking.note_clause(library, Place(document.id, next(document.article.pieces()).id), "总说")


def documents(library):
    [dossier] = library.documents.dossiers()
    return library.documents.of(dossier.id)


def bring_again(library, change):
    """Import every file again, changed, each article as a new version of the one it was."""
    for file in FILES:
        data = mutations.words(change(mutations.signs(file.read_text(encoding="utf-8")), Random(5))).encode()
        prepared = importing.digest(file, data)
        wishes = {article.id: "version" for article in prepared.articles}
        importing.keep_all(library, [Arrival(prepared, data, "民生", wishes=wishes)], sure=True)


def states(library):
    [dossier] = library.documents.dossiers()
    return Counter(mark.state for mark in reading.marks(library, dossier.id))


@pytest.mark.parametrize(
    ("change", "least"),
    [(mutations.together, 90), (mutations.moved, 75)],
    ids=["all together", "clauses moved"],
)
def test_no_mark_is_lost_and_most_are_placed(library, change, least):
    before = states(library)
    bring_again(library, change)
    after = states(library)
    assert before.total() == before["placed"] == after.total()
    assert 100 * after["placed"] / after.total() >= least, after
    assert library.health.strayed_quotes() == []


WORDS = (
    "健全",
    "社会保障",
    "机制",
    "，",
    "。",
    "𠮷",
    "🙂",
    "e\u0301",
    "80%",
    "群众",
    "\n",
    " ",
    "基本公共服务均等化水平",
)


@settings(max_examples=8)
@given(some.lists(some.lists(some.lists(some.sampled_from(WORDS), max_size=12), max_size=4), min_size=1, max_size=4))
def test_placed_checked_and_unplaced_are_all_there_are(tmp_path_factory, versions):
    with Library.create(tmp_path_factory.mktemp("carried") / "library.zhutiao") as library:
        document = first(library)
        for n, words in enumerate(versions):
            article, before = text(["".join(each) for each in words]), library.documents.get(document.id)
            with library.step("Import"):
                library.documents.add(document.dossier, "a.txt", str(n), article, document_id=document.id)
                carrying.carry(library, before, article)
            marks = library.marks.of(document.dossier)
            assert len(marks) == 4 and {mark.state for mark in marks} <= set(STATES)
            assert all(
                (anchor.was is not None) <= (anchor.state == "check") for mark in marks for anchor in mark.anchors
            )
            assert library.health.strayed_quotes() == []


def first(library):
    words = ["健全社会保障机制，提高基本公共服务均等化水平。", "𠮷🙂e\u0301群众", "达到80%。"]
    with library.step("Import"):
        dossier = library.documents.add_dossier("民生")
        document = library.documents.add(dossier.id, "a.txt", "0", text(words))
    for segment, span in (("p1", Span(2, 6)), ("p2", Span(0, 4)), ("p3", Span(2, 5))):
        marking.highlight(library, [Place(document.id, segment, span)])
    marking.note_clause(library, Place(document.id, "p1"), "总说")
    return document


def text(paragraphs):
    pieces = [Segment(f"p{n}", "paragraph", words, words, (n, n)) for n, words in enumerate(paragraphs, 1) if words]
    return Article("a1", "commentary", "解读", tuple(pieces))
