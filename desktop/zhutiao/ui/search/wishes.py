"""What a search page wishes of the thread that reads for it, and what it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.errors import ZhutiaoError
    from zhutiao.hits import Hit, Scope
    from zhutiao.ui.search.asked import Asked
    from zhutiao.ui.search.found_rows import Row


class Wish(NamedTuple):
    """The hits of a search from `start` on, or with no `limit` how many texts have any; `number` is the search's."""

    number: int
    asked: Asked
    scope: Scope
    start: int = 0
    limit: int = 0


class Part(NamedTuple):
    """Hits that were found, as rows, how many there are in all, and why there may be more than that."""

    wish: Wish
    hits: Sequence[Hit]
    rows: Sequence[Row]
    total: int
    remark: str = ""


class Texts(NamedTuple):
    """How many of the texts that were searched have a hit."""

    wish: Wish
    found: int
    searched: int


class Refusal(NamedTuple):
    """Why nothing could be read."""

    wish: Wish
    error: ZhutiaoError


Told = Part | Texts | Refusal
