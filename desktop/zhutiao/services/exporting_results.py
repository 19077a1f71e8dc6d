"""Take what a search found out of the library, as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao import terms
from zhutiao.errors import UnknownPlaceError
from zhutiao.exporters.results import FORMATS, Result
from zhutiao.services.standing import Standings
from zhutiao.text import search_context

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from zhutiao.hits import Hit
    from zhutiao.store.library import Library


def render(
    library: Library, sought: str, hits: Iterable[Hit], suffix: str, tell: Callable[[int], bool] = lambda _n: False
) -> bytes:
    """Return what was found for the words *sought*, in the format that file names with *suffix* have.

    *tell* hears how many results there are so far, and says whether to stop; then the file has those.
    """
    if suffix not in FORMATS:
        raise UnknownPlaceError("format", suffix)
    found: list[Result] = []
    for result in results(library, hits):
        found.append(result)
        if tell(len(found)):
            break
    return FORMATS[suffix](sought, found)


def results(library: Library, hits: Iterable[Hit]) -> Iterator[Result]:
    """Yield every hit as a result, with its sentence and where it stands."""
    standings = Standings(library)
    for hit in hits:
        where, context = standings.of(hit), search_context.around(hit.words, hit.spans)
        kind = "" if hit.where == "text" else terms.where(hit.where)
        yield Result(where.title, where.clause, kind, context.words, context.spans, hit.segment or "", hit.spans)
