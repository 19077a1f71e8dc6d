"""What becomes of one block: it is as we wrote it, or edited, and there may be a newer version of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from zhutiao.exporters.again.comments import NEWER, OPENING, between, opening, seal
from zhutiao.exporters.again.lines import end_of, ended
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.exporters.again.pages import Ours

Fate = Literal["kept", "updated", "edited", "offered"]
_BLOCK_ID = re.compile(r"\n\n\^[\w-]+$")


@dataclass(frozen=True, slots=True)
class Turn:
    """The lines of a block from now on, and those of the newer version under it.

    `newer` is None where that stays as it is, there or not, and "" where it goes.
    """

    fate: Fate
    words: str
    newer: str | None = None


def turned(held: Ours, made: Ours) -> Turn:
    """Return what becomes of a block *held* in a file, of which *made* is the version of now."""
    written = seal(held.inner)
    if written == made.sealed:
        # Also where a reader took the newer version over.
        return Turn("kept", _sealed(held, made.sealed), "")
    if held.untouched:
        return Turn("updated", _sealed(held, made.sealed, inner=made.inner), "")
    if made.sealed == (held.seen or held.sealed):
        return Turn("edited", held.words)
    if made.sealed == held.sealed:
        return Turn("edited", _sealed(held, held.sealed), "")
    return Turn("offered", _sealed(held, held.sealed, seen=made.sealed), newer(made, end_of(held.opening)))


def newer(made: Ours, end: str) -> str:
    """Return the version of now as it is put under an edited one: quoted, and without the id that links lead to."""
    words = _BLOCK_ID.sub("", made.inner.strip("\n"))
    told = [f"**{_('Newer in the library')}**", "", *words.split("\n")]
    return ended(between(made.name + NEWER, "\n".join(f"> {line}".rstrip() for line in told)), end)


def _sealed(held: Ours, sealed: str, *, seen: str = "", inner: str | None = None) -> str:
    """Return a block with other seals, and other words where *inner* is given, in the lines' ends that it has."""
    found = OPENING.fullmatch(held.opening)
    assert found  # noqa: S101 - that is why it is one
    words = held.inner if inner is None else ended(inner, end_of(held.opening))
    return opening(held.name, sealed, seen) + found["rest"] + words + held.closing


def taken_over(held: Ours, made: Ours) -> Turn:
    """Return what becomes of a newer version *held* whose reader deleted the one above it: it is the block now."""
    return Turn("updated", ended(made.words, end_of(held.opening)))
