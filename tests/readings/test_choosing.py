"""What the reader chooses among readings is theirs: it outlives imports, undo, a restart and a new printing."""

from dataclasses import replace

import pytest
from compared import choose, corrected_file, entry, keep, other_file

from zhutiao import paths
from zhutiao.errors import ReadingRefusedError
from zhutiao.services import choosing, collating, doctoring, library_export, marking, rebuilding
from zhutiao.store.library import Library
from zhutiao.text import choice_places

COUNTY = "县域"


def test_each_difference_of_the_two_printings_is_open_at_first(printings, shown):
    found = collating.apparatus_of(printings, shown)
    assert [(each.siglum, each.partial) for each in found.collation.witnesses[:3]] == [
        ("A", False),
        ("B", False),
        ("C", True),
    ]
    assert {each.state for each in found.entries} == {"suggested", "undecided"}
    assert {each.chosen for each in found.entries} == {None}
    assert entry(printings, shown, COUNTY).variant.readings["A"].words == "县城"


def test_what_is_chosen_is_one_step_that_can_be_undone_and_redone(printings, shown):
    changed = choose(printings, shown, COUNTY)
    assert changed.places == {(shown, "三/（五）")} and changed.readings
    assert (entry(printings, shown, COUNTY).state, entry(printings, shown, COUNTY).chosen) == ("chosen", "B")
    assert printings.history.names() == ("Choose a reading", None)
    assert marking.undo(printings).places == changed.places
    assert entry(printings, shown, COUNTY).state == "suggested"
    marking.redo(printings)
    assert entry(printings, shown, COUNTY).chosen == "B"


def test_the_same_choice_again_changes_nothing(printings, shown):
    choose(printings, shown, COUNTY)
    choose(printings, shown, COUNTY)
    marking.undo(printings)
    assert printings.history.names()[0] is None


def test_another_choice_takes_the_place_of_the_first(printings, shown):
    choose(printings, shown, COUNTY)
    choose(printings, shown, "县城")
    assert entry(printings, shown, COUNTY).chosen == "A"
    assert len(printings.choices.of([shown])) == 1


def test_a_choice_taken_back_leaves_the_suggestion(printings, shown):
    choose(printings, shown, COUNTY)
    found = entry(printings, shown, COUNTY)
    choosing.leave_open(printings, shown, found.id)
    assert entry(printings, shown, COUNTY) == replace(found, state="suggested", chosen=None)


def test_what_is_suggested_surely_is_chosen_in_one_step(printings, shown):
    choosing.choose_all(printings, shown, "sure")
    found = collating.apparatus_of(printings, shown)
    sure = [each for each in found.entries if each.variant.suggestion.confidence == "sure"]
    assert {each.id for each in found.entries if each.state == "chosen"} == {each.id for each in sure}
    marking.undo(printings)
    assert not printings.choices.of([shown])


def test_what_is_chosen_already_is_not_chosen_anew_by_a_suggestion(printings, shown):
    choose(printings, shown, "县城")
    choosing.choose_all(printings, shown, "likely")
    assert entry(printings, shown, COUNTY).chosen == "A"


def test_a_reading_that_a_witness_lacks_cannot_be_chosen(printings, shown):
    gap = next(e for e in collating.apparatus_of(printings, shown).entries if e.variant.kind == "gap")
    with pytest.raises(ReadingRefusedError):
        choosing.choose(printings, shown, gap.id, "B")


def test_an_entry_that_is_there_no_more_is_refused(printings, shown):
    with pytest.raises(ReadingRefusedError):
        choosing.choose(printings, shown, "gone", "B")


def test_a_text_with_one_printing_has_nothing_to_choose(alone):
    library, document = alone
    assert collating.apparatus_of(library, document) is None
    assert collating.apparatus(library, library.documents.get(document).dossier) == ()
    with pytest.raises(ReadingRefusedError):
        choosing.choose_all(library, document)


def test_choices_survive_a_restart_and_both_files_again(printings, shown, sources):
    choosing.choose_all(printings, shown, "likely")
    before = collating.apparatus_of(printings, shown)
    printings.close()
    with Library.open(printings.path) as again:
        for name in ("001", "002"):
            data = (paths.shipped("data") / sources[name].file).read_bytes()
            assert "same" in {result for _, _, result in keep(again, sources[name], data).results}
        assert collating.apparatus_of(again, shown) == before


