"""Of a damaged library everything that can be read is kept, and nothing of a reader's is given up with its parent."""

import json
import sqlite3
from contextlib import closing

import pytest

from zhutiao.errors import LibraryError
from zhutiao.model import Place, Span
from zhutiao.services import briefing, doctoring, marking, tagging
from zhutiao.store import migrations, salvaging
from zhutiao.store.library import Library

PAGE = 4096


@pytest.fixture
def marked(library, opinion):
    """The library with three hundred marks, every other with a note and a tag, closed."""
    with library.step("Mark"):
        for n in range(300):
            [mark] = marking.highlight(library, [Place(opinion.id, "三/（七）", Span(n % 40, n % 40 + 6))]).made
            if n % 2:
                marking.write_note(library, mark, f"笔记 {n}" * 20)
                marking.tag(library, mark, "指标/养老")
    library.close()
    return library.path


def pages_of(path, table):
    """The pages of a table, the one it begins in first."""
    with closing(sqlite3.connect(path)) as library:
        (root,) = library.execute("select rootpage from sqlite_schema where name = ?", [table]).fetchone()
    content = path.read_bytes()
    kids = []
    if content[(root - 1) * PAGE] == 5:
        page = content[(root - 1) * PAGE : root * PAGE]
        cells = int.from_bytes(page[3:5], "big")
        starts = [int.from_bytes(page[12 + 2 * n : 14 + 2 * n], "big") for n in range(cells)]
        kids = [int.from_bytes(page[at : at + 4], "big") for at in starts] + [int.from_bytes(page[8:12], "big")]
    return [root, *kids]


def spoil(path, *pages):
    content = bytearray(path.read_bytes())
    for page in pages:
        content[(page - 1) * PAGE : page * PAGE] = b"\x9d" * PAGE
    path.write_bytes(content)


def salvaged(path):
    out = path.with_name("salvaged.zhutiao")
    return salvaging.salvage(path, out), Library.open(out)


def doubts(library):
    return [(check.name, check.detail) for check in doctoring.doctor(library) if not check.ok]


def test_a_sound_library_is_salvaged_whole(marked):
    found, library = salvaged(marked)
    with library:
        assert (found.lost, found.marks, found.notes) == (0, 300, 150)
        assert doubts(library) == []


def test_without_its_first_page_a_library_is_found_page_by_page(marked):
    spoil(marked, 1)
    found, library = salvaged(marked)
    with library:
        assert (found.marks, found.notes) == (300, 150)
        assert doubts(library) == []


def test_without_the_page_that_leads_to_them_rows_are_known_by_their_seals(marked):
    spoil(marked, *(pages_of(marked, table)[0] for table in ("mark", "place", "note")))
    found, library = salvaged(marked)
    with library:
        assert (found.marks, found.notes) == (300, 150)
        assert doubts(library) == []


def test_a_lost_page_of_marks_costs_their_colours_but_no_place_and_no_note(marked, opinion):
    spoil(marked, pages_of(marked, "mark")[2])
    found, library = salvaged(marked)
    with library:
        assert found.lost > 0
        assert (found.marks, found.notes) == (300, 150)
        assert {mark.state for mark in library.marks.of(opinion.dossier)} == {"placed"}
        assert doubts(library) == []


def test_notes_whose_marks_and_places_are_lost_are_kept_without_a_place(marked, opinion):
    spoil(marked, *pages_of(marked, "mark"), *pages_of(marked, "place"))
    _found, library = salvaged(marked)
    with library:
        marks = library.marks.of(opinion.dossier)
        assert {mark.state for mark in marks} == {"unplaced"}
        assert sum(mark.note is not None for mark in marks) == 150
        assert doubts(library) == []


def test_marks_whose_text_is_lost_are_kept_unplaced_with_their_words(marked, opinion):
    with closing(sqlite3.connect(marked, isolation_level=None)) as other:
        other.execute("update text set body = '{'")
    _found, library = salvaged(marked)
    with library:
        marks = library.marks.of(opinion.dossier)
        assert (len(marks), {mark.state for mark in marks}) == (300, {"unplaced"})
        assert marks[0].quote
        assert doubts(library) == []


