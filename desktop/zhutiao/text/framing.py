"""What stands around the numbered text: its table of contents, its closing lines, its annexes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zhutiao.text.closing import closing, ends, notes, signs
from zhutiao.text.contents import contents
from zhutiao.text.numbering import HEAD_LONGEST, Marker, readings
from zhutiao.text.numerals import CHINESE, FIGURES, figure_of, roman
from zhutiao.text.tables import rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LISTED = 30  # annexes named before the signature, at most

_ANNEX = re.compile(
    rf"附\s*([件录錄表])\s*([{CHINESE}{FIGURES}]{{1,3}}(?:[-—－][{FIGURES}]{{1,2}})?)?(?![年月日])(\s*[：:.．、]?\s*)(.*)"
)
_ANNEX_WORD = re.compile(
    r"(Annex|Appendix|Schedule|Attachment)(?:\s+(\d{1,2}|[IVX]+|[A-Z]))?\b(\s*[.:：—–-]?\s*)(.*)", re.IGNORECASE
)
_SPOKEN_OF = re.compile(r"[所中的和、，,至及与或规規列]")
_SENTENCE = re.compile(r"[。；;！？!?]")


@dataclass
class Part:
    """A stretch of paragraphs whose numbering is its own: the text itself, or an annex."""

    start: int
    end: int
    annex: Marker | None = None


@dataclass
class Frame:
    """How a text is framed: its parts, and which paragraphs stand outside the numbering of their part.

    `closing` are those of them that close a part; `table` are rows, which a part's paragraph may hold.
    """

    parts: list[Part]
    loose: set[int] = field(default_factory=set[int])
    closing: set[int] = field(default_factory=set[int])
    table: set[int] = field(default_factory=set[int])


def frame(texts: Sequence[str]) -> Frame:
    """Return the parts of a text and its paragraphs that belong to no clause: contents, closing lines."""
    heads = [(i, mark) for i, text in enumerate(texts) if (mark := annex(text))]
    listed = _listed(texts, heads)
    opening = [(i, mark) for i, mark in heads if i not in listed and i + 1 < len(texts)]
    starts = [*(i for i, _ in opening), len(texts)]
    first = Part(0, starts[0])
    ended = set(ends(texts, 0, first.end))
    parts = [
        *_attached(texts, first, ended),
        *(Part(i, end, mark) for (i, mark), end in zip(opening, starts[1:], strict=True)),
    ]
    found = Frame([part for part in parts if part.start < part.end], table=set(rows(texts)))
    for part in found.parts:
        found.closing.update(closing(texts, part.start, part.end, listed | ended))
        found.loose.update(notes(texts, part.start, part.end))
    found.closing |= ended | listed
    found.loose |= found.closing
    if found.parts and (listing := contents(texts, found.parts[0].start, found.parts[0].end)):
        # What stands above the contents are the lines of a title page, not the preamble, which follows.
        found.loose.update(range(found.parts[0].start, listing.stop))
    return found


def _attached(texts: Sequence[str], part: Part, ends: set[int]) -> Iterator[Part]:
    """Yield the text above closing lines in its middle and what stands below them, if that has numbers of its own."""
    start = part.start
    for i in sorted(ends):
        numbered = any(mark.first for k in range(i + 1, part.end) for mark in readings(texts[k]))
        if i + 1 not in ends and numbered:
            yield Part(start, i + 1)
            start = i + 1
    yield Part(start, part.end)


def annex(text: str) -> Marker | None:
    """Return the number of the annex that a line heads: 附件1, 附录：名单, Annex II."""
    if text[:1] not in ("附", "A", "S") or len(text) > HEAD_LONGEST:
        return None
    found = _ANNEX.fullmatch(text) or _ANNEX_WORD.fullmatch(text)
    if not found or _SENTENCE.search(found[4]) or (found[4] and not found[3]):
        return None
    if found[4] and found[3].isspace() and (_SPOKEN_OF.match(found[4]) or found[4][0].islower()):
        return None
    name = f"附{found[1]}" if len(found[1]) == 1 else found[1]
    numeral = found[2] or ""
    value = (figure_of(numeral) or roman(numeral) or 1) if numeral else 1
    number = name + (" " if len(found[1]) > 1 and numeral else "") + numeral
    return Marker("annex", value, number, found.start(4))


def _listed(texts: Sequence[str], heads: Sequence[tuple[int, Marker]]) -> set[int]:
    """Return the lines that only name the annexes, as stand before a signature: 附件：1.… 2.…."""
    found: set[int] = set()
    last = {mark.number: i for i, mark in heads}
    for i, mark in heads:
        rest = texts[i][mark.length :]
        end = _end_of_list(texts, i + 1)
        signed = end < len(texts) and end > i and signs(texts[end]) and end - i <= LISTED
        again = last[mark.number] != i or (
            mark.number in ("附件", "附錄", "附录") and any(n.startswith(mark.number) for n in last if n != mark.number)
        )
        if signed or again or readings(rest):
            found.update(range(i, end))
    return found


def _end_of_list(texts: Sequence[str], start: int) -> int:
    """Return where the short numbered lines below the first of a list end."""
    for i in range(start, len(texts)):
        numbered = readings(texts[i]) and not _SENTENCE.search(texts[i]) and len(texts[i]) <= HEAD_LONGEST
        if not numbered:
            return i
    return len(texts)
