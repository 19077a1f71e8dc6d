"""Other people's marks come into a library: at the right words, with their authors, once, and never over mine."""

import hashlib
from dataclasses import replace

import pytest

from zhutiao import paths
from zhutiao.errors import UnreadableFileError
from zhutiao.importers import marks as readers
from zhutiao.importers.marks.foreign import Foreign, ForeignMark, TextHint, Words
from zhutiao.model import Changed, Place, Span
from zhutiao.services import carrying, exporting, importing, marking, placing, receiving
from zhutiao.services.received import Choices
from zhutiao.store.library import Library
from zhutiao.text.tokens import bare

NOTE = "甲：\t“一老一小”\n\n- [ ] 查 [[户籍制度]]\r\n  末行 "
NOW = "2026-11-21T08:30:00.000Z"
TABLES = ("mark", "place", "note", "tag", "tagging")


@pytest.fixture(scope="module")
def second():
    """The Opinion as another page printed it, wrapped at another width."""
    file = paths.shipped("data") / "002_66c209dab0f48980.txt"
    prepared = importing.prepare(file)
    return prepared, file.read_bytes(), next(each for each in prepared.articles if each.kind == "opinion")


@pytest.fixture
def other(tmp_path, second):
    """The library of another reader, who has only the other printing."""
    prepared, data, article = second
    with Library.create(tmp_path / "other.zhutiao", author="学员") as library:
        with library.step("Import"):
            dossier = library.documents.add_dossier("另一个")
            library.documents.keep_source(prepared, data)
            document = library.documents.add(dossier.id, prepared.file, prepared.sha256, article)
            library.documents.set_base(dossier.id, document.id)
        yield library


@pytest.fixture
def marked(library, opinion):
    """Marks of every sort in the library that exports."""
    words = library.documents.printed(opinion.id, "一/（一）")
    at = words.index("全面取消")
    [first] = marking.highlight(library, [Place(opinion.id, "一/（一）", Span(at, at + 19))], "rose", "wavy").made
    marking.write_note(library, first, NOTE)
    marking.tag(library, first, "指标/养老")
    marking.tag(library, first, "2025")
    [over] = marking.highlight(
        library, [Place(opinion.id, "一/（一）", Span(300, 320)), Place(opinion.id, "一/（二）", Span(0, 12))], "blue"
    ).made
    [own] = marking.note_clause(library, Place(opinion.id, "一/（二）"), "整条的笔记").made
    # Words that stand in the text more than once.
    title = library.documents.printed(opinion.id, "二").index("服务")
    [twice] = marking.highlight(library, [Place(opinion.id, "二", Span(title, title + 2))]).made
    return library.marks.these([first, over, own, twice])


@pytest.fixture(params=["annotations", "csv"])
def given(library, opinion, marked, request):
    """What the other reader gets: the marks of this library, written down."""
    return readers.read(exporting.render(library, opinion.dossier, request.param), "marks")


def test_every_mark_stands_at_its_words_in_another_printing(other, given, marked):
    receiving.keep(other, receiving.survey(other, None, given))
    for mark in marked:
        there = other.marks.get(mark.id)
        assert bare(there.quote or "").text == bare(mark.quote or "").text and there.state == "placed"
        assert [anchor.place.segment for anchor in there.anchors] == [anchor.place.segment for anchor in mark.anchors]


def test_note_tags_author_dates_colour_and_style_come_along_to_the_sign(other, given, marked):
    receiving.keep(other, receiving.survey(other, None, given))
    for mark in marked:
        assert replace(other.marks.get(mark.id), anchors=()) == replace(mark, anchors=())


def test_what_was_received_twice_is_the_same_to_the_last_row(other, given):
    receiving.keep(other, receiving.survey(other, None, given))
    once = rows(other)
    again = receiving.survey(other, None, given)
    assert set(again.counts().items()) >= {("same", 4), ("new", 0), ("conflict", 0)}
    receiving.keep(other, again, Choices(conflicts="both"))
    assert rows(other) == once


def test_the_library_that_wrote_them_has_them_already(library, given):
    before = rows(library)
    found = receiving.survey(library, None, given)
    assert found.counts()["same"] == 4
    receiving.keep(library, found)
    assert rows(library) == before


