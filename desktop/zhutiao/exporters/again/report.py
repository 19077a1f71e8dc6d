"""What came of exporting again into one file."""

from __future__ import annotations

import re
from dataclasses import dataclass

MOST = 60
_DRESS = re.compile(r"(?:[>#\-—*][>#\-—* ]*)?")


@dataclass(frozen=True, slots=True)
class Entry:
    """A block by its name, and the first of its words."""

    name: str
    words: str

    @classmethod
    def of(cls, name: str, inner: str) -> Entry:
        """Describe the block whose lines are *inner*."""
        said = (_DRESS.sub("", line.strip(), count=1) for line in inner.split("\n"))
        return cls(name, next(filter(None, said), "")[:MOST])


@dataclass(frozen=True, slots=True)
class Report:
    """What became of each block of an older file; every block is counted once, but for `offered`.

    `kept` are as they were, `updated` have a newer version, `added` are new; `edited` by hand and kept, of which those
    in `offered` got a newer version under them this time; `removed` are in the file, though the library or the options
    of the export have them no longer; `left_out` were deleted by hand before and stay so. `fields` are those of the
    front matter that were edited and kept.
    """

    kept: tuple[Entry, ...] = ()
    updated: tuple[Entry, ...] = ()
    added: tuple[Entry, ...] = ()
    edited: tuple[Entry, ...] = ()
    offered: tuple[Entry, ...] = ()
    removed: tuple[Entry, ...] = ()
    left_out: tuple[Entry, ...] = ()
    fields: tuple[str, ...] = ()
