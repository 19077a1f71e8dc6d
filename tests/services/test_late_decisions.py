"""A decision made about a link is about the words that were read, though the texts have changed before it is kept."""

import re
import shutil

import pytest

from zhutiao import paths
from zhutiao.errors import LinkRefusedError
from zhutiao.model import Place
from zhutiao.services import deciding, importing, keeping, linking, reading, structuring
from zhutiao.store.library import Library

SEVENTH, EIGHTH = "三/（七）", "四/（八）"
WORDS = "“8080”目标"


@pytest.fixture
def library(tmp_path, bundled_library):
    with Library.open(shutil.copyfile(bundled_library, tmp_path / "library.zhutiao")) as library:
        yield library


@pytest.fixture
def dossier(library):
    [dossier] = reading.dossiers(library)
    return dossier


@pytest.fixture
def link(library, dossier):
    """A link as the reader saw it, before any text changed."""
    return next(
        link for link in reading.links(library, dossier.id) if link.clause == SEVENTH and WORDS in link.passage.text
    )


def renew(library, document, change):
    """Import the file of a text as its next version, changed by *change*, and link again."""
    text = library.documents.get(document)
    path = paths.shipped("data") / text.file
    data = change(path.read_bytes().decode("utf-8-sig")).encode()
    wishes = {text.article.id: "version"}
    keeping.keep_all(library, [keeping.Arrival(importing.digest(path, data), data, text.dossier, wishes=wishes)])
    linking.refresh(library, text.dossier)


def cut(library, document, segment):
    """Return what puts other words in the place of a segment's, which a file may have wrapped."""
    signs = re.sub(r"\s", "", library.documents.printed(document, segment))
    words = re.compile(r"\s*".join(map(re.escape, signs)))
    return lambda text: words.sub("此处从略。", text, count=1)


def split_before(library, link):
    """Give every passage after the first of the turn before another number."""
    turn = link.passage.segment.partition(".")[0]
    structuring.split(library, link.passage.document, f"{turn}.1", 12)


def states(library, dossier, clause=SEVENTH):
    return {
        (each.passage.document, each.passage.text): each.state
        for each in reading.links(library, dossier.id)
        if each.clause == clause and each.state != "suggested"
    }


@pytest.mark.parametrize("state", ["accepted", "rejected"])
def test_a_decision_is_about_the_words_read_though_they_stand_in_another_paragraph_now(library, dossier, link, state):
    split_before(library, link)
    linking.refresh(library, dossier.id)
    assert library.documents.printed(link.passage.document, link.passage.segment) != link.passage.text
    {"accepted": deciding.accept, "rejected": deciding.reject}[state](library, dossier.id, [link])
    found = states(library, dossier)
    assert found[link.passage.document, link.passage.text] == state
    assert all(WORDS in text for _document, text in found)


def test_a_decision_is_about_the_clause_read_though_it_has_another_number_now(library, dossier, link):
    before = library.documents.printed(dossier.base, SEVENTH)
    structuring.join(library, dossier.base, "三/（六）")
    linking.refresh(library, dossier.id)
    deciding.accept(library, dossier.id, [link])
    accepted = {each.clause for each in reading.links(library, dossier.id) if each.state == "accepted"}
    assert {before[4:40] in library.documents.printed(dossier.base, clause) for clause in accepted} == {True}


@pytest.mark.parametrize("decide", [deciding.accept, deciding.reject])
def test_nothing_is_decided_about_words_that_are_gone(library, dossier, link, decide):
    renew(library, link.passage.document, cut(library, link.passage.document, link.passage.segment))
    with pytest.raises(LinkRefusedError):
        decide(library, dossier.id, [link])
    assert library.link_decisions.of(dossier.id) == []


def test_nothing_is_decided_about_a_clause_that_is_gone(library, dossier, link):
    renew(library, dossier.base, cut(library, dossier.base, SEVENTH))
    with pytest.raises(LinkRefusedError):
        deciding.reject(library, dossier.id, [link])
    assert library.link_decisions.of(dossier.id) == []


def test_of_several_links_none_is_decided_about_where_the_words_of_one_are_gone(library, dossier, link):
    other = next(each for each in reading.links(library, dossier.id) if each.passage.document != link.passage.document)
    renew(library, link.passage.document, cut(library, link.passage.document, link.passage.segment))
    with pytest.raises(LinkRefusedError):
        deciding.accept(library, dossier.id, [other, link])
    assert library.link_decisions.of(dossier.id) == []


def test_a_passage_is_moved_with_its_words_though_they_stand_in_another_paragraph_now(library, dossier, link):
    split_before(library, link)
    deciding.move(library, dossier.id, [link], EIGHTH)
    assert set(states(library, dossier, EIGHTH).values()) == {"manual"}
    assert link.passage.text in {text for _document, text in states(library, dossier, EIGHTH)}


def test_a_decision_is_taken_back_though_its_words_stand_in_another_paragraph_now(library, dossier, link):
    deciding.accept(library, dossier.id, [link])
    accepted = next(each for each in reading.links(library, dossier.id) if each.state == "accepted")
    split_before(library, accepted)
    deciding.reconsider(library, dossier.id, [accepted])
    assert states(library, dossier) == {}


def test_a_decision_about_a_link_without_a_place_is_about_it_though_its_words_came_back(library, dossier, link):
    deciding.add(
        library,
        dossier.id,
        Place(dossier.base, EIGHTH),
        Place(link.passage.document, link.passage.segment),
    )
    renew(library, link.passage.document, cut(library, link.passage.document, link.passage.segment))
    [lost] = [each for each in reading.links(library, dossier.id) if each.placing == "unplaced"]
    renew(library, link.passage.document, str)
    deciding.reject(library, dossier.id, [lost])
    assert [each.state for each in library.link_decisions.of(dossier.id)] == ["rejected"]
