"""Claims about exporting again into a file: ours is renewed, theirs is kept, byte for byte."""

import re
from dataclasses import replace

import pytest

from zhutiao.exporters.again.renewing import can_be_renewed, renewed
from zhutiao.model import Anchor, Place, Quote, Span

FIRST, SECOND = "z-00000002", "z-00000003"
OPENS = {name: f"<!-- {name} " for name in (FIRST, SECOND)}
ENDS = {name: f"<!-- /{name} -->\n" for name in (FIRST, SECOND)}


@pytest.fixture
def older(noted, export):
    """Return an export as it was written before."""
    return export(noted, again=True)


@pytest.fixture
def again(export):
    """Return what exports a content again into an older file."""

    def again(older, content, *, back=False, **options):
        done = renewed(older.encode("utf-8", "surrogateescape"), export(content, **options).encode(), back=back)
        return done.content.decode("utf-8", "surrogateescape"), done.report

    return again


@pytest.fixture
def changed(noted):
    """Return the dossier, an hour later, with another note on the second mark and another colour on the third."""
    marks = list(noted.marks)
    marks[1] = replace(marks[1], note="新的笔记")
    marks[2] = replace(marks[2], colour="green")
    return replace(noted, marks=tuple(marks), written="2026-11-21T09:30:00.000Z")


def test_without_a_change_not_one_byte_differs_an_hour_later(noted, older, again):
    found, report = again(older, replace(noted, written="2026-11-21T09:30:00.000Z"))
    assert found == older
    assert (len(report.kept), report.updated, report.added, report.removed) == (older.count("<!-- /z-"), (), (), ())


def test_what_has_changed_in_the_library_is_renewed_and_the_rest_is_as_it_was(changed, older, again, export):
    found, report = again(older, changed)
    assert found == export(changed)
    assert [entry.name for entry in report.updated] == [FIRST, SECOND]


def test_words_written_between_and_around_blocks_stay_where_they_are(changed, older, again, export):
    def written(file):
        file = file.replace(ENDS[FIRST], f"{ENDS[FIRST]}\n我的想法\n\n- [ ] 任务\n\n")
        return file.replace(OPENS[SECOND], f"上面\n{OPENS[SECOND]}") + "末尾，没有换行"

    assert again(written(older), changed)[0] == written(export(changed))


def test_an_edited_block_stays_and_the_newer_version_stands_under_it(changed, older, again):
    mine = edited(older)
    found, report = again(mine, changed)
    assert "> - 农民工！\n" in found and "> 影响**灵活就业**人员：\n" in found
    after = found.partition(ENDS[FIRST])[2]
    assert after.startswith(f"<!-- {FIRST}+ ")
    assert "\n\n> **Newer in the library**\n>\n> > 全面取消在就业地参加社会保险的户籍限制\n" in after
    assert ">\n> > 新的笔记\n\n<!-- /z-00000002+ -->\n" in after
    assert [entry.name for entry in report.edited] == [entry.name for entry in report.offered] == [FIRST]


def test_an_edited_block_without_anything_newer_stays_and_nothing_is_put_under_it(noted, older, again):
    mine = edited(older)
    found, report = again(mine, noted)
    assert found == mine
    assert [entry.name for entry in report.edited] == [FIRST]


def test_a_newer_version_is_put_under_a_block_once(changed, older, again):
    found, _ = again(edited(older), changed)
    twice, report = again(found, changed)
    assert twice == found
    assert (len(report.edited), report.offered) == (1, ())


def test_a_newer_version_that_nobody_touched_gives_way_to_a_still_newer_one(changed, older, again, noted):
    found, _ = again(edited(older), changed)
    third = noted_as(changed, 1, note="第三版")
    found, _ = again(found, third)
    assert found.count(f"<!-- {FIRST}+ ") == 1
    assert "> > 第三版" in found and "新的笔记" not in found and "农民工！" in found


def test_a_newer_version_that_was_edited_is_its_readers_and_the_next_stands_above_it(changed, older, again):
    found, _ = again(edited(older), changed)
    mine = found.replace("> > 新的笔记", "> > 新的笔记，我加的")
    assert again(mine, changed)[0] == mine
    found, _ = again(mine, noted_as(changed, 1, note="第三版"))
    assert "> > 新的笔记，我加的" in found and "> > 第三版" in found


def test_a_newer_version_that_was_deleted_does_not_come_back_until_there_is_another(changed, older, again):
    found, _ = again(edited(older), changed)
    start = found.index(f"<!-- {FIRST}+ ")
    end = found.index("+ -->\n", start) + len("+ -->\n")
    mine = found[:start] + found[end:]
    assert again(mine, changed)[0] == mine
    assert "> > 第三版" in again(mine, noted_as(changed, 1, note="第三版"))[0]


