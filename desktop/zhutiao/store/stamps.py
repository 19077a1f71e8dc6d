"""What is stamped on a row that a reader makes, where nobody says otherwise: an id and an author."""

from __future__ import annotations

import getpass


def fresh_id() -> str:
    """Return an id that no other row has."""
    from uuid import uuid4  # noqa: PLC0415 - a start that writes nothing is spared it

    return str(uuid4())


def reader() -> str:
    """Return the name the reader goes by on this machine."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "reader"
