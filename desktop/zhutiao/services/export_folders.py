"""Where the files of an export go, and which of them stand there already: never anywhere outside the folder."""

from __future__ import annotations

import contextlib
import os
import stat
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from zhutiao.errors import UnwritableFileError
from zhutiao.exporters.again.folders import identity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from zhutiao.exporters.again.folders import Identity

LARGEST = 8 << 20
"""No note that somebody writes is larger."""
_PARTS = frozenset('/\\:\0<>"|?*')


def folder_of(path: Path, suffix: str) -> Path:
    """Return the folder that an export of several files to *path* makes: a file's name without its suffix."""
    named = path.with_suffix("") if path.suffix == suffix and not path.is_dir() else path
    return Path(os.path.realpath(named))


def standing(folder: Path, suffix: str) -> Mapping[Path, Identity]:
    """Return the exports in a folder and below it by where they are; no link is followed."""
    found = ((path, identity(_content(path))) for path in sorted(_notes(folder, suffix)))
    return {path: known for path, known in found if known}


def places(
    folder: Path, names: Iterable[str], contents: Iterable[bytes], there: Mapping[Path, Identity]
) -> Sequence[Path]:
    """Return where each file goes: where it was written before, whatever it is called now, else by its name."""
    found: dict[Identity | None, Path] = {}
    for path, known in there.items():
        found.setdefault(known, path)
    taken: list[Path] = []
    for name, content in zip(names, contents, strict=True):
        path, known = _placed(folder, name), identity(content)
        if known in found and there.get(path) != known:
            path = found[known]
        numbered = (path.with_stem(f"{path.stem} {n}") for n in count(2))
        taken.append(path if path not in taken else next(each for each in numbered if each not in taken))
    return taken


def gone(there: Mapping[Path, Identity], paths: Sequence[Path], contents: Iterable[bytes]) -> tuple[Path, ...]:
    """Return the files of this dossier's earlier exports that this one no longer has."""
    wanted = {known for content in contents if (known := identity(content))}
    dossiers = {known.dossier for known in wanted}
    return tuple(
        path for path, known in there.items() if known.dossier in dossiers and known not in wanted and path not in paths
    )


def _placed(folder: Path, name: str) -> Path:
    """Return where a file stands in a folder; raises UnwritableFileError where that would not be in it."""
    path = folder / name
    if name.startswith(".") or not name.strip(" .") or _PARTS & set(name) or path.parent != folder:
        raise UnwritableFileError(Path(name), "name")
    # Where a link leads is not what its reader sees in the folder: it is neither followed nor replaced.
    if path.is_symlink():
        raise UnwritableFileError(path, "link")
    return path


def _notes(folder: Path, suffix: str) -> Iterator[Path]:
    for above, inner, names in os.walk(folder):
        # Bins and settings of other programs.
        inner[:] = [name for name in inner if not name.startswith(".")]
        yield from (Path(above, name) for name in names if name.endswith(suffix))


def _content(path: Path) -> bytes:
    """Return what a file holds, nothing for what is none, cannot be read or is no note."""
    with contextlib.suppress(OSError):
        found = path.lstat()
        if stat.S_ISREG(found.st_mode) and found.st_size <= LARGEST:
            return path.read_bytes()
    return b""
