"""What the formats are called before a reader, with a line on what each is for, and the order they are offered in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhutiao.ports import Writer

# fmt: off
ORDER = (
    "markdown", "docx", "pdf", "html", "pptx", "marp", "xlsx", "csv", "anki", "annotations", "tei", "library",
)
# fmt: on


class Called(NamedTuple):
    """A format's name, and what it is for."""

    name: str
    purpose: str


def ordered(writers: Iterable[Writer]) -> list[Writer]:
    """Return *writers* as they are offered: what most readers want first, what nobody has named here last."""
    places = {name: n for n, name in enumerate(ORDER)}
    return sorted(writers, key=lambda writer: places.get(writer.name, len(places)))


def called(format_name: str) -> Called:
    """Return what a format is called."""
    match format_name:
        case "markdown":
            return Called("Markdown", _("for Obsidian, any editor"))
        case "docx":
            return Called("Word", _("notes as comments"))
        case "pdf":
            return Called("PDF", _("to print and hand out"))
        case "html":
            return Called(_("Web page"), _("one file for any browser"))
        case "pptx":
            return Called(_("Slides"), _("for PowerPoint"))
        case "marp":
            return Called(_("Slides as text"), _("for Marp"))
        case _:
            return _in_cells(format_name)


def _in_cells(format_name: str) -> Called:
    match format_name:
        case "xlsx":
            return Called("Excel", _("to sort and count"))
        case "csv":
            return Called("CSV", _("for any program"))
        case "anki":
            return Called("Anki", _("cards to learn with"))
        case "tei":
            return Called("TEI", _("a text with its variants"))
        case "annotations":
            return Called("Web Annotation", _("marks for other readers"))
        case "library":
            return Called(_("Open files"), _("to build it all anew"))
        case _:
            return Called(format_name.capitalize(), "")
