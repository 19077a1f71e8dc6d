"""What notes are called when others refer to them: by their first line, or how that begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.text import note_links

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def titles(notes: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return by title the names of *notes*, each a name and its words; of several that begin alike the first."""
    found: dict[str, str] = {}
    for name, note in notes:
        found.setdefault(_folded(note_links.title(note)), name)
    found.pop("", None)
    return found


def called(titles: Mapping[str, str], target: str) -> str | None:
    """Return the name of the note that *target* means; one that ends in … is the beginning of a first line."""
    said = _folded(target)
    if said in titles:
        return titles[said]
    begun = said.removesuffix("…")
    if begun in ("", said):
        return None
    return next((name for title, name in titles.items() if title.startswith(begun)), None)


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()
