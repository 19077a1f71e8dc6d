"""A library with both printings of the Opinion and the texts that quote it."""

import shutil
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import compared

from zhutiao.store.library import Library


@pytest.fixture(scope="session")
def _both_printings(sources, tmp_path_factory):
    """Nothing is chosen: to be copied."""
    path = tmp_path_factory.mktemp("printings") / "library.zhutiao"
    with Library.create(path, author="reader") as library:
        compared.fill(library, [sources[name] for name in ("001", "002", "000", "003")])
    return path


@pytest.fixture
def printings(_both_printings, tmp_path):
    """The library, in which nothing is chosen yet."""
    path = Path(shutil.copyfile(_both_printings, tmp_path / "printings.zhutiao"))
    with Library.open(path, author="reader") as library:
        yield library


@pytest.fixture
def shown(printings):
    """The id of the Opinion that is shown, of which there is another printing."""
    [dossier] = printings.documents.dossiers()
    return dossier.base


@pytest.fixture
def alone(tmp_path, sources):
    """A library with one printing of each text, and the id of one."""
    with Library.create(tmp_path / "alone.zhutiao") as library:
        compared.fill(library, [sources["003"]])
        [document] = library.documents.of(library.documents.dossiers()[0].id)
        yield library, document.id
