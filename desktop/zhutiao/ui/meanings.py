"""What the five colours stand for, in the reader's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping


def meaning(colour: str, renamed: Mapping[str, str] | None = None) -> str:
    """Say what a colour stands for: the reader's own word, else ours."""
    if renamed and renamed.get(colour):
        return renamed[colour]
    match colour:
        case "amber":
            return _("Key measures")
        case "green":
            return _("Figures and dates")
        case "blue":
            return _("Doubtful")
        case "rose":
            return _("Quotable")
        case _:
            return _("To do")
