"""Say whether an export has anything new but the time it was written at: if not, it need not be written again."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

ABOUT = "docProps/core.xml"
"""Where a packed document says when it was made."""

_TIMES = re.compile(rb"(<dcterms:(created|modified)\b[^<>]*>)[^<>]*(?=</dcterms:\2>)")
# In a PDF; with the times its marks of identity change.
_PDF_TIMES = re.compile(
    rb"/(?:Mod|Creation)Date\(D:\w{1,20}\)"
    rb"|<xmp:(?:Modify|Create)Date>[^<>]{1,40}<"
    rb"|<xmpMM:InstanceID>[^<>]{1,40}<"
    rb"|/ID\[\([^()]{1,40}\)\([^()]{1,40}\)\]"
)
# What its reader put into that part can be as large as it likes.
_LARGEST = 100_000
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)


def differ(older: bytes, newer: bytes) -> bool:
    """Say whether two files differ in more than when they were written; *newer* is an export, *older* may be any."""
    if newer.startswith(b"%PDF-"):
        return _PDF_TIMES.sub(b"", older) != _PDF_TIMES.sub(b"", newer)
    if not newer.startswith(b"PK") or not older.startswith(b"PK"):
        return undated(older) != undated(newer)
    try:
        return _differ_inside(older, newer)
    except _BROKEN:
        return True


def undated(export: bytes) -> bytes:
    """Return an export that is a text without the time it was written."""
    bare = re.sub(rb'\nexported: "[^"\n]*"\n', b"\n", export, count=1)
    # The foot of a page of HTML.
    bare = re.sub(rb'\n<p id="page-written">[^\n]*</p>\n', b"\n", bare, count=1)
    # In the header of TEI.
    bare = re.sub(rb'\n<date when="[^"\n]*">[^\n]*</date>\n</p>\n</publicationStmt>', b"", bare, count=1)
    # Its seal, in the line that remembers what was written.
    return re.sub(rb"\n(<!-- zhutiao .*) exported=\w+(.* -->\n)$", rb"\n\1\2", bare)


def _differ_inside(older: bytes, newer: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(older)) as old, zipfile.ZipFile(io.BytesIO(newer)) as new:
        # No more is unpacked of a stranger's file than ours has.
        if _sizes(old) != _sizes(new):
            return True
        return any(_part(old, name) != _part(new, name) for name in new.namelist())


def _sizes(packed: zipfile.ZipFile) -> list[tuple[str, int]]:
    return [(each.filename, 0 if each.filename == ABOUT else each.file_size) for each in packed.infolist()]


def _part(packed: zipfile.ZipFile, name: str) -> bytes:
    if name != ABOUT:
        return packed.read(name)
    with packed.open(name) as part:
        return _TIMES.sub(rb"\1", part.read(_LARGEST))
