"""The tests here find the same words twice: through the index, and by reading everything with Python's `in`."""

import shutil
import sys
from pathlib import Path

import pytest

from zhutiao.store.library import Library

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def library(bundled_library, tmp_path):
    """Return a library with the four sources, to be written in."""
    with Library.open(shutil.copyfile(bundled_library, tmp_path / "library.zhutiao")) as library:
        yield library
