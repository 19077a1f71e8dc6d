"""Starting: from nothing to a page, and pictures without a screen."""

import json
import subprocess
import sys

import pytest
from PySide6.QtGui import QImage

from zhutiao import app
from zhutiao.errors import UnknownPlaceError

START = "from zhutiao import app; from pathlib import Path; app.run_window(Path({!r}), exit_after_paint=True)"


def test_a_start_is_measured_and_ends(library):
    told = subprocess.run([sys.executable, "-c", START.format(str(library.path))], capture_output=True, check=True)
    assert set(json.loads(told.stdout)) == {"painted_ms", "cpu_ms", "rss_mb"}


def test_a_program_that_copied_words_ends_well(library):
    script = f"""
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from zhutiao import app
from zhutiao.ui.window import Window

def copy_and_leave():
    [window] = [part for part in QApplication.topLevelWidgets() if isinstance(part, Window)]
    window.reading.base.pane.selectAll()
    window.reading.base.pane.copy()
    QApplication.quit()

class Later(QApplication):
    def exec(self):
        QTimer.singleShot(0, copy_and_leave)
        return super().exec()

waiting = Later([])
sys.exit(app.run_window(Path({str(library.path)!r})))
"""
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, b"")


def test_the_first_start_makes_a_library_with_the_dossier(tmp_path):
    path = tmp_path / "new.zhutiao"
    subprocess.run([sys.executable, "-c", START.format(str(path))], capture_output=True, check=True)
    assert path.is_file()


def test_a_picture_has_the_size_asked_for(library, tmp_path):
    out = tmp_path / "window.png"
    app.shot(out, clause="七", size=(1280, 800), language="en", library_path=library.path)
    assert QImage(str(out)).size().toTuple() == (1280, 800)


def test_a_view_that_is_not_there_is_refused(library, tmp_path):
    with pytest.raises(UnknownPlaceError, match="nonsense"):
        app.shot(tmp_path / "x.png", view="nonsense", library_path=library.path)


def test_looking_at_the_app_loads_no_qt():
    check = "import sys, zhutiao.app; sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0


def test_without_a_display_a_window_is_refused_in_one_sentence(library, monkeypatch):
    for name in app.DISPLAYS:
        monkeypatch.delenv(name, raising=False)
    asked = [sys.executable, "-m", "zhutiao", "--library", str(library.path)]
    ended = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr.count("\n")) == (1, "", 1)
    assert "display" in ended.stderr


def test_a_picture_is_drawn_without_a_word(library, tmp_path):
    out = tmp_path / "window.png"
    asked = [sys.executable, "-m", "zhutiao", "--library", str(library.path), "shot", str(out), "--view", "export"]
    drawn = subprocess.run(asked, capture_output=True, text=True, check=True)
    assert (drawn.stdout, drawn.stderr, out.is_file()) == ("", "", True)
