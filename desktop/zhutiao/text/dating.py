"""When a text was made: the lines around it that date it, apart from the day on which it was put on a site."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from zhutiao.text import dates, roles, stated
from zhutiao.text.bodies import bodies
from zhutiao.text.framing import annex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhutiao.blocks import Block
    from zhutiao.ports import Draft
    from zhutiao.text.dates import Dated

CLOSING = 8  # blocks at a text's end in which its issuer and date stand
OPENING = 3  # blocks at its head in which its number, date or reporter may stand
DAY_AND_HOUR = 30  # signs: 2024年9月5日（星期四）上午10时30分
DAY_LONGEST = 26  # signs of a full date
LINE = 60  # signs of a line that signs or dates
DELIVERED = re.compile(r"[—－-]{1,2}\s*(?=\d{4}年).{6,60}[上会會]$")
PASSED = re.compile(r"(?:通过|通過|公布|发布|發布|制定|修正|修订|修訂)(?:施行)?$")
MET = re.compile(r"举行|举办|召开|舉行|舉辦|召開")
BEHIND = re.compile(r"[（(](?P<day>[^（()）]{6,24})[)）]$")


def own(draft: Draft) -> Dated | None:
    """Return the text's own date: a field, when people met, at its title, its signature, a wire's with the year."""
    told = (dates.find(value) for about in ("date", "held") for value in stated.values(draft, about))
    under = (dates.find(note) for note in notes(draft))
    closed = (dates.find(line) for line in reversed(closing(draft)) if is_signed(line))
    wired = (dates.find(text[:LINE]) for text in stated.credited(draft) if roles.WIRE.match(text))
    return next(filter(None, chain(told, under, _titled(draft), _met(draft), closed, wired)), None)


def published(draft: Draft) -> Iterator[Dated]:
    """Yield the days on which it was put on a site or printed."""
    told = (dates.find(value) for value in stated.values(draft, "published"))
    alone = (dates.find(credit.text) for credit in draft.credits if dates.is_date(credit.text))
    return filter(None, chain(told, alone))


def notes(draft: Draft) -> Iterator[str]:
    """Yield the lines under a title that date it: in brackets, how a law was passed, where a report was delivered."""
    if draft.dateline:
        yield draft.dateline.text
    for line in (*(credit.text for credit in draft.credits), *opening(draft)):
        if DELIVERED.match(line):
            yield line
        elif len(line) <= LINE and PASSED.search(line) and (found := dates.find(line)):
            yield from [line] if found.start == 0 else []
    yield from (line for line in opening(draft) if is_signed(line))


def opening(draft: Draft) -> list[str]:
    """Return the short lines at the head of a text, without the signs that set them bold."""
    return [block.text.replace("*", "") for block in draft.blocks[:OPENING] if len(block.text) <= LINE]


def closing(draft: Draft) -> list[str]:
    """Return the short lines at the end of a text: of the first part of it that is signed, annexes stand below that."""
    found: list[str] = []
    for end in _ends(draft.blocks):
        found = [block.text for block in draft.blocks[max(0, end - CLOSING) : end] if len(block.text) <= LINE]
        if any(map(is_signed, found)):
            break
    return found


def is_signed(line: str) -> bool:
    """Say whether a short line is a date, alone or behind the names of those who sign."""
    return dates.is_date(line) or bool(signers(line))


def signers(line: str) -> tuple[str, ...]:
    """Return the bodies before a date that ends a line."""
    found = dates.find(line)
    return bodies(line[: found.start]) if found and found.end == len(line) else ()


def _ends(blocks: Sequence[Block]) -> Iterator[int]:
    """Yield where a text may end: below a signature, above an annex, at its last line."""
    for i, block in enumerate(blocks):
        text = block.text
        if text[0] in "附AS":
            if i and annex(text):
                yield i
        elif len(text) <= DAY_LONGEST and i and dates.is_date(text) and bodies(blocks[i - 1].text[:LINE]):
            yield i + 1
    yield len(blocks)


def _titled(draft: Draft) -> Iterator[Dated | None]:
    """Yield the date in brackets that ends a title: 例行记者会文字实录（2025年3月20日）."""
    found = BEHIND.search(draft.title.text) if draft.title else None
    yield dates.find(found["day"]) if found else None


def _met(draft: Draft) -> Iterator[Dated]:
    """Yield the day that a line above a talk begins with: 2024年9月5日上午10时, …日，国务院新闻办举行发布会."""
    begin = next((i for i, block in enumerate(draft.blocks) if block.label), 0)
    for block in draft.blocks[:begin]:
        head = block.text[: 2 * LINE]
        if (len(head) <= DAY_AND_HOUR or MET.search(head)) and (found := dates.find(head)) and found.start == 0:
            yield found
