"""What a reader chose of one file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhutiao.model import Prepared


@dataclass(frozen=True, slots=True)
class ImportChoice:
    """The articles of one file to be kept, by id, and the name of the dossier; None leaves it to the app."""

    prepared: Prepared
    articles: tuple[str, ...]
    dossier: str | None
