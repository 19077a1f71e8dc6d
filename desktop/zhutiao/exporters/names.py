"""Names that other programs must accept: block ids, tags, file names."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhutiao.model import Mark

SHORTEST = 8
LONGEST_NAME = 120
_NOT_IN_NAMES = re.compile(r"[^\w./~:（）]")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)


def block_ids(marks: Iterable[Mark]) -> dict[str, str]:
    """Return for each mark id the block id it keeps for ever: z- and 8 signs, more only for a later twin."""
    taken: set[str] = set()
    found: dict[str, str] = {}
    for mark in sorted(marks, key=lambda mark: (mark.created, mark.id)):
        signs = re.sub(r"[^0-9a-z]", "", mark.id.lower())
        lengths = range(SHORTEST, len(signs) + 1)
        short = next((signs[:length] for length in lengths if signs[:length] not in taken), signs)
        taken.add(short)
        found[mark.id] = f"z-{short}"
    return found


def block_name(*parts: str) -> str:
    """Return a name for a block, made of *parts*: without spaces, `>`, or `--`, which would end a comment of HTML."""
    return "-".join(_NOT_IN_NAMES.sub(_in_hex, part) for part in parts)


def _in_hex(sign: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in sign[0].encode("utf-8", "replace"))


def tag(path: str) -> str:
    """Return a tag such as #指标/养老 as Obsidian reads it; "" where nothing of it can be kept.

    Other signs become hyphens, and digits alone, which would be no tag, get a low line before them.
    """
    parts = [_part(part) for part in path.split("/")]
    name = "/".join(part for part in parts if part)
    if not name:
        return ""
    return f"#{name}" if any(sign.isalpha() for sign in name) else f"#_{name}"


def file_name(title: str, suffix: str) -> str:
    """Return a file name for *title* that every system accepts, of 120 bytes at most."""
    words = re.sub(r'[\s<>:"/\\|?*\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]+', " ", title)
    words = words.strip(" .")
    if not words or _RESERVED.match(words):
        words = f"_{words}"
    room = LONGEST_NAME - len(suffix.encode())
    return words.encode("utf-8", "replace")[:room].decode("utf-8", "ignore").rstrip(" .") + suffix


def _part(words: str) -> str:
    signs = (sign if _may_stand_in_a_tag(sign) else "-" for sign in words.strip())
    return re.sub("-+", "-", "".join(signs)).strip("-")


def _may_stand_in_a_tag(sign: str) -> bool:
    return sign.isalnum() or sign in "_-" or unicodedata.category(sign)[0] == "M"
