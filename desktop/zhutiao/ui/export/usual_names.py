"""What the file of an export is called as long as the reader calls it nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhutiao.exporters.names import file_name

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST = 60
"""Bytes of a briefing's name; the dossier's has the others."""

_NUMBERED = re.compile(r"([^:：]+)[:：]\s*(.+)")


def usual(dossier: str, briefing: str, titles: Iterable[str], suffix: str) -> str:
    """Return the name of the file of a dossier, or of its *briefing* where that is named.

    What a briefing is called by itself ends with one of the dossier's *titles*, which need not stand there twice.
    """
    if not briefing:
        return file_name(dossier, suffix)
    short = file_name(_short(briefing, (dossier, *titles)), "").encode()[:MOST].decode("utf-8", "ignore").rstrip(" .")
    return file_name(dossier, f" · {short}{suffix}")


def _short(briefing: str, titles: Iterable[str]) -> str:
    found = _NUMBERED.fullmatch(briefing)
    # Names of older briefings were cut.
    begun = found[2].removesuffix("…") if found else ""
    return found[1] if found and any(title.startswith(begun) for title in titles if begun) else briefing
