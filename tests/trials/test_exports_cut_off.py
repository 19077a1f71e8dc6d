"""An export that is killed, or that a full disk stops, leaves each file as it was or as it was to be, as a whole.

ZHUTIAO_LIMITS=200 lets each of two hundred writes be the first that fails; `export_kill.py --rounds 200` kills two
hundred exports.
"""

import hashlib
import os
import random
import resource
import shutil
import subprocess
from collections import Counter
from contextlib import contextmanager

import export_kill
import export_writer
import pytest

from zhutiao.errors import UnwritableFileError
from zhutiao.services import export_plans
from zhutiao.store.library import Library

LIMITS = int(os.environ.get("ZHUTIAO_LIMITS", "10"))
KILLS = 2
HAND = "\n手写的一行\n".encode()


@pytest.fixture
def library(bundled_library, tmp_path):
    shutil.copyfile(bundled_library, tmp_path / "library.zhutiao")
    with Library.open(tmp_path / "library.zhutiao") as library:
        yield library


@pytest.fixture
def small_disk(tmp_path):
    """A disk of two megabytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "none", str(disk)]
    if not shutil.which("mount") or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("only who may mount a small disk can fill one")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_an_export_that_is_killed_leaves_every_file_old_or_new(bundled_library, tmp_path):
    shutil.copyfile(bundled_library, tmp_path / "library.zhutiao")
    counted = Counter()
    assert export_kill.kill(tmp_path, random.Random(7), KILLS, counted) == []  # noqa: S311 - any moment will do
    assert counted["kills"] == KILLS and counted["files"] > 1


def test_whichever_write_fails_first_every_file_is_old_or_new(library, tmp_path):
    assert squeezed(library, tmp_path / "out", _files_up_to, LIMITS) > LIMITS / 4


def test_a_disk_that_is_really_full_leaves_every_file_old_or_new(library, small_disk):
    assert squeezed(library, small_disk / "out", lambda limit: _filled(small_disk, limit), LIMITS) > LIMITS / 4


def squeezed(library, out, little_room, count):
    """Export again with so little room, more at each time, and return how often that was refused."""
    chance, refused = random.Random(3), 0  # noqa: S311 - any change will do
    out.mkdir()
    for plan in export_writer.plans(library, out, chance):
        export_plans.carry_out(plan)
    largest = max(path.stat().st_size for path in out.rglob("*.md"))
    for n in range(count // 2):
        for plan in export_writer.plans(library, out, chance):
            before = hashes(out)
            wanted = {file.path: hashlib.sha256(file.content).hexdigest() for file in plan.changes}
            try:
                with little_room(n * largest * 2 // max(1, count // 2)):
                    export_plans.carry_out(plan)
            except UnwritableFileError:
                refused += 1
            else:
                assert {path: hashes(out)[path] for path in wanted} == wanted
            after = hashes(out)
            every = {**before, **after}
            assert [path for path in every if after.get(path) not in (before.get(path), wanted.get(path))] == []
            assert [path.name for path in out.rglob(".*")] == []
            tidy(out)
            plan.path.write_bytes(plan.path.read_bytes() + HAND)
    return refused


def hashes(out):
    return {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in out.rglob("*.md")}


def tidy(out):
    """Take away what was kept of older files: the disk is to be full because we want it so."""
    for kept in out.rglob("*.bak*"):
        kept.unlink()


@contextmanager
def _files_up_to(limit):
    _soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))


@contextmanager
def _filled(disk, left):
    filler = disk / "filler"
    filler.write_bytes(b"\0" * max(0, shutil.disk_usage(disk).free - left))
    try:
        yield
    finally:
        filler.unlink()
