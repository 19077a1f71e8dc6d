"""What the short names in an answer are called for a person at a terminal, in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zhutiao import remarks
from zhutiao.model import Aside, Finding
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping


def result(name: str) -> str:
    """Return what became of an article that was imported."""
    match name:
        case "new":
            return _("new")
        case "printing":
            return _("another printing")
        case "same":
            return _("already there")
        case "version":
            return _("a new version")
        case _:
            return _("left out")


def check(name: str) -> str:
    """Return what of a library was looked at."""
    match name:
        case "integrity":
            return _("The file")
        case "references":
            return _("What belongs together")
        case "triggers":
            return _("Nothing foreign in it")
        case "texts":
            return _("Texts")
        case "sources":
            return _("Source files")
        case "rows":
            return _("What was written")
        case "history":
            return _("What can be undone")
        case "quotes":
            return _("Marked words")
        case "backups":
            return _("Latest backup")
        case _:
            return _("Search")


def finding(answer: Mapping[str, Any]) -> str:
    """Return what was found in a text."""
    words, detail = answer["text"] or "", answer["detail"] or ""
    return remarks.finding(Finding(answer["what"], words, detail, tuple(answer["lines"])))


def aside(answer: Mapping[str, Any]) -> str:
    """Return why words were set aside."""
    return remarks.aside(Aside(answer["text"], answer["why"], tuple(answer["lines"])))
