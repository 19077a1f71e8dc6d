"""A choice is about one place: it takes no other with it, is kept once, and is refused alone."""

import pytest

from zhutiao.errors import ReadingRefusedError
from zhutiao.model import Article, Segment
from zhutiao.services import choosing, collating, editing, witnesses
from zhutiao.store.library import Library


@pytest.fixture
def library(tmp_path):
    with Library.create(tmp_path / "library.zhutiao") as library:
        yield library


def article(*paragraphs, kind="other"):
    segments = tuple(Segment(f"p{n}", "paragraph", words, words, (n, n)) for n, words in enumerate(paragraphs, 1))
    return Article("a1", kind, "T", segments)


def kept(library, *articles, dossier=None):
    """Keep printings in one dossier and return the one that is shown."""
    with library.step("Import"):
        home = dossier or library.documents.add_dossier("").id
        shown = library.documents.add(home, "a.txt", "a", articles[0])
        for n, each in enumerate(articles[1:]):
            library.documents.add(home, f"{n}.txt", f"f{n}", each, shown.id)
        if dossier is None:
            library.documents.set_base(home, shown.id)
    return shown.id


def entries(library, shown):
    return collating.apparatus_of(library, shown).entries


@pytest.fixture
def shown(library):
    """A text in which one choice decides two places, since the base witness was corrected."""
    shown = kept(library, article("要完善合理的调整待遇标准。"), article("要完善科学的变动待遇标准。"))
    [entry] = entries(library, shown)
    choosing.choose(library, shown, entry.id, "B")
    with library.step("Import"):
        corrected = article("要完善合理的、调整待遇标准。")
        library.documents.add(library.documents.get(shown).dossier, "a.txt", "a2", corrected, document_id=shown)
    assert [each.chosen for each in entries(library, shown)] == ["B", "B"]
    return shown


def test_another_choice_in_one_of_two_places_leaves_the_other_as_it_was(library, shown):
    first, _ = entries(library, shown)
    choosing.choose(library, shown, first.id, "A")
    assert [each.chosen for each in entries(library, shown)] == ["A", "B"]


def test_a_choice_taken_back_in_one_of_two_places_leaves_the_other_as_it_was(library, shown):
    first, _ = entries(library, shown)
    choosing.leave_open(library, shown, first.id)
    assert [each.chosen for each in entries(library, shown)] == [None, "B"]


def test_two_places_decided_anew_in_one_step_are_kept_once_each(library, shown):
    choosing.choose_readings(library, shown, [(each.id, "A") for each in entries(library, shown)])
    assert [each.chosen for each in entries(library, shown)] == ["A", "A"]
    assert len(library.choices.of([shown])) == 2


def test_of_two_readings_chosen_for_one_entry_in_one_step_the_last_is_kept(library):
    shown = kept(library, article("要完善合理的调整。"), article("要完善科学的调整。"))
    [entry] = entries(library, shown)
    choosing.choose_readings(library, shown, [(entry.id, "A"), (entry.id, "B")])
    assert [each.words for each in library.choices.of([shown])] == ["科学"]


def test_what_has_no_place_in_the_base_witness_is_passed_over_and_refused_alone(library):
    shown = kept(library, article(), article("健全城乡居民基本养老保险筹资和待遇合理调整机制。"))
    [entry] = entries(library, shown)
    choosing.choose_all(library, shown, "likely")
    with pytest.raises(ReadingRefusedError) as refused:
        choosing.choose(library, shown, entry.id, "B")
    assert refused.value.reason == "nowhere"


def test_the_edition_of_a_text_that_quotes_speaks_for_no_reading(library):
    opinion = kept(
        library, article("健全养老保险机制。", kind="opinion"), article("健全养老保障机制。", kind="opinion")
    )
    home = library.documents.get(opinion).dossier
    words = "文件提出“健全养老保险机制”，意义重大。"
    other = words.replace("保险", "保障")
    quoting = kept(library, article(words, kind="commentary"), article(other, kind="commentary"), dossier=home)
    before = witnesses.of_text(library, opinion)
    [entry] = entries(library, quoting)
    choosing.choose(library, quoting, entry.id, "B")
    editing.make(library, quoting, "chosen")
    assert library.editions.of(quoting) and before.companions
    assert witnesses.of_text(library, opinion) == before
