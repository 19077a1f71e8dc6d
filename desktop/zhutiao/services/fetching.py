"""Read a stranger's file: whatever it is, the answer is its text or a plain reason why not."""

from __future__ import annotations

import hashlib
import stat
from dataclasses import replace
from typing import TYPE_CHECKING

from zhutiao.errors import UnreadableBytesError, UnreadableFileError
from zhutiao.importers import READERS
from zhutiao.text.clean import canonical

if TYPE_CHECKING:
    from pathlib import Path

    from zhutiao.ports import Decoded

LARGEST = 50_000_000
MOST_LINES = 500_000  # 50 MB of law text has fewer


def fetch(path: Path) -> bytes:
    """Return the bytes of a plain file of at most 50 MB; never opens a pipe or a device."""
    try:
        kind = path.stat()
    except FileNotFoundError as error:
        raise UnreadableFileError(path, "missing") from error
    except OSError as error:
        raise UnreadableFileError(path, "denied") from error
    if stat.S_ISDIR(kind.st_mode):
        raise UnreadableFileError(path, "folder")
    if not stat.S_ISREG(kind.st_mode):
        raise UnreadableFileError(path, "special")
    if kind.st_size > LARGEST:
        raise UnreadableFileError(path, "too-large")
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFileError(path, "denied") from error


def decode(path: Path, data: bytes, encoding: str | None = None) -> Decoded:
    """Return the canonical text that the first fitting reader makes of *data*, in *encoding* where one was chosen."""
    if not data:
        raise UnreadableFileError(path, "empty")
    reader = next((reader for reader in READERS if reader.claims(data)), None)
    if reader is None:
        broken = path.suffix.lower() == ".docx" and data.startswith(b"PK")
        raise UnreadableFileError(path, "damaged" if broken else "binary")
    try:
        found = reader.read(data, encoding)
    except UnreadableBytesError as error:
        raise UnreadableFileError(path, error.reason) from error
    text = canonical(found.text)
    if not text.strip():
        raise UnreadableFileError(path, "empty")
    if text.count("\n") > MOST_LINES:
        raise UnreadableFileError(path, "lines")
    return replace(found, text=text, reader=reader.name)


def fingerprint(data: bytes) -> str:
    """Return the SHA-256 that a source is known by."""
    return hashlib.sha256(data).hexdigest()
