"""The edition is made of the choices: every departure is told, marks follow, and the way back is open."""

import difflib
from dataclasses import replace

import pytest
from compared import choose, corrected_file, entry, keep, other_file

from zhutiao.errors import ManyMarksError, ReadingRefusedError
from zhutiao.model import Place, Span
from zhutiao.services import choosing, collating, doctoring, editing, library_export, marking, rebuilding, structuring
from zhutiao.store.library import Library
from zhutiao.text.tokens import bare

HEALTH = "一/（一）"


def printed(library, shown):
    return {piece.id: piece.printed for piece in library.documents.get(shown).article.pieces()}


def changes(before, now):
    """Return what stands in the place of what, segment by segment, letters alone."""
    found = []
    for name in before:
        one, other = bare(before[name]).text, bare(now[name]).text
        steps = difflib.SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
        found += [(name, one[a:b], other[c:d]) for step, a, b, c, d in steps if step != "equal"]
    return found


def test_nothing_chosen_makes_no_edition(printings, shown):
    editing.make(printings, shown, "chosen")
    assert printings.editions.of(shown) is None
    assert printings.history.names()[0] is None


def test_what_is_surely_suggested_stands_in_the_edition(printings, shown):
    editing.make(printings, shown, "sure")
    assert "重点改善县域普通高中基本办学条件" in printed(printings, shown)["三/（五）"]
    assert "个人账户共济" in printed(printings, shown)[HEALTH]
    editing.make(printings, shown, "likely")
    assert "个人账户跨省共济" in printed(printings, shown)[HEALTH]


def test_every_departure_from_the_base_witness_is_listed(printings, shown):
    before = printed(printings, shown)
    editing.make(printings, shown, "likely")
    now = printed(printings, shown)
    entries = [each for each in collating.apparatus_of(printings, shown).entries if each.departs]
    for segment, was, put_in in changes(before, now):
        assert any(
            was in bare(each.variant.readings["A"].words).text and put_in in bare(each.variant.readings["*"].words).text
            for each in entries
            if each.variant.segment == segment
        ), (segment, was, put_in)
    assert {each.id for each in entries} >= set(editing.edition(printings, shown, "likely").departs)
    for each in entries:
        [place] = each.places
        assert now[place.segment][place.start : place.end] == each.variant.readings["*"].words


def test_the_edition_has_the_pieces_numbers_and_titles_of_its_base_witness(printings, shown):
    before = printings.documents.get(shown).article
    editing.make(printings, shown, "likely")
    now = printings.documents.get(shown).article
    assert [(s.id, s.number, s.title, s.parent, s.lines) for s in now.segments] == [
        (s.id, s.number, s.title, s.parent, s.lines) for s in before.segments
    ]
    assert all(s.printed.endswith(s.text) for s in now.segments)
    changed = {s.id for s, t in zip(now.segments, before.segments, strict=True) if s.printed != t.printed}
    assert {s.id for s in now.segments if not s.raw} == changed | {s.id for s in before.segments if not s.raw}


def test_words_that_are_put_in_have_the_signs_of_the_base_witness(printings, shown):
    choose(printings, shown, "服务等能力")
    editing.make(printings, shown, "likely")
    words = "".join(printed(printings, shown).values())
    assert "，" not in words and "（" not in words


def test_marks_follow_into_the_edition_and_back(printings, shown):
    places = [Place(shown, HEALTH, Span(285, 299)), Place(shown, "三/（五）", Span(128, 136)), Place(shown, "五")]
    made = [marking.highlight(printings, [place]).made[0] for place in places[:2]]
    marking.note_clause(printings, places[2], "保障")
    before = {mark.id: mark for mark in printings.marks.of(printings.documents.get(shown).dossier)}
    editing.make(printings, shown, "likely")
    there = printings.marks.get(made[0])
    assert there.quote == printed(printings, shown)[HEALTH][slice(there.place.span.start, there.place.span.end)]
    assert "跨省" in there.quote and there.state in ("placed", "check")
    assert printings.health.strayed_quotes() == []
    editing.drop_edition(printings, shown)
    after = {mark.id: mark for mark in printings.marks.of(printings.documents.get(shown).dossier)}
    assert {name: mark.quote for name, mark in after.items()} == {name: mark.quote for name, mark in before.items()}


def test_an_edition_is_one_step(printings, shown):
    before = printings.documents.get(shown)
    editing.make(printings, shown, "likely")
    marking.undo(printings)
    assert printings.documents.get(shown) == before
    assert (printings.editions.of(shown), printings.history.names()[0]) == (None, None)
    marking.redo(printings)
    assert printings.editions.of(shown).trust == "likely"


