"""What a reader decided about links holds, whatever becomes of the texts."""

import random
import re
import shutil
from collections import Counter

import pytest

from zhutiao import paths
from zhutiao.errors import LinkRefusedError
from zhutiao.model import Place, Span
from zhutiao.services import arranging, base_texts, deciding, importing, keeping, linking, marking, reading, structuring
from zhutiao.services.keeping import Arrival
from zhutiao.store.library import Library

SEVENTH = "三/（七）"
BEDS = "新建养老机构护理型床位占比原则上不低于80%"
CORRECTIONS = {
    "护理型床位": "护理床位",
    "“一老一小”": "一老一小",
    "托育": "托育照护",
    "就业": "就业创业",
    "教育": "教　育",
}


@pytest.fixture
def library(request, tmp_path, bundled_library):
    begun = request.getfixturevalue("reviewed")[0] if "two_hundred" in request.fixturenames else bundled_library
    copy = shutil.copyfile(begun, tmp_path / "library.zhutiao")
    with Library.open(copy) as library:
        yield library


@pytest.fixture
def dossier(library):
    [dossier] = reading.dossiers(library)
    return dossier


@pytest.fixture
def spoken(library, dossier):
    """The transcript."""
    return next(text for text in reading.documents(library, dossier.id) if text.article.kind == "transcript")


@pytest.fixture(scope="session")
def reviewed(tmp_path_factory, bundled_library):
    """A library with two hundred random decisions, and what they were."""
    path = shutil.copyfile(bundled_library, tmp_path_factory.mktemp("reviewed") / "library.zhutiao")
    chance = random.Random(4)  # noqa: S311 - any two hundred will do
    with Library.open(path) as library:
        [dossier] = reading.dossiers(library)
        for link in chance.sample(reading.links(library, dossier.id), 200):
            chance.choice((deciding.accept, deciding.reject))(library, dossier.id, [link])
        return path, decided(library, dossier)


@pytest.fixture
def two_hundred(reviewed):
    """What was decided in a library about which two hundred random decisions were made."""
    return reviewed[1]


def decided(library, dossier):
    """What was decided about which passage and clause, in order."""
    links = reading.links(library, dossier.id)
    return sorted(
        (link.clause, link.passage.document, link.passage.segment, link.state, link.placing)
        for link in links
        if link.state != "suggested"
    )


def find(library, dossier, clause, words):
    return next(
        link for link in reading.links(library, dossier.id) if link.clause == clause and words in link.passage.text
    )


def bring(library, dossier, change):
    """Import every bundled file again, changed by *change*, into the dossier, and return what became of its texts."""
    results = []
    for path in sorted(paths.shipped("data").glob("*.txt")):
        data = change(path.read_bytes().decode("utf-8-sig")).encode()
        done = importing.keep(library, importing.digest(path, data), data, dossier.id)
        results += [result for _article, _document, result in done.results]
    return Counter(results)


def wrapped(text):
    return "\n".join(line[at : at + 40] for line in text.split("\n") for at in range(0, max(len(line), 1), 40))


def corrected(text):
    for before, now in CORRECTIONS.items():
        text = text.replace(before, now)
    return text


def test_two_hundred_decisions_are_the_same_when_the_files_come_again(library, dossier, two_hundred):
    assert len(two_hundred) > 180
    assert set(bring(library, dossier, str)) == {"same"}
    assert decided(library, dossier) == two_hundred


def test_two_hundred_decisions_are_the_same_after_linking_again(library, dossier, two_hundred, monkeypatch):
    monkeypatch.setattr(linking, "VERSION", linking.VERSION + 1)
    monkeypatch.setattr(reading, "VERSION", linking.VERSION)
    assert linking.refresh(library, dossier.id).links
    assert decided(library, dossier) == two_hundred


def test_two_hundred_decisions_are_the_same_in_files_wrapped_anew(library, dossier, two_hundred):
    bring(library, dossier, wrapped)
    assert decided(library, dossier) == two_hundred


