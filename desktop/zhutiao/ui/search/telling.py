"""What is said of a search: how much was found and in how many texts, or that nothing was, and what would help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.text.search_reading import parse
from zhutiao.ui.tips import clipped
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.ui.search.asked import Asked
    from zhutiao.ui.search.wishes import Texts

LONGEST = 40


def counted(hits: int, places: int | None, texts: Texts | None) -> str:
    """Say how many hits there are, in how many places where that is known and another number, and in which part."""
    said = [_("1 hit") if hits == 1 else _("{0} hits").format(f"{hits:,}")]
    if places is not None and places > hits:
        said.append(_("{0} places").format(f"{places:,}"))
    if texts and texts.searched > 1:
        said.append(_("in {0} of {1} texts").format(texts.found, texts.searched))
    return " · ".join(said)


def remark(asked: Asked) -> str:
    """Say that what was typed was not read as it may have been meant; "" where it was."""
    if not asked.pattern and _is_literal(asked):
        return _("Sought as it stands.")
    return ""


def nothing(asked: Asked) -> str:
    """Say that nothing was found, where it was looked for, and what would help besides looking elsewhere."""
    words = clipped(" ".join(asked.words.split()), LONGEST)
    where = {
        "text": _("“{0}” is not in this text, nor in the notes on it."),
        "dossier": _("“{0}” is nowhere in this dossier."),
        "library": _("“{0}” is nowhere in the library."),
    }
    return " ".join(filter(None, (where[asked.within].format(words), _advice(asked))))


def _advice(asked: Asked) -> str:
    if asked.pattern:
        return _("It was taken as a regular expression.")
    query = parse(asked.words)
    if query.literal and _is_literal(asked):
        return _("It was sought as it stands: {0}").format(_("a quote is open, or OR and - have nothing to go with."))
    if query.filters:
        return _("Fewer filters find more.")
    if len(query.groups) > 1:
        return _("All words must stand in one paragraph; with OR between them one is enough.")
    return ""


def _is_literal(asked: Asked) -> bool:
    """Say whether there were signs of a grammar that made no sense."""
    return parse(asked.words).literal and any(
        sign in asked.words for sign in ('"', "“", "„", "OR", "|", "-", "－", ":")
    )
