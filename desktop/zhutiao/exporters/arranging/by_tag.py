"""By tag: each mark once, below the first of its tags, which stand as they do in the tree of tags."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from zhutiao.exporters.arranging.by_clause import TITLE, dossier_note, unplaced
from zhutiao.exporters.names import block_name
from zhutiao.exporters.sheet import Heading
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.exporters.arranging.known import Known
    from zhutiao.exporters.sheet import Block
    from zhutiao.model import Mark

    Path = tuple[str, ...]

LEVELS = 3
"""A tag with more parts has the rest of them in one heading, so that no outline becomes a staircase."""


def blocks(known: Known) -> Iterator[Block]:
    """Yield the blocks of the whole dossier."""
    yield Heading(TITLE, 0, known.title)
    yield from dossier_note(known)
    tagged, rest = _grouped(known)
    above: tuple[Path, ...] = ()
    for path in sorted(tagged):
        steps = _steps(path)
        yield from (_heading(step, depth) for depth, step in enumerate(steps, 1) if step not in above)
        yield from map(known.marked, tagged[path])
        above = steps
    if rest:
        yield Heading("untagged", 1, _("Without a tag"), _("Without a tag"))
        yield from map(known.marked, rest)
    yield from unplaced(known)


def _grouped(known: Known) -> tuple[dict[Path, list[Mark]], list[Mark]]:
    """Return the marks by the first of their tags that is wanted, and those that have none."""
    tagged: defaultdict[Path, list[Mark]] = defaultdict(list)
    rest: list[Mark] = []
    for mark in known.placed:
        paths = sorted(tuple(tag.split("/")) for tag in mark.tags if known.choices.wants((tag,)))
        (tagged[paths[0]] if paths else rest).append(mark)
    return tagged, rest


def _steps(path: Path) -> tuple[Path, ...]:
    """Return the paths that have a heading: those above *path*, and *path*."""
    return (*(path[:n] for n in range(1, min(len(path), LEVELS))), path)


def _heading(path: Path, depth: int) -> Heading:
    whole = "/".join(path)
    return Heading(block_name("tag", whole), depth, "/".join(path[depth - 1 :]), whole)
