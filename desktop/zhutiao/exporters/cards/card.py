"""A card before any program has it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Card:
    """One note of Anki, in HTML that is safe to show there.

    `of` says what it was made of, the same in every later export, so that Anki finds it again. With an `answer` its
    `front` is a question, without one it has clozes. `where` stands over both sides, `note` and `source` on the back.
    `changed` is when the reader last changed what it says.
    """

    of: str
    front: str
    answer: str
    where: str
    note: str
    source: str
    tags: tuple[str, ...]
    changed: str
