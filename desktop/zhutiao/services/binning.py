"""The bin: what was deleted stays there for 30 days, and can be brought back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Changed
    from zhutiao.store.library import Library

What = Literal["mark", "note", "tag", "document", "dossier"]

DAYS = 30


@dataclass(frozen=True, slots=True)
class Binned:
    """Something in the bin: what it is, the words it is known by, when it was deleted, and how many days it stays."""

    id: str
    what: What
    words: str
    deleted: str
    days: int


def bin(library: Library, dossier: str | None = None) -> list[Binned]:  # noqa: A001 - the reader's word for it
    """Return what is in the bin, of one dossier or of all, the newest first."""
    raise NotImplementedError


def bring_back(library: Library, ids: Sequence[str]) -> Changed:
    """Take things out of the bin again, with all that went into it with them, as one step."""
    raise NotImplementedError


def purge(library: Library, now: str) -> int:
    """Empty the bin of what was deleted more than 30 days before *now* and is in no step; return how many rows."""
    raise NotImplementedError
