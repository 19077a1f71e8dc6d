"""Say why no library can be made of an export, in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.speech import _

if TYPE_CHECKING:
    from zhutiao.errors import BrokenExportError


def said(error: BrokenExportError) -> str:
    """Say what is wrong with an export, and what to do."""
    return _fault(error.reason).format(error.path.name, error.where)


def _fault(reason: str) -> str:
    match reason:
        case "missing":
            return _("“{0}” is not there. No library was made. Name a folder or zip that “export library” has written.")
        case "foreign":
            return _("“{0}” is no library export. No library was made. Name one that “export library” has written.")
        case "newer":
            return _("“{0}” was written by a newer Zhutiao. No library was made. Update the app and try again.")
        case "large":
            return _("“{0}” unpacks to more than a library holds. No library was made. Use only exports you trust.")
        case "unfit":
            return _(
                "“{1}” in “{0}” holds what a library cannot. No library was made. Take another copy of the export."
            )
        case _:
            return _("“{1}” in “{0}” is not as it was written. No library was made. Take another copy of the export.")
