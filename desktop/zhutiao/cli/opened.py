"""Open the library a command works on; what happened to it is said on stderr, beside the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao import terms
from zhutiao.cli import showing
from zhutiao.errors import LibraryError
from zhutiao.words import _

if TYPE_CHECKING:
    from pathlib import Path

    from zhutiao.services.mending import Mended
    from zhutiao.store.library import Library


def opened(path: Path, *, named: bool) -> Library:
    """Open the library, mended where it is damaged, and made with the bundled dossier where there is none."""
    from zhutiao.services import mending  # noqa: PLC0415 - commands on files need no library

    if mending.stands(path):
        library, mended = mending.open_or_mend(path)
        if mended:
            showing.say(_told(mended))
        return library
    return _made(path, named=named)


def _made(path: Path, *, named: bool) -> Library:
    from zhutiao.services import bundled, whereabouts  # noqa: PLC0415 - hardly any run makes a library

    if not named:
        path.parent.mkdir(parents=True, exist_ok=True)
    if not path.parent.is_dir():
        raise LibraryError(path, "folder")
    library, made = bundled.open_or_create(path)
    if made:
        showing.say(_("Made a new library with the bundled dossier: “{0}”.").format(path))
        if risk := whereabouts.risk(path):
            showing.say(
                (
                    _("It is on {0}. Changes made on two computers at once can be lost.")
                    if risk == "network"
                    else _("It is in a folder synced by {0}. Changes made on two computers at once can be lost.")
                ).format(terms.whereabouts(risk))
            )
    return library


def _told(mended: Mended) -> str:
    name, kept = mended.library.name, mended.damaged.name
    if mended.backup and mended.was_missing:
        said = _("“{0}” was gone. It was opened from its backup of {1}.")
        return said.format(name, mended.backup.when[:10])
    if mended.backup:
        return _("“{0}” was damaged. It was opened from its backup of {1}; the damaged file is kept as “{2}”.").format(
            name, mended.backup.when[:10], kept
        )
    lost = mended.salvaged.lost if mended.salvaged else 0
    return _("“{0}” was damaged. What could be read was saved, {1} entries are lost; it is kept as “{2}”.").format(
        name, lost, kept
    )