def test_undo_takes_back_all_that_came_in_one_step(other, given):
    before = rows(other)
    receiving.keep(other, receiving.survey(other, None, given))
    marking.undo(other, sure=True)
    assert rows(other) == before
    marking.redo(other)
    assert other.health.strayed_quotes() == [] and other.health.broken_seals() == []


def test_what_was_exported_to_word_comes_back_as_what_it_was(library, opinion):
    [mark] = marking.highlight(library, [Place(opinion.id, "一/（一）", Span(20, 39))]).made
    marking.write_note(library, mark, "**要点**：\n\n- 甲\n- `乙`")
    marking.tag(library, mark, "指标/养老")
    was = library.marks.get(mark)
    foreign = readers.read(exporting.render(library, opinion.dossier, "docx"), "笔记.docx")
    received = receiving.survey(library, None, foreign)
    assert [(met.verdict, met.mine) for met in received.marks] == [("same", was)]


def test_whoever_answers_in_word_takes_no_tag_away(library, opinion):
    [mark] = marking.highlight(library, [Place(opinion.id, "一/（一）", Span(20, 39))]).made
    marking.write_note(library, mark, "**要点**")
    marking.tag(library, mark, "指标/养老")
    foreign = readers.read(exporting.render(library, opinion.dossier, "docx"), "笔记.docx")
    [again] = (replace(each, origin=f"urn:uuid:{mark}", note="要点，也是难点") for each in foreign.marks)
    received = receiving.survey(library, None, of(again))
    assert [met.differ for met in received.marks] == [("note",)]
    receiving.keep(library, received, Choices("theirs"))
    there = library.marks.get(mark)
    assert (there.note, there.tags) == ("要点，也是难点", ("指标/养老",))


# Where words stand


@pytest.mark.parametrize(
    ("exact", "segment", "state", "here"),
    [
        ("新建养老机构护理型床位占比原则上不低于80%", "三/（七）", "placed", None),
        (
            "新建养老机构护理型\n床位占比 原则上不低于８０％",
            "三/（七）",
            "placed",
            "新建养老机构护理型床位占比原则上不低于80%",
        ),
        # Two letters misread, and a figure that says something else.
        (
            "新建养老机构护理型床位占比原刚上不低手80%",
            "三/（七）",
            "placed",
            "新建养老机构护理型床位占比原则上不低于80%",
        ),
        (
            "新建养老机构护理型床位占比原则上不低于90%",
            "三/（七）",
            "check",
            "新建养老机构护理型床位占比原则上不低于80%",
        ),
    ],
    ids=["to the letter", "wrapped and wide", "misread", "another figure"],
)
def test_words_are_found_however_they_are_printed(library, opinion, exact, segment, state, here):
    [met] = receiving.survey(library, None, of(mark(exact))).marks
    assert (met.verdict, met.theirs.place.segment, met.theirs.state) == ("new", segment, state)
    assert met.theirs.quote == (here or exact)
    assert met.theirs.anchors[0].was == (exact if state == "check" else None)


def test_a_repeated_word_stands_where_its_surroundings_are(library, opinion):
    printed = library.documents.printed(opinion.id, "三/（七）")
    at = printed.rindex("养老")
    around = {"before": printed[at - 12 : at], "after": printed[at + 2 : at + 12]}
    [met] = receiving.survey(library, None, of(mark("养老", **around, title=opinion.article.title))).marks
    assert (met.theirs.place, met.theirs.state) == (Place(opinion.id, "三/（七）", Span(at, at + 2)), "placed")


def test_a_repeated_word_that_nothing_tells_apart_is_to_be_checked(library, opinion):
    [met] = receiving.survey(library, None, of(mark("养老", title=opinion.article.title))).marks
    assert met.theirs.state == "check"


def test_a_quotation_over_two_paragraphs_is_one_mark_of_two_pieces(library, opinion):
    first, second = (library.documents.printed(opinion.id, each) for each in ("一/（一）", "一/（二）"))
    [met] = receiving.survey(library, None, of(mark(f"{first[-15:]}\n\n  {second[:10]}"))).marks
    assert [anchor.quote.exact for anchor in met.theirs.anchors] == [first[-15:], second[:10]]


