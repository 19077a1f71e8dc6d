"""Divide running text into paragraphs p1, p2 … and the headings among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.model import Finding, Segment
from zhutiao.ports import Divided
from zhutiao.text.doubled import doubled
from zhutiao.text.spaces import tidy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.blocks import Block
    from zhutiao.ports import Draft


def divide(draft: Draft) -> Divided:
    """Return a segment per paragraph or heading, doubled ones as findings."""
    segments, findings = paragraphs(draft.blocks)
    return Divided(segments, None, findings)


def paragraphs(blocks: Sequence[Block], first: int = 1) -> tuple[tuple[Segment, ...], tuple[Finding, ...]]:
    """Return the segments of *blocks*, numbered from *first*, and what stands twice."""
    twice = doubled(blocks)
    ids: dict[int, str] = {}
    segments: list[Segment] = []
    findings: list[Finding] = []
    for i, block in enumerate(blocks):
        clean = tidy(block.unhashed())
        if i in twice:
            findings.append(duplicate(clean, ids[twice[i]]))
            continue
        ids[i] = f"p{first + len(segments)}"
        kind = "heading" if block.heading else "paragraph"
        segments.append(Segment(ids[i], kind, clean.text, clean.text, clean.lines, raw=clean.raw()))
    return tuple(segments), tuple(findings)


def duplicate(block: Block, segment: str) -> Finding:
    """Return the finding for a passage printed twice, the other copy standing in *segment*."""
    return Finding("duplicate", block.text, segment, block.lines, segment, block.raw())
