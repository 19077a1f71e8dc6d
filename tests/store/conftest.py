"""A library with the Opinion and the transcript of data/ in it, a clock and ids that a test knows."""

import itertools
import shutil
from datetime import UTC, datetime, timedelta

import pytest

from zhutiao import paths
from zhutiao.store.library import Library


class Clock:
    """Goes ten milliseconds a look, so that typing joins; a test can wait."""

    def __init__(self):
        self.now = datetime(2026, 6, 9, 8, tzinfo=UTC)

    def __call__(self):
        self.wait(0.01)
        return self.now.isoformat(timespec="milliseconds").replace("+00:00", "Z")

    def wait(self, seconds):
        self.now += timedelta(seconds=seconds)


@pytest.fixture(scope="session")
def prepared(sources):
    """The file that holds the Opinion."""
    return sources["001"]


@pytest.fixture(scope="session")
def article(prepared):
    return next(article for article in prepared.articles if article.kind == "opinion")


@pytest.fixture(scope="session")
def transcript(sources):
    return next(article for article in sources["003"].articles if article.kind == "transcript")


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def library(empty_library, tmp_path, clock):
    numbers = itertools.count(1)
    path = shutil.copyfile(empty_library, tmp_path / "library.zhutiao")
    with Library.open(path, clock=clock, new_id=lambda: f"id-{next(numbers):06}", author="reader") as library:
        yield library


@pytest.fixture
def opinion(library, prepared, article):
    """The Opinion, base text of the only dossier."""
    data = (paths.shipped("data") / prepared.file).read_bytes()
    with library.step("Import"):
        dossier = library.documents.add_dossier("民生")
        library.documents.keep_source(prepared, data)
        document = library.documents.add(dossier.id, prepared.file, prepared.sha256, article)
        library.documents.set_base(dossier.id, document.id)
    return document