def test_marks_on_a_text_called_otherwise_show_together_which_text_it_is(library, opinion):
    words = ["新建养老机构护理型床位占比", "全面取消在就业地参加社会保险", "这半句话这里没有印出来吧"]
    met = receiving.survey(library, None, of(*(mark(each, title="我的网页") for each in words))).marks
    assert [each.verdict for each in met] == ["new", "new", "unplaced"]


def test_a_short_word_of_another_book_is_not_taken_for_one_of_ours(library, opinion):
    words = ["却说曹操自破袁绍之后，引兵南下", "社会保险", "滚滚长江东逝水，浪花淘尽英雄", "话说天下大势，分久必合"]
    met = receiving.survey(library, None, of(*(mark(each, title="三国演义") for each in words))).marks
    assert {each.verdict for each in met} == {"textless"}


def test_marks_go_to_the_printing_that_is_shown(library, opinion, second):
    prepared, data, article = second
    with library.step("Import"):
        library.documents.keep_source(prepared, data)
        library.documents.add(opinion.dossier, prepared.file, prepared.sha256, article, opinion.id)
    hint = TextHint(sha256=prepared.sha256, title=article.title)
    [met] = receiving.survey(library, None, of(replace(mark("健全灵活就业人员"), text=hint))).marks
    assert met.document == opinion.id


# What stands nowhere


def test_words_that_are_not_found_are_kept_unplaced_and_can_be_placed_by_hand(library, opinion):
    foreign = of(mark("这一句印在别的版本里，这里没有", note="留着", title=opinion.article.title))
    changed = receiving.keep(library, receiving.survey(library, None, foreign))
    [waiting] = placing.waiting(library, opinion.dossier).unplaced
    assert (waiting.id, waiting.quote, waiting.note) == (*changed.made, foreign.marks[0].words[0].exact, "留着")
    placing.put(library, waiting.id, [Place(opinion.id, "五", Span(0, 4))])
    assert library.marks.get(waiting.id).state == "placed"
    assert receiving.survey(library, None, foreign).counts()["conflict"] == 1


def test_what_is_unplaced_is_left_out_where_only_found_words_are_wanted(library, opinion):
    foreign = of(mark("这一句印在别的版本里，这里没有", title=opinion.article.title))
    assert receiving.keep(library, receiving.survey(library, None, foreign), Choices(unplaced=False)).made == ()


def test_an_unplaced_mark_outlives_a_new_version_of_its_text(library, opinion, second):
    foreign = of(mark("这一句印在别的版本里，这里没有", note="留着", title=opinion.article.title))
    [name] = receiving.keep(library, receiving.survey(library, None, foreign)).made
    prepared, data, article = second
    with library.step("Import"):
        library.documents.keep_source(prepared, data)
        old = library.documents.get(opinion.id)
        library.documents.add(opinion.dossier, prepared.file, prepared.sha256, article, document_id=opinion.id)
        carrying.carry(library, old, article)
    kept = library.marks.get(name)
    assert (kept.state, kept.quote, kept.note) == ("unplaced", "这一句印在别的版本里，这里没有", "留着")


def test_an_unplaced_mark_finds_its_words_where_a_new_version_has_them(other, second, the_opinion):
    words = the_opinion.segments[-1].printed[20:50]
    [old] = other.documents.of(other.documents.dossiers()[0].id)
    assert bare(words).text not in bare("".join(piece.printed for piece in old.article.pieces())).text
    [name] = receiving.keep(other, receiving.survey(other, None, of(mark(words, title=old.article.title)))).made
    assert other.marks.get(name).state == "unplaced"
    with other.step("Correct"):
        other.documents.add(old.dossier, old.file, "0" * 64, the_opinion, document_id=old.id)
        carrying.carry(other, old, the_opinion)
    now = other.marks.get(name)
    assert (now.state, now.quote, now.place.segment) == ("placed", words, the_opinion.segments[-1].id)


def test_a_note_on_the_whole_page_is_kept_with_its_text(library, opinion):
    page = replace(mark("", note="整页的话", title=opinion.article.title), words=())
    receiving.keep(library, receiving.survey(library, None, of(page)))
    [waiting] = placing.waiting(library, opinion.dossier).unplaced
    assert (waiting.note, waiting.quote, waiting.style) == ("整页的话", None, "none")


