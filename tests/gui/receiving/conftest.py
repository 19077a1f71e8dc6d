"""A friend's file: marks made in a copy of the library, taken out as web annotations."""

import shutil

import pytest
from PySide6.QtWidgets import QMessageBox

from zhutiao.model import Place, Span
from zhutiao.services import exporting, marking, reading, tagging
from zhutiao.store.library import Library


@pytest.fixture(autouse=True)
def _no_message(monkeypatch):
    """Let a message that nobody expects fail the test instead of waiting for an answer."""
    monkeypatch.setattr(QMessageBox, "exec", lambda box: pytest.fail(box.text()))


@pytest.fixture
def friends(window, library, opinion, tmp_path):
    """Return the file of a friend who shares one mark with the reader, changed it, deleted none and made two."""
    session = window.session
    mine = session.do(marking.highlight, [Place(opinion, "三/（七）", Span(3, 9))]).made[0]
    session.do(marking.write_note, mine, "先看数字。")
    same = session.do(marking.highlight, [Place(opinion, "一/（一）", Span(10, 19))]).made[0]
    gone = session.do(marking.highlight, [Place(opinion, "二/（三）", Span(10, 19))]).made[0]
    copy = tmp_path / "friend.zhutiao"
    shutil.copyfile(library.path, copy)
    with Library.open(copy, author="小林") as theirs:
        marking.write_note(theirs, mine, "先看数字，再看期限。")
        made = marking.highlight(theirs, [Place(opinion, "四/（九）", Span(3, 12))], "rose").made[0]
        tagging.put(theirs, [made], "讨论")
        marking.note_clause(theirs, Place(opinion, "三/（六）"), "这一条和上次会议有关。")
        [dossier] = reading.dossiers(theirs)
        path = exporting.export(theirs, dossier.id, "annotations", tmp_path / "小林.jsonld")
    session.do(marking.erase, [gone])
    return {"path": path, "mine": mine, "same": same, "gone": gone, "new": made}
