"""Join the printed lines of a page into paragraphs and headings, each character knowing where it came from."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from zhutiao.model import Decisions
from zhutiao.ports import Decoded
from zhutiao.text.paragraphs import Page
from zhutiao.text.reopening import reopened
from zhutiao.text.roles import SIGNATURE, is_byline
from zhutiao.text.rows import is_furniture, rows
from zhutiao.text.running import running_heads
from zhutiao.text.unwrapping import unwrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhutiao.blocks import Block
    from zhutiao.text.rows import Row

AS_FOUND = Decisions()
UNSAFE = re.compile("[\ud800-\udfff\0\ufeff]")


def canonical(text: str) -> str:
    """Return *text* with one kind of line end and without what no text may hold.

    CR LF, CR, LINE and PARAGRAPH SEPARATOR become LF; NUL becomes U+FFFD; lone surrogates too; a BOM goes.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return UNSAFE.sub(lambda found: "" if found[0] == "\ufeff" else "\ufffd", text)


def blocks(text: str) -> Sequence[Block]:
    """Return the paragraphs and headings of a canonical *text*, in order."""
    return cleaned(Decoded(text, "utf-8"))[0]


def cleaned(source: Decoded, decisions: Decisions = AS_FOUND) -> tuple[Sequence[Block], Sequence[Block]]:
    """Return the paragraphs and headings of a canonical source in order, and the lines that are no text.

    Spaces stay as printed, runs of them as one: `spaces.tidy` takes out those that are the printer's.
    """
    found: list[Row] = []
    furniture: list[Row] = []
    page = rows(source.text, source.hints)
    heads = running_heads(page)
    for n, row in enumerate(page):
        aside = (n in heads and row.line not in decisions.kept) or _is_furniture(row, source, decisions)
        (furniture if aside else found).append(row)
    _decide(found, decisions)
    if not source.whole:
        found = unwrapped(found, source.text)
    asides = Page.of(furniture, whole=True)
    return reopened(list(_grouped(found, whole=source.whole)), decisions.joins), [
        asides.block([n]) for n in range(len(furniture))
    ]


def _is_furniture(row: Row, source: Decoded, decisions: Decisions) -> bool:
    if row.line in decisions.aside:
        return True
    hint = source.hints.get(row.line) if source.hints else None
    return (is_furniture(row.text) or (hint is not None and hint.furniture)) and row.line not in decisions.kept


def _decide(page: Sequence[Row], decisions: Decisions) -> None:
    if not (decisions.starts or decisions.joins or decisions.kept):
        return
    for row in page:
        row.kept = row.line in decisions.kept
        if row.line in decisions.starts or row.line in decisions.joins:
            row.opens = row.line in decisions.starts


def _grouped(found: Sequence[Row], *, whole: bool) -> Iterator[Block]:
    page = Page.of(found, whole=whole)
    group = [0]
    for i in range(1, len(found)):
        opens = found[i].opens
        if (whole or page.breaks(group, i)) if opens is None else opens:
            yield from _signed(page.block(group))
            group = [i]
        else:
            group.append(i)
    if found:
        yield from _signed(page.block(group))


def _signed(block: Block) -> Iterator[Block]:
    """Yield a block, and a signature that follows its last sentence on its own."""
    signed = SIGNATURE.search(block.text) if " " in block.text and not is_byline(block.text) else None
    if not signed:
        yield block
        return
    name = replace(block.cut(signed.end("gap")).strip(), joined=0, doubtful=False, signature=True)
    yield replace(block.cut(0, signed.start()).strip(), heading=False)
    yield name
