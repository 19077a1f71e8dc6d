"""Every test has folders of its own, a language, no display and no network."""

import os
import socket

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def _own_folders(tmp_path, monkeypatch):
    """Keep the reader's own library, settings and log out of reach, also of child processes."""
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
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
