"""Tags are renamed, merged, deleted and coloured; no mark is ever lost with one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhutiao.errors import TagRefusedError, UnknownPlaceError
from zhutiao.model import Changed, Place, Span, Tag
from zhutiao.services import marking, reading, tagging
from zhutiao.services.tagging import Preview
from zhutiao.text.tag_paths import meant


@pytest.fixture
def highlight(library, opinion):
    def made(start, *tags, segment="三/（七）"):
        [mark] = marking.highlight(library, [Place(opinion.id, segment, Span(start, start + 4))]).made
        for tag in tags:
            marking.tag(library, mark, tag)
        return mark

    return made


def tags(library):
    return {mark.id: mark.tags for mark in reading.marks(library, library.documents.dossiers()[0].id)}


def test_a_renamed_tag_takes_what_stands_below_it_along(library, highlight):
    beds, care = highlight(0, "指标/养老"), highlight(9, "指标")
    tagging.rename(library, "指标", "目标／数字")
    assert tags(library) == {beds: ("目标/数字/养老",), care: ("目标/数字",)}


def test_a_tag_whose_name_only_begins_alike_is_not_renamed(library, highlight):
    mark = highlight(0, "指标", "指标库")
    tagging.rename(library, "指标", "目标")
    assert tags(library)[mark] == ("指标库", "目标")


def test_renaming_says_where_the_tag_is_drawn(library, opinion, highlight):
    highlight(0, "指标")
    highlight(0, "指标/养老", segment="五")
    changed = tagging.rename(library, "指标", "目标")
    assert changed == Changed(frozenset({(opinion.id, "三/（七）"), (opinion.id, "五")}), labels=True)


@pytest.mark.parametrize("there", ["目标", "目标/养老"])
def test_a_name_that_is_taken_is_refused_with_the_count(library, highlight, there):
    mark = highlight(0, "指标")
    highlight(9, there)
    with pytest.raises(TagRefusedError) as refused:
        tagging.rename(library, "指标", "目标")
    assert (refused.value.reason, refused.value.count, tags(library)[mark]) == ("taken", 1, ("指标",))


@pytest.mark.parametrize("new", ["指标/养老", "", " / ", "#"])
def test_a_tag_goes_neither_below_itself_nor_nowhere(library, highlight, new):
    highlight(0, "指标")
    with pytest.raises(TagRefusedError):
        tagging.rename(library, "指标", new)


def test_a_tag_moves_up_to_the_one_above_it(library, highlight):
    mark, other = highlight(0, "甲/乙"), highlight(9, "甲/乙/乙")
    tagging.rename(library, "甲/乙", "甲")
    assert tags(library) == {mark: ("甲",), other: ("甲/乙",)}


def test_a_tag_that_nobody_put_cannot_be_renamed(library):
    with pytest.raises(UnknownPlaceError):
        tagging.rename(library, "指标", "目标")


def test_merging_leaves_each_mark_the_other_tag_once(library, highlight):
    both, one = highlight(0, "指标", "目标"), highlight(9, "指标/养老")
    tagging.merge(library, "指标", "目标")
    assert tags(library) == {both: ("目标",), one: ("目标/养老",)}
    assert reading.tags(library) == [Tag("目标", 1), Tag("目标/养老", 1)]


def test_deleting_a_tag_keeps_the_mark_and_its_note(library, highlight):
    mark = highlight(0, "指标", "指标/养老")
    marking.write_note(library, mark, "要点")
    tagging.delete(library, "指标")
    [found] = reading.marks(library, library.documents.dossiers()[0].id)
    assert (found.id, found.note, found.tags) == (mark, "要点", ())


@pytest.mark.parametrize(
    ("use_case", "name"),
    [
        (lambda library: tagging.rename(library, "指标", "目标/新"), "Rename the tag"),
        (lambda library: tagging.merge(library, "指标", "托育"), "Merge tags"),
        (lambda library: tagging.delete(library, "指标"), "Delete the tag"),
        (lambda library: tagging.colour(library, "指标", "rose"), "Colour the tag"),
    ],
    ids=["rename", "merge", "delete", "colour"],
)
def test_each_is_one_step_with_a_name_that_undo_takes_back(library, highlight, use_case, name):
    highlight(0, "指标/养老", "托育")
    highlight(9, "指标", "托育/养老")
    before = tags(library), reading.tags(library)
    use_case(library)
    after = tags(library), reading.tags(library)
    assert library.history.names()[0] == name
    assert library.history.undo().labels
    assert (tags(library), reading.tags(library)) == before
    library.history.redo()
    assert (tags(library), reading.tags(library)) == after != before


def test_a_branch_without_marks_of_its_own_has_a_colour(library, highlight):
    mark = highlight(0, "指标/养老")
    assert tagging.colour(library, "指标", "rose") == Changed(labels=True)
    assert reading.tags(library) == [Tag("指标", 0, "rose"), Tag("指标/养老", 1)]
    tagging.drop(library, [mark], "指标/养老")
    assert reading.tags(library) == []


def test_a_colour_goes_along_and_can_be_taken_off(library, highlight):
    highlight(0, "指标")
    tagging.colour(library, "指标", "rose")
    tagging.rename(library, "指标", "目标")
    assert reading.tags(library) == [Tag("目标", 1, "rose")]
    tagging.colour(library, "目标", None)
    assert reading.tags(library) == [Tag("目标", 1)]


def test_a_tag_is_put_on_many_marks_and_taken_off_in_one_step(library, highlight):
    marks = [highlight(0, "指标"), highlight(9)]
    tagging.put(library, marks, " #指标 ")
    assert set(tags(library).values()) == {("指标",)}
    tagging.drop(library, marks, "指标")
    assert set(tags(library).values()) == {()}
    marking.undo(library)
    assert set(tags(library).values()) == {("指标",)}


def test_a_tag_is_put_on_all_of_the_marks_or_on_none(library, highlight):
    mark = highlight(0)
    with pytest.raises(UnknownPlaceError):
        tagging.put(library, [mark, "gone"], "指标")
    assert tags(library)[mark] == ()


def test_the_tag_that_was_taken_off_last_is_gone_and_comes_back_with_undo(library, highlight):
    mark = highlight(0, "指标")
    tagging.colour(library, "指标", "rose")
    marking.untag(library, mark, "指标")
    assert library.tags.within("指标") == []
    marking.undo(library)
    assert reading.tags(library) == [Tag("指标", 1, "rose")]


def test_an_erased_marks_tag_is_renamed_with_the_others_and_comes_back_so(library, highlight):
    lost = highlight(0, "指标")
    highlight(9, "指标")
    marking.erase(library, [lost])
    tagging.rename(library, "指标", "目标")
    assert library.tags.within("指标") == []
    assert [row.path for row in library.tags.within("目标")] == ["目标"]


def test_a_name_that_only_an_erased_mark_carries_is_free(library, highlight):
    lost, kept = highlight(0, "目标"), highlight(9, "指标")
    marking.erase(library, [lost])
    tagging.rename(library, "指标", "目标")
    assert tags(library) == {kept: ("目标",)}


def test_a_preview_counts_what_would_change(library, highlight):
    highlight(0, "指标", "目标")
    highlight(9, "指标/养老")
    highlight(14, "目标")
    assert tagging.preview(library, "指标") == Preview(tags=2, marks=2)
    assert tagging.preview(library, "指标", "目标") == Preview(tags=2, marks=2, taken=2, both=1)


def test_a_preview_counts_what_stands_in_the_tree_though_no_mark_carries_it(library, highlight):
    highlight(0, "指标/养老/床位", "指标/医疗")
    assert tagging.preview(library, "指标") == Preview(tags=4, marks=1)


def test_empty_tags_of_an_older_library_are_put_away(library, highlight):
    mark = highlight(0, "指标")
    with library.step("Remove tag"):
        library.tags.drop(mark, "指标")
    assert tagging.clean(library) == Changed(labels=True)
    assert tagging.clean(library) == Changed()


@given(st.text("甲乙#＃/／ \n\u202e\ud800é", max_size=12))
def test_a_path_means_itself_and_has_no_empty_part(typed):
    path = meant(typed)
    assert meant(path) == path
    assert not path or all(path.split("/"))


def test_a_composed_letter_is_the_same_tag_as_its_parts():
    assert meant("cafe\u0301") == meant("café")
