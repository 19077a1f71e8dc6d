"""Addresses by which a file outside the library points back into it: `zhutiao://mark/…`, `zhutiao://place/…/…`.

They name a mark by its id and a place by its document's id and segment, so that they hold whatever is renamed.
"""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import quote, unquote

from zhutiao.model import Place

SCHEME = "zhutiao://"
_LONGEST = 2_000


class MarkAddress(NamedTuple):
    """The mark that an address names."""

    id: str


def to_mark(mark_id: str) -> str:
    """Return the address of a mark."""
    return f"{SCHEME}mark/{quote(mark_id, safe='')}"


def to_place(document_id: str, segment: str) -> str:
    """Return the address of a segment; what is not ASCII is percent-encoded, so that every program keeps it whole."""
    return f"{SCHEME}place/{quote(document_id, safe='')}/{quote(segment.encode('utf-8', 'replace'), safe='')}"


def read(address: str) -> MarkAddress | Place | None:
    """Return what an address names, None where it is none of ours; whether it exists is for the library to say."""
    if not address.startswith(SCHEME) or len(address) > _LONGEST:
        return None
    match [unquote(part) for part in address.removeprefix(SCHEME).rstrip("/").split("/")]:
        case ["mark", name] if name:
            return MarkAddress(name)
        case ["place", document, segment] if document and segment:
            return Place(document, segment)
        case _:
            return None
