"""An older library is brought up to date: after a backup, wholly or not at all."""

import sqlite3
from contextlib import closing

import pytest
from sqlite_utils import Migrations

from zhutiao.model import Place
from zhutiao.services import marking
from zhutiao.store import copies, schema
from zhutiao.store import migrations as known
from zhutiao.store.library import Library


@pytest.fixture
def newer(monkeypatch):
    """A program one version newer; the test says what its migration does."""

    def with_migration(change):
        migrations = Migrations("zhutiao")
        migrations()(known.first)

        @migrations()
        def second(db):
            change(db)
            db.execute("pragma user_version = 2")

        monkeypatch.setattr(known, "MIGRATIONS", migrations)
        monkeypatch.setattr(schema, "VERSION", 2)

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
    [backup] = copies.folder(library.path).iterdir()
    assert (version(library.path), version(backup)) == (2, 1)


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
    with pytest.raises(RuntimeError, match="without a parent"):
        Library.open(library.path)
    assert version(library.path) == 1


def test_a_library_up_to_date_is_not_backed_up(library, opinion):
    library.close()
    Library.open(library.path).close()
    assert not copies.folder(library.path).exists()
