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
    where they are fewer than *least*. Where the reader is *sure*, the library is backed up as it was before the step.
    """
    before = library.marks.standing()
    yield
    lost = len(before - library.marks.standing())
    if lost > MANY or (lost >= least and too_many(lost, len(before))):
        if not sure:
            raise ManyMarksError(lost, len(before))
        library.copy_committed("change")


def too_many(lost: int, total: int) -> bool:
    """Say whether so many of all marks are not given up unasked."""
    return lost > MANY or lost > SHARE * total
