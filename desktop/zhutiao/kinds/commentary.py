"""An explainer or an editorial (解读、评论) about a policy document."""

from __future__ import annotations

import re

from zhutiao.kinds import prose
from zhutiao.ports import Draft, TextKind

# The document as the subject of a sentence, as explainers speak of it: 意见将…, 意见提出….
SUBJECT = re.compile(
    r"(?:^|[，。；,;…“])《?(?:意见|决定|纲要|规划|方案|条例|通知)》?(?=[将从以紧立提明强要牢还对把围着])", re.MULTILINE
)
CITED = re.compile(r"《[^》]{4,60}(?:意见|决定|纲要|规划|方案|条例)》")
TITLED = re.compile(r"解读|答记者问|问答|评论员|社论|述评|时评|一图读懂|图解|解讀|評論|怎么看|为何|如何")


def likeness(draft: Draft) -> float:
    """Return how much a text speaks about a policy document: it cites one, or makes one its subject.

    A title that promises an explanation (解读, 答记者问) is stronger than numbered headings.
    """
    if draft.title and TITLED.search(draft.title.text):
        return 0.82
    text = "\n".join(block.text for block in draft.blocks)
    about = min(len(SUBJECT.findall(text)), 4) / 4
    cites = 0.5 if CITED.search("".join(text.split())) else 0.0
    return min(0.75, max(about * 0.75, cites))


KIND = TextKind("commentary", likeness, prose.divide)
