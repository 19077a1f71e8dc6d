"""What a dossier is about: one of its base texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhutiao.store.library import Library


def choose(library: Library, dossier: str, shown: Mapping[str, int]) -> None:
    """Let a dossier be about one of the base texts *shown*, given with their segments: the longest, unless it is so."""
    if library.documents.dossier(dossier).base not in shown:
        library.documents.set_base(dossier, max(shown, key=lambda each: shown[each], default=None))