def test_a_mark_on_no_text_of_ours_is_counted_and_not_kept(library, opinion):
    received = receiving.survey(library, None, of(mark("却说曹操自破袁绍之后，引兵南下", title="三国演义")))
    [met] = received.marks
    assert (received.counts()["textless"], met.document, met.title) == (1, None, "三国演义")
    assert receiving.keep(library, received) == Changed()


# Mine and theirs


@pytest.fixture
def kept(library, opinion):
    """A mark of the teacher's, kept here: return what brings it again, changed in some way."""
    first = replace(mark("新建养老机构护理型床位占比", note="原话", tags=("指标",)), origin="a", colour="rose")
    receiving.keep(library, receiving.survey(library, None, of(first)))
    return lambda **more: receiving.survey(library, None, of(replace(first, **more)))


@pytest.mark.parametrize(
    ("more", "differ"),
    [
        ({"note": "改了"}, ("note",)),
        ({"tags": ("指标", "问题")}, ("tags",)),
        ({"colour": "blue"}, ("colour",)),
        ({"style": "wavy"}, ("style",)),
        ({"words": (Words("全面取消在就业地参加社会保险"),)}, ("words",)),
        ({"author": "别人", "modified": "2024-05-01T00:00:00Z"}, ()),
    ],
)
def test_what_differs_is_said(kept, more, differ):
    [met] = kept(**more).marks
    assert (met.verdict, met.differ) == ("conflict" if differ else "same", differ)


def test_theirs_takes_the_place_of_mine_in_all_that_differs(library, kept):
    words = (Words("全面取消在就业地参加社会保险"),)
    received = kept(note="改了", tags=("问题",), colour="blue", style="wavy", words=words)
    receiving.keep(library, received, Choices("theirs"))
    now = library.marks.get(received.marks[0].id)
    assert (now.note, now.tags, now.colour, now.style, now.quote) == ("改了", ("问题",), "blue", "wavy", words[0].exact)
    assert kept(note="改了", tags=("问题",), colour="blue", style="wavy", words=words).counts()["same"] == 1


def test_both_puts_their_note_below_mine_once(library, kept):
    changed = {"note": "改了", "tags": ("问题",), "colour": "blue"}
    receiving.keep(library, kept(**changed), Choices("both"))
    [now] = kept(**changed).marks
    assert (now.mine.note, now.mine.tags, now.mine.colour) == ("原话\n\n**王老师**\n\n改了", ("指标", "问题"), "rose")
    assert now.verdict == "same"


def test_mine_stays_as_it_is_unless_the_reader_says_otherwise(library, kept):
    before = rows(library)
    received = kept(note="改了")
    receiving.keep(library, received)
    receiving.keep(library, received, Choices("theirs", {received.marks[0].id: "mine"}))
    assert rows(library) == before


def test_what_the_reader_deleted_stays_deleted_until_it_is_asked_for(library, kept):
    [name] = [met.id for met in kept().marks]
    marking.erase(library, [name])
    received = kept(note="改了")
    assert received.counts()["deleted"] == 1
    assert receiving.keep(library, received, Choices("theirs")) == Changed()
    receiving.keep(library, received, Choices(answers={name: "theirs"}))
    assert library.marks.get(name).note == "改了"


def test_a_mark_that_went_with_its_text_comes_back_into_the_text_of_now(library, opinion, kept, prepared):
    [name] = [met.id for met in kept().marks]
    with library.step("Remove"):
        library.documents.remove(opinion.id)
        again = library.documents.add(opinion.dossier, prepared.file, prepared.sha256, opinion.article)
    received = kept()
    assert received.counts()["deleted"] == 1
    receiving.keep(library, received, Choices(answers={name: "theirs"}))
    assert library.marks.get(name).place.document == again.id
    assert kept().counts()["same"] == 1


def test_a_new_mark_that_the_reader_does_not_want_is_left_out(library, opinion):
    received = receiving.survey(library, None, of(mark("新建养老机构护理型床位占比")))
    assert receiving.keep(library, received, Choices(answers={received.marks[0].id: "mine"})) == Changed()


def test_a_mark_without_an_id_that_says_the_same_at_the_same_place_is_the_same(library, kept):
    assert kept(origin="").counts()["same"] == 1
    assert kept(origin="", author="别人").counts()["new"] == 1


