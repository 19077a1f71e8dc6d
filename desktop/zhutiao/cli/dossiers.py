"""Which dossier a command speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao import paths, settings
from zhutiao.errors import UnknownPlaceError
from zhutiao.services import linking, reading

if TYPE_CHECKING:
    from zhutiao.model import Dossier
    from zhutiao.store.library import Library


def open_dossier(library: Library, name: str | None) -> Dossier:
    """Return the dossier of that name or id, without one the one opened last; raises UnknownPlaceError."""
    if name is None:
        found = reading.default_dossier(library, last_opened())
    else:
        found = next((each for each in reading.dossiers(library) if name in (each.name, each.id)), None)
    if found is None:
        raise UnknownPlaceError("dossier", name or "")
    return found


def linked_dossier(library: Library, name: str | None) -> Dossier:
    """Return that dossier once all its links are found; a window may have been closed before they were."""
    found = open_dossier(library, name)
    linking.refresh(library, found.id)
    return found


def last_opened() -> str | None:
    """Return the id of the dossier that the window showed last."""
    return settings.Settings(paths.settings()).get("dossier")
