"""A disk that takes no more loses nothing that was kept, and nothing that was typed.

ZHUTIAO_LIMITS=200 lets each of two hundred writes be the first that fails.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

LIMITS = int(os.environ.get("ZHUTIAO_LIMITS", "8"))


@pytest.fixture
def small_disk(tmp_path):
    """A disk of eight megabytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=8m", "none", str(disk)]
    if not shutil.which("mount") or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("only who may mount a small disk can fill one")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def squeezed(library, limits, *options):
    """Return what came of working in a window that can hardly write its library."""
    program = Path(__file__).with_name("full_disk.py")
    command = [sys.executable, str(program), "--db", str(library), "--limits", str(limits), *options]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    return json.loads(ended.stdout)


def test_whichever_write_fails_first_the_window_goes_on_and_writes_later_what_could_not_be_written(tmp_path):
    came = squeezed(tmp_path / "library.zhutiao", LIMITS)
    assert came["faults"] == []
    assert came["refused"] > 1


def test_a_disk_that_is_really_full_loses_nothing_either(small_disk):
    came = squeezed(small_disk / "library.zhutiao", LIMITS // 2, "--fill")
    assert came["faults"] == []
    assert came["refused"] > 1
