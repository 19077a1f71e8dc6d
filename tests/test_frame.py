"""Claims about the whole: layers, style, types, size, shipped files."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "desktop" / "zhutiao"
NOT_OURS = {".git", ".venv", ".hypothesis", ".benchmarks", ".ruff_cache", "__pycache__", "build", "dist"}

# Modules over 250 lines, each with the reason why it is better whole.
LONG = {
    "model.py": "the nouns are read together; none of them does anything",
    "errors.py": "all that can happen is told in one place; none of it does anything",
}


def test_each_layer_knows_only_what_stands_below_it(monkeypatch):
    monkeypatch.chdir(ROOT)
    assert lint_imports(no_cache=True) == EXIT_STATUS_SUCCESS


@pytest.mark.parametrize(
    "check",
    [
        ("ruff", "check", "--no-cache"),
        ("ruff", "format", "--check", "--no-cache"),
    ],
    ids=["style", "layout"],
)
def test_the_code_is_clean(check):
    done = run(*check)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_types_fit():
    done = run("pyright", "--pythonpath", sys.executable)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_module_over_250_lines_has_a_reason():
    long = {name.relative_to(PACKAGE).as_posix() for name in PACKAGE.rglob("*.py") if lines(name) > 250}
    assert long == set(LONG)


def test_no_two_folders_of_tests_have_a_module_of_one_name():
    # Each folder puts itself on the path: of two modules of one name only the first would be found.
    shared = [path.stem for path in (ROOT / "tests").rglob("*.py") if not path.stem.startswith(("test_", "conftest"))]
    assert sorted(shared) == sorted(set(shared))


@pytest.mark.parametrize("folder", ["packaging", "desktop"])
def test_a_folder_that_would_hide_a_library_is_no_package(folder):
    assert not (ROOT / folder / "__init__.py").exists()


def test_no_file_names_a_package_index_or_a_folder_of_one_machine():
    # Written in halves, so that this file does not name them either.
    needles = ["/" + "work/", "/" + "tmp/", "/" + "root/", "/" + "opt/", "/" + "home/"]
    needles += ["pypi" + ".org", "python" + "hosted", "npm" + "js", "debian" + ".org", "--index" + "-url"]
    found = {(str(file.relative_to(ROOT)), needle) for file in texts() for needle in needles if needle in words(file)}
    assert found == set()


def test_the_bundled_texts_are_the_ones_the_manifest_describes():
    manifest = json.loads((ROOT / "data" / "manifest.json").read_text(encoding="utf-8"))
    described = {text["file"]: text["sha256"] for text in manifest["texts"]}
    assert described == {file.name: sha256(file) for file in (ROOT / "data").glob("*.txt")}


def test_inspecting_a_file_in_the_terminal_loads_no_window():
    program = """
import sys
from zhutiao.cli import main
try:
    status = main()
except SystemExit as end:
    status = end.code
assert not status, status
assert not [name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))]
"""
    done = run("-c", program, "inspect", str(next((ROOT / "data").glob("*.txt"))), "--json", module=False)
    assert done.returncode == 0, done.stderr


def test_this_qt_survives_some_ten_thousand_calls():
    # PySide6 6.12.0 aborts on Python 3.11 after a few thousand.
    program = """
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication, QTextBrowser
app = QApplication([])
pane = QTextBrowser()
pane.setPlainText("逐条")
for i in range(30_000):
    pane.setObjectName(str(i))
    pane.viewport().update()
    pane.textCursor().setPosition(i % 3)
"""
    done = run("-c", program, module=False)
    assert done.returncode == 0, done.stderr


def run(*words: str, module: bool = True) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *(["-m"] if module else []), *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)


def texts() -> list[Path]:
    files = []
    for folder, inner, names in os.walk(ROOT):
        inner[:] = sorted(set(inner) - NOT_OURS)
        files += [Path(folder, name) for name in names if not name.endswith((".ttf", ".otf", ".png", ".mo"))]
    return files


def words(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace")


def lines(file: Path) -> int:
    return len(words(file).split("\n")) - 1


def sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
