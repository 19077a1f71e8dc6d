"""What is connected with a clause: passages of all texts by kind, each text once, and what was searched."""

import shutil
from dataclasses import replace

import pytest

from zhutiao.services import connecting, deciding, reading
from zhutiao.store.library import Library

SEVENTH = "三/（七）"


@pytest.fixture
def dossier(bundled_library, tmp_path):
    """A library, its dossier, and a function that returns what is connected with a clause."""
    with Library.open(shutil.copyfile(bundled_library, tmp_path / "library.zhutiao")) as library:
        [dossier] = reading.dossiers(library)

        def found(clause, **options):
            texts = reading.documents(library, dossier.id)
            base = library.documents.get(dossier.base)
            return connecting.connected(clause, base, texts, reading.links(library, dossier.id), **options)

        yield library, dossier, found


def texts_of(found):
    return {each.document.id for each in found.connections}


def test_a_text_with_two_printings_is_listed_once(dossier):
    library, _dossier, found = dossier
    families = [
        library.documents.get(text).printing_of or text
        for text in texts_of(found(SEVENTH)) | texts_of(found("一/（一）"))
    ]
    assert len(families) == len(set(families))


def test_the_printing_before_the_readers_eyes_is_the_one_listed(dossier):
    library, opened, found = dossier
    printing = next(
        text for text in reading.documents(library, opened.id) if text.printing_of and text.article.kind == "commentary"
    )
    assert printing.id in texts_of(found(SEVENTH, shown={printing.id}))
    assert printing.printing_of in texts_of(found(SEVENTH, shown={printing.printing_of}))


def test_kinds_divide_what_is_connected_and_what_was_searched(dossier):
    whole = dossier[2](SEVENTH)
    parts = [whole.within(kinds) for kinds in (connecting.COMMENTARIES, connecting.TRANSCRIPTS)]
    assert sum(part.count() for part in parts) == whole.count() > 0
    assert sum(len(part.searched) for part in parts) == len(whole.searched)


def test_news_stories_of_the_page_were_not_searched(dossier):
    assert {text.article.kind for text in dossier[2](SEVENTH).searched} == {"commentary", "brief", "transcript"}


def test_the_strongest_comes_first(dossier):
    strengths = [each.link.strength for each in connecting.ranked(dossier[2](SEVENTH).connections)]
    assert strengths == sorted(strengths, reverse=True)


def test_rejected_links_are_there_but_count_no_more(dossier):
    library, opened, found = dossier
    before = found(SEVENTH)
    deciding.reject(library, opened.id, [before.connections[0].link])
    after = found(SEVENTH)
    assert len(after.connections) == len(before.connections)
    assert after.count() + after.suggested() == before.count() + before.suggested() - 1


def test_what_stands_below_a_clause_belongs_to_it(dossier):
    library, opened, _found = dossier
    base = library.documents.get(opened.base)
    item = replace(base.article.segments[-1], id=f"{SEVENTH}/1", kind="item", parent=SEVENTH)
    article = replace(base.article, segments=(*base.article.segments, item))
    assert connecting.parts(article, SEVENTH) == {SEVENTH, f"{SEVENTH}/1"}
    assert connecting.parts(article, "三") == {"三"}


def test_a_passage_has_at_most_three_likeliest_clauses_with_the_strongest_first(dossier):
    library, opened, _found = dossier
    links = reading.links(library, opened.id)
    [spoken] = [text for text in reading.documents(library, opened.id) if text.article.kind == "transcript"]
    for segment in {link.passage.segment for link in links}:
        best = connecting.likeliest(links, spoken.id, {segment})
        assert len(best) <= 3
        assert [link.strength for link in best] == sorted((link.strength for link in best), reverse=True)


def test_a_rejected_clause_stands_among_the_likeliest(dossier):
    library, opened, _found = dossier
    link = max(reading.links(library, opened.id), key=lambda each: each.strength)
    deciding.reject(library, opened.id, [link])
    best = connecting.likeliest(reading.links(library, opened.id), link.passage.document, {link.passage.segment})
    assert best[0].state == "rejected"
