"""Claims about what is handed over: the start script, the wheel, its pins, fonts and icons."""

import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics, QRawFont
from PySide6.QtSvg import QSvgRenderer

from zhutiao.cli.parser import COMMANDS

ROOT = Path(__file__).parents[1]
FONTS = sorted((ROOT / "resources" / "fonts").glob("Noto*"))
ICONS = sorted((ROOT / "resources" / "icons").glob("*.svg"))
BLACK = "#000000"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_starting_a_window_without_a_display_is_refused_in_one_sentence():
    here = {name: os.environ[name] for name in ("PATH", "HOME")} | {"LANG": "en_US.UTF-8"}
    done = subprocess.run(["sh", "packaging/start.sh"], cwd=ROOT, env=here, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert "no display" in done.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_the_start_script_asks_for_no_display_where_a_command_is_given(command):
    script = (ROOT / "packaging" / "start.sh").read_text(encoding="utf-8")
    assert f" {command} " in script.replace(")", " ")


def test_every_dependency_has_a_pin_that_it_allows():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras, groups = project["project"]["optional-dependencies"], project["dependency-groups"]
    # What a checkout installs: the others are a reader's own business.
    lists = project["project"]["dependencies"], extras["docx"], extras["pdf"], extras["export"], *groups.values()
    wanted = [need for needs in lists for need in needs]
    pins = {plain(pin.name): pin.specifier for pin in map(Requirement, pinned())}
    assert [need for need in map(Requirement, wanted) if not allows(need, pins[plain(need.name)])] == []


def test_the_wheel_carries_the_texts_fonts_icons_and_their_licences(tmp_path):
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    names = set(zipfile.ZipFile(next(tmp_path.glob("*.whl"))).namelist())
    folders = ROOT / "resources" / "fonts", ROOT / "resources" / "icons", ROOT / "data"
    shipped = {f"zhutiao/{file.relative_to(ROOT).as_posix()}" for folder in folders for file in folder.iterdir()}
    assert shipped - names == set()


@pytest.mark.parametrize("family", ["Noto Sans SC", "Noto Serif SC"])
def test_bold_is_a_face_of_its_own_and_as_high_as_regular(qapp, family):
    for file in FONTS:
        QFontDatabase.addApplicationFont(str(file))
    regular, bold = QFont(family, 12), QFont(family, 12, QFont.Weight.Bold)
    assert [QRawFont.fromFont(font).styleName() for font in (regular, bold)] == ["Regular", "Bold"]
    assert QFontMetrics(regular).lineSpacing() == QFontMetrics(bold).lineSpacing()


@pytest.mark.parametrize("file", FONTS, ids=lambda file: file.name)
def test_a_shipped_font_draws_every_character_of_the_bundled_texts(qapp, file):
    font = QRawFont(str(file), 16)
    words = "".join(text.read_text(encoding="utf-8") for text in (ROOT / "data").glob("*.txt"))
    assert {character for character in words if character > " " and not font.supportsCharacter(ord(character))} == set()


@pytest.mark.parametrize("file", ICONS, ids=lambda file: file.stem)
def test_an_icon_can_be_drawn(qapp, file):
    assert QSvgRenderer(QByteArray(file.read_bytes().replace(b"currentColor", BLACK.encode()))).isValid()


def pinned() -> list[str]:
    lines = (ROOT / "packaging" / "constraints.txt").read_text(encoding="utf-8").split("\n")
    return [line for line in lines if line and not line.startswith("#")]


def plain(name: str) -> str:
    return name.lower().replace("_", "-")


def allows(need: Requirement, pin) -> bool:
    return need.specifier.contains(str(pin).removeprefix("=="))
