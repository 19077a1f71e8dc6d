"""Say why a reading of a text cannot be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.speech import _

if TYPE_CHECKING:
    from zhutiao.errors import ReadingRefusedError


def said(error: ReadingRefusedError) -> str:
    """Return a sentence about a choice that was not made."""
    match error.reason:
        case "lacks":
            return _("That printing says nothing there, so it cannot be chosen. Nothing was decided.")
        case "nowhere":
            return _("The printing that is shown has no place for these words. Nothing was decided.")
        case "changed":
            return _("The printings have changed meanwhile and differ otherwise there. Nothing was decided.")
        case _:
            return _("There is only one printing of this text. Import another one, and they are compared.")
