"""The bundled dossier is made once, whole, and never at the cost of another library."""

import subprocess
import sys

import pytest

from zhutiao.errors import LibraryError
from zhutiao.services import bundled, reading
from zhutiao.store.library import Library

START = """
import sys
from pathlib import Path
from zhutiao.services import bundled

library, made = bundled.open_or_create(Path(sys.argv[1]))
print(made, [dossier.id for dossier in library.documents.dossiers()])
"""


def names(folder):
    return {path.name for path in folder.iterdir() if path.name != "home"}


def other_library(path):
    with Library.create(path) as library, library.step("Begin dossier"):
        library.documents.add_dossier("别的")


@pytest.fixture
def _without_texts(monkeypatch):
    """Spare a test that is about files the reading of the bundled ones."""
    monkeypatch.setattr(bundled, "prepared", list)


@pytest.fixture
def overtaken(tmp_path, monkeypatch, _without_texts):
    """The path of a library that somebody else makes while ours is being filled."""
    path = tmp_path / "library.zhutiao"
    monkeypatch.setattr(bundled, "fill", lambda *_: other_library(path))
    return path


def test_two_starts_at_once_open_one_library(tmp_path):
    path = tmp_path / "library.zhutiao"
    starts = [
        subprocess.Popen([sys.executable, "-c", START, path], stdout=subprocess.PIPE, text=True) for _ in range(2)
    ]
    answers = [start.communicate(timeout=60)[0].split(maxsplit=1) for start in starts]
    assert sorted(made for made, _ in answers) == ["False", "True"]
    assert answers[0][1] == answers[1][1]
    assert names(tmp_path) == {"library.zhutiao"}


def test_a_library_made_meanwhile_is_opened_and_not_replaced(overtaken):
    library, made = bundled.open_or_create(overtaken)
    with library:
        assert not made
        assert [dossier.name for dossier in reading.dossiers(library)] == ["别的"]
    assert names(overtaken.parent) == {"library.zhutiao"}


@pytest.mark.usefixtures("_without_texts")
def test_a_claim_left_by_a_start_that_died_holds_nobody_up(tmp_path, monkeypatch):
    monkeypatch.setattr(bundled, "PAUSE", 0)
    (tmp_path / ".library.zhutiao.claim").touch()
    library, made = bundled.open_or_create(tmp_path / "library.zhutiao")
    with library:
        assert made
    assert names(tmp_path) == {"library.zhutiao"}


@pytest.mark.usefixtures("_without_texts")
def test_a_first_start_that_fails_leaves_nothing_behind(tmp_path, monkeypatch):
    def fail(*_):
        raise RuntimeError

    monkeypatch.setattr(bundled, "fill", fail)
    with pytest.raises(RuntimeError):
        bundled.open_or_create(tmp_path / "library.zhutiao")
    assert names(tmp_path) == set()


@pytest.mark.usefixtures("_without_texts")
def test_another_programs_file_of_a_similar_name_stays(tmp_path):
    (tmp_path / ".library.zhutiao.new").write_text("别的", encoding="utf-8")
    bundled.open_or_create(tmp_path / "library.zhutiao")[0].close()
    assert names(tmp_path) == {"library.zhutiao", ".library.zhutiao.new"}


@pytest.mark.usefixtures("_without_texts")
def test_a_library_that_cannot_be_made_is_called_by_its_own_name(tmp_path):
    with pytest.raises(LibraryError, match=r"library library\.zhutiao"):
        bundled.open_or_create(tmp_path / "none" / "library.zhutiao")
