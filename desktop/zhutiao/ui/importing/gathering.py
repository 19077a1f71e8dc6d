"""From what a reader named to the files to be read: folders become what is in them."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from zhutiao.importers import READERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST = 20_000  # files of one folder; who names a whole disk meant something else


@dataclass(frozen=True, slots=True)
class Gathered:
    """The files to read, in order; folders without any; how many files in folders nobody can read."""

    files: tuple[Path, ...]
    barren: tuple[Path, ...] = ()
    passed_over: int = 0


def gather(paths: Iterable[Path]) -> Gathered:
    """Return the files that *paths* name, those of a folder by name; links to folders are not followed."""
    suffixes = {suffix for reader in READERS for suffix in reader.suffixes}
    files: list[Path] = []
    barren: list[Path] = []
    passed_over = 0
    for path in paths:
        if not path.is_dir():
            files.append(path)
            continue
        inside = list(_inside(path))
        fitting = [file for file in inside if file.suffix.lower() in suffixes]
        files += fitting
        passed_over += len(inside) - len(fitting)
        barren += [] if fitting else [path]
    return Gathered(tuple(files), tuple(barren), passed_over)


def _inside(folder: Path) -> Iterator[Path]:
    count = 0
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in names if not name.startswith(".")):
            count += 1
            if count > MOST:
                return
            yield Path(where, name)
