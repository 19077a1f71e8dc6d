"""What colours mean is the reader's to say; a note may stand on a dossier as a whole."""

import pytest


def write(library, colour, words):
    with library.step("Rename the colour"):
        library.meanings.write(colour, words)


def note(library, dossier, text):
    with library.step("Write note"):
        library.notes.write_on_dossier(dossier, text)


def test_a_colour_means_what_was_said_of_it_last(library):
    write(library, "amber", "考点")
    write(library, "amber", "必背")
    write(library, "blue", "待问")
    assert library.meanings.all() == {"amber": "必背", "blue": "待问"}


def test_a_meaning_taken_away_is_ours_again_and_may_be_given_anew(library):
    for words in ("考点", "", "", "必背"):
        write(library, "amber", words)
    assert library.meanings.all() == {"amber": "必背"}


def test_the_same_words_again_are_no_step(library):
    write(library, "amber", "考点")
    write(library, "amber", "考点")
    library.history.undo()
    assert library.meanings.all() == {}


def test_undoing_a_meaning_says_that_labels_changed(library):
    write(library, "amber", "考点")
    assert library.history.undo().labels
    assert library.history.redo().labels
    assert library.meanings.all() == {"amber": "考点"}


def test_each_dossier_has_one_note_of_its_own(library, opinion):
    with library.step("Begin dossier"):
        other = library.documents.add_dossier("别的")
    for dossier, text in ((opinion.dossier, "一"), (other.id, "二"), (opinion.dossier, "三")):
        note(library, dossier, text)
    assert [library.notes.of_dossier(dossier) for dossier in (opinion.dossier, other.id)] == ["三", "二"]


@pytest.mark.parametrize("texts", [("",), ("一", ""), ("一", "", "")])
def test_an_emptied_note_on_a_dossier_is_none(library, opinion, texts):
    for text in texts:
        note(library, opinion.dossier, text)
    assert library.notes.of_dossier(opinion.dossier) is None


def test_a_dossiers_note_is_no_mark(library, opinion):
    note(library, opinion.dossier, "总说")
    assert library.marks.of(opinion.dossier) == []


def test_undoing_a_dossiers_note_brings_back_what_stood_there(library, opinion, clock):
    note(library, opinion.dossier, "一")
    clock.wait(5)
    note(library, opinion.dossier, "二")
    assert library.history.undo().labels
    assert library.notes.of_dossier(opinion.dossier) == "一"
