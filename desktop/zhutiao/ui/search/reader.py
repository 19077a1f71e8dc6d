"""Searches beside the window, on a connection of its own that only reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zhutiao.services import pattern_words, searching
from zhutiao.store.library import Library
from zhutiao.ui.search.found_rows import Listing
from zhutiao.ui.search.names import Names
from zhutiao.ui.search.pattern_reading import PatternReading
from zhutiao.ui.search.wishes import Part, Texts
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from zhutiao.ui.search.wishes import Wish


class Reader:
    """Lives in one thread; keeps its connection, and the headings said so far, from wish to wish."""

    def __init__(self, path: Path, run: Callable[..., Any]) -> None:
        """Read the library at *path*; *run* is that of the workshop where regular expressions are held."""
        self._path = path
        self._patterns = PatternReading(run)
        self._file: tuple[int, int] | None = None
        self._library: Library | None = None
        self._names: Names | None = None
        self._listing: Listing | None = None

    def read(self, wish: Wish, stop: Callable[[], bool]) -> Part | Texts:
        """Do what is wished; once *stop* says so, what comes of it means nothing."""
        library = self._open()
        if wish.asked.pattern:
            return self._match(library, wish, stop)
        if not wish.limit:
            return Texts(wish, *searching.texts_with(library, wish.asked.words, wish.scope, stop))
        found = searching.search(library, wish.asked.words, wish.scope, wish.limit, wish.start, stop)
        slow = _("The index cannot be used now: what is found is complete, but takes longer.")
        remark = "" if library.index.is_usable() else slow
        return Part(wish, found.hits, self._listed(wish).rows(found.hits), found.total, remark)

    def doubts(self) -> bool:
        """Say whether the search index was found to be damaged; what was read is complete all the same."""
        return bool(self._library and self._library.index.is_doubted())

    def close(self) -> None:
        """Let go of the library's file."""
        if self._library:
            self._library.close()
        self._library = self._names = self._listing = None

    def _match(self, library: Library, wish: Wish, stop: Callable[[], bool]) -> Part | Texts:
        found = self._patterns.found(library, wish, stop)
        if not wish.limit:
            return Texts(wish, found.texts or 0, found.searched)
        hits = found.hits[wish.start : wish.start + wish.limit]
        return Part(wish, hits, self._listed(wish).rows(hits), found.total, pattern_words.ended_early(found))

    def _open(self) -> Library:
        """Return the library that stands at the path now: a backup may have taken the place of the older one."""
        seen = self._path.stat() if self._path.exists() else None
        file = (seen.st_dev, seen.st_ino) if seen else None
        if self._library is None or file != self._file:
            self.close()
            self._library = Library.reading(self._path)
            self._names, self._file = Names(self._library), file
        return self._library

    def _listed(self, wish: Wish) -> Listing:
        if self._listing is None or not wish.start:
            names = self._names or Names(self._open())
            names.begin(dossiers=wish.scope.dossier is None)
            self._listing = Listing(names.name)
        return self._listing
