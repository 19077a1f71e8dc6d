"""Wait for whoever else is writing: what is done beside the window has time."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, TypeVar

from zhutiao.errors import LibraryError

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

TRIES, PAUSE = 50, 0.2


def patiently(work: Callable[[], T]) -> T:
    """Return the answer of *work*, tried again while another program keeps the library to itself."""
    for _try in range(TRIES):
        try:
            return work()
        except LibraryError as error:
            if error.reason != "locked":
                raise
        time.sleep(PAUSE)
    return work()
