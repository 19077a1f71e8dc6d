"""Which question of a conversation each turn belongs to: opening, 1, 2, …, closing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.text.speaker import Speaker

HOST = ("主持", "主席", "議長", "议长", "召集人", "host", "moderator", "chair", "the chair", "president", "speaker")
ASKING = ("？", "?")


def numbered(who: Sequence[Speaker], asks: Sequence[bool]) -> list[str]:
    """Return each turn's question.

    The chair's words belong to the question that follows them, until the last is answered; a question that follows
    another before anybody answers, or follows it up, has its number.
    """
    chair = chair_of(who, asks)
    closes = _last_words(chair, who) if chair else len(who)
    asked = 0
    found: list[str] = []
    for i, speaker in enumerate(who):
        chairs = chair is not None and same(speaker, chair)
        opens = asks[i] and not (i and asks[i - 1]) and not (speaker.follows and asked)
        asked += opens
        if not asked:
            found.append("closing" if i >= closes else "opening")
        elif chair and chairs and not asks[i]:
            found.append(_around(i, chair, who, asks, asked))
        else:
            found.append(str(asked))
    return found


def asking(who: Sequence[Speaker], texts: Sequence[str]) -> list[bool]:
    """Return which turns ask: those whose label says so, or where no label does, those that end with a question.

    A host whose question somebody else answers asks too, though others on the page are labelled as asking.
    """
    open_ends = [text.rstrip("”’」』)） ").endswith(ASKING) for text in texts]
    if not any(speaker.asks for speaker in who):
        return open_ends
    return [speaker.asks or (open_ends[i] and _hosts(i, who)) for i, speaker in enumerate(who)]


def _hosts(i: int, who: Sequence[Speaker]) -> bool:
    """Say whether a host speaks turn *i*, and somebody who does not ask speaks next."""
    return is_host(who[i]) and i + 1 < len(who) and not who[i + 1].asks and not is_host(who[i + 1])


def is_host(speaker: Speaker) -> bool:
    """Say whether a label names who leads: 主持人, the chair."""
    return (speaker.role or "").lower().startswith(HOST)


def same(one: Speaker, other: Speaker) -> bool:
    """Say whether two labels name one speaker; reporters are never the same."""
    return not one.asks and (one.name or one.label) == (other.name or other.label)


def chair_of(who: Sequence[Speaker], asks: Sequence[bool]) -> Speaker | None:
    """Return who leads: the one labelled so, or who speaks first and is not mostly who answers."""
    hosts = [speaker for speaker in who if is_host(speaker)]
    if hosts:
        return hosts[0]
    if not who or asks[0]:
        return None
    answers = [speaker for i, speaker in enumerate(who) if i and asks[i - 1] and not asks[i]]
    own = sum(same(speaker, who[0]) for speaker in answers)
    return None if own * 2 > len(answers) else who[0]


def _last_words(chair: Speaker, who: Sequence[Speaker]) -> int:
    """Return the turn from which on only the chair speaks, after somebody else has spoken."""
    others = [i for i, speaker in enumerate(who) if not same(speaker, chair)]
    return others[-1] + 1 if others else len(who)


def _around(i: int, chair: Speaker, who: Sequence[Speaker], asks: Sequence[bool], asked: int) -> str:
    """Return the question of the chair's words at *i*: the next one's where they lead to it, else that going on.

    Words that follow a question directly answer it, or say who will.
    """
    if asks[i - 1]:
        return str(asked)
    for k in range(i + 1, len(who)):
        if asks[k]:
            return str(asked + 1)
        if not same(who[k], chair):
            return str(asked)
    return "closing"
