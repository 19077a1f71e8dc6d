"""Find what a note refers to: `[[三/（七）]]`, `[[7]]`, `[[first line of a note|words shown]]`, but not in code."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 200
# What stands between the brackets is short and on one line, so that no run of brackets takes long to look through.
_LINK = re.compile(rf"\[\[(?P<target>[^\[\]\n|]{{1,{LONGEST}}})(?:\|(?P<label>[^\[\]\n]{{1,{LONGEST}}}))?\]\]")
_FENCE = re.compile(r" {0,3}(?P<fence>`{3,}(?=[^`\n]*$)|~{3,})")
_SIGNS = re.compile(r"^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+|\d{1,9}[.)][ \t]+)+")
_INLINE = re.compile(r"\*\*|__|`|~~|(?<!\w)[*_]|[*_](?!\w)")


class NoteLink(NamedTuple):
    """One reference in a note: where it stands, what it names, what is shown for it."""

    start: int
    end: int
    target: str
    label: str


def links(note: str) -> list[NoteLink]:
    """Return the references of a note in order; what stands in code is none."""
    found: list[NoteLink] = []
    at = 0
    for line, is_code in lines(note):
        if not is_code and "[[" in line:
            code = list(_code(line))
            found += [_moved(link, at) for link in _in_line(line) if not _within(link, code)]
        at += len(line) + 1
    return found


def title(note: str) -> str:
    """Return the first line of a note that says anything, without the signs of Markdown."""
    for line in note.split("\n", 50)[:50]:
        words = _INLINE.sub("", _SIGNS.sub("", line[: 2 * LONGEST]))
        words = " ".join(_LINK.sub(lambda link: link["label"] or link["target"], words).split())
        if words.strip("-=*_#> "):
            return words[:LONGEST]
    return ""


def opened(before: str) -> str | None:
    """Return what has been typed of a reference that is still open at the end of a line, None where none is."""
    at = before.rfind("[[")
    typed = before[at + 2 :]
    if at < 0 or len(typed) > LONGEST or any(sign in typed for sign in "[]|\n"):
        return None
    return None if any(start <= at < end for start, end in _code(before + "`" * (before.count("`") % 2))) else typed


def lines(note: str) -> Iterator[tuple[str, bool]]:
    """Yield the lines of a note, and of each whether it is code."""
    fence = ""
    for line in note.split("\n"):
        sign = _FENCE.match(line)
        if fence:
            yield line, True
            closes = sign and sign["fence"][0] == fence[0] and len(sign["fence"]) >= len(fence)
            fence = "" if closes and not line.strip().strip(fence[0]) else fence
        else:
            fence = sign["fence"] if sign else ""
            yield line, bool(sign)


def _in_line(line: str) -> Iterator[NoteLink]:
    for found in _LINK.finditer(line):
        target = found["target"].strip()
        if target:
            yield NoteLink(found.start(), found.end(), target, (found["label"] or target).strip() or target)


def _code(line: str) -> Iterator[tuple[int, int]]:
    """Yield where code stands between backticks, as many on either side."""
    runs = [found.span() for found in re.finditer("`+", line)]
    waiting: defaultdict[int, deque[tuple[int, int]]] = defaultdict(deque)
    for start, end in runs:
        waiting[end - start].append((start, end))
    at = 0
    for start, end in runs:
        alike = waiting[end - start]
        while alike and alike[0][0] <= start:
            alike.popleft()
        if start >= at and alike:
            at = alike.popleft()[1]
            yield start, at


def _within(link: NoteLink, code: list[tuple[int, int]]) -> bool:
    return any(start <= link.start < end for start, end in code)


def _moved(link: NoteLink, by: int) -> NoteLink:
    return link._replace(start=link.start + by, end=link.end + by)