def test_a_newer_version_goes_once_its_reader_has_copied_it_into_the_block(changed, older, again, export):
    found, _ = again(edited(older), changed)
    theirs = inner(export(changed), FIRST)
    mine = found.replace(inner(found, FIRST), theirs)
    assert again(mine, changed)[0] == export(changed)


def test_a_newer_version_goes_once_its_reader_has_undone_the_edit(changed, older, again, export):
    found, _ = again(edited(older), changed)
    assert again(found.replace("- 农民工！\n", "- 农民工\n"), changed)[0] == export(changed)


def test_a_newer_version_goes_when_the_library_says_again_what_the_block_was_made_from(noted, changed, older, again):
    mine = edited(older)
    found, _ = again(mine, noted_as(noted, 1, note="新的笔记"))
    assert again(found, noted)[0].replace("09:30", "08:30") == mine


def test_a_newer_version_takes_the_place_of_the_block_that_was_deleted_above_it(changed, older, again, export):
    found, _ = again(edited(older), changed)
    found = without(found, FIRST)
    assert again(found, changed)[0] == export(changed)


def test_a_deleted_block_stays_deleted_and_is_counted(changed, older, again):
    mine = without(older, FIRST)
    found, report = again(mine, changed)
    assert OPENS[FIRST] not in found and "新的笔记" not in found
    assert [(entry.name, entry.words) for entry in report.left_out] == [
        (FIRST, "全面取消在就业地参加社会保险的户籍限制")
    ]
    assert again(found, changed)[0] == found


def test_a_deleted_block_comes_back_where_it_was_when_its_reader_wants_it(changed, older, again, export):
    assert again(without(older, FIRST), changed, back=True)[0] == export(changed)


def test_a_block_that_was_moved_is_renewed_where_it_is(changed, older, again):
    block = OPENS[FIRST] + inner(older, FIRST).partition(OPENS[FIRST])[2] + ENDS[FIRST]
    mine = older.replace(block, "").replace("\n<!-- zhutiao ", f"\n## 我的章节\n\n{block}\n\n<!-- zhutiao ")
    found, report = again(mine, changed)
    assert found.index("## 我的章节\n\n<!-- z-00000002 ") < found.index("> 新的笔记")
    assert report.left_out == report.added == ()


def test_of_a_block_that_was_copied_only_the_first_is_ours(changed, older, again):
    block = OPENS[FIRST] + inner(older, FIRST).partition(OPENS[FIRST])[2] + ENDS[FIRST]
    found, _ = again(older + block, changed)
    assert found.endswith(block)
    assert found.count("> 新的笔记") == 1


def test_a_new_mark_follows_what_stands_before_it_with_the_remarks_under_that(noted, older, again, mark):
    more = replace(noted, marks=(*noted.marks[:2], mark(9, "d1", "一/（一）", "转移接续"), *noted.marks[2:]))
    mine = older.replace(ENDS[FIRST], f"{ENDS[FIRST]}\n我对上一条的想法\n")
    found, report = again(mine, more)
    assert f"{ENDS[FIRST]}\n我对上一条的想法\n\n<!-- z-00000009 " in found
    assert f"<!-- /z-00000009 -->\n{OPENS[SECOND]}" in found
    assert [entry.words for entry in report.added] == ["转移接续"]


def test_a_new_mark_does_not_stand_under_a_heading_of_the_readers(noted, older, again, mark):
    more = replace(noted, marks=(*noted.marks[:2], mark(9, "d1", "一/（一）", "转移接续"), *noted.marks[2:]))
    mine = older.replace(ENDS[FIRST], f"{ENDS[FIRST]}\n想法\n\n## 我的\n\n内容\n\n")
    found, _ = again(mine, more)
    assert f"{ENDS[FIRST]}<!-- z-00000009 " in found
    assert f"<!-- /z-00000009 -->\n\n想法\n\n## 我的\n\n内容\n\n{OPENS[SECOND]}" in found


def test_a_mark_erased_in_the_library_stays_in_the_file_and_is_reported(noted, older, again):
    fewer = replace(noted, marks=(noted.marks[0], *noted.marks[2:]))
    found, report = again(older, fewer)
    assert found == older
    assert [(entry.name, entry.words) for entry in report.removed] == [
        (FIRST, "全面取消在就业地参加社会保险的户籍限制")
    ]


def test_blocks_that_other_options_do_not_want_stay_and_are_reported(noted, older, again):
    found, report = again(older, noted, texts=False)
    texts = re.findall(r"<!-- (z-c-\S+(?:/text|preamble|p2|t1\.1)) ", older)
    assert found == older
    assert [entry.name for entry in report.removed] == texts != []


def test_line_ends_of_windows_are_no_edit_and_stay(changed, older, again, export):
    assert again(older.replace("\n", "\r\n"), changed)[0] == export(changed).replace("\n", "\r\n")


