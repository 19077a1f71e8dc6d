"""Plain text (.txt, .md) in the encodings that Chinese texts come in."""

from __future__ import annotations

from zhutiao.importers.guessing import MARKED, decoded, looks_wide
from zhutiao.ports import Decoded, Reader

MAGIC = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"%PDF-", b"PK\x03\x04", b"SQLite format 3\0", b"\x7fELF",
         b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf")  # fmt: skip
CONTROLS = bytes([*range(9), *range(14, 32)])  # TAB to CR are text
MOST_CONTROLS = 0.02  # a text has fewer control characters than this


def claims(data: bytes) -> bool:
    """Say whether these bytes can be text: no known magic number, few control characters, or UTF-16."""
    if data.startswith(tuple(mark for mark, _ in MARKED)):
        return True
    if data.startswith(MAGIC):
        return False
    controls = len(data) - len(data.translate(None, CONTROLS))
    return controls <= MOST_CONTROLS * len(data) or looks_wide(data)


def read(data: bytes, encoding: str | None = None) -> Decoded:
    """Return the text, with a remark where the encoding was a guess or left signs undecoded."""
    return decoded(data, encoding)


READER = Reader("text", (".txt", ".md", ".text"), claims, read)