def test_an_edition_made_again_is_made_of_the_base_witness(printings, shown):
    base = printings.documents.text_of(shown)
    editing.make(printings, shown, "likely")
    choose(printings, shown, "县城")
    assert editing.is_behind(printings, shown)
    editing.make(printings, shown, "chosen")
    assert printings.editions.of(shown) is None or printings.editions.of(shown).base == base
    assert printed(printings, shown) == {
        piece.id: piece.printed for piece in printings.documents.article_in(base).pieces()
    }


def test_an_edition_made_again_takes_as_much_on_trust_as_before(printings, shown):
    editing.make(printings, shown, "likely")
    choose(printings, shown, "服务等能力")
    editing.make(printings, shown)
    assert printings.editions.of(shown).trust == "likely"
    assert "个人账户跨省共济" in printed(printings, shown)[HEALTH]
    assert "服务等能力" in printed(printings, shown)["三/（七）"]


def test_who_goes_back_to_the_printing_keeps_the_choices(printings, shown):
    before = printings.documents.text_of(shown)
    choosing.choose_all(printings, shown, "likely")
    editing.make(printings, shown, "chosen")
    made = printings.documents.text_of(shown)
    editing.drop_edition(printings, shown)
    assert (printings.documents.text_of(shown), printings.editions.of(shown)) == (before, None)
    editing.make(printings, shown, "chosen")
    assert printings.documents.text_of(shown) == made


def test_both_files_again_leave_the_edition_as_it_is(printings, shown, sources):
    editing.make(printings, shown, "likely")
    made = printings.documents.text_of(shown)
    for name in ("001", "002"):
        source, data = other_file(name, lambda words: words)
        results = keep(printings, replace(source, file=sources[name].file), data).results
        assert {result for _, _, result in results} == {"same"}
    assert printings.documents.text_of(shown) == made


def test_a_corrected_printing_is_the_base_of_a_new_edition(printings, shown):
    choosing.choose_all(printings, shown, "likely")
    editing.make(printings, shown, "chosen")
    corrected = corrected_file("001", lambda words: words.replace("强化社会保险在", "加强社会保险在"))
    assert ("a1", shown, "version") in keep(printings, *corrected).results
    now = printed(printings, shown)[HEALTH]
    assert "加强社会保险在" in now and "个人账户跨省共济" in now
    assert printings.editions.of(shown).trust == "chosen"
    assert not editing.is_behind(printings, shown)
    editing.drop_edition(printings, shown)
    assert "加强社会保险在" in printed(printings, shown)[HEALTH]
    assert "个人账户共济" in printed(printings, shown)[HEALTH]


def test_a_clause_divided_in_the_edition_is_divided_in_what_was_printed(printings, shown):
    editing.make(printings, shown, "likely")
    at = printed(printings, shown)["三/（五）"].index("扩大优质普通高中招生")
    structuring.split(printings, shown, "三/（五）", at)
    pieces = list(printed(printings, shown).values())
    assert any(words.startswith("扩大优质普通高中招生") for words in pieces)
    assert printings.editions.of(shown) is not None
    editing.drop_edition(printings, shown)
    assert any(words.startswith("扩大优质普通高中中招") for words in printed(printings, shown).values())


def test_many_marks_are_not_lost_to_an_edition_unasked(printings, shown):
    words = printed(printings, shown)["一/（二）"]
    at = words.index("参考指引。开展低收入人口认定工作")
    for n in range(3):
        marking.highlight(printings, [Place(shown, "一/（二）", Span(at + 5 * n, at + 5 * n + 5))])
    with pytest.raises(ManyMarksError):
        editing.make(printings, shown, "likely")
    assert printings.editions.of(shown) is None
    editing.make(printings, shown, "likely", sure=True)
    assert printings.editions.of(shown) is not None


def test_an_edition_leaves_as_open_files_and_comes_back(printings, shown, tmp_path):
    editing.make(printings, shown, "likely")
    before = collating.apparatus_of(printings, shown)
    library_export.export(printings.path, tmp_path / "out")
    rebuilding.rebuild(tmp_path / "out", tmp_path / "again.zhutiao")
    with Library.open(tmp_path / "again.zhutiao") as again:
        assert collating.apparatus_of(again, shown) == before
        assert [check.name for check in doctoring.doctor(again) if not check.ok] == []
        editing.drop_edition(again, shown)
        assert "个人账户共济" in printed(again, shown)[HEALTH]


def test_entries_of_an_edition_are_those_of_its_base_witness(printings, shown):
    before = [each.id for each in collating.apparatus_of(printings, shown).entries]
    choose(printings, shown, "县域")
    editing.make(printings, shown, "chosen")
    assert [each.id for each in collating.apparatus_of(printings, shown).entries] == before
    assert entry(printings, shown, "县域").departs


def test_a_text_with_one_printing_has_no_edition(alone):
    with pytest.raises(ReadingRefusedError):
        editing.make(*alone)
