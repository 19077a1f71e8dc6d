"""An older library is brought up to date: after a backup, wholly or not at all."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Migrations

from zhutiao.errors import LibraryError
from zhutiao.model import Place, Quote
from zhutiao.services import briefing, indexing, linking, marking, reading, searching
from zhutiao.store import backups, restoring, schema
from zhutiao.store import migrations as known
from zhutiao.store.library import Library

OURS = schema.VERSION


@pytest.fixture
def first_version(tmp_path):
    """A library as the first version wrote it: one text with a mark, a note, a tag and a tick."""
    return older(tmp_path, "library-1.sql")


@pytest.fixture
def second_version(tmp_path):
    """A library as the second version wrote it: a text with a mark, a commentary, and links between them."""
    return older(tmp_path, "library-2.sql")


def older(folder, name):
    path = folder / "older.zhutiao"
    with closing(sqlite3.connect(path)) as made:
        made.executescript((Path(__file__).parent / name).read_text(encoding="utf-8"))
    return path


@pytest.fixture
def third_version(tmp_path):
    """A library as the third version wrote it: marks with notes and a tag, links, and a decision about one."""
    return older(tmp_path, "library-3.sql")


@pytest.fixture
def fourth_version(tmp_path):
    """A library as the fourth version wrote it: notes on a dossier, a passage and marks, colours with a meaning."""
    return older(tmp_path, "library-4.sql")


@pytest.fixture
def fifth_version(tmp_path):
    """A library as the fifth version wrote it: with saved searches, one of them deleted, and a rejected link."""
    return older(tmp_path, "library-5.sql")


@pytest.fixture
def sixth_version(tmp_path):
    """A library as the sixth version wrote it: with a briefing of three pieces, and one that was deleted."""
    return older(tmp_path, "library-6.sql")


@pytest.fixture
def newer(monkeypatch):
    """A program one version newer; the test says what its migration does."""

    def with_migration(change):
        migrations = Migrations("zhutiao")
        for earlier in (known.first, known.second, known.third, known.fourth, known.fifth, known.sixth, known.seventh):
            migrations()(earlier)

        @migrations()
        def next_one(db):
            change(db)
            db.execute(f"pragma user_version = {OURS + 1}")

        monkeypatch.setattr(known, "MIGRATIONS", migrations)
        monkeypatch.setattr(schema, "VERSION", OURS + 1)

    return with_migration


def version(path):
    with closing(sqlite3.connect(path)) as other:
        return other.execute("pragma user_version").fetchone()[0]


def test_an_older_library_is_backed_up_and_brought_up_to_date(library, opinion, newer):
    library.close()
    newer(lambda db: db.table("tick").add_column("mood", str))
    with Library.open(library.path) as again:
        marking.tick(again, Place(opinion.id, "五"))
        assert again.documents.of(opinion.dossier) == [opinion]
    [backup] = backups.folder(library.path).iterdir()
    assert (version(library.path), version(backup)) == (OURS + 1, OURS)


def test_bringing_up_to_date_ends_the_history(library, opinion, newer):
    library.close()
    newer(lambda db: db.execute("create table more (id text primary key) strict"))
    with Library.open(library.path) as again:
        assert again.history.names() == (None, None)


def test_a_table_made_anew_keeps_its_children(library, opinion, newer):
    library.close()
    newer(lambda db: db.table("dossier").transform(defaults={"author": "reader"}))
    with Library.open(library.path) as again:
        assert again.documents.of(opinion.dossier) == [opinion]
        assert again.health.orphans() == []


def test_a_migration_that_loses_a_parent_changes_nothing(library, opinion, newer):
    library.close()
    newer(lambda db: db.execute("delete from text"))
    with pytest.raises(LibraryError, match="damaged"):
        Library.open(library.path)
    assert version(library.path) == OURS
    assert backups.listed(library.path) == []


def test_a_library_up_to_date_is_not_backed_up(library, opinion):
    library.close()
    Library.open(library.path).close()
    assert not backups.folder(library.path).exists()


def test_a_library_of_the_first_version_keeps_all_that_was_in_it(first_version):
    with Library.open(first_version) as library:
        [dossier] = library.documents.dossiers()
        [mark] = library.marks.of(dossier.id)
        assert (mark.quote, mark.note, mark.tags) == ("坚持政府引导", "说明", ("指标/养老",))
        assert library.reads.of(dossier.base) == {"一/（一）"}
        assert [aside.text for aside in library.documents.set_aside(dossier.base)] == ["新华社北京3月2日电"]
        assert library.health.damage() == library.health.orphans() == []
    [backup] = backups.folder(first_version).iterdir()
    assert (version(first_version), version(backup)) == (OURS, 1)


def test_the_report_of_an_older_import_lacks_only_what_was_not_kept_then(first_version):
    with Library.open(first_version) as library:
        [dossier] = library.documents.dossiers()
        intake = library.documents.intake(dossier.base)
    assert (intake.file, intake.encoding, intake.kept) == ("养老.txt", "utf-8", "2026-06-09T08:00:00.000Z")
    assert (intake.text, intake.reader, intake.findings) == (None, "", ())


def test_a_library_of_the_second_version_keeps_all_and_finds_its_links_again(second_version):
    with Library.open(second_version) as library:
        [dossier] = library.documents.dossiers()
        [mark] = library.marks.of(dossier.id)
        assert (mark.quote, mark.note, mark.tags, library.reads.of(dossier.base)) == (
            "总体要求",
            "说明",
            ("指标/养老",),
            {"二/（一）"},
        )
        assert len(linking.unlinked(library, dossier.id)) == 1
        linking.refresh(library, dossier.id)
        found = reading.links(library, dossier.id)
        assert {"二/（一）", "二/（二）"} <= {link.clause for link in found if link.firm}
        assert library.health.damage() == library.health.orphans() == []
    [backup] = backups.folder(second_version).iterdir()
    assert (version(second_version), version(backup)) == (OURS, 2)


def test_a_library_of_the_third_version_keeps_all_and_seals_every_row(third_version):
    with Library.open(third_version) as library:
        [dossier] = library.documents.dossiers()
        whole, words = sorted(library.marks.of(dossier.id), key=lambda mark: mark.quote or "")
        assert (whole.note, whole.place.segment) == ("全条的笔记", "二/（三）")
        assert (words.quote, words.colour, words.note, words.tags) == ("城乡统筹", "green", "说明", ("指标/养老",))
        [decision] = library.link_decisions.of(dossier.id)
        assert decision.state == "accepted"
        assert library.health.broken_seals() == library.health.damage() == library.health.orphans() == []
    [backup] = backups.folder(third_version).iterdir()
    assert (version(third_version), version(backup)) == (OURS, 3)


def test_a_library_of_the_fourth_version_keeps_all_and_is_searched_at_once(fourth_version):
    with Library.open(fourth_version) as library:
        [dossier] = library.documents.dossiers()
        notes = {mark.note for mark in library.marks.of(dossier.id)}
        assert notes == {"说明", "全条的笔记", "段落的笔记"}
        assert library.notes.of_dossier(dossier.id) == "专题的笔记：养老"
        assert [(tag.path, tag.colour) for tag in library.tags.all()] == [("指标/养老", "blue")]
        assert library.meanings.all()["green"] == "要点"
        assert library.health.broken_seals() == library.health.damage() == library.health.orphans() == []
        before = searching.search(library, "养老").hits
        filled = indexing.keep_up(library)
        assert (filled.anew, filled.added, filled.missing) == (False, filled.texts, 0)
        assert searching.search(library, "养老").hits == before
        assert {hit.where for hit in before} >= {"text", "title", "note", "tag"}
    [backup] = backups.folder(fourth_version).iterdir()
    assert (version(fourth_version), version(backup)) == (OURS, 4)


def test_a_library_of_the_fifth_version_keeps_all_and_takes_a_briefing(fifth_version):
    with Library.open(fifth_version) as library:
        [dossier] = library.documents.dossiers()
        notes = {mark.note for mark in library.marks.of(dossier.id)}
        assert notes == {"说明", "全条的笔记", "段落的笔记", "波浪线的笔记"}
        assert [(each.name, each.query) for each in library.saved_searches.all()] == [("照护", "养老 -机构")]
        assert [each.state for each in library.link_decisions.of(dossier.id)] == ["accepted", "rejected"]
        [made] = briefing.begin(library, dossier.id, "周一").made
        briefing.collect(library, made, Place(dossier.base, "一/（一）"))
        assert [item.words for item in briefing.briefing(library, made).items] == [
            "（一）坚持政府引导。政府保基本，市场多元供给。"
        ]
        assert library.health.broken_seals() == library.health.damage() == library.health.orphans() == []
    [backup] = backups.folder(fifth_version).iterdir()
    assert (version(fifth_version), version(backup)) == (OURS, 5)


def test_a_library_of_the_sixth_version_keeps_all_and_takes_a_choice(sixth_version):
    with Library.open(sixth_version) as library:
        [dossier] = library.documents.dossiers()
        [held] = briefing.briefings(library, dossier.id)
        assert (held.name, [item.kind for item in held.items]) == ("周一", ["clause", "heading", "clause"])
        assert library.editions.of(dossier.base) is None
        text = library.documents.text_of(dossier.base)
        assert library.editions.base_text(dossier.base) == text
        with library.step("Choose"):
            library.choices.add(
                dossier.base, "一/（一）", Quote("供给", "", "。", 19), text, {dossier.base: "供给"}, ""
            )
        assert [(each.words, each.readings) for each in library.choices.of([dossier.base])] == [
            ("", {dossier.base: "供给"})
        ]
        assert library.health.broken_seals() == library.health.damage() == library.health.orphans() == []
    [backup] = backups.folder(sixth_version).iterdir()
    assert (version(sixth_version), version(backup)) == (OURS, 6)


def test_a_file_of_an_older_version_with_tables_of_an_index_is_refused(fourth_version):
    with closing(sqlite3.connect(fourth_version)) as stranger:
        stranger.execute(schema.INDEX["search_words"])
    with pytest.raises(LibraryError, match="triggers"):
        Library.open(fourth_version)


def test_a_backup_of_the_first_version_can_be_restored(library, first_version):
    library.close()
    restoring.restore(library.path, first_version, "2026-06-10T08:00:00.000Z")
    with Library.open(library.path) as again:
        assert [dossier.name for dossier in again.documents.dossiers()] == ["养老"]
