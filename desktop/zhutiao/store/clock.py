"""What time it is, in the form a library keeps."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """Return this moment in UTC, to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
