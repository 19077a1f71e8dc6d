"""What a file's tables and indexes say of themselves is read once, from the first word to the last."""

import pytest

from zhutiao.store import declarations


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TABLE text (sha256 text primary key, body text not null) strict",
        'CREATE TABLE "note" (id text, mark text,\n  dossier text, check ((mark is null) <> (dossier is null))) strict',
        "create table undo (seq integer primary key, step integer references undo_step (id) on delete cascade, v0, v1)",
        "create table linked (dossier text, document text, primary key (dossier, document))",
        "create table step (size integer not null default 0, depth default -1, words default 'none, yet')",
        "create table [an older one] (`id` text)",
    ],
)
def test_a_table_of_columns_only_holds_values(sql):
    assert declarations.is_table(sql)


@pytest.mark.parametrize(
    "sql",
    [
        "",
        "create table t",
        "create table t (id) without rowid",
        "create table t (id, made as (id || 'x'))",
        "create table t (id generated always as (1))",
        "create table t (id default (hex(randomblob(9))))",
        "create table t (id, check (length(id) < 5))",
        "create table t (id check (1))",
        "create table t (id collate nocase)",
        "create table t (id) -- and more",
        "create table t (id); drop table t",
        "create temp table t (id)",
        "create virtual table t using fts5 (id)",
    ],
)
def test_a_table_that_says_anything_else_does_not(sql):
    assert not declarations.is_table(sql)


@pytest.mark.parametrize(
    ("sql", "plain"),
    [
        ("CREATE UNIQUE INDEX once on note (mark) where deleted is null and mark is not null", True),
        ('CREATE INDEX "two names" ON "t" ("a", "b")', True),
        ("create index i on mark (length(colour))", False),
        ("create index i on mark (colour) where length(colour) > 1", False),
        ("create index i on mark (colour collate nocase)", False),
        ("create index i on mark (colour desc)", False),
    ],
)
def test_an_index_is_plain_while_it_is_over_whole_columns(sql, plain):
    assert declarations.is_index(sql) is plain


def test_a_declaration_that_can_be_read_in_many_ways_is_read_in_one():
    columns = ", ".join(f"c{n} unique" for n in range(250))
    assert not declarations.is_table(f"create table t ({columns}, z check (1))")
    assert declarations.is_table(f"create table t ({columns})")


def test_a_declaration_longer_than_any_of_ours_is_not_read():
    columns = ", ".join(f"c{n}" for n in range(1000))
    assert not declarations.is_table(f"create table t ({columns})")
