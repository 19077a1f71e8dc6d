"""What slides show, whatever the program: every word is plain, without line breaks, and fits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from zhutiao.model import Colour

Manner = Literal["quote", "more", "text", "passage", "remark", "note", "about"]
"""Marked words and where they go on; other words of a text; those of a passage; the reader's own, alone or below
something; what a thing is in a few words."""


@dataclass(frozen=True, slots=True)
class Bullet:
    """One paragraph; `of` is the block of the sheet that it comes from, `colour` that of its mark's line."""

    of: str
    manner: Manner
    words: str
    colour: Colour | None = None


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide; one without bullets parts what follows from what stood before.

    `above` are the headings over its title, `part` of `parts` tells how far its heading has come. `notes` are the
    paragraphs for the speaker.
    """

    title: str
    bullets: tuple[Bullet, ...] = ()
    above: str = ""
    minutes: int | None = None
    part: int = 1
    parts: int = 1
    notes: tuple[str, ...] = ()

    @property
    def heading(self) -> str:
        """Return the title, with its part where there are several."""
        return self.title if self.parts == 1 else f"{self.title}（{self.part}/{self.parts}）"


@dataclass(frozen=True, slots=True)
class Deck:
    """All slides, with what stands on the first one and the line at the foot of the others."""

    title: str
    about: tuple[str, ...]
    slides: tuple[Slide, ...]
    source: str
    notes: tuple[str, ...] = ()
