"""Read out of a damaged library whatever can still be read, into a new one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from zhutiao.store.library import Library


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was read out of a damaged library: rows, those known to be lost, and the marks and notes among them."""

    rows: int
    lost: int
    marks: int
    notes: int


def salvage(damaged: Path, out: Path) -> Salvaged:
    """Make a library at *out* of what can be read in the file *damaged*."""
    raise NotImplementedError


def beside(path: Path) -> tuple[Path, Salvaged]:
    """Salvage the library at *path* into a file beside it, and return that."""
    raise NotImplementedError


def compare(library: Library, damaged: Path) -> int:
    """Return how many rows of a damaged library this one lacks or has in an older form."""
    raise NotImplementedError


def bring_back(library: Library, damaged: Path) -> int:
    """Write those rows into this library as one step, and return how many there were."""
    raise NotImplementedError
