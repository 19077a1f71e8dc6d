"""Know the files of an export that makes several: each is found again, whatever its reader calls it.

A file is known by its dossier and by the first block that was ever written to it. The main one remembers the others,
so that one that was deleted is not made again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zhutiao.exporters.again.comments import Memory, named, seal
from zhutiao.exporters.again.lines import lines
from zhutiao.exporters.again.pages import page
from zhutiao.exporters.arranging.by_clause import TITLE

if TYPE_CHECKING:
    from collections.abc import Iterable

_SIGN = b"<!-- zhutiao "
# An export in one file, of whatever template, begins with this block.
_ALONE = seal(named(TITLE))


@dataclass(frozen=True, slots=True)
class Identity:
    """What a file is known by: seals of its dossier and of the name of its first block."""

    dossier: str
    first: str


def identity(content: bytes) -> Identity | None:
    """Return what a file is known by, None where it is no export, or one in a single file."""
    memory = _memory(content)
    if memory is None or not memory.names or memory.names[0] == _ALONE:
        return None
    return Identity(memory.dossier, memory.names[0])


def with_others(main: bytes, others: Iterable[bytes]) -> bytes:
    """Return the main file of a fresh export so that it remembers the files beside it."""
    *above, last = lines(main.decode("utf-8"))
    memory = Memory.of(last)
    if memory is None:
        return main
    beside = (sealed for sealed in map(_sealed, others) if sealed)
    memory = replace(memory, names=tuple(dict.fromkeys((*memory.names, *beside))))
    return ("".join(above) + memory.line() + "\n").encode("utf-8")


def remembers(main: bytes, other: bytes) -> bool:
    """Say whether the file *other* was written before, beside an older main one."""
    memory = _memory(main)
    return memory is not None and _sealed(other) in memory.names


def _memory(content: bytes) -> Memory | None:
    # Most files beside an export are none, and there may be thousands.
    return page(content.decode("utf-8", "surrogateescape")).memory if _SIGN in content else None


def _sealed(other: bytes) -> str | None:
    known = identity(other)
    return known and seal(f"file {known.first}")
