"""The offices of people as lists of those present print them: 主持人：省政府新闻办处长 程丽, 出席：…、…."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhutiao.text import speakers
from zhutiao.text.speaker import LIKELY, SURE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LONGEST = 240  # signs of a line that lists people
HEAD = re.compile(r"^[^：:]{1,12}[：:]\s*")
APART = re.compile(r"[；;，,]\s*")
SENTENCE = re.compile(r"[。！？!?…]")
OFFICES = 5  # that one person holds: 党组书记、局长


def offices(lines: Iterable[str]) -> dict[str, str]:
    """Return the office printed for each person that short lines list, the first where there are several."""
    found: dict[str, str] = {}
    for line in lines:
        if len(line) <= LONGEST and not SENTENCE.search(line):
            for name, office in _listed(HEAD.sub("", line)):
                found.setdefault(name, office)
    return found


def _listed(words: str) -> Iterator[tuple[str, str]]:
    """Yield names with offices, either before the other, a stroke between several people or several offices of one."""
    before: str | None = None
    for part in APART.split(words.strip()):
        held: list[str] = []
        for piece in part.split("、"):
            held = [*held, piece.strip()][-OFFICES:]
            who = speakers.read("、".join(held))
            if who and who.name and who.role and who.trust == SURE and not who.asks:
                yield who.name, who.role
                held = []
        last = "、".join(held)
        if before and last and _is_office(last):
            yield before, last
        before = _name(last)


def _is_office(words: str) -> bool:
    who = speakers.read(words)
    return who is not None and who.name is None and bool(who.role) and not who.asks


def _name(words: str) -> str | None:
    """Return a bare name that its office follows: 刘金峰，食品司司长."""
    who = speakers.read(words) if words else None
    return who.name if who and who.trust == LIKELY and not who.role and not who.asks else None