def test_choices_survive_a_third_printing(printings, shown):
    choosing.choose_all(printings, shown, "likely")
    before = {e.variant.segment: e.chosen for e in collating.apparatus_of(printings, shown).entries if e.chosen}
    third = other_file("001", lambda words: words.replace("保障和改善民生", "保障与改善民生").replace("县城", "县市"))
    keep(printings, *third)
    found = collating.apparatus_of(printings, shown)
    assert len([each for each in found.collation.witnesses if not each.partial]) in (2, 3)
    assert {e.variant.segment: e.chosen for e in found.entries if e.chosen} == before
    assert collating.unfitting(printings, shown) == ()


def test_choices_follow_the_base_witness_into_a_corrected_text(printings, shown):
    choosing.choose_all(printings, shown, "likely")
    before = {e.id: e.chosen for e in collating.apparatus_of(printings, shown).entries}
    corrected = corrected_file("001", lambda words: words.replace("强化社会保险在", "加强社会保险在"))
    assert ("a1", shown, "version") in keep(printings, *corrected).results
    now = {e.id: e.chosen for e in collating.apparatus_of(printings, shown).entries}
    assert before.items() < now.items()
    assert collating.unfitting(printings, shown) == ()


def test_a_choice_fits_as_long_as_a_witness_reads_so_there(printings, shown):
    choose(printings, shown, COUNTY)
    keep(printings, *corrected_file("001", lambda words: words.replace("重点改善县城普通高中中", "重点改善普通高中")))
    assert [e.chosen for e in collating.apparatus_of(printings, shown).entries if e.state == "chosen"] == ["B"]


def test_a_choice_that_fits_nothing_more_is_kept_and_listed(printings, shown):
    choose(printings, shown, "县城")
    [choice] = printings.choices.of([shown])
    keep(printings, *corrected_file("001", lambda words: words.replace("重点改善县城普通高中中", "重点改善普通高中")))
    assert collating.unfitting(printings, shown) == (choice,)
    choosing.drop(printings, shown, [choice.id])
    assert collating.unfitting(printings, shown) == ()
    marking.undo(printings)
    assert collating.unfitting(printings, shown) == (choice,)


def test_choices_leave_as_open_files_and_come_back(printings, shown, tmp_path):
    choosing.choose_all(printings, shown, "likely")
    before = collating.apparatus_of(printings, shown)
    library_export.export(printings.path, tmp_path / "out")
    rebuilding.rebuild(tmp_path / "out", tmp_path / "again.zhutiao")
    with Library.open(tmp_path / "again.zhutiao") as again:
        assert collating.apparatus_of(again, shown) == before


def test_a_choice_that_a_disk_has_changed_is_found(printings, shown):
    choose(printings, shown, COUNTY)
    [choice] = printings.choices.of([shown])
    printings._connection.execute("update reading_choice set words = '县市'")
    assert printings.health.broken_rows() == [f"reading_choice {choice.id}"]
    assert [check.name for check in doctoring.doctor(printings) if not check.ok]


def test_an_apparatus_is_read_on_a_connection_that_cannot_write(printings, shown):
    choose(printings, shown, COUNTY)
    before = collating.apparatus_of(printings, shown)
    with Library.reading(printings.path) as still:
        assert collating.apparatus_of(still, shown) == before
        assert isinstance(before.names["A"], str)


def test_the_same_place_goes_by_the_same_id_with_and_without_what_is_printed_otherwise(printings, shown):
    few = {each.id for each in collating.apparatus_of(printings, shown).entries}
    assert few < {each.id for each in collating.apparatus_of(printings, shown, quiet=True).entries}


def test_a_text_in_which_much_was_chosen_is_laid_out_once(monkeypatch, printings, shown):
    choosing.choose_all(printings, shown, "likely")
    made = []
    whole = choice_places.BaseText.__init__
    monkeypatch.setattr(
        choice_places.BaseText, "__init__", lambda text, article: (made.append(article.id), whole(text, article))[1]
    )
    before = [each.chosen for each in collating.apparatus_of(printings, shown).entries if each.chosen]
    assert len(before) > 2 >= len(made)


def test_a_third_printing_of_much_the_same_words_takes_no_witness_away(printings, shown):
    choose(printings, shown, "县域")
    third = other_file("002", lambda words: words.replace("诊治", "诊断"))
    assert "printing" in {result for _article, _document, result in keep(printings, *third).results}
    apparatus = collating.apparatus_of(printings, shown)
    assert sum(not (w.partial or w.edition) for w in apparatus.collation.witnesses) == 3
    assert [entry.chosen for entry in apparatus.entries if entry.chosen] == ["B"]
