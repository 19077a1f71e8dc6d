"""Cut a page on which people speak in turns where their labels stand."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from zhutiao.ports import Draft
from zhutiao.text import roles
from zhutiao.text.fields import is_field, is_metadata
from zhutiao.text.fronts import CLUTTER, TRAIL
from zhutiao.text.hearing import labels
from zhutiao.text.labels import COLONS, ENDS, FULL_TIME, HOUR, HOURS, LONGEST, at, is_time
from zhutiao.text.rows import CLOSERS, ENDINGS
from zhutiao.text.speaker import SURE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.blocks import Block
    from zhutiao.text.labels import Label

CAPTION_LONGEST = 100
TITLE_LONGEST = 60
SENTENCE = re.compile("[。；;]|[：:，,]$")
CAPTION = re.compile(
    r"[（(]?(?:图为|图片|资料图|配图|现场图|直播截图|视频)[^？?]*$"
    r"|[^。！？!?]*(?:(?<![拍录])摄|供图|制图|图源|图/.{2,12}|摄影)[）)]?。?$"
    r"|.{0,60}[（(][^（()）]{0,12}(?:摄|供图)[^（()）]{0,2}[）)]$"
)
# Of an hour that two lines were made of, the first has only the day.
HELD_HOUR = re.compile(
    rf"^[\[［（(【]\s*{HOUR}\s*[\]］）)】]|[\[［（(【]\s*(?:{HOUR}\s*[\]］）)】]|\d{{4}}-\d\d?-\d\d?)$"
)
GLUED = re.compile(
    r".{4,60}?(?:答记者问|实录|访谈录?|问答|发布会|吹风会|记者会|见面会|座谈会|对话|专访|摘要)(?=.{1,60}?[：:])"
)
CREDITED = re.compile(r"记者|記者|评论员|作者|通讯员|来源|转自|摘自|据|[电讯]")
BELOW = re.compile(
    r"[（(【\[]?(?:责任编辑|责编|编辑|来源|记者|文字|摄影|图片来源|审核|校对|初审|复审|终审|供稿|作者|监制|文字整理|整理)"
    r"[：:　 ]"
    r"|[（(](?:.{0,10}记者.{2,24}|完|全文完|结束)[）)]$"
)
BOLD = "**"

Spare = tuple["Block", Literal["furniture", "caption"]]


@dataclass
class Talk:
    """A conversation while it is cut: its blocks, labels on their own, and what nobody says.

    One that `keeps` has nothing to spare: hours and captions stay among the words, signs in the label.
    """

    blocks: list[Block] = field(default_factory=list["Block"])
    spare: list[Spare] = field(default_factory=list[Spare])
    open: bool = False
    keeps: bool = False

    def take(self, block: Block) -> None:
        """Add words between labels, unless they are a caption or the hour of a live text."""
        stamp = None if self.keeps else FULL_TIME.search(block.text) or HELD_HOUR.search(block.text)
        if stamp and stamp.end() - stamp.start() < len(block.text):
            for part in (block.cut(0, stamp.start()), block.cut(*stamp.span()), block.cut(stamp.end())):
                self.take(part)
        elif block.text.strip():
            self._put(block.strip())

    def _put(self, bare: Block) -> None:
        if self.keeps:
            self.blocks.append(bare)
        elif is_time(bare.text) and (self.open or HOURS.search(bare.text)):
            self.spare.append((bare, "furniture"))
        elif self.open and not bare.kept and _is_caption(bare.text):
            self.spare.append((bare, "caption"))
        else:
            self.blocks.append(bare)

    def name(self, block: Block, label: Label) -> None:
        """Add a label, without the hour before it and the signs that make it bold."""
        if self.keeps:
            self.blocks.append(replace(_plain(block.cut(*label.bounds).strip()), label=True))
            return
        if label.time:
            self.spare.append((_plain(block.cut(*label.time).strip()), "furniture"))
        for sign in label.signs:
            self.spare.append((_plain(block.cut(*sign)), "furniture"))
        signs = [(a - label.start, b - label.start) for a, b in label.signs if label.start <= a < label.end]
        bare = block.cut(label.start, label.end).without(signs).strip()
        self.blocks.append(replace(_plain(bare), label=True))
        self.open = True


def draft(page: Sequence[Block]) -> tuple[Draft, tuple[Spare, ...]] | None:
    """Return a page as the draft of a conversation, with what nobody says; None where people do not speak in turns."""
    talk = cut(page)
    if talk is None:
        return None
    begin = next(i for i, block in enumerate(talk.blocks) if block.label)
    clutter = [block for block in talk.blocks[:begin] if not block.kept and _is_clutter(block.text)]
    for block in clutter:
        talk.spare.append((block, "furniture"))
    blocks = _less(talk.blocks, clutter)
    title = _title(blocks)
    blocks = _less(blocks, [title] if title else [])
    begin = next(i for i, block in enumerate(blocks) if block.label)
    said_of = [block for block in blocks[:begin] if _says_of(block.text)]
    occasion = [block for block in blocks[:begin] if is_field(block.text) and not is_metadata(block.text)]
    while _ends_in_credit(blocks):
        said_of.append(blocks.pop())
    # What tells when people met is read for the date, and stays where it stands.
    return Draft(tuple(_less(blocks, said_of)), title, credits=(*said_of, *occasion)), tuple(talk.spare)


def _less(blocks: Sequence[Block], others: Sequence[Block]) -> list[Block]:
    unwanted = set(map(id, others))
    return [block for block in blocks if id(block) not in unwanted]


def _is_clutter(text: str) -> bool:
    """Say whether a line above a talk shows where on a site it stands, or is a button's."""
    return len(text) <= CAPTION_LONGEST and bool(TRAIL.fullmatch(text) or CLUTTER.match(text))


