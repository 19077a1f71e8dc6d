"""Names that other programs must accept: block ids, tags, file names."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhutiao.model import Mark

SHORTEST = 8
LONGEST_NAME = 120
MARKDOWN = ".md"
_NOT_IN_IDS = re.compile(r"[^0-9a-z]")
_NOT_IN_NAMES = re.compile(r"[^\w./~:（）]")
# Windows keeps these for devices, whatever follows a dot; its digits include the raised ones.
_RESERVED = re.compile(r"(?:con|conin\$|conout\$|prn|aux|nul|(?:com|lpt)[\d¹²³])\s*(?:\.|$)", re.IGNORECASE)
_UNFIT = re.compile(r'[\s<>:"/\\|?*]+')
# What a link to the file, with or without brackets, could be read to say.
_UNFIT_IN_LINKS = re.compile(r"[\[\]#^`$%~={}&_!@;']+")


def block_ids(marks: Iterable[Mark]) -> dict[str, str]:
    """Return for each mark id the block id it keeps for ever: z- and 8 signs, more only for a later twin."""
    taken: set[str] = set()
    found: dict[str, str] = {}
    for mark in sorted(marks, key=lambda mark: (mark.created, mark.id)):
        signs = _NOT_IN_IDS.sub("", mark.id.lower())
        length = SHORTEST
        while signs[:length] in taken and length < len(signs):
            length += 1
        short = signs[:length]
        taken.add(short)
        found[mark.id] = f"z-{short}"
    return found


def block_name(*parts: str) -> str:
    """Return a name for a block, made of *parts*: without spaces, `>`, or `--`, which would end a comment of HTML."""
    return "-".join(_NOT_IN_NAMES.sub(_in_hex, part) for part in parts)


def _in_hex(sign: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in sign[0].encode("utf-8", "replace"))


@lru_cache(maxsize=1024)
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
    # Signs that nobody sees, and halves of signs, which some systems cannot store.
    seen = "".join(" " if unicodedata.category(sign)[0] == "C" else sign for sign in title)
    words = _UNFIT.sub(" ", unicodedata.normalize("NFC", seen)).strip(" .")
    if not words or _RESERVED.match(words):
        words = f"_{words}"
    room = LONGEST_NAME - len(suffix.encode())
    return words.encode()[:room].decode("utf-8", "ignore").rstrip(" .") + suffix


def main_name(title: str) -> str:
    """Return what the main Markdown file of a dossier is called, without suffix."""
    return file_name(title, MARKDOWN).removesuffix(MARKDOWN)


def sheet_names(titles: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """Return a name for each Markdown file beside the main one, without suffix; links may hold it as it is.

    No two are alike, nor like one of those *taken*, on a system that takes large and small letters for the same: the
    later one gets a number.
    """
    names, known = list[str](), {name.casefold() for name in taken}
    for title in titles:
        wanted = _UNFIT_IN_LINKS.sub(" ", title)
        found, n = main_name(wanted), 1
        while found.casefold() in known:
            n += 1
            found = f"{file_name(wanted, f' {n}{MARKDOWN}').removesuffix(MARKDOWN)}"
        known.add(found.casefold())
        names.append(found)
    return names


def _part(words: str) -> str:
    signs = (sign if _may_stand_in_a_tag(sign) else "-" for sign in words.strip())
    return re.sub("-+", "-", "".join(signs)).strip("-")


def _may_stand_in_a_tag(sign: str) -> bool:
    return sign.isalnum() or sign in "_-" or unicodedata.category(sign)[0] == "M"
