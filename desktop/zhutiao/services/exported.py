"""What a library export says of itself: its manifest, and whether it is as it was written."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

from zhutiao import __version__
from zhutiao.errors import BrokenExportError
from zhutiao.services import unpacking
from zhutiao.services.unpacking import MANIFEST, MOST_FILES
from zhutiao.store import refilling, schema

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from zhutiao.services.packing import Packed
    from zhutiao.services.unpacking import Unpacked

FORMAT: Final = "zhutiao-library"
VERSION: Final = 1
LONGEST: Final = 64 * 1024 * 1024
READ: Final = ("records/", "sources/", "imports/", "texts/")
"""Where the files stand that a library is made of again; of texts only the .json."""

_DROPPED: Final = (".DS_Store", "Thumbs.db", "desktop.ini")
MOST: Final = 1 << 50


@dataclass(frozen=True, slots=True)
class Promised:
    """A file as it was written."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an export holds: written when, of which schema, the hash of its content, and every file."""

    written: str
    schema: int
    content: str
    files: Mapping[str, Promised]


def told(written: str, content: str, counts: Mapping[str, int], files: Mapping[str, Packed]) -> bytes:
    """Return the manifest of an export."""
    said = {
        "format": FORMAT,
        "version": VERSION,
        "schema": schema.VERSION,
        "app": __version__,
        "written": written,
        "content": content,
        "counts": counts,
        "files": {name: asdict(Promised(*each)) for name, each in sorted(files.items())},
    }
    return json.dumps(said, ensure_ascii=False, indent=1).encode()


def is_read(name: str) -> bool:
    """Say whether a library is made of this file again; others are there to be looked at."""
    return name.startswith(READ) and (not name.startswith("texts/") or name.endswith(".json"))


def manifest(export: Unpacked) -> Manifest:
    """Return what an export says of itself; raises BrokenExportError where it is none, or a newer program's."""
    if not export.has(MANIFEST):
        raise BrokenExportError(export.path, "foreign")
    with export.opened(MANIFEST) as file:
        body = unpacking.read(export, MANIFEST, file, LONGEST + 1)
    try:
        said = json.loads(body) if len(body) <= LONGEST else None
    except (ValueError, RecursionError) as error:
        raise BrokenExportError(export.path, "damaged", MANIFEST) from error
    if not isinstance(said, dict) or said.get("format") != FORMAT:
        raise BrokenExportError(export.path, "foreign")
    version, made = _count(said.get("version")), _count(said.get("schema"))
    if version is None or made is None or made < refilling.VERSIONS[0]:
        raise BrokenExportError(export.path, "damaged", MANIFEST)
    if version > VERSION or made > schema.VERSION:
        raise BrokenExportError(export.path, "newer")
    files = said.get("files")
    if not isinstance(files, dict) or len(files) > MOST_FILES or not all(map(unpacking.is_safe, files)):
        raise BrokenExportError(export.path, "damaged", MANIFEST)
    found = {name: promised for name, each in files.items() if (promised := _promised(each))}
    words = [said.get(name) for name in ("written", "content")]
    if len(found) < len(files) or not all(isinstance(each, str) for each in words):
        raise BrokenExportError(export.path, "damaged", MANIFEST)
    return Manifest(str(words[0]), made, str(words[1]), found)


def is_untouched(path: Path) -> bool:
    """Say whether there is nothing at *path* but an export of ours as it was written: what may be replaced."""
    if path.is_dir() and not any(path.iterdir()):
        return True
    try:
        with unpacking.unpacking(path) as export:
            files = manifest(export).files
            strange = {name for name in export.names() if name.split("/")[-1] not in _DROPPED} - {*files, MANIFEST}
            return not strange and not list(changed(export, files))
    except BrokenExportError:
        return False


def changed(export: Unpacked, files: Mapping[str, Promised]) -> Iterator[str]:
    """Yield the names of those files that are not as they were written."""
    for name, promised in files.items():
        try:
            for _piece in unpacking.pieces(export, name, promised.size, promised.sha256):
                pass
        except BrokenExportError:
            yield name


def _promised(said: Any) -> Promised | None:
    if not isinstance(said, dict):
        return None
    size, sha256 = _count(said.get("size")), said.get("sha256")
    return Promised(size, sha256) if size is not None and isinstance(sha256, str) else None


def _count(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < MOST else None