def test_two_hundred_decisions_are_the_same_in_corrected_files(library, dossier, two_hundred):
    documents = {text.id for text in reading.documents(library, dossier.id)}
    assert bring(library, dossier, corrected)["version"] >= 4
    # What is corrected beyond recognition comes as another printing, in which the same decisions hold.
    assert [each for each in decided(library, dossier) if each[1] in documents] == two_hundred


def test_two_hundred_decisions_are_the_same_after_a_restart(library, dossier, two_hundred):
    with Library.open(library.path) as again:
        assert decided(again, dossier) == two_hundred


def by_hand(library, dossier, spoken, words="婴幼儿照护是很多家庭关心的问题"):
    """Link clause （一） with a question about something else, in these words."""
    piece = next(piece for piece in spoken.article.pieces() if words in piece.printed)
    at = piece.printed.index(words)
    clause = Place(dossier.base, "一/（一）", Span(3, 12))
    [made] = deciding.add(library, dossier.id, clause, Place(spoken.id, piece.id, Span(at, at + len(words)))).made
    return made


def hands(library, dossier):
    return [link for link in reading.links(library, dossier.id) if link.state == "manual"]


def words_of(link):
    return link.reasons[0].passage_span.cut(link.passage.text)


def test_a_link_made_by_hand_has_the_words_of_both_sides(library, dossier, spoken):
    by_hand(library, dossier, spoken)
    [link] = hands(library, dossier)
    assert (link.firm, link.reasons[0].clause_span, words_of(link)) == (
        True, Span(3, 12), "婴幼儿照护是很多家庭关心的问题",
    )  # fmt: skip


def test_a_link_made_by_hand_without_words_is_about_the_whole_passage(library, dossier, spoken):
    deciding.add(library, dossier.id, Place(dossier.base, SEVENTH), Place(spoken.id, "t8.1"))
    [decision] = library.link_decisions.of(dossier.id)
    assert (decision.clause.place.span, decision.passage.place.span) == (None, None)
    assert decision.passage.quote.exact == library.documents.printed(spoken.id, "t8.1")


def test_a_link_made_by_hand_goes_on_with_its_words_when_the_passage_is_split(library, dossier, spoken):
    by_hand(library, dossier, spoken)
    [link] = hands(library, dossier)
    at = link.reasons[0].passage_span.end + 1
    structuring.split(library, spoken.id, link.passage.segment, at)
    [link] = hands(library, dossier)
    assert link.placing == "placed"
    assert words_of(link) == "婴幼儿照护是很多家庭关心的问题"


def test_a_link_made_by_hand_goes_on_with_its_words_into_the_smaller_part(library, dossier, spoken):
    long = next(piece for piece in spoken.article.pieces() if len(piece.printed) > 300)
    by_hand(library, dossier, spoken, long.printed[:20])
    structuring.split(library, spoken.id, long.id, 24)
    [link] = hands(library, dossier)
    assert (link.placing, words_of(link)) == ("placed", long.printed[:20])


def test_a_link_made_by_hand_goes_on_when_the_passage_is_joined(library, dossier, spoken):
    by_hand(library, dossier, spoken, "其次,进一步完善托育服务标准规范体系")
    [link] = hands(library, dossier)
    structuring.join(library, spoken.id, link.passage.segment)
    [link] = hands(library, dossier)
    assert words_of(link) == "其次,进一步完善托育服务标准规范体系"


def test_a_link_made_by_hand_outlives_a_correction_of_its_very_words(library, dossier, spoken):
    by_hand(library, dossier, spoken)
    renew(library, dossier, spoken, lambda text: text.replace("婴幼儿照护是", "婴幼儿的照护，是"))
    [link] = hands(library, dossier)
    assert (link.placing, link.passage.text[:12]) == ("placed", "婴幼儿的照护，是很多家庭"[:12])


def test_a_link_made_by_hand_outlives_a_rejection_that_a_joining_brings_to_it(library, dossier, spoken):
    by_hand(library, dossier, spoken, "其次,进一步完善托育服务标准规范体系")
    [link] = hands(library, dossier)
    after = f"{link.passage.segment[:-1]}{int(link.passage.segment[-1]) + 1}"
    by_next = Place(spoken.id, after)
    deciding.add(library, dossier.id, Place(dossier.base, "一/（一）"), by_next)
    deciding.reject(library, dossier.id, [each for each in hands(library, dossier) if each.passage.segment == after])
    structuring.join(library, spoken.id, link.passage.segment)
    assert len(hands(library, dossier)) == 1


