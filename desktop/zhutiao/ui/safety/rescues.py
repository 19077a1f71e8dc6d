"""What became of a damaged library, and what can still be read of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.services import backing, mending
from zhutiao.store.library import Library
from zhutiao.ui.safety import when
from zhutiao.words import _

if TYPE_CHECKING:
    from pathlib import Path

    from zhutiao.services.mending import Gain, Mended


def said(mended: Mended) -> str:
    """Say what happened, what stands in the library's place now, and where the damaged file is."""
    name, kept = mended.library.name, mended.damaged.name
    if mended.backup and mended.was_missing:
        opened = _("“{0}” was gone. It was opened from its backup of {1}.")
        return opened.format(name, when.said(mended.backup.when))
    if mended.backup:
        opened = _("“{0}” was damaged. It was opened from its backup of {1}; the damaged file is kept as “{2}”.")
        return opened.format(name, when.said(mended.backup.when), kept)
    saved = _("“{0}” was damaged. What could be read was saved, {1} entries are lost; it is kept as “{2}”.")
    return saved.format(name, mended.salvaged.lost if mended.salvaged else 0, kept)


def offered(gain: Gain) -> str:
    """Say what only the damaged file has."""
    if gain.marks or gain.notes:
        return _("Only in the damaged file, or newer there: marks {0}, notes {1}.").format(gain.marks, gain.notes)
    return _("Only in the damaged file, or newer there: other changes {0}.").format(gain.rows)


def brought(gain: Gain) -> str:
    """Say what came back."""
    if gain.marks or gain.notes:
        words = _("Brought back: marks {0}, notes {1}. Ctrl+Z undoes it.")
        return words.format(gain.marks, gain.notes)
    return _("Brought back: other changes {0}. Ctrl+Z undoes it.").format(gain.rows)


def count(path: Path, damaged: Path) -> Gain:
    """Return what could be brought back from a damaged library."""
    with Library.open(path) as library:
        return mending.missing(library, damaged)


def bring_back(library: Library, damaged: Path) -> int:
    """Add what only a damaged library has, after a backup; return how many rows that were."""
    backing.before(library, "restore")
    return mending.bring_back(library, damaged)
