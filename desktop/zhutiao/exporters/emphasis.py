"""Let words stand out in their sentence, where every reader of Markdown sees it alike."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhutiao.exporters.escape import escaped, signs
from zhutiao.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

# Beside a sign, Chinese ones above all, the stars would not be read as bold everywhere.
_CORE = re.compile(r"[^\W_](?:.*[^\W_])?")
_IN_LINE = str.maketrans({"\r": " ", "\n": " ", "\u2028": " ", "\u2029": " ", "\0": "\ufffd"})
# Between words and stars these could come to mean something.
_TOUCHY = "*_#"


def sentence(text: str, bold: Iterable[Span]) -> str:
    """Return *text*, which fills a block, in one line; what *bold* covers is bold, but for the signs at its ends."""
    line = text.translate(_IN_LINE)
    cores = [core for span in sorted(bold) if (core := _core(line, span))]
    # What begins a line need not be its first sign.
    ahead = len(line) - len(line.lstrip())
    places = {at + ahead for at in signs(line[ahead:])}
    for at in {edge for core in cores for edge in (core.start, core.end)}:
        places |= _run(line, at)
    pieces, done = list[str](), 0
    for core in cores:
        if core.start >= done:
            pieces += [escaped(line, places, Span(done, core.start)) if core.start > done else ""]
            pieces += ["**", escaped(line, places, core), "**"]
            done = core.end
    if done < len(line):
        pieces.append(escaped(line, places, Span(done, len(line))))
    return "".join(pieces).strip()


def _core(line: str, span: Span) -> Span | None:
    found = _CORE.search(line, span.start, span.end)
    return Span(*found.span()) if found else None


def _run(line: str, at: int) -> set[int]:
    """Return where signs stand that touch the place *at*."""
    before, after = line[:at], line[at:]
    first, last = len(before.rstrip(_TOUCHY)), at + len(after) - len(after.lstrip(_TOUCHY))
    return set(range(first, last))
