"""Put a folder or a file where another stands, so that at every moment one of the two is there."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_HERE = -100  # AT_FDCWD
_EXCHANGE = 2  # RENAME_EXCHANGE


def put_in_place(fresh: Path, target: Path) -> None:
    """Let *fresh* stand at *target*; what stood there is deleted afterwards. Raises OSError, and then it still stands.

    A folder cannot be renamed over another. Where the system cannot exchange two, the older one stands beside for the
    moment between, by a name that a reader finds.
    """
    if not target.is_dir():
        fresh.replace(target)
    elif _exchange(fresh, target):
        shutil.rmtree(fresh, ignore_errors=True)
    else:
        _put_aside(fresh, target)


def _put_aside(fresh: Path, target: Path) -> None:
    names = (target.with_name(f"{target.name}.older{n or ''}") for n in count())
    aside = next(name for name in names if not os.path.lexists(name))
    target.rename(aside)
    try:
        fresh.rename(target)
    except OSError:
        aside.rename(target)
        raise
    shutil.rmtree(aside, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two names at once; False where the system or the disk cannot."""
    if sys.platform != "linux":
        return False
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    names = (os.fsencode(one), os.fsencode(other))
    return rename(_HERE, names[0], _HERE, names[1], _EXCHANGE) == 0
