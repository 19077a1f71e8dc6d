"""Work the real window while the disk takes hardly a byte more, at one limit after the other.

`python tests/trials/full_disk.py --db PATH` lets each write in turn be the first that fails, 200 of them; `--limits N` tries
fewer, and `--fill` fills the disk that PATH is on instead of limiting the size of files, which is meant for a small disk.
Prints `{"limits": ..., "refused": ..., "faults": [...]}`.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import signal
import sqlite3
import sys
import traceback
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "desktop"))

import hand
import seen
from opened import opened
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton

from zhutiao.errors import ZhutiaoError
from zhutiao.model import Place, Span
from zhutiao.services import backing
from zhutiao.ui import messages
from zhutiao.ui.import_dialog import ImportDialog
from zhutiao.ui.note_editor import NoteEditor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.ui.window import Window

PAGE, NEAR = 4096, 30
NOTICE = "国务院关于促进养老服务消费的意见（{0}）\n\n一、总体要求\n\n（一）坚持政府引导。第{0}次。\n"


def main() -> None:
    """Read the command line, squeeze, and say what was wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--db", type=Path, required=True)
    parser.add_argument("--limits", type=int, default=200)
    parser.add_argument("--fill", action="store_true")
    wanted = parser.parse_args()
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    messages.explain = lambda *_args: None
    with opened(wanted.db) as window:
        squeezed = Squeezed(window, wanted.db, fill=wanted.fill)
        for n in range(wanted.limits):
            squeezed.work(n, squeezed.limit(n, wanted.limits))
    told = {"limits": wanted.limits, "refused": squeezed.refused, "faults": squeezed.faults[:9]}
    print(json.dumps(told, ensure_ascii=False))  # noqa: T201 - the answer


class Squeezed:
    """A window whose library can hardly be written, and what went wrong with it."""

    def __init__(self, window: Window, path: Path, *, fill: bool) -> None:
        self._window, self._path, self._fill = window, path, fill
        self.refused, self.faults = 0, list[str]()
        window.session.failed.connect(self._refuse)
        # Where the window tells the reader what it cannot do, and what is our own fault.
        sys.excepthook = lambda _kind, error, _trace: self._refuse(error)

    def limit(self, n: int, count: int) -> int:
        """Return how many bytes a file, or the disk, may have: for a third of *count* those of the journal."""
        third = max(1, count // 3)
        if n < third or self._fill:
            return n * 32 * 1024 // third
        beyond = (n - third) * 2 * NEAR // max(1, count - third) - NEAR
        return self._path.stat().st_size + beyond * PAGE

    def work(self, n: int, limit: int) -> None:
        """Mark, note, back up and import where there is hardly any room, then where there is."""
        before, typed = self._kept(), f"note {n} 要点"
        with self._little_room(limit):
            place = self._mark(n)
            editor = self._note(typed)
            waiting = self._window.session.unsaved()
            if editor is None or editor.text() != typed:
                self._fault(n, limit, "what was typed no longer stands in the note")
            elif waiting and editor.status() != "Not saved yet":
                self._fault(n, limit, f"an unsaved note is called {editor.status()}")
            self._window.actions_["backup"].trigger()
            if n % 4 == 0:
                self._bring(n)
        self._expect(n, limit, before, place, typed)

    def _expect(self, n: int, limit: int, before: dict[str, str], place: Place, typed: str) -> None:
        session = self._window.session
        session.retry()
        kept = self._kept()
        if session.unsaved():
            self._fault(n, limit, f"{session.unsaved()} changes still wait")
        noted = {mark.id for mark in session.marks if mark.note == typed}
        if missing := [mark for mark, words in before.items() if kept.get(mark) != words and mark not in noted]:
            self._fault(n, limit, f"acknowledged and lost: {missing}")
        if seen.of_marks(session.marks) != {mark: words for mark, words in kept.items() if words != seen.GONE}:
            self._fault(n, limit, "the window shows what the library does not hold")
        if place not in [mark.place for mark in session.marks]:
            self._fault(n, limit, "the highlight is not there")
        if typed not in [mark.note for mark in session.marks]:
            self._fault(n, limit, "the note is not there")
        self._look_at_files(n, limit)

    def _look_at_files(self, n: int, limit: int) -> None:
        folder = self._path.with_name(f"{self._path.name}-backups")
        files = sorted(folder.iterdir()) if folder.exists() else []
        if strange := [file.name for file in files if file.name.startswith(".") or not file.stat().st_size]:
            self._fault(n, limit, f"left behind: {strange}")
        for backup in backing.backups(self._path):
            if not backup.readable:
                self._fault(n, limit, f"a broken backup: {backup.path.name}")
        # There will be hundreds: the disk is to be full because we want it so.
        shutil.rmtree(folder, ignore_errors=True)

    def _mark(self, n: int) -> Place:
        """Drag over words of the clause being read, never the same, and press a colour."""
        pane, clauses = self._window.reading.base.pane, self._window.outline.rows.clauses()
        clause = clauses[n % len(clauses)]
        hand.choose_clause(self._window, clause)
        start = n // len(clauses) * 4
        place = Place(pane.document_id, clause, Span(start, start + 4))
        hand.drag_over(pane, place)
        hand.press(pane, Qt.Key.Key_1)
        return place

    def _note(self, typed: str) -> NoteEditor | None:
        """Write the note of the clause, and click elsewhere."""
        pane = self._window.reading.base.pane
        self._window.verbs.marker.choose(())
        hand.press(pane, Qt.Key.Key_N)
        if field := hand.note_editor(self._window):
            field.selectAll()
            hand.write(typed)
        hand.click(pane, QPoint(40, 12))
        QApplication.processEvents()
        return next((each for each in self._window.findChildren(NoteEditor) if each.isVisible()), None)

    def _bring(self, n: int) -> None:
        """Import a text through the dialog, and come back to the first dossier; refused or not, it ends."""
        window, files = self._window, self._window.verbs.pages.files()
        QGuiApplication.clipboard().setText(NOTICE.format(n))
        window.actions_["import-copied"].trigger()
        dialog = next((each for each in window.findChildren(ImportDialog) if each.isVisible()), None)
        if dialog is None:
            return
        hand.until(lambda: not files.tasks.busy() and dialog.choices())
        next(button for button in dialog.findChildren(QPushButton) if button.text().startswith("Import")).click()
        hand.until(lambda: not files.tasks.busy())
        QApplication.processEvents()
        window.open_dossier(window.session.dossiers()[0].id)

    def _kept(self) -> dict[str, str]:
        with closing(sqlite3.connect(self._path)) as connection:
            return seen.in_file(connection)

    @contextmanager
    def _little_room(self, limit: int) -> Iterator[None]:
        with self._filled(limit) if self._fill else _files_up_to(limit):
            yield

    @contextmanager
    def _filled(self, left: int) -> Iterator[None]:
        filler = self._path.with_name("filler")
        free = shutil.disk_usage(filler.parent).free
        with suppress(OSError):
            filler.write_bytes(b"\0" * max(0, free - left))
        try:
            yield
        finally:
            filler.unlink()

    def _refuse(self, error: BaseException) -> None:
        if isinstance(error, ZhutiaoError):
            self.refused += 1
        else:
            self.faults.append("".join(traceback.format_exception(error)))

    def _fault(self, n: int, limit: int, what: str) -> None:
        self.faults.append(f"limit {n}, {limit} bytes: {what}")


@contextmanager
def _files_up_to(limit: int) -> Iterator[None]:
    _soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))


if __name__ == "__main__":
    main()
