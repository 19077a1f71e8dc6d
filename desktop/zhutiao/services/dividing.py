"""From the text of one file to its articles: cleaned, told apart, each divided as its kind asks."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from zhutiao.kinds import KINDS
from zhutiao.model import Article, Aside, Decisions, Finding, Kind
from zhutiao.ports import Decoded
from zhutiao.text import emphasis, metadata
from zhutiao.text.articles import split
from zhutiao.text.clean import cleaned
from zhutiao.text.spaces import tidy_title

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from zhutiao.blocks import Block
    from zhutiao.ports import Divided, Draft, TextKind

KIND_NAMES: tuple[Kind, ...] = tuple(kind.name for kind in KINDS)


def articles(text: str, kinds: Mapping[str, Kind] | None = None) -> tuple[tuple[Article, ...], tuple[Aside, ...]]:
    """Return the articles of a canonical *text* and what belongs to none of them.

    *kinds* overrides the kind of an article by its id; the articles stay the same.
    """
    return divided(Decoded(text, "utf-8"), Decisions(kinds=kinds or {}))


def divided(source: Decoded, decisions: Decisions) -> tuple[tuple[Article, ...], tuple[Aside, ...]]:
    """Return the articles of a canonical source and what belongs to none of them, as the reader decided."""
    with _uncollected():
        return _divided(source, decisions)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Let nobody look for cycles meanwhile: there are none, and a large text makes a million objects to look at."""
    gathering = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if gathering:
            gc.enable()


def _divided(source: Decoded, decisions: Decisions) -> tuple[tuple[Article, ...], tuple[Aside, ...]]:
    page, furniture = cleaned(source, decisions)
    parts = split(page)
    found: list[Article] = []
    asides: list[Aside] = [_aside(block, why) for block, why in parts.spare]
    for n, marked in enumerate(parts.drafts, 1):
        name = f"a{n}"
        draft, signs = emphasis.plain(marked)
        asides += [_aside(block, "furniture", name) for block in signs]
        found.append(_article(name, draft, decisions))
        shown = set(map(id, marked.blocks))
        held = tuple(block for block in draft.credits if id(block) not in shown)
        dated = (draft.dateline,) if draft.dateline else ()
        asides += [_aside(block, "credit", name) for block in (*dated, *held)]
    asides += [_aside(replace(block, level=0), "furniture") for block in furniture]
    asides += [_furniture(block) for block in page if block.hashes()]
    return tuple(found), tuple(sorted(asides, key=lambda aside: aside.raw[0].start if aside.raw else 0))


def kind_of(draft: Draft) -> TextKind:
    """Return the kind most like a draft; ties go to the one listed first."""
    return _ranked(draft)[0]


def _ranked(draft: Draft) -> list[TextKind]:
    """Return the kinds that a draft resembles at all, best first."""
    likeness = {kind.name: kind.likeness(draft) for kind in KINDS}
    return sorted((kind for kind in KINDS if likeness[kind.name]), key=lambda kind: -likeness[kind.name]) or [KINDS[-1]]


def _article(name: str, draft: Draft, decisions: Decisions) -> Article:
    likely = _ranked(draft)
    wanted = decisions.kinds.get(name)
    kind = next((kind for kind in KINDS if kind.name == wanted), likely[0])
    if decisions.titles.get(name) == "" and draft.title:
        draft = replace(draft, blocks=(draft.title, *draft.blocks), title=None)
    divided = kind.divide(draft)
    title = tidy_title(draft.title.unhashed()) if draft.title else None
    return Article(
        name,
        kind.name,
        decisions.titles.get(name) or (title.text if title else None),
        divided.segments,
        metadata.issued_by(draft, kind.name),
        metadata.author(draft),
        metadata.origin(draft),
        metadata.date(draft),
        metadata.dateline(draft),
        divided.complete,
        _findings(draft, divided),
        divided.turns,
        title.raw() if title else (),
        reference=metadata.reference(draft),
        runner_up=next((each.name for each in likely if each.name not in (kind.name, KINDS[-1].name)), None),
    )


def _findings(draft: Draft, divided: Divided) -> tuple[Finding, ...]:
    joined = sum(block.joined for block in draft.blocks)
    if not joined:
        return (*divided.findings, *draft.findings)
    lines = (min(b.lines[0] for b in draft.blocks), max(b.lines[1] for b in draft.blocks))
    return (*divided.findings, *draft.findings, Finding("joined-lines", "", str(joined), lines))


def _aside(
    block: Block, why: Literal["furniture", "caption", "credit", "undecided"], article: str | None = None
) -> Aside:
    clean = tidy_title(block.unhashed())
    return Aside(clean.text, why, clean.lines, article, clean.raw())


def _furniture(block: Block) -> Aside:
    signs = block.cut(0, block.hashes())
    return Aside(signs.text, "furniture", signs.lines, raw=signs.raw())
