"""The backups beside a library: what they are called, when and why they were made."""

from __future__ import annotations

import glob
import json
import os
import re
import time
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from zhutiao.errors import UnwritableFileError
from zhutiao.store import descriptors

DAMAGED = "damaged"
"""Why a file stands among the backups that is none: it stood in the library's place and could not be read."""

_NAMED = re.compile(r"-(\d{4}-\d\d-\d\d)-(\d\d)(\d\d)(\d\d)(\d{3})Z(?:-([a-z]+))?(?:-\d+)?$")
_MEMORY = "newest.json"
_UNFINISHED = re.compile(r"\..+\.[0-9a-f]{16}(-journal)?$")
_DAY = 24 * 60 * 60


class Copy(NamedTuple):
    """A file among the backups; *why* is empty where a reader asked for it."""

    path: Path
    when: str
    why: str


def real(path: Path) -> Path:
    """Return where the library at *path* stands itself: its backups are beside that, not beside a link to it."""
    return Path(os.path.realpath(path)) if path.is_symlink() else path


def folder(path: Path) -> Path:
    """Return the folder beside a library that holds its backups."""
    standing = real(path)
    return standing.with_name(f"{standing.name}-backups")


def free_name(path: Path, now: str, why: str = "") -> Path:
    """Return a name for a backup of *path*, made *now* for that reason, that no file has yet."""
    try:
        folder(path).mkdir(exist_ok=True)
    except OSError as error:
        raise UnwritableFileError(folder(path), "denied") from error
    stamp = now.replace(":", "").replace(".", "").replace("T", "-") + (why and f"-{why}")
    names = (f"{path.stem}-{stamp}{again}{path.suffix}" for again in ("", *(f"-{n}" for n in range(2, 1000))))
    return next(folder(path) / name for name in names if not (folder(path) / name).exists())


def listed(path: Path) -> list[Copy]:
    """Return what stands among the backups of the library at *path*, newest first."""
    found = [_described(copy) for copy in folder(path).glob(f"*{path.suffix}") if copy.is_file()]
    return sorted(found, key=lambda copy: (copy.when, copy.path.name), reverse=True)


def sweep(path: Path) -> None:
    """Delete what a program that was killed left unfinished beside the library and among its backups, a day ago."""
    library = real(path)
    for place, stem in ((library.parent, library.name), (folder(library), library.stem)):
        for left in place.glob(f".{glob.escape(stem)}*"):
            with suppress(OSError):
                if _UNFINISHED.match(left.name) and time.time() - left.stat().st_mtime > _DAY:
                    left.unlink()


def state(path: Path) -> str:
    """Return the counter in the file's head that every change raises, its size in pages, and who changed it last."""
    head = descriptors.head(path, 100)
    return (head[24:32] + head[92:96]).hex()


def is_up_to_date(path: Path) -> bool:
    """Say whether the library at *path* is as it was when the backup remembered last was made, and that is there."""
    try:
        known = json.loads((folder(path) / _MEMORY).read_text(encoding="utf-8"))
        return known["state"] == state(path) and (folder(path) / known["name"]).stat().st_size > 0
    except (OSError, ValueError, KeyError, TypeError):
        return False


def remember(path: Path, copy: Path, state: str) -> None:
    """Remember that *copy* is what the library at *path* was in that *state*."""
    # Without this memory the next start only makes one backup more.
    with suppress(OSError):
        told = {"name": copy.name, "state": state}
        (folder(path) / _MEMORY).write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")


def remembered(path: Path) -> str | None:
    """Return the name of the backup remembered last, if one is."""
    try:
        return str(json.loads((folder(path) / _MEMORY).read_text(encoding="utf-8"))["name"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def forget(path: Path) -> None:
    """Forget which backup is what the library at *path* was: another file stands there from now on."""
    with suppress(OSError):
        (folder(path) / _MEMORY).unlink(missing_ok=True)


def _described(copy: Path) -> Copy:
    found = _NAMED.search(copy.stem)
    if found is None:
        changed = datetime.fromtimestamp(copy.stat().st_mtime, UTC)
        return Copy(copy, changed.isoformat(timespec="milliseconds").replace("+00:00", "Z"), "")
    day, hour, minute, second, milli, why = found.groups()
    return Copy(copy, f"{day}T{hour}:{minute}:{second}.{milli}Z", why or "")
