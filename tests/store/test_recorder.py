"""The log holds what a change overwrote, whatever way the change was made."""

from pathlib import Path

import pytest
from sqlite_utils import Database

from zhutiao.store import migrations, schema, touched
from zhutiao.store.recorder import Recorder
from zhutiao.store.rows import Rows


@pytest.fixture
def db():
    db = Database(memory=True)
    db.conn.isolation_level = None
    migrations.apply_pending(db.conn)
    db.execute("insert into undo_step (id, stack, label, at) values (1, 'undo', 'x', '')")
    db.execute(
        "insert into tag (id, path, author, created, modified, deleted) values ('t', '存疑', 'a', 'c', 'm', null)"
    )
    yield db
    db.close()


def recorder_on(db):
    recorder = Recorder(db.conn)
    recorder.install()
    return recorder


def log(db):
    return db.execute("select op, id, mask, v0 from undo order by seq").fetchall()


def test_nothing_is_recorded_outside_a_step(db):
    recorder_on(db)
    db.execute("update tag set path = '待办'")
    assert log(db) == []


def test_an_update_keeps_only_the_columns_it_changed(db):
    recorder_on(db).record(1)
    db.execute("update tag set path = '待办', author = 'a'")
    assert log(db) == [("update", "t", 1, "存疑")]


def test_a_later_time_alone_is_no_change(db):
    recorder_on(db).record(1)
    db.execute("update tag set modified = 'n'")
    assert log(db) == []


def test_a_row_replaced_is_a_row_deleted_and_a_row_inserted(db):
    recorder_on(db).record(1)
    db.execute(
        "insert or replace into tag (id, path, author, created, modified, deleted) values ('t', '待办', 'a', 'c', 'm', null)"
    )
    assert [(op, path) for op, _, _, path in log(db)] == [("delete", "存疑"), ("insert", None)]


def test_an_id_never_changes(db):
    recorder_on(db).record(1)
    with pytest.raises(Exception, match="an id never changes"):
        db.execute("update tag set id = 'u'")


def test_a_table_made_anew_is_watched_again_once_the_triggers_are(db):
    recorder = recorder_on(db)
    db.table("tag").transform(defaults={"author": "a"})
    recorder.install()
    recorder.record(1)
    db.execute("update tag set path = '待办'")
    assert [op for op, *_ in log(db)] == ["update"]


def test_every_recorded_table_fits_into_the_log(db):
    recorder_on(db)
    assert db.execute("select type, name from sqlite_schema where type = 'trigger'").fetchall() == []
    assert {*schema.RECORDED} <= {*schema.TABLES} <= {*db.table_names()}


def test_a_renamed_tag_touches_the_place_of_every_mark_that_carries_it(db):
    rows = Rows(db.conn, Path("library.zhutiao"), clock=str, new_id=str, author="a")
    db.execute("pragma foreign_keys = off")
    rows.add("mark", id="m", colour="amber", style="none")
    rows.add("tagging", id="g", mark="m", tag="t")
    rows.add("place", id="p", mark="m", document="d", position=0, segment="三/（七）", text="x", state="placed")
    recorder_on(db).record(1)
    rows.change("tag", "t", path="待办")
    assert touched.places(rows, 1) == {("d", "三/（七）")}
