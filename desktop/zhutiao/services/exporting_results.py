"""Take what a search found out of the library, as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao import terms
from zhutiao.errors import UnknownPlaceError
from zhutiao.exporters.results import FORMATS, Result
from zhutiao.services import searching
from zhutiao.services.standing import Standings
from zhutiao.text import search_context

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from zhutiao.hits import Scope
    from zhutiao.store.library import Library
    from zhutiao.text.search_query import Query


def render(
    library: Library,
    sought: tuple[str, Query | str],
    scope: Scope,
    suffix: str,
    tell: Callable[[int], bool] = lambda _n: False,
) -> bytes:
    """Return all results of a search, as typed and as meant, in the format that file names with *suffix* have.

    *tell* hears how many there are so far, and says whether to stop; then the file has those.
    """
    if suffix not in FORMATS:
        raise UnknownPlaceError("format", suffix)
    words, query = sought
    found: list[Result] = []
    for result in results(library, query, scope):
        found.append(result)
        if tell(len(found)):
            break
    return FORMATS[suffix](words, found)


def results(library: Library, query: Query | str, scope: Scope) -> Iterator[Result]:
    """Yield every result of a search, with its sentence and where it stands."""
    standings = Standings(library)
    for hit in searching.every(library, query, scope):
        where, context = standings.of(hit), search_context.around(hit.words, hit.spans)
        kind = "" if hit.where == "text" else terms.where(hit.where)
        yield Result(where.title, where.clause, kind, context.words, context.spans, hit.segment or "", hit.spans)
