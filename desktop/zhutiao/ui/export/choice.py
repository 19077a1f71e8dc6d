"""What the reader chose in the export dialog."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path  # noqa: TC003 - dataclass fields are looked at at run time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What to write, how, and where."""

    format: str
    path: Path
    options: Mapping[str, object]
