"""An explainer or an editorial (解读、评论) about a policy document."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from zhutiao.kinds import prose
from zhutiao.ports import Divided, Draft, TextKind
from zhutiao.text.roles import is_credit
from zhutiao.text.rows import terminates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.blocks import Block

# The document as the subject of a sentence, as explainers speak of it: 意见将…, 意见提出….
SUBJECT = re.compile(
    r"(?:^|[，。；,;…“])《?(?:意见|决定|纲要|规划|方案|条例|通知)》?(?=[将从以紧立提明强要牢还对把围着])", re.MULTILINE
)
CITED = re.compile(r"《[^》]{4,60}(?:意见|决定|纲要|规划|方案|条例)》")
WRITER = r"[\u4e00-\u9fff·]{2,4}"
COMMENTATOR = re.compile(
    r"[—\-\s（(]*[\u4e00-\u9fff·]{0,12}(?:特约|首席)?(?:评论员|評論員)"
    rf"(?:文章|[\s:：　]*{WRITER}(?:[\s、　]{WRITER}){{0,3}})?[）)]?"
)
OPENING = 3  # blocks under the title in which the commentator is named
HEAD_LONGEST = 30
ENDED = re.compile(r"[。；;！!…]|[：:，,、]$")
TITLED = re.compile(r"解读|答记者问|问答|评论员|社论|述评|时评|一图读懂|图解|解讀|評論|怎么看|为何|如何")


def likeness(draft: Draft) -> float:
    """Return how much a text speaks about a policy document: it cites one, or makes one its subject.

    A title that promises an explanation (解读, 答记者问) is stronger than numbered headings.
    """
    if (draft.title and TITLED.search(draft.title.text)) or any(map(_is_commentator, _around(draft))):
        return 0.82
    text = "\n".join(block.text for block in draft.blocks)
    about = min(len(SUBJECT.findall(text)), 4) / 4
    cites = 0.5 if CITED.search("".join(text.split())) else 0.0
    return min(0.75, max(about * 0.75, cites))


def divide(draft: Draft) -> Divided:
    """Return its paragraphs; a short unfinished line set apart above a paragraph is a heading."""
    blocks = draft.blocks
    heads = [_heads(blocks, i) for i in range(len(blocks))]
    return prose.divide(
        replace(
            draft,
            blocks=tuple(
                block if block.heading == heads[i] else replace(block, heading=heads[i])
                for i, block in enumerate(blocks)
            ),
        )
    )


def _around(draft: Draft) -> Sequence[Block]:
    return (*draft.credits, *draft.blocks[:OPENING], *draft.blocks[-1:])


def _is_commentator(block: Block) -> bool:
    """Say whether a line names a paper's own commentator, and nothing else."""
    return len(block.text) <= HEAD_LONGEST and COMMENTATOR.fullmatch(block.text.strip()) is not None


def _heads(blocks: Sequence[Block], i: int) -> bool:
    """Say whether a line heads the finished paragraph below it."""
    block = blocks[i]
    if _is_commentator(block):
        return False
    if block.heading or len(block.text) > HEAD_LONGEST or ENDED.search(block.text) or i + 1 == len(blocks):
        return block.heading
    below = blocks[i + 1]
    apart = i > 0 and blocks[i - 1].lines[1] + 1 < block.lines[0] and block.lines[1] + 1 < below.lines[0]
    return apart and not is_credit(block.text) and len(below.text) > HEAD_LONGEST and terminates(below.text)


KIND = TextKind("commentary", likeness, divide)
