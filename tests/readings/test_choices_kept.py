"""What was chosen and made of it is kept like all that a reader makes: through salvage, older exports, purging."""

import sqlite3
from contextlib import closing
from pathlib import Path

from compared import choose

from zhutiao.services import choosing, collating, doctoring, editing, mending
from zhutiao.store import kept_rows, refilling
from zhutiao.store.library import Library

OLDER = Path(__file__).parents[1] / "store" / "library-6.sql"
LATER = "2100-01-01T00:00:00.000Z"


def test_choices_and_editions_are_salvaged_as_they_were(printings, shown, tmp_path):
    choosing.choose_all(printings, shown, "likely")
    editing.make(printings, shown, "chosen")
    before = collating.apparatus_of(printings, shown), printings.choices.of([shown])
    printings.close()
    mending.salvage(printings.path, tmp_path / "salvaged.zhutiao")
    with Library.open(tmp_path / "salvaged.zhutiao") as again:
        assert (collating.apparatus_of(again, shown), again.choices.of([shown])) == before
        editing.drop_edition(again, shown)
        assert collating.apparatus_of(again, shown).entries[0].state == "chosen"
        assert [check.name for check in doctoring.doctor(again) if not check.ok] == []


def test_a_choice_comes_back_from_a_damaged_library_into_the_one_in_its_place(printings, shown, tmp_path):
    older = printings.copy(tmp_path / "older.zhutiao")
    choose(printings, shown, "县域")
    editing.make(printings, shown, "chosen")
    before = printings.choices.of([shown]), printings.editions.of(shown), printings.documents.text_of(shown)
    with Library.open(older) as again:
        mending.bring_back(again, printings.path)
        assert (again.choices.of([shown]), again.editions.of(shown), again.documents.text_of(shown)) == before


def test_purging_takes_a_choice_that_was_given_up_and_no_text_that_an_edition_was_made_from(printings, shown):
    choose(printings, shown, "县域")
    editing.make(printings, shown, "chosen")
    choosing.leave_open(printings, shown, collating.apparatus_of(printings, shown).entries[4].id)
    printings.history.forget()
    base = printings.documents.article_in(printings.editions.of(shown).base)
    assert printings.purging.purge(LATER) == 1
    assert printings.documents.article_in(printings.editions.of(shown).base) == base
    assert printings.health.orphans() == []


def pour(kept, refill):
    """Put all rows of one library into another."""
    for table in refill.tables():
        for row in list(kept.of(table)):
            key = row["sha256" if table in kept_rows.KEYS else "id"]
            pieces = list(kept.apart(table, key)) if table in kept_rows.APART else []
            match table:
                case "text":
                    refill.put_text(row, b"".join(pieces).decode())
                case "source":
                    refill.put_source(row, sum(map(len, pieces)), pieces)
                case "intake":
                    refill.put_intake(row, pieces)
                case _:
                    refill.put(table, row)


def test_what_an_older_program_wrote_down_is_a_library_of_now(tmp_path):
    written = tmp_path / "older.zhutiao"
    with closing(sqlite3.connect(written)) as made:
        made.executescript(OLDER.read_text(encoding="utf-8"))
    with kept_rows.KeptRows(written) as kept, refilling.new_library(tmp_path / "new.zhutiao", 6) as refill:
        pour(kept, refill)
        assert refill.content() == kept.content()
    with Library.open(tmp_path / "new.zhutiao") as library:
        [dossier] = library.documents.dossiers()
        assert library.editions.of(dossier.base) is None
        assert [check.name for check in doctoring.doctor(library) if not check.ok] == []
