"""Write down errors that nobody expected: their kind and the lines of code, never a text or a note."""

from __future__ import annotations

import traceback
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from zhutiao import paths

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def write(error: BaseException) -> Path | None:
    """Add *error* to the log and return where that is; None where it cannot be written."""
    log = paths.log()
    moment = datetime.now(UTC).isoformat(timespec="seconds")
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8", errors="replace") as lines:
            lines.writelines(f"{line}\n" for line in (moment, *describe(error)))
    except OSError:
        return None  # a reader without a writable home still reads
    return log


def describe(error: BaseException) -> Iterator[str]:
    """Yield the kind of an error, where it happened, and the same of the errors behind it."""
    seen: set[int] = set()
    behind: BaseException | None = error
    # What an error says, and the line of code it happened in, may quote a text or a note.
    while behind is not None and id(behind) not in seen:
        seen.add(id(behind))
        yield f"{type(behind).__module__}.{type(behind).__qualname__}"
        yield from (f"  {frame.filename}:{frame.lineno}" for frame in traceback.extract_tb(behind.__traceback__))
        behind = behind.__cause__ or behind.__context__