def test_a_link_made_by_hand_stays_when_the_other_printing_is_what_the_dossier_is_about(library, dossier, spoken):
    by_hand(library, dossier, spoken)
    [printing] = [text for text in reading.documents(library, dossier.id) if text.printing_of == dossier.base]
    arranging.make_base(library, printing.id)
    [link] = hands(library, library.documents.dossier(dossier.id))
    assert (link.clause, link.placing) == ("一/（一）", "placed")


def again(library, dossier, text, change=str):
    """Take a text out of the dossier and import its file again."""
    arranging.remove(library, text.id)
    path = paths.shipped("data") / text.file
    data = change(path.read_bytes().decode("utf-8-sig")).encode()
    importing.keep(library, importing.digest(path, data), data, dossier.id)


@pytest.mark.parametrize("change", [str, wrapped, lambda text: text.replace("很多家庭关心", "许多家庭关心")])
def test_a_link_made_by_hand_is_there_again_when_its_text_comes_again(library, dossier, spoken, change):
    by_hand(library, dossier, spoken)
    again(library, dossier, spoken, change)
    [link] = hands(library, dossier)
    assert link.passage.document != spoken.id
    assert link.placing == "placed"


def test_a_link_by_few_words_is_there_again_when_its_text_comes_again(library, dossier, spoken):
    by_hand(library, dossier, spoken, "婴幼儿照护")
    again(library, dossier, spoken)
    assert [words_of(link) for link in hands(library, dossier)] == ["婴幼儿照护"]


def test_a_rejected_link_stays_away_when_its_text_comes_again(library, dossier, spoken):
    link = find(library, dossier, SEVENTH, "“8080”目标")
    deciding.reject(library, dossier.id, [link])
    again(library, dossier, spoken)
    linking.refresh(library, dossier.id)
    assert find(library, dossier, SEVENTH, "“8080”目标").state == "rejected"


def test_no_part_of_a_rejected_passage_comes_back_when_it_is_split(library, dossier, spoken):
    link = find(library, dossier, SEVENTH, "“8080”目标")
    deciding.reject(library, dossier.id, [link])
    structuring.split(library, spoken.id, link.passage.segment, link.passage.text.index("新建养老机构"))
    linking.refresh(library, dossier.id)
    found = [each for each in reading.links(library, dossier.id) if each.clause == SEVENTH]
    assert find(library, dossier, SEVENTH, "新建养老机构护理型床位占比原则上不低于80%;").state == "rejected"
    assert {each.state for each in found if each.passage.text in link.passage.text} == {"rejected"}


def test_links_decided_about_are_those_of_the_base_text_that_comes_again(library, dossier, spoken):
    by_hand(library, dossier, spoken)
    again(library, dossier, library.documents.get(dossier.base))
    [link] = hands(library, library.documents.dossier(dossier.id))
    assert (link.clause, link.placing) == ("一/（一）", "placed")


def renew(library, dossier, text, change):
    """Import the file of a text as the next version of it, changed by *change*."""
    path = paths.shipped("data") / text.file
    data = change(path.read_bytes().decode("utf-8-sig")).encode()
    arrival = Arrival(importing.digest(path, data), data, dossier.id, wishes={text.article.id: "version"})
    [done] = keeping.keep_all(library, [arrival])
    assert (text.article.id, text.id, "version") in done.results


def without(text, words):
    """Put other words in the place of some that a file may have wrapped."""
    found = re.search(r"\s*".join(map(re.escape, re.sub(r"\s", "", words))), text)
    return text[: found.start()] + "此处从略。" + text[found.end() :]


def gone(library, dossier, spoken):
    """Link by hand, and take the passage's words out of the text."""
    by_hand(library, dossier, spoken)
    renew(library, dossier, spoken, lambda text: without(text, library.documents.printed(spoken.id, "t8.1")))
    [link] = hands(library, dossier)
    return link


