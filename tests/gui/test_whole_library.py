"""The whole library goes out as open files, and a library is made of them again."""

from zhutiao.model import Place, Span
from zhutiao.services import marking
from zhutiao.store.library import Library

PATIENCE = 20_000


def test_what_is_exported_can_be_rebuilt(qtbot, window, files, opinion, tmp_path):
    window.session.do(marking.highlight, [Place(opinion, "三/（七）", Span(3, 9))])
    files.whole.export(tmp_path / "全部.zip")
    qtbot.waitUntil(lambda: "Written: “全部.zip”, marks: 1, notes: 0." in window.status.said(), timeout=PATIENCE)
    files.whole.rebuild(tmp_path / "全部.zip", tmp_path / "新.zhutiao")
    qtbot.waitUntil(lambda: "A library was made: “新.zhutiao”, marks: 1" in window.status.said(), timeout=PATIENCE)
    with Library.open(tmp_path / "新.zhutiao") as made:
        assert [mark.quote for mark in made.marks.of(window.session.dossier.id)] == ["大力发展“一"]
