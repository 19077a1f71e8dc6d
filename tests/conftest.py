"""Every test has folders of its own, a language, no display and no network."""

import gc
import os
import socket
from pathlib import Path

import pytest
from hypothesis import settings

from zhutiao import paths
from zhutiao.importers import page_library
from zhutiao.services import bundled, importing
from zhutiao.store.library import Library
from zhutiao.store.links import Inputs
from zhutiao.text.link_rules import VERSION

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A window is made of ten thousand values: at its usual pace the collector would take a fourteenth of the whole run.
gc.set_threshold(5_000, 20, 20)

# Whoever loads the library of PDF first says which fonts it has.
page_library.library()

# The plain run tries the same examples every time; ZHUTIAO_EXAMPLES=random looks for new ones.
settings.register_profile("plain", derandomize=True, deadline=None, database=None)
settings.register_profile("random", deadline=None, max_examples=2000)
settings.register_profile("all", parent=settings.get_profile("plain"))
settings.load_profile(os.environ.get("ZHUTIAO_EXAMPLES", "plain"))


@pytest.fixture(autouse=True, scope="session")
def _one_machine(tmp_path_factory):
    """Let all tests be one machine: a library that several share is known to each as made here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("machine")))
        yield


@pytest.fixture(autouse=True)
def _own_folders(tmp_path, monkeypatch):
    """Keep the reader's own library, settings and log out of reach, also of child processes."""
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.setenv("ZHUTIAO_LIBRARY", str(tmp_path / "library.zhutiao"))


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    """Let no test depend on the language of the machine; a test about Chinese sentences says so."""
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LC_MESSAGES", raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.setenv("LC_CTYPE", "C.UTF-8")


@pytest.fixture(autouse=True, scope="session")
def _no_network():
    """Refuse every socket that could leave the machine."""
    opened = socket.socket.__init__

    def guarded(self, family=-1, type=-1, proto=-1, fileno=None):  # noqa: A002 - the name the library gives it
        if fileno is None and family != getattr(socket, "AF_UNIX", None):
            pytest.fail("a test reached for the network")
        opened(self, family, type, proto, fileno)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "__init__", guarded)
        yield


@pytest.fixture
def keep_links():
    """Return what keeps links in a library as if they had been found in its texts of now."""

    def keep(library, dossier, links):
        base = library.documents.text_of(library.documents.dossier(dossier).base)
        with library.step("Link"):
            for document in dict.fromkeys(link.passage.document for link in links):
                inputs = Inputs(document, base, library.documents.text_of(document), VERSION)
                library.links.keep(dossier, inputs, [link for link in links if link.passage.document == document])

    return keep


@pytest.fixture(scope="session")
def sources():
    """Return the bundled sources as the importer reads them, by the first three signs of their names."""
    return {path.name[:3]: importing.prepare(path) for path in sorted(paths.shipped("data").glob("*.txt"))}


@pytest.fixture(scope="session")
def bundled_library(tmp_path_factory):
    """Return a library with the bundled dossier, made once: to be copied, never written."""
    path = tmp_path_factory.mktemp("bundled") / "library.zhutiao"
    bundled.open_or_create(path)[0].close()
    return path


@pytest.fixture(scope="session")
def empty_library(tmp_path_factory):
    """Return a library without a text, made once: to be copied, never written."""
    path = tmp_path_factory.mktemp("empty") / "library.zhutiao"
    Library.create(path).close()
    return path


@pytest.fixture(scope="session")
def the_opinion(sources):
    """Return the complete printing of the Opinion."""
    return sources["001"].articles[0]


@pytest.fixture
def golden(request):
    """Compare a whole output with the file of that name in tests/golden; --write-golden renews it, to be read again."""

    def compare(name: str, found: str) -> None:
        path = Path(__file__).parent / "golden" / name
        if request.config.getoption("--write-golden"):
            path.write_text(found, encoding="utf-8")
        assert found == path.read_text(encoding="utf-8")

    return compare


def pytest_addoption(parser):
    """Add the one option of these tests."""
    parser.addoption("--write-golden", action="store_true", help="write what is found as what is expected")


def pytest_collection_modifyitems(items):
    """Begin with the check of types: it takes longer than any other test, and the rest goes on beside it."""
    items.sort(key=lambda item: item.name != "test_the_types_fit")
