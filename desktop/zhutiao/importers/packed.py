"""Unpack a stranger's archive without ever holding more than was promised."""

from __future__ import annotations

import zlib
from copy import copy
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, LargeZipFile, ZipFile

from zhutiao.errors import UnreadableBytesError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from zipfile import ZipInfo

LARGEST = 50_000_000
TIMES = 100  # a document packs to a twentieth of its size; one that packs to less than a hundredth is a trap
CHUNK = 1 << 20
ENCRYPTED = 1  # the first of a member's flags


def unpack(data: bytes, wanted: Callable[[str], bool]) -> dict[str, bytes]:
    """Return the members whose names are *wanted*, once all promise to be small enough and keep it."""
    limit = min(LARGEST, TIMES * len(data))
    try:
        with ZipFile(BytesIO(data)) as archive:
            members = archive.infolist()
            _look_at(members, limit)
            return _read(archive, (each for each in members if wanted(each.filename)), limit)
    except (BadZipFile, LargeZipFile, NotImplementedError, EOFError, OSError, ValueError, zlib.error) as error:
        raise UnreadableBytesError("damaged") from error


def _look_at(members: Iterable[ZipInfo], limit: int) -> None:
    if any(each.flag_bits & ENCRYPTED for each in members):
        raise UnreadableBytesError("protected")
    if sum(each.file_size for each in members) > limit:
        raise UnreadableBytesError("unpacked")


def _read(archive: ZipFile, members: Iterable[ZipInfo], limit: int) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for member in members:
        # Read on beyond the size that the archive claims: what is longer would otherwise pass as cut.
        honest = copy(member)
        honest.file_size = limit + 2
        chunks: list[bytes] = []
        with archive.open(honest) as part:
            while chunk := part.read(min(CHUNK, limit + 1)):
                chunks.append(chunk)
                limit -= len(chunk)
                if limit < 0:
                    raise UnreadableBytesError("unpacked")
        found[member.filename] = b"".join(chunks)
    return found
