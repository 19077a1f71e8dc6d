"""Which of the labels on a page are believed, and whether people speak in turns there."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from zhutiao.text import own_lines, roster, speakers
from zhutiao.text.labels import COLONS, FULL_TIME, at, inside, is_time, may_hold
from zhutiao.text.offices import OFFICE, POLITE
from zhutiao.text.questions import is_host
from zhutiao.text.roles import NAMES
from zhutiao.text.speaker import LIKELY, SURE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhutiao.blocks import Block
    from zhutiao.text.labels import Label
    from zhutiao.text.speaker import Speaker

FEWEST = 3  # fewer make no conversation, but a question and its answer do
PAIR = 2
SHARE = 0.4  # of the page's words must be spoken
PAIR_SHARE = 0.6
DENSE = 0.3  # labels a paragraph, where nothing but names tells that people speak
ROUNDS = 4
SENTENCES = 0.5  # a label
FIELD_LONGEST = 60
ASKED_IN = 2  # paragraphs
FINISHED = re.compile(r"[。！？!?…]|\.(?:\s|$)")
BETWEEN = re.compile("[；;、，,]")
INTRODUCED = re.compile(rf"{OFFICE}[ 　]?$")
CALLED = re.compile(rf"(?:{POLITE}|{OFFICE})")

ANSWERS = ("答：", "答:")  # what only a paragraph that holds a whole conversation has behind its head
WITHIN = (*COLONS, *"【[［", "○", "答 ", "问 ", "Q1")

Heard = dict[int, list["Label"]]


@dataclass
class Page:
    """A page's blocks with the labels that may stand at their heads."""

    blocks: Sequence[Block]
    heads: dict[int, Label]

    def introduces(self, name: str) -> bool:
        """Say whether some block speaks of *name* as of a person: with an office before it, or an address behind."""
        return any(_introduces(block.text, name) for block in self.blocks if name in block.text)

    def said_between(self, first: int, last: int) -> int:
        """Return how many paragraphs stand from one block to another, hours not counted."""
        return sum(not is_time(block.text) for block in self.blocks[first:last])


def labels(blocks: Sequence[Block], *, asked: bool = False) -> Heard:
    """Return the labels of a page by the number of their block; none where it is no conversation.

    With *asked*, the reader has said that it is one.
    """
    return _with_colons(blocks, asked=asked) or {i: [label] for i, label in own_lines.labels(blocks).items()}


def _with_colons(blocks: Sequence[Block], *, asked: bool) -> Heard:
    heads = {i: head for i, block in enumerate(blocks) if may_hold(block.text) and (head := at(block.text))}
    if not heads and not any(each in block.text for block in blocks for each in ANSWERS):
        return {}
    page = Page(blocks, {i: head for i, head in heads.items() if not _heads_a_text(i, blocks[i], head)})
    _leave_fields(page)
    heard = _believed(page, asked=asked)
    flat = [label for found in heard.values() for label in found]
    return heard if flat and (asked or _converse(flat, page, min(heard))) else {}


def key(speaker: Speaker) -> str:
    """Return what tells one who speaks from others: the name, or the label where there is none."""
    return speaker.name or speaker.label.strip("【】[]［］〔〕")


def _heads_a_text(i: int, block: Block, head: Label) -> bool:
    """Say whether a block is a heading such as 王静：推动民生改善, not somebody's words."""
    if not block.heading or (i and block.column is not None) or block.text[head.end - 1] not in COLONS:
        return False
    return head.end < len(block.text) and not FINISHED.search(block.text, head.end)


def _leave_fields(page: Page) -> None:
    """Leave out 主持人：王静 and the like, where a label stands before the name of a person and no words of his."""
    page.heads = {i: head for i, head in page.heads.items() if not _fills(page.blocks[i].text, head)}


def _fills(text: str, head: Label) -> bool:
    rest = FULL_TIME.sub("", text[head.end :]).strip()
    if not rest or len(rest) > FIELD_LONGEST or FINISHED.search(rest) or head.speaker.name:
        return False
    return bool(roster.offices([rest])) or all(_names(part.strip()) for part in BETWEEN.split(rest))


def _names(words: str) -> bool:
    if re.fullmatch(NAMES, words):
        return True
    found = speakers.read(words)
    return found is not None and found.name is not None and found.trust >= LIKELY


