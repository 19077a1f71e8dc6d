"""Which of the labels on a page are believed, and whether people speak in turns there."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zhutiao.text import speakers
from zhutiao.text.labels import COLONS, at, inside, may_hold
from zhutiao.text.offices import OFFICE, POLITE
from zhutiao.text.roles import NAMES
from zhutiao.text.speakers import LIKELY, SURE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from zhutiao.ports import Block
    from zhutiao.text.labels import Label
    from zhutiao.text.speakers import Speaker

FEWEST = 3  # fewer make no conversation, but a question and its answer do
PAIR = 2
SHARE = 0.4  # of the page's words must be spoken
PAIR_SHARE = 0.6
DENSE = 0.3  # labels a paragraph, where nothing but names tells that people speak
ROUNDS = 4
FIELD_LONGEST = 60
FINISHED = re.compile("[。！？!?…]")
BETWEEN = re.compile("[；;、，,]")
INTRODUCED = re.compile(rf"{OFFICE}[ 　]?$")
CALLED = re.compile(rf"(?:{POLITE}|{OFFICE})")

Heard = dict[int, list["Label"]]


@dataclass
class Page:
    """A page's blocks with the labels that may stand at their heads."""

    blocks: Sequence[Block]
    heads: dict[int, Label]
    names: set[str] = field(default_factory=set[str])

    @property
    def first(self) -> int:
        """Return the first block with a label that is sure."""
        return next((i for i, head in self.heads.items() if head.speaker.trust == SURE), len(self.blocks))

    def introduces(self, name: str) -> bool:
        """Say whether some block speaks of *name* as of a person: with an office before it, or an address behind."""
        return any(_introduces(block.text, name) for block in self.blocks if name in block.text)


def labels(blocks: Sequence[Block], *, asked: bool = False) -> Heard:
    """Return the labels of a page by the number of their block; none where it is no conversation.

    With *asked*, the reader has said that it is one.
    """
    heads = {i: head for i, block in enumerate(blocks) if may_hold(block.text) and (head := at(block.text))}
    if not heads:
        return {}
    page = Page(blocks, {i: head for i, head in heads.items() if not _is_title(blocks[i], head)})
    _leave_fields(page)
    heard = _believed(page)
    flat = [label for found in heard.values() for label in found]
    return heard if flat and (asked or _converse(flat, page, min(heard))) else {}


def key(speaker: Speaker) -> str:
    """Return what tells one who speaks from others: the name, or the label where there is none."""
    return speaker.name or speaker.label.strip("【】[]［］〔〕")


def _is_title(block: Block, head: Label) -> bool:
    return block.heading and head.end < len(block.text) and not FINISHED.search(block.text, head.end)


def _leave_fields(page: Page) -> None:
    """Leave out 主持人：王静 and the like, where a label stands before the name of a person and no words of his."""
    spoken = [i for i, head in page.heads.items() if not _fills(page.blocks[i].text, head)]
    if spoken:
        page.heads = {i: head for i, head in page.heads.items() if i in set(spoken)}


def _fills(text: str, head: Label) -> bool:
    rest = text[head.end :].strip()
    if not rest or len(rest) > FIELD_LONGEST or FINISHED.search(rest) or head.speaker.name:
        return False
    return all(_names(part.strip()) for part in BETWEEN.split(rest))


def _names(words: str) -> bool:
    if re.fullmatch(NAMES, words):
        return True
    found = speakers.read(words)
    return found is not None and found.name is not None and found.trust >= LIKELY


def _believed(page: Page) -> Heard:
    """Return all labels that are sure, or names that come again or are introduced; also those inside paragraphs."""
    often = Counter(key(head.speaker) for head in page.heads.values())
    page.names = {key(head.speaker) for head in page.heads.values() if head.speaker.trust == SURE}
    sure = bool(page.names)
    known: dict[str, bool] = {}
    for head in page.heads.values():
        name = key(head.speaker)
        if name not in known:
            known[name] = name in page.names or often[name] > 1 or (sure and page.introduces(name))
    heard: Heard = {}
    last: Label | None = None
    for i, block in enumerate(page.blocks):
        head = page.heads.get(i)
        found = [head] if head and known[key(head.speaker)] else []
        if sure or found:
            found += [each for each in _inside(block.text, found) if _fits(each, known, page)]
        for label in _alternating(found, last):
            heard.setdefault(i, []).append(label)
            last = label
    return heard


def _inside(text: str, found: Sequence[Label]) -> Iterator[Label]:
    start = found[0].end if found else 0
    if any(colon in text[start:] for colon in COLONS) or "【" in text[start:]:
        yield from inside(text, start)


def _fits(label: Label, known: Mapping[str, bool], page: Page) -> bool:
    if known.get(key(label.speaker)):
        return True
    return label.speaker.trust == SURE or (label.speaker.trust == LIKELY and page.introduces(key(label.speaker)))


def _alternating(found: Sequence[Label], last: Label | None) -> Iterator[Label]:
    """Yield the labels of one paragraph; inside it nobody is named twice in a row, and an answer follows a question."""
    for n, label in enumerate(found):
        if n or label.start > 0:
            same = last is not None and key(last.speaker) == key(label.speaker)
            if last is None or same:
                continue
        last = label
        yield label


def _converse(flat: Sequence[Label], page: Page, first: int) -> bool:
    """Say whether labels are enough, of two at least, and head most of what stands on the page."""
    often = Counter(key(label.speaker) for label in flat)
    if len(often) < PAIR:
        return False
    total = sum(len(block.text) for block in page.blocks)
    share = sum(len(block.text) for block in page.blocks[first:]) / total
    asks = any(label.speaker.asks and label.speaker.trust == SURE for label in flat)
    if len(flat) < FEWEST:
        return asks and share >= PAIR_SHARE
    sure = sum(label.speaker.trust == SURE for label in flat)
    if not sure:
        again = sum(n > 1 for n in often.values())
        likely = all(label.speaker.trust == LIKELY for label in flat)
        dense = len(flat) >= DENSE * (len(page.blocks) - first)
        return likely and again >= PAIR and len(flat) >= ROUNDS and dense and share >= SHARE
    return share >= SHARE and (asks or max(often.values()) > 1 or sure >= ROUNDS)


def _introduces(text: str, name: str) -> bool:
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        if CALLED.match(text, end) or INTRODUCED.search(text, max(0, start - 6), start):
            return True
        start = text.find(name, end)
    return False
