"""What a reader asks for: words, where to look for them, and how they are meant."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, cast

Range = Literal["text", "dossier", "library"]
LONGEST = 1_000
RANGES: tuple[Range, ...] = ("text", "dossier", "library")


@dataclass(frozen=True, slots=True)
class Asked:
    """Words as typed, looked for in the text being read, its dossier, or everywhere; or a regular expression."""

    words: str = ""
    within: Range = "dossier"
    pattern: bool = False

    @property
    def seeks(self) -> bool:
        """Say whether there is anything to look for."""
        return bool(self.words.strip())


def exactly(words: str) -> str:
    """Return what is to be typed to find these *words*: in quotes where a sign might mean something else."""
    words = " ".join(words.split())[:LONGEST]
    plain = all(sign.isalnum() for sign in words)
    return words if plain or '"' in words else f'"{words}"'


def range_called(name: str) -> Range:
    """Return the range of that name, the dossier where there is none."""
    return cast("Range", name) if name in RANGES else "dossier"
