"""What kinds of text, colours, styles and places are called in an export, in the reader's language."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Colour, Document, Kind, Relation, Style


def kind(name: Kind) -> str:
    """Return what a kind of text is called."""
    match name:
        case "opinion":
            return _("Opinion")
        case "commentary":
            return _("Commentary")
        case "brief":
            return _("News brief")
        case "transcript":
            return _("Transcript")
        case "law":
            return _("Law")
        case "report":
            return _("Report")
        case _:
            return _("Other text")


def colour(name: Colour) -> str:
    """Return a colour and what it stands for."""
    match name:
        case "amber":
            return _("Amber: key measure")
        case "green":
            return _("Green: number or date")
        case "blue":
            return _("Blue: in doubt")
        case "rose":
            return _("Rose: worth quoting")
        case _:
            return _("Violet: to do")


def style(name: Style) -> str:
    """Return what a style of marking is called."""
    match name:
        case "highlight":
            return _("Highlight")
        case "underline":
            return _("Underline")
        case "wavy":
            return _("Wavy line")
        case _:
            return _("Note")


def relation(name: Relation) -> str:
    """Return how strongly a passage is about a clause."""
    match name:
        case "quotes":
            return _("quotes")
        case "discusses":
            return _("discusses")
        case _:
            return _("mentions")


def question(name: str) -> str:
    """Return which question of a transcript words belong to."""
    match name:
        case "opening":
            return _("opening words")
        case "closing":
            return _("closing words")
        case _:
            return _("question {0}").format(name)


def names(documents: Sequence[Document]) -> dict[str, str]:
    """Return what each text is called: its title, else its kind, with its file where two would be called the same."""
    titles = {document.id: document.article.title for document in documents}
    plain: dict[str, str] = {}
    for document in documents:
        title = document.article.title or titles.get(document.printing_of or "")
        plain[document.id] = f"《{title}》" if title else kind(document.article.kind)
    shared = Counter(plain.values())
    return {
        document.id: f"{name} ({document.file})" if shared[name] > 1 else name
        for document, name in zip(documents, plain.values(), strict=True)
    }