def test_a_byte_order_mark_and_bytes_that_are_no_text_stay(changed, older, again, export):
    assert again(f"\ufeff{older}\udcff\udcfe", changed)[0] == f"\ufeff{export(changed)}\udcff\udcfe"


def test_mixed_line_ends_stay_and_a_new_block_has_those_of_its_comment(changed, older, again):
    mine = older.replace(OPENS[FIRST], f"手写\r{OPENS[FIRST]}")
    mine = mine.replace(inner(mine, FIRST), inner(mine, FIRST).replace("\n", "\r\n"))
    found, _ = again(mine, changed)
    assert "手写\r" in found
    assert "\r\n>\r\n> 新的笔记\r\n\r\n^z-00000002\r\n" in found
    assert found.count("\r\n") < found.count("\n")


@pytest.mark.parametrize(
    "damage",
    [
        lambda file: file.replace(ENDS[FIRST], ""),
        lambda file: file.replace(OPENS[FIRST], "<!-- "),
        lambda file: file.replace(ENDS[FIRST], "<!-- /z-00000009 -->\n"),
        lambda file: file.replace(ENDS[FIRST], f" {ENDS[FIRST]}"),
        lambda file: file.replace(ENDS[FIRST], f"> {ENDS[FIRST]}"),
        lambda file: file.replace(ENDS[FIRST], OPENS[SECOND] + "abcdefgh -->\n" + ENDS[FIRST]),
        lambda file: file.replace(OPENS[FIRST], f"```\n{OPENS[FIRST]}").replace(ENDS[FIRST], f"{ENDS[FIRST]}```\n"),
    ],
    ids=["no end", "no beginning", "another end", "an indented end", "an end in a quote", "a block inside", "in code"],
)
def test_comments_that_do_not_fit_together_are_handwork_and_stay(changed, older, again, damage):
    mine = damage(older)
    found, report = again(mine, changed)
    assert found.count(inner(older, FIRST).partition("-->\n")[2]) == 1
    assert "新的笔记" not in found
    assert FIRST in [entry.name for entry in report.left_out]


def test_an_export_pasted_into_code_is_left_alone_beside_the_real_one(changed, older, again, export):
    pasted = f"````\n{older}````\n"
    assert again(older + pasted, changed)[0] == export(changed) + pasted


def test_a_fence_that_nobody_closed_stops_nothing(changed, older, again):
    found, _ = again(older.replace(OPENS[FIRST], f"```\n{OPENS[FIRST]}"), changed)
    assert "> 新的笔记" in found


def test_without_the_line_that_remembers_nothing_is_lost_and_what_was_deleted_is_new(changed, older, again, export):
    mine = without(older, FIRST).partition("<!-- zhutiao ")[0] + "我的"
    found, _ = again(mine, changed)
    assert "> 新的笔记" in found and "我的" in found
    assert again(found, changed)[0] == found


def test_a_file_that_is_no_export_is_not_touched(older):
    for words in ("", "我的笔记", "---\ntitle: x\n---\n", older.partition("<!--")[0]):
        assert renewed(words.encode(), older.encode()) is None


def test_an_export_of_another_dossier_is_not_touched(noted, older, export):
    other = replace(noted, dossier=replace(noted.dossier, id="s2"))
    assert renewed(older.encode(), export(other).encode()) is None


def test_an_export_without_comments_renews_nothing(noted, older, export):
    plain = export(noted, again=False).encode()
    assert not can_be_renewed(plain) and can_be_renewed(older.encode())
    assert renewed(older.encode(), plain) is None


def test_a_mark_over_other_words_than_before_is_the_same_block(noted, older, again):
    mark = noted.marks[2]
    [anchor] = mark.anchors
    wider = Anchor(Place("d1", "一/（一）", Span(0, 9)), Quote("强化社会保险", "", "", 0))
    found, report = again(older, noted_as(noted, 2, anchors=(replace(anchor, place=wider.place, quote=wider.quote),)))
    assert "> 强化社会保险\n" in found
    assert [entry.name for entry in report.updated] == [SECOND]


def edited(file):
    """Return a file with a sign more in a note."""
    return file.replace("> - 农民工\n", "> - 农民工！\n")


def noted_as(content, n, **changes):
    """Return a content with another n-th mark."""
    marks = list(content.marks)
    marks[n] = replace(marks[n], **changes)
    return replace(content, marks=tuple(marks), written="2026-11-21T09:30:00.000Z")


def inner(file, name):
    """Return a block from its first comment to before its last."""
    start = file.index(OPENS[name])
    return file[start : file.index(ENDS[name], start)]


def without(file, name):
    return file.replace(inner(file, name) + ENDS[name], "")