def _believed(page: Page, *, asked: bool) -> Heard:
    """Return all labels that are sure, or names that come again or are introduced; also those inside paragraphs.

    With *asked* every likely name is believed.
    """
    if page.heads and not any(head.speaker.trust >= LIKELY for head in page.heads.values()):
        return {}
    found = {i: each for i, block in enumerate(page.blocks) if (each := _all(block.text, page.heads.get(i)))}
    flat = [label.speaker for each in found.values() for label in each]
    often = Counter(map(key, flat))
    sure = {key(speaker) for speaker in flat if speaker.trust == SURE}
    heads = {key(head.speaker) for head in page.heads.values()}
    if sure or _rounds(flat) >= PAIR:
        sure |= {key(speaker) for speaker in flat if speaker.trust == LIKELY and _is_role(speaker)}
    if asked:
        sure |= {key(head.speaker) for head in page.heads.values() if head.speaker.trust == LIKELY}
    known = sure | {name for name in often if (name in heads and often[name] > 1) or (sure and page.introduces(name))}
    known |= sure and _answering(page)
    heard: Heard = {}
    last: Label | None = None
    for i, each in found.items():
        for label in _alternating([label for label in each if key(label.speaker) in known], last):
            heard.setdefault(i, []).append(label)
            last = label
    return heard


def _answering(page: Page) -> set[str]:
    """Return the names right below the words of one who asks or leads again and again: they answer, if only once."""
    heads = page.heads
    if sum(_leads(head.speaker) for head in heads.values()) < PAIR:
        return set()
    pairs = ((heads[i].speaker, heads[k].speaker) for i, k in pairwise(heads) if page.said_between(i, k) <= ASKED_IN)
    return {key(who) for before, who in pairs if who.trust == LIKELY and _leads(before)}


def _leads(speaker: Speaker) -> bool:
    return speaker.trust == SURE and (speaker.asks or is_host(speaker))


def _rounds(flat: Sequence[Speaker]) -> int:
    """Return how many speak again, all the outlets that ask counted as one who does."""
    often = Counter("" if speaker.asks else key(speaker) for speaker in flat)
    return sum(n > 1 for n in often.values())


def _is_role(speaker: Speaker) -> bool:
    """Say whether a label is that of an outlet or an office without a name, which may speak but once."""
    return speaker.name is None or speaker.organisation is not None


def _all(text: str, head: Label | None) -> list[Label]:
    """Return the labels that may stand in a paragraph, at its head and behind its sentences."""
    start = head.end if head else 0
    first = [head] if head else []
    if any(text.find(sign, start) >= 0 for sign in WITHIN):
        return [*first, *(label for label in inside(text, start) if label.speaker.trust >= LIKELY)]
    return first


def _alternating(found: Sequence[Label], last: Label | None) -> Iterator[Label]:
    """Yield the labels of one paragraph: inside it nobody is named who speaks already."""
    for n, label in enumerate(found):
        within = n or label.bounds[0] > 0
        if within and last is not None and key(last.speaker) == key(label.speaker):
            continue
        last = label
        yield label


def _converse(flat: Sequence[Label], page: Page, first: int) -> bool:
    """Say whether labels are enough, of two at least, and head most of what stands on the page.

    Where all labels ask they are headings: 问题一：为什么要调整待遇？
    """
    often = Counter(key(label.speaker) for label in flat)
    if len(often) < PAIR or all(label.speaker.asks for label in flat) or not _speak(flat, page.blocks[first:]):
        return False
    total = sum(len(block.text) for block in page.blocks)
    share = sum(len(block.text) for block in page.blocks[first:]) / total
    asks = any(label.speaker.asks and label.speaker.trust == SURE for label in flat)
    if len(flat) < FEWEST:
        return asks and share >= PAIR_SHARE
    sure = sum(label.speaker.trust == SURE for label in flat)
    if not sure:
        likely = all(label.speaker.trust == LIKELY for label in flat)
        dense = len(flat) >= DENSE * (len(page.blocks) - first)
        return (
            likely
            and _rounds([label.speaker for label in flat]) >= PAIR
            and len(flat) >= ROUNDS
            and dense
            and share >= SHARE
        )
    return share >= SHARE and (asks or max(often.values()) > 1 or sure >= ROUNDS)


def _speak(flat: Sequence[Label], blocks: Sequence[Block]) -> bool:
    """Say whether sentences stand below the labels, not telephone numbers or names."""
    return sum(len(FINISHED.findall(block.text)) for block in blocks) >= SENTENCES * len(flat)


def _introduces(text: str, name: str) -> bool:
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        if CALLED.match(text, end) or INTRODUCED.search(text, max(0, start - 6), start):
            return True
        start = text.find(name, end)
    return False