def test_a_clauses_note_by_somebody_else_meets_mine(library, opinion):
    marking.note_clause(library, Place(opinion.id, "一/（二）"), "我的总说")
    theirs = replace(mark("", note="老师的总说"), words=(Words(segment="一/（二）", whole=True),), style="none")
    theirs = replace(theirs, text=TextHint(title=opinion.article.title))
    received = receiving.survey(library, None, of(theirs))
    assert received.counts()["conflict"] == 1
    receiving.keep(library, received, Choices("both"))
    own = library.marks.own(opinion.id, "一/（二）")
    assert own.note == "我的总说\n\n**王老师**\n\n老师的总说"
    assert receiving.survey(library, None, of(theirs)).counts()["same"] == 1


def test_two_peoples_notes_on_one_clause_are_both_kept_and_known_again(library, opinion):
    place = (Words(segment="一/（二）", whole=True),)
    each = [
        replace(
            mark("", note=note, title=opinion.article.title), words=place, style="none", author=author, origin=author
        )
        for author, note in (("甲", "甲说"), ("乙", "乙说"))
    ]
    receiving.keep(library, receiving.survey(library, None, of(*each)))
    assert library.marks.own(opinion.id, "一/（二）").note == "甲说\n\n**乙**\n\n乙说"
    assert receiving.survey(library, None, of(*each)).counts()["same"] == 2


def test_of_one_mark_twice_in_a_file_the_newer_counts(library, opinion):
    older = replace(mark("新建养老机构护理型床位占比", note="旧"), origin="a", modified="2024-01-01T00:00:00Z")
    newer = replace(older, note="新", modified="2024-02-01T00:00:00Z")
    received = receiving.survey(library, None, of(newer, older))
    assert (received.repeated, [met.theirs.note for met in received.marks]) == (1, ["新"])


def test_equal_marks_without_ids_are_as_many_as_there_are(library, opinion):
    received = receiving.survey(library, None, of(*[mark("新建养老机构护理型床位占比")] * 3))
    assert (len({met.id for met in received.marks}), received.repeated) == (3, 0)


# Dates and words


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("2024-03-01T08:00:00Z", "2024-03-01T08:00:00Z"),
        ("2024-03-01T16:00:00.5+08:00", "2024-03-01T08:00:00.500Z"),
        ("2024-03-01 08:00", "2024-03-01T08:00:00.000Z"),
        ("2999-01-01T00:00:00Z", NOW),
        ("gestern", NOW),
        ("0001-01-01", NOW),
        ("", NOW),
    ],
)
def test_a_date_is_kept_where_it_is_one_that_can_be(library, opinion, monkeypatch, told, kept):
    monkeypatch.setattr(library, "clock", lambda: NOW)
    given = replace(mark("新建养老机构护理型床位占比"), created=told)
    [name] = receiving.keep(library, receiving.survey(library, None, of(given))).made
    assert library.marks.get(name).created == kept


def test_a_mark_without_an_author_is_the_readers_own(library, opinion):
    [met] = receiving.survey(library, None, of(replace(mark("新建养老机构护理型床位占比"), author=" \n"))).marks
    assert met.theirs.author == "reader"


def test_what_has_changed_since_the_survey_is_looked_at_again(library, opinion):
    received = receiving.survey(library, None, of(replace(mark("新建养老机构护理型床位占比", note="话"), origin="a")))
    receiving.keep(library, received)
    before = rows(library)
    receiving.keep(library, received)
    assert rows(library) == before


def test_a_file_without_marks_is_refused_with_its_name(tmp_path):
    (tmp_path / "x.jsonld").write_text('{"type": "AnnotationCollection", "total": 0}', encoding="utf-8")
    with pytest.raises(UnreadableFileError) as refused:
        receiving.fetch(tmp_path / "x.jsonld")
    assert (refused.value.path.name, refused.value.reason) == ("x.jsonld", "no-marks")


def mark(exact, before="", after="", note="", tags=(), title=""):
    return ForeignMark(
        (Words(exact, before, after),), TextHint(title=title or ""), note=note, tags=tags, author="王老师",
        created="2024-03-01T08:00:00Z", modified="2024-03-01T08:00:00Z",
    )  # fmt: skip


def of(*marks):
    return Foreign("theirs.json", "annotations", marks)


def rows(library):
    found = {table: library.marks._rows.all(f"select * from {table} order by id") for table in TABLES}  # noqa: S608
    return hashlib.sha256(repr(found).encode()).hexdigest()
