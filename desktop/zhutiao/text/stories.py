"""One text of a page while it is gathered, and what each block on the page is for."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from zhutiao.blocks import Block
from zhutiao.model import Finding
from zhutiao.ports import Draft
from zhutiao.text import roles
from zhutiao.text.numbering import marker

PREAMBLE = re.compile(
    r"(?:提出|制定|作出|通知|印发|明确)(?:如下|以下)?(?:本)?(?:意见|决定|通知|措施|如下|要求)[。：:]$"
)
Role = Literal["label", "dateline", "photo", "byline", "credit", "numbered", "preamble", "heading", "wire", "body"]
TEXT: frozenset[Role] = frozenset({"body", "wire", "preamble", "numbered"})


@dataclass
class Story:
    """One text while it is gathered; `headless` where it began without any sign of a beginning."""

    first: int
    opened: Role | None
    blocks: list[Block] = field(default_factory=list[Block])
    credits: list[Block] = field(default_factory=list[Block])
    dateline: Block | None = None
    title: Block | None = None
    findings: list[Finding] = field(default_factory=list[Finding])
    last: int = -1
    closed: bool = False

    def take(self, block: Block, index: int) -> None:
        """Add a paragraph or heading."""
        self.blocks.append(block)
        self.last = index

    @property
    def numbered(self) -> bool:
        """Say whether it has numbered sections or clauses, or a preamble that announces them."""
        return self.opened == "preamble" or any(marker(block.unhashed().text) for block in self.blocks)

    @property
    def is_text(self) -> bool:
        """Say whether at least one sentence ends in it; a heap of stray headlines is no text."""
        titled = self.title is not None
        return bool(self.blocks) and (titled or any(re.search("[。！？!?]", block.text) for block in self.blocks))

    def everything(self) -> list[Block]:
        """Return all its blocks, those around the text too."""
        around = [block for block in (self.title, self.dateline) if block]
        return [*around, *self.blocks, *self.credits]

    def draft(self) -> Draft:
        """Return it as it goes to the kinds."""
        return Draft(tuple(self.blocks), self.title, self.dateline, tuple(self.credits), tuple(self.findings))


def role_of(block: Block, following: Block | None) -> Role:
    """Return what a block is for, as far as it and the next one tell."""
    text = block.unhashed().text
    if block.kept:
        return "body"
    tests: tuple[tuple[Role, bool], ...] = (
        ("dateline", roles.is_dateline(text)),
        ("photo", roles.is_photo_credit(text)),
        ("byline", block.signature or roles.is_byline(text)),
        ("credit", roles.is_credit(text)),
        ("numbered", marker(text) is not None),
        (
            "preamble",
            bool(PREAMBLE.search(text)) and following is not None and marker(following.unhashed().text) is not None,
        ),
        ("heading", block.heading),
        ("wire", roles.opens_story(text)),
    )
    for role, holds in tests:
        if holds:
            return role
    return "body"
