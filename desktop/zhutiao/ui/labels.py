"""What stands at no place of a text: the meanings of colours and the dossier's own note, read when first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.services import reading

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhutiao.store.library import Library


class Labels:
    """Remembers what the library holds until told that it may be another."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._meanings: Mapping[str, str] | None = None
        self._notes: dict[str, str | None] = {}

    def forget(self) -> None:
        """Read everything anew when it is next wanted."""
        self._meanings = None
        self._notes.clear()

    @property
    def meanings(self) -> Mapping[str, str]:
        """Return what colours mean where the reader has said so."""
        if self._meanings is None:
            self._meanings = reading.meanings(self._library)
        return self._meanings

    def note(self, dossier: str) -> str | None:
        """Return the note on a dossier."""
        if dossier not in self._notes:
            self._notes[dossier] = reading.dossier_note(self._library, dossier)
        return self._notes[dossier]
