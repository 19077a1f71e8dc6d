"""A mark whose words have changed waits for the reader, who confirms its place or gives it another."""

from dataclasses import replace

import pytest

from zhutiao.model import Place, Span
from zhutiao.services import carrying, marking, placing

SEGMENT = "一/（二）"


@pytest.fixture
def words(opinion):
    """The first words of a clause, after its number."""
    printed = printed_of(opinion)
    return printed[3:23]


def printed_of(document):
    return next(piece.printed for piece in document.article.pieces() if piece.id == SEGMENT)


def marked(library, document, words):
    start = library.documents.printed(document.id, SEGMENT).index(words)
    [made] = marking.highlight(library, [Place(document.id, SEGMENT, Span(start, start + len(words)))]).made
    return made


def corrected(library, document, old, new):
    """Keep the text with other words in it, as a file that says nothing about its source."""
    pieces = [
        replace(piece, printed=piece.printed.replace(old, new), text=piece.text.replace(old, new), raw=())
        for piece in document.article.segments
    ]
    article = replace(document.article, segments=tuple(pieces))
    with library.step("Import"):
        library.documents.add(document.dossier, document.file, "00", article, document_id=document.id)
        carrying.carry(library, document, article)
    return library.documents.get(document.id)


def changed(library, document, words):
    """Let a third of some words be others."""
    return corrected(library, document, words, words[:-6] + "换成另几字")


def test_a_place_to_be_checked_has_the_readers_words_and_those_of_now(library, opinion, words):
    made = marked(library, opinion, words)
    changed(library, opinion, words)
    [anchor] = library.marks.get(made).anchors
    assert (anchor.state, anchor.was) == ("check", words)
    assert anchor.quote.exact == words[:-6] + "换成另几字"


def test_what_waits_is_told_by_what_it_waits_for(library, opinion, words):
    made = marked(library, opinion, words)
    changed(library, opinion, words)
    waiting = placing.waiting(library, opinion.dossier)
    assert ([mark.id for mark in waiting.check], waiting.unplaced) == ([made], ())


def test_a_confirmed_place_is_placed_with_the_words_of_now(library, opinion, words):
    made = marked(library, opinion, words)
    changed(library, opinion, words)
    done = placing.confirm(library, [made])
    [anchor] = library.marks.get(made).anchors
    assert (anchor.state, anchor.was, done.places) == ("placed", None, {(opinion.id, SEGMENT)})
    assert library.history.names()[0] == "Confirm the place"


def test_a_confirmation_is_taken_back_with_the_words_that_were(library, opinion, words):
    made = marked(library, opinion, words)
    changed(library, opinion, words)
    before = library.marks.get(made).anchors
    placing.confirm(library, [made])
    marking.undo(library)
    assert library.marks.get(made).anchors == before


def test_the_readers_words_stay_with_the_place_over_further_versions(library, opinion, words):
    made = marked(library, opinion, words)
    second = changed(library, opinion, words)
    corrected(library, second, "另几字", "几个别字")
    [anchor] = library.marks.get(made).anchors
    assert (anchor.state, anchor.was) == ("check", words)


def test_a_place_is_sure_again_when_the_readers_words_come_back(library, opinion, words):
    made = marked(library, opinion, words)
    second = changed(library, opinion, words)
    corrected(library, second, words[:-6] + "换成另几字", words)
    [anchor] = library.marks.get(made).anchors
    assert (anchor.state, anchor.was, anchor.quote.exact) == ("placed", None, words)


def test_an_unplaced_mark_keeps_the_readers_words_and_is_put_by_hand(library, opinion, words):
    made = marked(library, opinion, words)
    without(library, opinion)
    [lost] = library.marks.get(made).anchors
    assert (lost.state, lost.was, lost.quote.exact) == ("unplaced", None, words)
    done = placing.put(library, made, [Place(opinion.id, "一/（一）", Span(3, 9))])
    assert library.marks.get(made).state == "placed"
    assert done.places == {(opinion.id, SEGMENT), (opinion.id, "一/（一）")}


def test_a_clauses_own_note_is_put_on_another_clause(library, opinion):
    [made] = marking.note_clause(library, Place(opinion.id, SEGMENT), "总说").made
    without(library, opinion)
    assert library.marks.get(made).state == "unplaced"
    placing.put(library, made, [Place(opinion.id, "一/（一）")])
    assert library.marks.own(opinion.id, "一/（一）").note == "总说"


def test_a_mark_is_not_put_nowhere(library, opinion, words):
    made = marked(library, opinion, words)
    with pytest.raises(ValueError, match="somewhere"):
        placing.put(library, made, [])


def without(library, document):
    article = replace(
        document.article,
        segments=tuple(replace(piece, raw=()) for piece in document.article.segments if piece.id != SEGMENT),
    )
    with library.step("Import"):
        library.documents.add(document.dossier, document.file, "00", article, document_id=document.id)
        carrying.carry(library, document, article)
