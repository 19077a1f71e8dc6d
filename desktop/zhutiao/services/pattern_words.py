"""How far a regular expression was looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.services.pattern_searching import End, PatternFound


def ended(end: End, done: int, count: int) -> str:
    """Say why a search of one text ended after *done* of its paragraphs, "" where that was all."""
    cut = _("This pattern takes too long. {0} of {1} paragraphs were searched; a simpler one finds them all.")
    return {"slow": cut.format(done, count), "many": _("There are more; only the first are shown.")}.get(end, "")


def ended_early(found: PatternFound) -> str:
    """Say why a search of many texts found no more, "" where it looked through all of them."""
    cut = _("This pattern takes too long. {0} of {1} texts were searched; a simpler one finds them all.")
    more = _("There are more; only the first are shown.")
    return {"slow": cut.format(found.searched, found.of), "many": more}.get(found.end, "")