def test_a_link_whose_words_are_gone_is_kept_without_a_place(library, dossier, spoken):
    link = gone(library, dossier, spoken)
    assert (link.placing, link.firm) == ("unplaced", False)
    assert "婴幼儿照护是很多家庭关心的问题" in link.passage.text


def test_what_stands_where_gone_words_stood_is_no_part_of_the_link(library, dossier, spoken):
    link = gone(library, dossier, spoken)
    here = Place(link.passage.document, link.passage.segment)
    deciding.add(library, dossier.id, Place(dossier.base, link.clause), here)
    assert sorted(each.placing for each in hands(library, dossier)) == ["placed", "unplaced"]
    placed = next(each for each in hands(library, dossier) if each.placing == "placed")
    deciding.reject(library, dossier.id, [placed])
    assert [each.placing for each in hands(library, dossier)] == ["unplaced"]


def test_a_link_whose_words_are_gone_can_be_taken_back(library, dossier, spoken):
    link = gone(library, dossier, spoken)
    deciding.reconsider(library, dossier.id, [link])
    assert hands(library, dossier) == []
    marking.undo(library)
    assert [each.id for each in hands(library, dossier)] == [link.id]


def test_a_link_whose_passage_is_gone_cannot_be_moved_onto_another(library, dossier, spoken):
    link = gone(library, dossier, spoken)
    with pytest.raises(LinkRefusedError):
        deciding.move(library, dossier.id, [link], SEVENTH)


def test_a_link_whose_clause_is_gone_can_be_moved_to_another(library, dossier, spoken):
    by_hand(library, dossier, spoken)
    clause = next(p for p in base_texts.as_printed(library, dossier.base).pieces() if p.id == "一/（一）")
    renew(library, dossier, library.documents.get(dossier.base), lambda text: without(text, clause.printed))
    links = [link for link in reading.links(library, dossier.id) if link.state == "manual"]
    assert [link.placing for link in links] == ["unplaced"]
    deciding.move(library, dossier.id, links[:1], SEVENTH)
    assert [(link.clause, link.placing) for link in hands(library, dossier)] == [(SEVENTH, "placed")]


def accept(library, dossier, link):
    deciding.accept(library, dossier.id, [link])


def reject(library, dossier, link):
    deciding.reject(library, dossier.id, [link])


def move(library, dossier, link):
    deciding.move(library, dossier.id, [link], "四/（九）")


def add(library, dossier, link):
    at = Place(link.passage.document, link.passage.segment)
    deciding.add(library, dossier.id, Place(dossier.base, link.clause), at)


def reconsider(library, dossier, link):
    decided_link = next(each for each in reading.links(library, dossier.id) if each.state == "accepted")
    deciding.reconsider(library, dossier.id, [decided_link])


@pytest.mark.parametrize("decide", [accept, reject, move, add, reconsider])
def test_every_decision_is_one_step_to_undo_and_to_make_again(library, dossier, decide):
    deciding.accept(library, dossier.id, [find(library, dossier, SEVENTH, "“8080”目标")])
    before = reading.links(library, dossier.id)
    decide(library, dossier, before[5])
    after = reading.links(library, dossier.id)
    assert after != before
    marking.undo(library)
    assert reading.links(library, dossier.id) == before
    marking.redo(library)
    assert reading.links(library, dossier.id) == after


def test_several_passages_move_in_one_step(library, dossier):
    links = [link for link in reading.links(library, dossier.id) if link.clause == "三/（六）"][:3]
    deciding.move(library, dossier.id, links, "四/（九）")
    moved = hands(library, dossier)
    assert {link.clause for link in moved} == {"四/（九）"}
    marking.undo(library)
    assert hands(library, dossier) == []


def test_a_decision_holds_in_every_printing_of_the_text(library, dossier):
    reject(library, dossier, find(library, dossier, SEVENTH, "支持普惠养老服务增量资源向社区倾斜"))
    same = [link for link in reading.links(library, dossier.id) if link.clause == SEVENTH and BEDS in link.passage.text]
    assert len({link.passage.document for link in same if link.state == "rejected"}) == 2
