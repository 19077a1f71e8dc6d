"""A library that cannot be used is refused in one plain sentence, before any window, and left as it was."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from zhutiao import app
from zhutiao.services import backing
from zhutiao.settings import Settings
from zhutiao.store import schema
from zhutiao.store.library import Library

OPEN = "import sys; from pathlib import Path; from zhutiao import app; sys.exit(app.run_window(Path(sys.argv[1])))"
OPEN_AND_END = OPEN.replace("argv[1]))", "argv[1]), exit_after_paint=True)")
OPEN_USUAL = "import sys; from zhutiao import app; sys.exit(app.run_window())"


@pytest.fixture
def path(bundled_library, tmp_path):
    """Return a library that nobody has opened."""
    return shutil.copyfile(bundled_library, tmp_path / "library.zhutiao")


# Answers the message as a reader would, once it is there.
ANSWERED = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from zhutiao import app

def answer():
    message = QApplication.activeModalWidget()
    print(message.text())
    message.accept()

app.SCREENLESS = ()
waiting = QApplication([])
QTimer.singleShot(0, answer)
sys.exit(app.run_window())
"""


def refused(*words):
    """Return the one sentence that is said where no window opens."""
    ended = subprocess.run([sys.executable, "-c", *words], capture_output=True, text=True, check=False, timeout=60)
    assert (ended.returncode, ended.stdout, ended.stderr.count("\n")) == (1, "", 1)
    return ended.stderr


def change(path, statement):
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute(statement)


def test_a_text_file_is_no_library(tmp_path):
    (tmp_path / "essay.txt").write_text("民生" * 200, encoding="utf-8")
    assert "not a Zhutiao library" in refused(OPEN, tmp_path / "essay.txt")


def test_a_library_of_a_newer_zhutiao_is_left_to_it(path):
    change(path, f"pragma user_version = {schema.VERSION + 1}")
    assert "newer Zhutiao" in refused(OPEN, path)


@pytest.fixture
def kept(path):
    """Keep a backup of the library."""
    with Library.open(path) as library:
        return backing.backup(library).path


@pytest.mark.parametrize("left", [0, 50_000], ids=["empty", "cut short"])
def test_a_damaged_library_opens_from_its_newest_backup_and_says_so(path, kept, left):
    path.write_bytes(path.read_bytes()[:left])
    asked = [sys.executable, "-c", OPEN_AND_END, str(path)]
    ended = subprocess.run(asked, capture_output=True, text=True, check=False, timeout=60)
    assert (ended.returncode, ended.stderr.count("\n")) == (0, 1)
    assert "was damaged. It was opened from its backup" in ended.stderr
    assert len(backing.backups(path)) == 2


def test_a_library_that_is_damaged_inside_opens_from_its_newest_backup(path, kept):
    whole = path.read_bytes()
    path.write_bytes(whole[: 3 * 4096] + b"\xff" * (len(whole) - 3 * 4096))
    asked = [sys.executable, "-c", OPEN_AND_END, str(path)]
    ended = subprocess.run(asked, capture_output=True, text=True, check=False, timeout=60)
    assert "It was opened from its backup" in ended.stderr


def test_a_library_that_another_program_keeps_to_itself_is_in_use(path):
    with closing(sqlite3.connect(path)) as other:
        other.execute("begin exclusive")
        assert "in use by another program" in refused(OPEN, path)


def test_a_library_that_may_not_be_written_is_refused(path):
    # Asked for rather than made: root may write everywhere.
    assert "may not be written" in refused("import os; os.access = lambda *_: False; " + OPEN, path)


def test_a_folder_is_no_place_for_a_library(tmp_path):
    assert "not a place for a library" in refused(OPEN, tmp_path)


def test_a_folder_that_is_not_there_is_no_place_for_a_library(tmp_path):
    assert "not a place for a library" in refused(OPEN, tmp_path / "no" / "library.zhutiao")


def test_the_usual_library_is_refused_without_waiting_for_an_answer_nobody_can_give(path):
    change(path, f"pragma user_version = {schema.VERSION + 1}")
    assert "newer Zhutiao" in refused(OPEN_USUAL)


def test_a_known_library_that_has_gone_is_not_made_again_without_asking(path, tmp_path):
    Settings(app.paths.settings()).keep(libraries=[str(path)])
    path.unlink()
    assert "There is no library" in refused(OPEN, path)
    assert not path.exists()


def test_a_known_library_that_has_gone_opens_from_its_backup(path, kept):
    Settings(app.paths.settings()).keep(libraries=[str(path)])
    path.unlink()
    asked = [sys.executable, "-c", OPEN_AND_END, str(path)]
    ended = subprocess.run(asked, capture_output=True, text=True, check=False, timeout=60)
    assert (ended.returncode, ended.stderr.count("\n")) == (0, 1)
    assert "was gone. It was opened from its backup" in ended.stderr
    assert kept.exists()


def test_who_clicked_an_icon_is_told_in_a_message(path):
    change(path, f"pragma user_version = {schema.VERSION + 1}")
    ended = subprocess.run([sys.executable, "-c", ANSWERED], capture_output=True, text=True, check=False, timeout=60)
    assert (ended.returncode, ended.stdout in ended.stderr) == (1, True)
    assert "newer Zhutiao" in ended.stdout
