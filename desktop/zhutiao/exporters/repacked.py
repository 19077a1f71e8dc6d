"""A packed file without the times it was packed at, so that the same export is the same bytes."""

from __future__ import annotations

import io
import zipfile

# The first day that a packed file can have been made on.
_FIRST = (1980, 1, 1, 0, 0, 0)


def repacked(packed: bytes) -> bytes:
    """Return the same file, every entry as old as can be."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _FIRST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return made.getvalue()
