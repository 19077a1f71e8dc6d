"""A file that holds documents one below the other, most often a single one: where each begins, and what is round it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhutiao.ports import Draft
from zhutiao.text import roles
from zhutiao.text.bodies import is_body
from zhutiao.text.continuations import CONTINUED
from zhutiao.text.fields import is_field, is_reference
from zhutiao.text.fronts import CLUTTER, LONGEST, Front, front, is_note, is_title, join
from zhutiao.text.numbering import marker
from zhutiao.text.rows import terminates
from zhutiao.text.stories import PREAMBLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Literal

    from zhutiao.blocks import Block

    Spare = tuple[Block, Literal["furniture", "caption", "credit", "undecided"]]

NEAR = 6  # blocks below a title in which its text must begin
CAPTION_LONGEST = 80
ANNEX = re.compile(r"附[件錄录]\s*[\d一二三四五六七八九十]{0,3}\s*(?:[：:]|$)")
SENTENCE = 40  # characters; a longer finished paragraph is running text
BOXES = "□■◎●◆▲"
CLOSING = re.compile(r"\d\s*日$|[〇○零一二三四五六七八九十]日$|^附[件录]|^[（(]|[：:]|公开|发布|印发|抄送")
APART = 2  # paragraphs of another text that stand before a wire's dateline on a page of several


def is_one_after_the_other(page: Sequence[Block]) -> bool:
    """Say whether a page holds no newspaper's stories: one column width at most, no wire's story below another text."""
    widths = {block.column for block in page if block.column is not None and block.joined > 1}
    if len(widths) > 1:
        return False
    texts = 0
    for n, block in enumerate(page):
        text = block.text
        if text[0] in BOXES and roles.is_byline(text):
            return False
        if texts < APART:
            texts += not block.heading and len(text) > SENTENCE and terminates(text)
        elif not block.signature and _opens_story(page, n, text):
            return False
    return not _is_headed_below(page)


def split(page: Sequence[Block]) -> tuple[list[Draft], list[Spare]]:
    """Return the documents of a page in order, and what belongs to none."""
    drafts: list[Draft] = []
    spare: list[Spare] = []
    for start, end in _ranges(page):
        draft, rest = _draft(page[start:end])
        drafts.append(draft)
        spare += rest
    return drafts, spare


def _opens_story(page: Sequence[Block], n: int, text: str) -> bool:
    """Say whether a story of a newspaper begins at block *n*: with a wire's dateline, or under a reporter's name."""
    signs = "记者" in text and len(text) <= roles.BYLINE_LONGEST and roles.is_byline(text) and not terminates(text)
    if not signs and not (roles.opens_story(text) and not roles.WIRE_LINE.match(text)):
        return False
    return n + 1 < len(page) and not page[n + 1].heading


def _is_headed_below(page: Sequence[Block]) -> bool:
    """Say whether a page begins with running text, and headlines stand below its end."""
    if not page or page[0].heading or not terminates(page[0].text):
        return False
    last = max(n for n, block in enumerate(page) if terminates(block.text))
    return any(block.heading and not _closes(block.unhashed().text) for block in page[last + 1 :])


def _closes(text: str) -> bool:
    """Say whether a line may stand under a document: who issued it, when, for whom."""
    return bool(is_body(text) or CLOSING.search(text) or roles.is_credit(text) or marker(text))


def _ranges(page: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Yield where each document begins and ends. What an annex of a numbered document holds is part of it."""
    start, told, numbered, annexed = 0, False, False, False
    for n, block in enumerate(page):
        text = block.text if not block.level else block.unhashed().text
        numbered = numbered or marker(text) is not None
        told = told or numbered or text[-1] == "。"
        annexed = annexed or (text[0] == "附" and numbered and bool(ANNEX.match(text)))
        if told and n > start and _begins(page, n, text, annexed=annexed):
            first = n - 1 if n - 1 > start and _is_part(page, n) else n
            yield start, first
            start, told, numbered, annexed = first, False, False, False
    yield start, len(page)


def _is_part(page: Sequence[Block], n: int) -> bool:
    """Say whether the line above a title is its first part: 国务院 above 关于…的意见."""
    above = page[n - 1].unhashed().text
    return page[n].unhashed().text.startswith(("关于", "關於")) and page[n - 1].heading and is_body(above)


def _begins(page: Sequence[Block], n: int, text: str, *, annexed: bool) -> bool:
    """Say whether a new document begins at block *n*: a title, and below it a beginning; or the second half of one."""
    above = page[n - 1].text
    if CONTINUED.match(text) or (roles.TURNED.search(above) and not CONTINUED.match(above)):
        return True
    if len(text) > LONGEST or terminates(text) or page[n].signature or marker(text) or not is_title(text):
        return False
    for block in page[n + 1 : n + NEAR]:
        below = block.unhashed().text
        if is_note(below) or is_reference(below) or roles.is_dateline(below):
            return True
        if annexed:
            continue
        found = marker(below)
        if found or PREAMBLE.search(below) or roles.OPENING.search(below):
            return found is None or found.first
    return False


def _draft(page: Sequence[Block]) -> tuple[Draft, list[Spare]]:
    above = front(page)
    blocks = list(above.kept)
    spare: list[Spare] = [(block, "furniture") for block in above.furniture]
    last = max((n for n, block in enumerate(page) if _is_told(block)), default=above.length)
    for n in range(above.length, len(page)):
        _lay(page, n, above, blocks, spare, inside=bool(blocks) and n < last)
    title = join(above.title) if above.title else None
    if title is not None and len(blocks) == len(above.kept):
        # Nothing but headlines: they are still what the reader gave us.
        blocks, title = [*above.title, *blocks], None
    return Draft(tuple(blocks), title, above.dateline, tuple(above.credits)), spare


def _is_told(block: Block) -> bool:
    """Say whether a block is text of its own, so that what stands above it is not below the document."""
    return not block.heading and (terminates(block.text) or marker(block.text) is not None)


def _lay(page: Sequence[Block], n: int, above: Front, blocks: list[Block], spare: list[Spare], *, inside: bool) -> None:
    block = page[n]
    text = block.unhashed().text
    if block.kept or (text[-1] in "。；" and text[0] not in "（("):
        blocks.append(block)
    elif len(text) <= CAPTION_LONGEST and CLUTTER.match(text):
        spare.append((block, "furniture"))
    elif roles.is_photo_credit(text):
        above_it = blocks[-1] if blocks and blocks[-1] is page[n - 1] else None
        if above_it and len(above_it.text) <= CAPTION_LONGEST and not above_it.kept:
            spare.append((blocks.pop(), "caption"))
        spare.append((block, "credit"))
    elif above.dateline is None and not blocks and roles.is_dateline(text):
        above.dateline = block
    elif block.signature or (not inside and (roles.is_credit(text) or is_field(text))):
        above.credits.append(block)
    else:
        blocks.append(block)
