"""What a reader chose of one file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhutiao.model import Prepared
    from zhutiao.services.importing import Wish


@dataclass(frozen=True, slots=True)
class ImportChoice:
    """The articles of one file to be kept, by id, and the name of the dossier; None leaves it to the app.

    `wishes` say by article id what a text becomes, where the reader knows better.
    """

    prepared: Prepared
    articles: tuple[str, ...]
    dossier: str | None
    wishes: Mapping[str, Wish] = field(default_factory=dict)
