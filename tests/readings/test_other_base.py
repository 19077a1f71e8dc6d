"""Another printing is shown, or the shown one goes: what was chosen goes with the text, and no edition is stuck."""

from dataclasses import replace

import pytest
from compared import choose, keep, other_file

from zhutiao.services import arranging, choosing, collating, editing, marking


@pytest.fixture
def other(printings, shown):
    """The printing of the Opinion that is not shown."""
    texts = printings.documents.of(printings.documents.get(shown).dossier)
    return next(each.id for each in texts if each.printing_of == shown)


def test_a_text_that_is_shown_no_more_is_as_it_was_printed(printings, shown, other):
    before = printings.documents.get(shown).article
    editing.make(printings, shown, "likely")
    arranging.make_base(printings, other)
    assert printings.editions.of(shown) is None
    assert printings.documents.get(shown).article == before
    assert printings.history.names()[0] == "Choose the base text"
    marking.undo(printings)
    assert printings.editions.of(shown).trust == "likely"


def test_what_was_chosen_stays_chosen_when_another_printing_is_shown_and_back(printings, shown, other):
    choosing.choose_all(printings, shown, "likely")
    editing.make(printings, shown, "chosen")
    made = printings.documents.text_of(shown)
    arranging.make_base(printings, other)
    arranging.make_base(printings, shown)
    editing.make(printings, shown, "chosen")
    assert printings.documents.text_of(shown) == made


def third_printing(library, shown):
    document = library.documents.get(shown)
    source = library.documents.source_of(shown)
    pieces = tuple(
        replace(each, printed=each.printed.replace("人民", "民众"), text=each.text.replace("人民", "民众"), raw=())
        for each in document.article.segments
    )
    with library.step("Import"):
        return library.documents.add(
            document.dossier, "third.txt", source, replace(document.article, segments=pieces), shown
        )


def test_what_was_chosen_goes_to_the_printing_that_is_shown_instead(printings, shown, other):
    third_printing(printings, shown)
    choosing.choose_all(printings, shown, "likely")
    every = {each.id for each in printings.choices.of([shown])}
    arranging.remove(printings, shown)
    entries = collating.apparatus_of(printings, other).entries
    unfitting = {each.id for each in collating.unfitting(printings, other)}
    assert len([each for each in entries if each.chosen]) + len(unfitting) >= len(every) > len(unfitting)
    marking.undo(printings)
    assert {each.id for each in printings.choices.of([shown])} == every


def test_what_was_chosen_in_the_last_but_one_printing_is_listed(printings, shown, other):
    choose(printings, shown, "县域")
    arranging.remove(printings, shown)
    assert [each.words for each in collating.unfitting(printings, other)] == ["县域"]


def test_a_printing_corrected_to_what_the_edition_reads_is_a_new_version(printings, shown):
    choose(printings, shown, "县域")
    editing.make(printings, shown, "chosen")
    corrected = other_file("001", lambda words: words.replace("县城普通高中", "县域普通高中"))
    assert ("a1", shown, "version") in keep(printings, *corrected).results
    editing.drop_edition(printings, shown)
    words = "".join(piece.printed for piece in printings.documents.get(shown).article.pieces())
    assert "县域普通高中" in words
