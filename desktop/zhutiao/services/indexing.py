"""Keep the search index right: add what it lacks, look whether it says what the texts say, make it anew where not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from zhutiao.store.health import attempt
from zhutiao.store.search_check import InterruptedCheckError
from zhutiao.store.search_index import DoubtfulIndexError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zhutiao.store.library import Library

T = TypeVar("T")

TRIES = 3


@dataclass(frozen=True, slots=True)
class Filled:
    """What an index has now: how many texts, how many it lacks, and whether it was made anew or any came in."""

    texts: int
    missing: int
    anew: bool
    added: int

    @property
    def changed(self) -> bool:
        """Say whether anything of texts was written."""
        return self.anew or self.added > 0


def _never() -> bool:
    return False


def _untold(_n: int, _count: int) -> None:
    pass


def catch_up(
    library: Library,
    *,
    anew: bool = False,
    stop: Callable[[], bool] = _never,
    tell: Callable[[int, int], object] = _untold,
) -> Filled:
    """Add what the index lacks, text by text, each in a step of its own; where it is of no use, make it anew first.

    What was added stays when *stop* ends it; *tell* hears how many of the missing texts are in.
    """
    begun = anew or not library.index.is_usable()
    if begun:
        library.index.make_anew()
    keeping = library.index.keeping
    missing = keeping.missing_texts()
    added = 0
    for n, text in enumerate(missing, 1):
        if stop() or not library.index.is_usable():
            break
        added += keeping.fill_in(text)
        tell(n, len(missing))
    while not stop() and keeping.catch_up_with_own():
        pass
    return Filled(len(library.index.texts()), len(keeping.missing_texts()), begun, added)


def wrong(library: Library, stop: Callable[[], bool] = _never) -> Sequence[str]:
    """Return what the index says otherwise than what it was made of; one that is not believed says nothing."""
    if not library.index.is_usable():
        return ()
    return attempt(lambda: _undisturbed(library, lambda: library.index.check.wrong(stop)))


def keep_up(library: Library, stop: Callable[[], bool] = _never) -> Filled | None:
    """Look whether the index is what it was when it was last compared, else compare it; then let it catch up.

    To be run beside a window, once in a while. None where *stop* ended it, others kept writing, or no index can be.
    """
    try:
        known = _is_known(library, stop)
        filled = catch_up(library, anew=not known and _is_wrong(library, stop), stop=stop)
        if filled.changed:
            # What was written just now is read again as well.
            known = False
            if _is_wrong(library, stop):
                library.index.doubt()
                return filled
        if not known:
            library.index.keeping.put_seal(_seal(library, stop))
    except (InterruptedCheckError, DoubtfulIndexError):
        return None
    return filled


def _is_known(library: Library, stop: Callable[[], bool]) -> bool:
    """Say whether the index is what it was when it was compared; its notes and tags are compared each time."""
    if not library.index.is_usable() or library.index.seal() != _seal(library, stop):
        return False
    return not attempt(library.index.check.wrong_own)


def _is_wrong(library: Library, stop: Callable[[], bool]) -> bool:
    return bool(wrong(library, stop))


def _seal(library: Library, stop: Callable[[], bool]) -> bytes | None:
    return _undisturbed(library, lambda: library.index.check.seal(stop))


def _undisturbed(library: Library, look: Callable[[], T]) -> T:
    """Look until no text has come or gone meanwhile."""
    for _try in range(TRIES):
        before = library.index.extent()
        found = look()
        if library.index.extent() == before:
            return found
    raise InterruptedCheckError
