"""What was exported last of each dossier, and where files of each format went: kept in the settings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from zhutiao.ui.export.choice import ExportChoice

if TYPE_CHECKING:
    from collections.abc import Collection

    from zhutiao.settings import Settings

LAST, FOLDERS = "exports", "export_folders"
MOST = 200
"""Dossiers of which the last export is remembered."""


class Remembered:
    """Reads and keeps; whatever a hand has written there is taken only where it can be meant."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def last(self, dossier: str, formats: Collection[str]) -> ExportChoice | None:
        """Return the last export of a dossier, None where there was none in one of these formats."""
        kept = self._settings.get(LAST, {}).get(dossier)
        if not isinstance(kept, dict) or kept.get("format") not in formats:
            return None
        path, options = kept.get("path"), kept.get("options")
        if not isinstance(path, str) or not path or not isinstance(options, dict):
            return None
        plain = {name: value for name, value in options.items() if isinstance(value, bool | int | str)}
        return ExportChoice(kept["format"], Path(path), plain)

    def folder(self, format_name: str) -> Path | None:
        """Return the folder that a file of a format was written to last, if it is still there."""
        kept = self._settings.get(FOLDERS, {}).get(format_name)
        return Path(kept) if isinstance(kept, str) and Path(kept).is_dir() else None

    def keep(self, dossier: str, choice: ExportChoice) -> None:
        """Remember an export."""
        path = choice.path.absolute()
        last = {name: kept for name, kept in self._settings.get(LAST, {}).items() if name != dossier}
        last = dict(list(last.items())[-MOST:])
        last[dossier] = {"format": choice.format, "path": str(path), "options": dict(choice.options)}
        folders = {**self._settings.get(FOLDERS, {}), choice.format: str(path.parent)}
        self._settings.keep(**{LAST: last, FOLDERS: folders})
