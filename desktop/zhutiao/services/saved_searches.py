"""What a reader does with searches to run them again: save, rename, delete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.errors import UnknownPlaceError
from zhutiao.model import Changed
from zhutiao.text.tag_paths import seen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.hits import SavedSearch
    from zhutiao.store.library import Library

LONGEST = 200


def saved(library: Library) -> Sequence[SavedSearch]:
    """Return the saved searches, the oldest first."""
    return library.saved_searches.all()


def save(library: Library, query: str, name: str = "") -> Changed:
    """Save a search, called like its words unless it has a *name*; one of that name seeks these words from now on."""
    # Half a sign could not be written.
    query = query.encode("utf-8", "replace").decode().strip()
    called = _name(name) or _name(query)
    if not called or not query:
        return Changed()
    known = _called(library, called)
    with library.step("Save the search"):
        if known is None:
            made = (library.saved_searches.add(called, query),)
        else:
            made = ()
            if known.query != query:
                library.saved_searches.change(known.id, query=query)
    return Changed(labels=True, made=made)


def rename(library: Library, search: str, name: str) -> Changed:
    """Call a saved search otherwise; not like another, nor nothing at all."""
    known, called = _known(library, search), _name(name)
    if not called or _called(library, called):
        return Changed()
    with library.step("Rename the search"):
        library.saved_searches.change(known.id, name=called)
    return Changed(labels=True)


def delete(library: Library, search: str) -> Changed:
    """Delete a saved search."""
    known = _known(library, search)
    with library.step("Delete the search"):
        library.saved_searches.remove(known.id)
    return Changed(labels=True)


def _known(library: Library, search: str) -> SavedSearch:
    found = next((each for each in library.saved_searches.all() if each.id == search), None)
    if found is None:
        raise UnknownPlaceError("search", search)
    return found


def _called(library: Library, name: str) -> SavedSearch | None:
    return next((each for each in library.saved_searches.all() if each.name == name), None)


def _name(typed: str) -> str:
    return seen(typed).strip()[:LONGEST].rstrip()
