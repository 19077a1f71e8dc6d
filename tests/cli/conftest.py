import json
from pathlib import Path

import pytest

from zhutiao import cli, paths

DATA = paths.shipped("data")


@pytest.fixture
def sources_by_name():
    """Return the paths of the bundled sources by the first three signs of their names."""
    return {path.name[:3]: path for path in DATA.glob("*.txt")}


@pytest.fixture
def zhutiao(capsys):
    """Type a command; returns its exit status, its JSON answer (or text) and what it said on stderr."""

    def run(*words: object):
        capsys.readouterr()
        try:
            status = cli.main([str(word) for word in words])
        except SystemExit as ended:
            status = ended.code
        out, err = capsys.readouterr()
        return status, json.loads(out) if "--json" in words and out else out, err

    return run


@pytest.fixture
def library_path(bundled_library, tmp_path):
    """Return a copy of the library with the bundled dossier."""
    path = Path(tmp_path) / "library.zhutiao"
    path.write_bytes(bundled_library.read_bytes())
    return path
