"""A library with the Opinion of data/ in it."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from zhutiao import paths
from zhutiao.store.library import Library


@pytest.fixture(scope="session")
def prepared(sources):
    """The file that holds the Opinion and a commentary on it."""
    return sources["001"]


@pytest.fixture
def library(empty_library, tmp_path):
    with Library.open(shutil.copyfile(empty_library, tmp_path / "library.zhutiao"), author="reader") as library:
        yield library


@pytest.fixture
def opinion(library, prepared):
    """The Opinion, base text of the only dossier."""
    data = (paths.shipped("data") / prepared.file).read_bytes()
    with library.step("Import"):
        dossier = library.documents.add_dossier("民生")
        library.documents.keep_source(prepared, data)
        document = library.documents.add(dossier.id, prepared.file, prepared.sha256, prepared.articles[0])
        library.documents.set_base(dossier.id, document.id)
    return document


@pytest.fixture(scope="session")
def small_library(tmp_path_factory):
    """A library of two short texts with marks, notes, decided links and searches, as an older program left it."""
    path = tmp_path_factory.mktemp("small") / "library.zhutiao"
    with closing(sqlite3.connect(path)) as made:
        made.executescript((Path(__file__).parents[1] / "store" / "library-5.sql").read_text(encoding="utf-8"))
    Library.open(path).close()
    return path
