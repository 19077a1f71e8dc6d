"""What the things that hits stand in are called and drawn as; what a text prints needs neither."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.hits import Where

ICONS: dict[str, str] = {
    "title": "type",
    "speaker": "message-square-quote",
    "note": "notebook-pen",
    "tag": "tag",
    "link": "link-2",
}


def where_called(where: Where) -> str:
    """Return what a hit that is no text is labelled with."""
    names = {
        "title": _("Title"),
        "speaker": _("Speaker"),
        "note": _("Note"),
        "tag": _("Tag"),
        "link": _("Link"),
    }
    return names.get(where, "")


def group_called(where: Where) -> str:
    """Return what stands above hits that belong to no text."""
    return {"note": _("Notes"), "tag": _("Tags"), "link": _("Links")}.get(where, _("Texts"))