def _title(blocks: Sequence[Block]) -> Block | None:
    """Return the first line that says nothing else of the text, where it is a title."""
    first = next(block for block in blocks if block.label or not _says_of(block.text))
    if first.label or roles.is_credit(first.text) or not (first.heading or _is_title(first.text)):
        return None
    return first


def _says_of(text: str) -> bool:
    """Say whether a line above a talk is metadata or a credit; a bare row of names is a list of those who speak."""
    return is_metadata(text) or bool(roles.is_credit(text) and CREDITED.search(text))


def _ends_in_credit(blocks: Sequence[Block]) -> bool:
    """Say whether the last block is a credit, below words that somebody says."""
    last = blocks[-1]
    return not (last.label or last.kept or (len(blocks) > 1 and blocks[-2].label)) and is_credit(last.text)


def is_credit(text: str) -> bool:
    """Say whether a line below a talk names a source or who wrote, and is nobody's words."""
    return len(text) <= LONGEST and (roles.is_credit(text) or is_metadata(text) or bool(BELOW.match(text)))


def _is_title(text: str) -> bool:
    """Say whether the first words of a page are its title though a colon stands in them."""
    return len(text) <= TITLE_LONGEST and not SENTENCE.search(text) and not is_field(text)


def cut(page: Sequence[Block], *, asked: bool = False) -> Talk | None:
    """Return a page cut at its labels, None where it has none; with *asked*, the reader has said that it is a talk."""
    plain = _mended(_unglued([block.unhashed() if block.level else block for block in page]))
    heard = labels(plain, asked=asked)
    if not heard:
        return None
    talk = Talk(keeps=asked)
    for i, block in enumerate(plain):
        _lay(talk, block, heard.get(i, ()))
    return talk


def _lay(talk: Talk, block: Block, found: Sequence[Label]) -> None:
    """Lay a paragraph's labels and what stands between them to the talk."""
    bold = False
    edges = [0, *(edge for label in found for edge in label.bounds), len(block.text)]
    *parts, rest = block.parts(list(pairwise(edges)))
    for n, label in enumerate(found):
        talk.take(parts[2 * n])
        talk.name(parts[2 * n + 1], label.moved(-edges[2 * n + 1]))
        bold = len(label.signs) == 1
    if bold and not talk.keeps and rest.text.endswith(BOLD):
        talk.spare.append((_plain(rest.cut(len(rest.text) - len(BOLD))), "furniture"))
        rest = rest.cut(0, len(rest.text) - len(BOLD))
    talk.take(rest)


def _plain(block: Block) -> Block:
    return replace(block, joined=0, doubtful=False, heading=False, signature=False)


def _is_caption(text: str) -> bool:
    return len(text) <= CAPTION_LONGEST and text[-1] not in COLONS and bool(CAPTION.match(text))


def _mended(page: Sequence[Block]) -> list[Block]:
    """Return the page with labels whole that were wrapped: an office at the end of one block, the name in the next."""
    mended: list[Block] = []
    for block in page:
        whole = _whole(mended[-1], block) if mended and _breaks_off(mended[-1]) else None
        if whole:
            mended[-1:] = whole
        else:
            mended.append(block)
    return mended


def _unglued(page: list[Block]) -> list[Block]:
    """Return the page with its title apart that stands on one line with the first label: …答记者问问：…."""
    for title in GLUED.finditer(page[0].text[: 2 * LONGEST]) if page else ():
        found = at(page[0].text, title.end())
        if found and found.start == title.end() and found.speaker.trust == SURE and title.start() == 0:
            return [replace(_plain(page[0].cut(0, title.end())), heading=True), page[0].cut(title.end()), *page[1:]]
    return page


def _breaks_off(block: Block) -> bool:
    return block.column is not None and block.text[-1] not in ENDINGS + CLOSERS + COLONS


def _whole(before: Block, block: Block) -> list[Block] | None:
    if not any(colon in block.text[:LONGEST] for colon in COLONS):
        return None
    ends = [end.end() for end in ENDS.finditer(before.text)]
    start = ends[-1] if ends else 0
    tail = before.cut(start)
    found = at(tail.text + block.text) if len(tail.text) < LONGEST else None
    if found is None or found.speaker.trust < SURE or found.end <= len(tail.text):
        return None
    whole = replace(
        block,
        text=tail.text + block.text,
        pieces=(*tail.pieces, *block.pieces),
        lines=(before.lines[0] if not start else before.lines[1], block.lines[1]),
        joined=block.joined + 1,
    )
    return [before.cut(0, start), whole] if start else [whole]
