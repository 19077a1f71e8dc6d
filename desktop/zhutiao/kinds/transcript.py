"""A press conference, an interview or a debate (实录): speakers' turns under printed labels, questions and answers."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from zhutiao.blocks import Block
from zhutiao.kinds.prose import duplicate, paragraphs
from zhutiao.model import Turn
from zhutiao.ports import Divided, Draft, TextKind
from zhutiao.text import conversation
from zhutiao.text.doubled import doubled
from zhutiao.text.labels import COLONS, at
from zhutiao.text.questions import asking, numbered, same
from zhutiao.text.roster import offices
from zhutiao.text.spaces import tidy
from zhutiao.text.speaker import Speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Finding

PAIR = 2
LONGEST_RUN = 40  # turns in one paragraph

Copy = tuple[Block, Block]


@dataclass
class Spoken:
    """A label and the paragraphs below it."""

    label: Block
    speaker: Speaker
    blocks: list[Block] = field(default_factory=list[Block])

    @property
    def text(self) -> str:
        """Return all that is said."""
        return "\n".join(block.text for block in self.blocks)


def likeness(draft: Draft) -> float:
    """Return nearly 1 for a text that was cut at its speakers' labels, more for many labels."""
    labels = sum(block.label for block in draft.blocks)
    return min(1.0, 0.9 + 0.01 * labels) if labels else 0.0


def divide(draft: Draft) -> Divided:
    """Return the turns, one a printed label, and what stands before and after them as paragraphs."""
    before, spoken, after = _gather(_cut(draft.blocks))
    spoken, runs = _single(spoken)
    spoken, copies = _once(spoken)
    copies += runs
    lead, first = paragraphs(before)
    tail, last = paragraphs(after, len(lead) + 1)
    return Divided(
        (*lead, *tail),
        tuple(_turns(spoken, offices(block.text for block in before))),
        (*first, *_duplicates(spoken, copies), *last),
    )


def speaker(block: Block) -> Speaker:
    """Return who a label names; the space between an office and a name stays in it."""
    words = " ".join(block.text.rstrip(COLONS).split())
    found = at(block.text) or at(f"{words}：")
    return replace(found.speaker, label=words) if found else Speaker(words, words)


def _cut(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the blocks as they are where their labels are known, else cut as the reader asked."""
    if any(block.label for block in blocks):
        return blocks
    talk = conversation.cut(blocks, asked=True)
    return talk.blocks if talk else blocks


def _gather(blocks: Sequence[Block]) -> tuple[list[Block], list[Spoken], list[Block]]:
    before: list[Block] = []
    after: list[Block] = []
    spoken: list[Spoken] = []
    for block in blocks:
        if block.label:
            spoken.append(Spoken(block, speaker(block)))
        elif not spoken:
            before.append(block)
        else:
            spoken[-1].blocks.append(block)
    while spoken and spoken[-1].blocks and conversation.is_credit(spoken[-1].blocks[-1].text):
        after.insert(0, spoken[-1].blocks.pop())
    return before, spoken, after


def _single(spoken: Sequence[Spoken]) -> tuple[list[Spoken], list[Copy]]:
    """Return the turns without a run that repeats the run before it, as a doubled paragraph with several makes."""
    kept: list[Spoken] = []
    copies: list[Copy] = []
    at = 0
    while at < len(spoken):
        length = _repeated(kept, spoken[at : at + LONGEST_RUN])
        for first, again in zip(kept[len(kept) - length :], spoken[at : at + length], strict=True):
            copies += [(again.label, first.label), *zip(again.blocks, first.blocks, strict=True)]
        if not length:
            kept.append(spoken[at])
        at += length or 1
    return kept, copies


def _repeated(before: Sequence[Spoken], after: Sequence[Spoken]) -> int:
    """Return how many turns of one paragraph, two at least, are said again word for word in the next; 0 for none."""
    lines = after[0].label.lines
    n = sum(turn.label.lines == lines for turn in after)
    if n < PAIR or len(before) < n or len({turn.label.lines for turn in before[-n:]}) > 1:
        return 0
    return n if all(_words(one) == _words(other) for one, other in zip(before[-n:], after[:n], strict=True)) else 0


def _words(turn: Spoken) -> tuple[str, ...]:
    return (turn.label.text, *(block.text for block in turn.blocks))


def _once(spoken: Sequence[Spoken]) -> tuple[list[Spoken], list[Copy]]:
    """Return the turns without what is printed twice in them, and each copy with the block that it repeats.

    A label goes with its words where the turn before has the same: the whole turn was doubled, or the label alone.
    """
    twice = _twice(spoken)
    kept: list[Spoken] = []
    copies: list[Copy] = []
    for turn in spoken:
        own = [block for block in turn.blocks if id(block) not in twice]
        again = bool(kept) and kept[-1].label.text == turn.label.text
        if again and not (kept[-1].blocks and (own or not turn.blocks)):
            copies.append((turn.label, kept[-1].label))
            kept[-1].blocks += own
        else:
            kept.append(Spoken(turn.label, turn.speaker, own))
        copies += [(block, twice[id(block)]) for block in turn.blocks if id(block) in twice]
    return kept, copies


def _twice(spoken: Sequence[Spoken]) -> dict[int, Block]:
    """Return the first copy of each block that is said twice: a long one, or all that stands below a doubled label."""
    flat = [block for turn in spoken for block in turn.blocks]
    twice = {id(flat[i]): flat[k] for i, k in doubled(flat).items()}
    for one, other in pairwise(spoken):
        if one.label.text == other.label.text and one.text == other.text:
            pairs = zip(one.blocks, other.blocks, strict=True)
            twice |= {id(again): twice.get(id(first), first) for first, again in pairs}
    return twice


def _duplicates(spoken: Sequence[Spoken], copies: Sequence[Copy]) -> list[Finding]:
    where = {id(block): f"t{n}.{k}" for n, turn in enumerate(spoken, 1) for k, block in enumerate(turn.blocks, 1)}
    where |= {id(turn.label): f"t{n}.1" for n, turn in enumerate(spoken, 1)}
    return [duplicate(tidy(copy), where[id(first)]) for copy, first in copies]


def _turns(spoken: Sequence[Spoken], listed: dict[str, str]) -> list[Turn]:
    """Return the turns; a bare name has the office printed before it, or listed above the talk."""
    who = [turn.speaker for turn in spoken]
    asks = asking(who, [turn.text for turn in spoken])
    held: dict[str, str] = {}
    turns: list[Turn] = []
    for n, (turn, question) in enumerate(zip(spoken, numbered(who, asks), strict=True)):
        name, role = turn.speaker.name, turn.speaker.role
        if name and role:
            held.setdefault(name, role)
        role = role or held.get(name or "") or listed.get(name or "")
        continues = n > 0 and same(who[n], who[n - 1])
        turns.append(_turn(n + 1, turn, role, question, asks=asks[n], continues=continues))
    return turns


def _turn(n: int, spoken: Spoken, role: str | None, question: str, *, asks: bool, continues: bool) -> Turn:
    clean = [tidy(block) for block in spoken.blocks]
    last = spoken.blocks[-1] if spoken.blocks else spoken.label
    return Turn(
        n,
        spoken.speaker.label,
        spoken.speaker.name,
        role,
        spoken.speaker.organisation,
        asks,
        question,
        continues,
        tuple(block.text for block in clean),
        (spoken.label.lines[0], last.lines[1]),
        tuple(block.lines for block in clean),
        tuple(span for block in (spoken.label, *clean) for span in block.raw()),
    )


KIND = TextKind("transcript", likeness, divide)
