"""Packed files without the times they were packed at, so that the same export is the same bytes."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# The first day that a packed file can have been made on.
_FIRST = (1980, 1, 1, 0, 0, 0)


def packed(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a packed file of these parts, every one as old as can be."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, held in parts:
            package.writestr(zipfile.ZipInfo(name, _FIRST), held, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def repacked(older: bytes) -> bytes:
    """Return the same packed file without its times."""
    with zipfile.ZipFile(io.BytesIO(older)) as package:
        return packed((name, package.read(name)) for name in package.namelist())
