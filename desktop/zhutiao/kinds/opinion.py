"""An Opinion (意见) and its like: a preamble, sections 一、二、… and clauses numbered （一）（二）…."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhutiao.kinds import numbered
from zhutiao.ports import Draft, TextKind
from zhutiao.text.numbering import STRONG, readings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.text.numbering import Marker

LOOKED_AT = 2000  # paragraphs that tell what the whole is
ENOUGH = 4  # numbers that make a likeness complete
UNNUMBERED = 0.78  # a little more than a commentary gets that cites what the notice hands out
OWN = STRONG - {"条", "Article"}
TITLED = re.compile(
    r"关于.+的?(?:意见|决定|通知)$|關於.+的?(?:意見|決定|通知)$"
    r"|(?:意见|决定|决议|通知|通告|公告|方案|规划|规划纲要|纲要|要点|计划|措施|办法|指引|指南|倡议|安排|清单)(?:[（(].{1,16}[)）])?$"
)
ISSUED = re.compile(
    r"(?:.{0,60}(?:部|委|局|厅|院|会|办公室|政府|中央|總統府|府|署)\s*)?(?:关于|關於)[^，。]+的?(?:意见|决定|通知|通告|公告|批复|函|通報|通报|公報)$"
)


def likeness(draft: Draft) -> float:
    """Return how fully a draft is numbered as opinions are, more with a title that says so.

    A notice that only hands out a plan has no numbers of its own, but a body that issues it.
    """
    found = [marks[0] for block in draft.blocks[:LOOKED_AT] if (marks := readings(block.unhashed().text))]
    own = [mark for mark in found if mark.style in OWN]
    titled = draft.title is not None and TITLED.search(draft.title.unhashed().text.strip())
    if not own and titled:
        own = [mark for mark in found if mark.style == "1."]
    if not own or not (any(mark.first for mark in own) or _goes_on(own)):
        return UNNUMBERED if draft.title and ISSUED.match(draft.title.unhashed().text.strip()) and not found else 0.0
    articles = sum(mark.style in ("条", "Article") for mark in found)
    share = len(own) / (len(own) + articles)
    return min(1.0, 0.6 * share * min(len(own), ENOUGH) / ENOUGH + (0.4 if titled else 0.2))


def _goes_on(own: Sequence[Marker]) -> bool:
    """Say whether numbers follow each other, as on a page that begins in the middle of a document."""
    last: dict[str, Marker] = {}
    for mark in own:
        if mark.style in last and mark.follows(last[mark.style]):
            return True
        last[mark.style] = mark
    return False


KIND = TextKind("opinion", likeness, numbered.divide)