def test_a_text_with_one_wrong_sign_stays_and_the_marks_on_that_sign_are_to_be_checked(marked, opinion):
    with closing(sqlite3.connect(marked, isolation_level=None)) as other:
        (body,) = other.execute("select body from text").fetchone()
        told = json.loads(body)
        [clause] = [each for each in told["segments"] if each["id"] == "三/（七）"]
        clause["printed"] = clause["printed"][:20] + "错" + clause["printed"][21:]
        other.execute("update text set body = ?", [json.dumps(told, ensure_ascii=False)])
    _found, library = salvaged(marked)
    with library:
        states = [mark.state for mark in library.marks.of(opinion.dossier)]
        assert 0 < states.count("check") < states.count("placed")
        assert len(states) == 300
        assert doubts(library) == []


def test_a_note_with_a_wrong_sign_is_better_than_none(marked):
    with closing(sqlite3.connect(marked, isolation_level=None)) as other:
        other.execute("update note set body = '错' || body where id = (select min(id) from note)")
    found, library = salvaged(marked)
    with library:
        assert found.notes == 150
        assert doubts(library) == []


@pytest.mark.parametrize(
    ("change", "state"),
    [
        ("place set exact = '错' || substr(exact, 2)", "check"),
        ("place set start = start + 1", "check"),
        ('place set start = 4000, "end" = 4010', "unplaced"),
        ('place set "end" = 0', "unplaced"),
        ("place set state = 'plbced'", "placed"),
        ("mark set colour = 'ambdr'", "placed"),
        ("mark set style = 'wavx'", "placed"),
    ],
)
def test_a_mark_with_one_wrong_value_is_kept_as_one_that_can_be_shown(marked, opinion, change, state):
    with closing(sqlite3.connect(marked, isolation_level=None)) as other:
        table = change.split()[0]
        other.execute(f"update {change} where id = (select min(id) from {table})")  # noqa: S608 - the damage
    _found, library = salvaged(marked)
    with library:
        states = [mark.state for mark in library.marks.of(opinion.dossier)]
        assert (len(states), state in states) == (300, True)
        assert doubts(library) == []


def test_what_was_deleted_for_good_does_not_come_back_from_free_pages(library, opinion):
    with library.step("Mark"):
        for n in range(300):
            marking.highlight(library, [Place(opinion.id, "三/（七）", Span(n % 40, n % 40 + 6))])
    library.history.undo()
    library.close()
    spoil(library.path, pages_of(library.path, "tick")[0])
    found, again = salvaged(library.path)
    with again:
        assert found.marks == 0


def test_an_older_library_is_salvaged_and_brought_up_to_date(tmp_path):
    path = tmp_path / "older.zhutiao"
    with closing(sqlite3.connect(path, isolation_level=None)) as made:
        migrations.apply_pending(made, 2)
        made.execute("insert into dossier values ('d', '民生', null, 'me', '2026', '2026', null)")
    found, library = salvaged(path)
    with library:
        assert found.lost == 0
        assert [dossier.name for dossier in library.documents.dossiers()] == ["民生"]
        assert doubts(library) == []


@pytest.mark.parametrize("content", [b"", b"\0" * 100_000, "民生".encode() * 5000], ids=["empty", "nothing", "words"])
def test_a_file_of_which_nothing_can_be_read_becomes_an_empty_library(tmp_path, content):
    path = tmp_path / "library.zhutiao"
    path.write_bytes(content)
    found, library = salvaged(path)
    with library:
        assert (found.rows, library.documents.dossiers()) == (0, [])


def test_salvaging_never_writes_over_a_file(marked):
    with pytest.raises(LibraryError):
        salvaging.salvage(marked, marked)


def test_tags_with_colours_are_salvaged_as_they_were(library, opinion):
    [mark] = marking.highlight(library, [Place(opinion.id, "五", Span(0, 4))]).made
    marking.tag(library, mark, "指标")
    tagging.colour(library, "指标", "rose")
    before = library.tags.all()
    library.close()
    _found, again = salvaged(library.path)
    with again:
        assert again.tags.all() == before


def test_briefings_are_salvaged_as_they_were_and_pieces_that_lost_theirs_get_one(library, opinion):
    [kept] = briefing.begin(library, opinion.dossier, "周一").made
    briefing.collect(library, kept, Place(opinion.id, "三/（七）"))
    briefing.write(library, kept, "自己写的")
    before = briefing.briefing(library, kept)
    library.close()
    spoil(library.path, pages_of(library.path, "tick")[0])
    _found, again = salvaged(library.path)
    with again:
        assert briefing.briefing(again, kept) == before
    library.path.with_name("salvaged.zhutiao").unlink()
    spoil(library.path, pages_of(library.path, "briefing")[0])
    _found, again = salvaged(library.path)
    with again:
        found = briefing.briefing(again, kept)
        assert (found.name, found.items) == ("Salvaged", before.items)
        assert doubts(again) == []
