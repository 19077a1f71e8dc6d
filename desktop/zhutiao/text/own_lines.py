"""Labels without a colon: lines of their own that name a person with an office, or a reporter, above what is said."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from zhutiao.text import speakers
from zhutiao.text.labels import LONGEST, STAMP, Label
from zhutiao.text.questions import is_host
from zhutiao.text.speaker import LIKELY, SURE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhutiao.blocks import Block
    from zhutiao.text.speaker import Speaker

FEWEST = 3
PLAIN = 2  # whose office or outlet is printed
NAME_LONGEST = 30  # signs, an hour beside it
ENDINGS = "。；：:;，,"
ALONE = ("主持人", "主持", "记者", "主席", "議長", "议长", "审判长")
SIGNS = re.compile(r"[。！？!?，,；;…《》:：]")
TIMED = re.compile(rf"(?P<before>{STAMP}\s*)?(?P<words>.*?)(?P<behind>\s*{STAMP})?")
FINISHED = re.compile(r"[。！？!?…]")

Lines = dict[int, Label]


def labels(blocks: Sequence[Block]) -> Lines:
    """Return the lines that name who speaks below them, by the number of their block; none where nobody takes turns.

    A bare name counts where the page has printed its office, or it stands so again; a line right above another is
    one of a list.
    """
    plain = {i: label for i, block in enumerate(blocks) if (label := _plain(block.text))}
    if len(plain) < PLAIN:
        return {}
    found = plain | _named(blocks, {label.speaker.name for label in plain.values()})
    found = {i: label for i, label in sorted(found.items()) if _heads_words(i, blocks, found)}
    return found if _take_turns([label.speaker for label in found.values()]) else {}


def names_alone(line: str) -> bool:
    """Say whether a line is nothing but an office and a name, a reporter with the outlet, or a host."""
    return _plain(line) is not None


def _plain(line: str) -> Label | None:
    label = _whole(line) if _may_name(line) else None
    return label if label and _is_plain(label.speaker) else None


def _may_name(text: str) -> bool:
    """Say in a moment whether a line may be an office and a name, or a reporter or host."""
    if text[-1] in ENDINGS or len(text) > LONGEST:
        return False
    return " " in text or text in ALONE or "记者" in text or "記者" in text


def _named(blocks: Sequence[Block], known: set[str | None]) -> Lines:
    """Return the lines that are one of the *known* names alone, or a likely name that stands so again."""
    short = ((i, block.text) for i, block in enumerate(blocks) if len(block.text) <= NAME_LONGEST)
    bare = {i: label for i, text in short if (label := _whole(text)) and _is_bare(label.speaker)}
    often = Counter(label.speaker.name for label in bare.values())
    return {i: label for i, label in bare.items() if label.speaker.name in known or often[label.speaker.name] > 1}


def _is_bare(who: Speaker) -> bool:
    return who.name is not None and who.role is None and who.trust == LIKELY and not who.asks


def _whole(text: str) -> Label | None:
    """Return a line that is nothing but a label, the hour before or behind it left out."""
    found = TIMED.fullmatch(text)
    if text.isascii() or found is None:
        return None
    start, end = found.span("words")
    if end - start < 2 or SIGNS.search(text, start, end):  # noqa: PLR2004 - no name has one character
        return None
    who = speakers.read(text[start:end])
    sides = [found.span(side) for side in ("before", "behind") if found[side]]
    return Label(start, end, who, time=sides[0] if sides else None) if who and len(sides) <= 1 else None


def _is_plain(who: Speaker) -> bool:
    """Say whether the words alone tell that somebody is named: an office with the name, a reporter, the host."""
    named = who.name or who.organisation or who.label in ALONE
    return who.trust == SURE and bool(who.role) and bool(named)


def _heads_words(i: int, blocks: Sequence[Block], found: Mapping[int, Label]) -> bool:
    return i + 1 < len(blocks) and i + 1 not in found and bool(FINISHED.search(blocks[i + 1].text))


def _take_turns(found: Sequence[Speaker]) -> bool:
    """Say whether people speak by turns: somebody asks or leads, somebody who answers or leads speaks again."""
    who = [speaker.name or speaker.label for speaker in found]
    again = Counter(name for name, speaker in zip(who, found, strict=True) if not speaker.asks)
    change = sum(one != other for one, other in pairwise(who))
    asked = any(speaker.asks or is_host(speaker) for speaker in found)
    return len(found) >= FEWEST and asked and max(again.values(), default=0) > 1 and 2 * change >= len(found)
