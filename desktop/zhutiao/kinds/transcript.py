"""A press conference (发布会实录): speakers' turns under printed labels, questions and their answers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zhutiao.kinds.prose import paragraphs
from zhutiao.model import Turn
from zhutiao.ports import Block, Divided, Draft, TextKind
from zhutiao.text.roles import LABEL_LONGEST, SOURCE, is_label
from zhutiao.text.spaces import tidy

if TYPE_CHECKING:
    from collections.abc import Sequence

LABELS = 3
ASKER = re.compile(r"(?P<outlet>.*?)记者|问|提问")
NOBODY = ("答", "回答", "主持人")
PERSON = re.compile(r"^(?P<office>.+?)[ 　]+(?P<name>[\u4e00-\u9fff·]{2,12})$")


@dataclass(frozen=True, slots=True)
class Speaker:
    """What a label says of the one who speaks."""

    label: str
    name: str | None
    role: str | None
    organisation: str | None
    asks: bool


@dataclass
class Spoken:
    """A label and the paragraphs below it."""

    label: Block
    speaker: Speaker
    blocks: list[Block] = field(default_factory=list[Block])


def likeness(draft: Draft) -> float:
    """Return 1 for a text with many speakers' labels of which some ask, less for few."""
    plain = [block.unhashed() for block in draft.blocks]
    labels = [speaker(tidy_label(block)) for block in plain if is_label(block.text)]
    if len(labels) < LABELS or not (any(label.asks for label in labels) or len(set(labels)) < len(labels)):
        return 0.0
    return min(1.0, 0.5 + 0.05 * len(labels) + (0.2 if any(label.asks for label in labels) else 0.0))


def divide(draft: Draft) -> Divided:
    """Return the turns, one a printed label, and what stands before and after them as paragraphs."""
    before, spoken, after = _gather([block.unhashed() for block in draft.blocks])
    lead, doubled = paragraphs(before)
    tail, more = paragraphs(after, len(lead) + 1)
    return Divided((*lead, *tail), tuple(_turns(spoken)), (*doubled, *more))


def tidy_label(block: Block) -> str:
    """Return a label without its colon; the space between an office and a name stays."""
    return " ".join(block.text[:-1].split())


def speaker(label: str) -> Speaker:
    """Read a label: an outlet's reporter, with a name or without, an office with a name, or a bare name."""
    person = PERSON.match(label)
    office, name = (person["office"], person["name"]) if person else (label, None)
    if asks := ASKER.fullmatch(office):
        return Speaker(label, name, "记者", asks["outlet"] or None, asks=True)
    if person:
        return Speaker(label, name, office, None, asks=False)
    if label in NOBODY:
        return Speaker(label, None, label if label == "主持人" else None, None, asks=False)
    return Speaker(label, label, None, None, asks=False)


def _gather(blocks: Sequence[Block]) -> tuple[list[Block], list[Spoken], list[Block]]:
    before: list[Block] = []
    after: list[Block] = []
    spoken: list[Spoken] = []
    for block in blocks:
        if is_label(block.text):
            spoken.append(Spoken(block, speaker(tidy_label(block))))
        elif not spoken:
            before.append(block)
        elif after or (SOURCE.match(block.text) and len(block.text) <= LABEL_LONGEST):
            after.append(block)
        else:
            spoken[-1].blocks.append(block)
    return before, spoken, after


def _turns(spoken: Sequence[Spoken]) -> list[Turn]:
    offices: dict[str, str] = {}
    turns: list[Turn] = []
    for n, (turn, question) in enumerate(zip(spoken, _questions(spoken), strict=True), 1):
        who = turn.speaker
        if who.name and who.role:
            offices.setdefault(who.name, who.role)
        clean = [tidy(block) for block in turn.blocks]
        last = turn.blocks[-1] if turn.blocks else turn.label
        turns.append(
            Turn(
                n,
                who.label,
                who.name,
                who.role or offices.get(who.name or ""),
                who.organisation,
                who.asks,
                question,
                n > 1 and _same(who, spoken[n - 2].speaker),
                tuple(block.text for block in clean),
                (turn.label.lines[0], last.lines[1]),
                tuple(block.lines for block in clean),
                tuple(span for block in (turn.label, *clean) for span in block.raw()),
            )
        )
    return turns


def _same(one: Speaker, other: Speaker) -> bool:
    return not one.asks and (one.name or one.label) == (other.name or other.label)


def _questions(spoken: Sequence[Spoken]) -> list[str]:
    """Return each turn's question: opening, 1, 2, …, closing.

    The chair is who speaks first; the chair's words belong to the question that follows them.
    """
    asked = 0
    chair = spoken[0].speaker if spoken else None
    asking = [turn.speaker.asks for turn in spoken]
    found: list[str] = []
    for i, turn in enumerate(spoken):
        chairs = chair is not None and _same(turn.speaker, chair)
        if turn.speaker.asks and not (i and asking[i - 1]):
            asked += 1
        if not asked:
            found.append("opening")
        elif chairs and not any(asking[i:]):
            found.append("closing")
        elif chairs and asking[i + 1 : i + 2] == [True]:
            found.append(str(asked + 1))
        else:
            found.append(str(asked))
    return found


KIND = TextKind("transcript", likeness, divide)
