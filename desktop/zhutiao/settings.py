"""The reader's choices outside the library: theme, language, sizes, the state of the window."""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path


HUGE = 100_000  # more than any screen has, less than Qt can take


class Settings:
    """A small JSON file; a missing or damaged one is an empty one, since nothing in it is irreplaceable."""

    def __init__(self, path: Path | None) -> None:
        """Read *path*; None keeps everything in memory, for pictures and tests."""
        self._path = path
        self._values: dict[str, Any] = _read(path) if path else {}

    def get(self, name: str, default: Any = None) -> Any:
        """Return what was kept under *name*; the *default* too where a hand has written something of another kind."""
        value = self._values.get(name, default)
        return value if default is None or isinstance(value, type(default)) else default

    def numbers(self, name: str, count: int | None = None) -> list[int]:
        """Return the numbers kept under *name*, *count* of them; none where there is anything else."""
        values = self.get(name, [])
        fit = all(type(value) is int and abs(value) < HUGE for value in values) and count in (None, len(values))
        return values if fit else []

    def keep(self, **values: Any) -> None:
        """Remember *values* and write them down at once, whole or not at all."""
        if all(self._values.get(name) == value for name, value in values.items()):
            return
        self._values.update(values)
        if self._path:
            _write(self._path, self._values)


def _read(path: Path) -> dict[str, Any]:
    try:
        values = json.loads(path.read_text(encoding="utf-8", errors="surrogatepass"))
    except (OSError, ValueError):
        return {}
    return values if isinstance(values, dict) else {}


def _write(path: Path, values: dict[str, Any]) -> None:
    # A full disk or a read-only home must not stop the reading.
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(".new")
        fresh.write_text(json.dumps(values, ensure_ascii=False, indent=1), encoding="utf-8", errors="surrogatepass")
        fresh.replace(path)
