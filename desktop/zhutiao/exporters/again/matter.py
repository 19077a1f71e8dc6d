"""The front matter of a file that is exported again: our fields are renewed where nobody else changed them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhutiao.exporters.again.comments import seal
from zhutiao.exporters.again.fields import Field, fields
from zhutiao.exporters.again.lines import end_of, ended, lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhutiao.exporters.again.pages import Page

TIMELY = ("exported", "zhutiao")
"""When a file was written, and by which version: by themselves no reason to write it again."""


@dataclass(frozen=True, slots=True)
class Matter:
    """A front matter: its lines, the seals of our fields in it, and which of them were edited by hand and kept."""

    words: str
    seals: Mapping[str, str]
    edited: tuple[str, ...] = ()


def renewed(older: Page, new: Page, *, back: bool, timely: bool) -> Matter:
    """Return the older page's front matter with our fields of now; the timely ones only where they are wanted.

    Fields that were deleted by hand come back only with *back*; a field that we no longer write stays as it is.
    """
    made = {each.name: each for each in fields(new.matter) if each.name}
    seals = dict(older.memory.fields if older.memory else {})
    # A file that remembers nothing may have lost any of them.
    known = frozenset(() if back else seals if older.memory else made)
    rows: dict[str, str] = {}
    edited: list[str] = []
    for n, held in enumerate(fields(older.matter)):
        if held.name not in made or held.name in rows:
            rows[f"{n}:"] = held.words
            continue
        rows[held.name], sealed = held.words, seals.get(held.name, "")
        if timely or held.name not in TIMELY:
            rows[held.name], seals[held.name] = _turned(held, made[held.name], sealed)
        if seal(held.value) not in (sealed, seals.get(held.name)):
            edited.append(held.name)
    missing = [each for each in made.values() if each.name not in rows and each.name not in known]
    seals |= {each.name: seal(each.value) for each in made.values() if each.name not in seals or each in missing}
    order = [name for name in made if name not in edited]
    return Matter(_completed(list(rows.items()), order, missing, older.end), seals, tuple(edited))


def _turned(held: Field, made: Field, sealed: str) -> tuple[str, str]:
    """Return a field's lines and its seal from now on."""
    written, now = seal(held.value), seal(made.value)
    if written == now:
        return held.words, now
    if written == sealed:
        return ended(made.words, end_of(lines(held.words)[0])), now
    return held.words, sealed or now


def _completed(rows: list[tuple[str, str]], order: list[str], missing: Sequence[Field], end: str) -> str:
    """Return the lines of a front matter with the missing fields in their places: each follows one that is ours."""
    if missing and not rows:
        rows = [("", f"---{end}"), ("", f"---{end}{end}")]
    for field in missing:
        names = [name for name, _words in rows]
        above = [name for name in order[: order.index(field.name)] if name in names]
        rows.insert(names.index(above[-1]) + 1 if above else 1, (field.name, ended(field.words, end)))
    return "".join(words for _name, words in rows)
