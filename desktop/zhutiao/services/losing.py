"""What no change may do unasked unless it is called a deletion: take many marks away, or from their places."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from zhutiao.errors import ManyMarksError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.store.library import Library

MANY, SHARE = 20, 0.1
"""More than so many at once, or more than this share of all there are, are asked about."""


@contextmanager
def few(library: Library, *, sure: bool, least: int = 1) -> Iterator[None]:
    """Raise ManyMarksError, for the step around this to be taken back, if what is done within loses many marks.

    Lost is a mark that said something and stood somewhere, and now does not. Up to MANY of them are not asked about
    where they are fewer than *least*; nothing is where the reader is *sure*.
    """
    before = frozenset[str]() if sure else library.marks.standing()
    yield
    if before:
        lost = len(before - library.marks.standing())
        if lost > MANY or (lost >= least and lost > SHARE * len(before)):
            raise ManyMarksError(lost, len(before))
