"""What stands around the numbered text: its table of contents, its closing lines, its annexes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import takewhile
from typing import TYPE_CHECKING

from zhutiao.text.numbering import DIVIDING, HEAD_LONGEST, Marker, readings
from zhutiao.text.numerals import CHINESE, FIGURES, figure_of, roman

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CLOSING_LONGEST = 60
LISTED = 30  # annexes named before the signature, at most

_ANNEX = re.compile(
    rf"附\s*([件录錄表])\s*([{CHINESE}{FIGURES}]{{1,3}}(?:[-—－][{FIGURES}]{{1,2}})?)?(?![年月日])(\s*[：:.．、]?\s*)(.*)"
)
_ANNEX_WORD = re.compile(
    r"(Annex|Appendix|Schedule|Attachment)(?:\s+(\d{1,2}|[IVX]+|[A-Z]))?\b(\s*[.:：—–-]?\s*)(.*)", re.IGNORECASE
)
_SPOKEN_OF = re.compile(r"[所中的和、，,至及与或规規列]")
_SENTENCE = re.compile(r"[。；;！？!?]")
_YEAR = r"(?:\d{4}|[〇○零一二三四五六七八九]{4})"
_FEW = rf"[\d{CHINESE}]{{1,3}}"
_DATE = re.compile(rf"{_YEAR}\s*年\s*{_FEW}\s*月\s*{_FEW}\s*日$|(?:\d{{1,2}} )?[A-Z][a-z]+ (?:\d{{1,2}}, )?\d{{4}}$")
_BODY = re.compile(
    r"[\u4e00-\u9fff（）()“”、·\s]{2,}(?:部|委|局|厅|廳|院|会|會|办公室|辦公室|办|政府|银行|銀行|署|中央|军委|行|社|司|中心|公司|协会|學校|学校|大学|组|府)$"
)
_PUBLIC = re.compile(r"[（(]?\s*(?:此件|本件|本文有)[^。]{0,30}[)）]?$|[（(](?:全文完|完)[)）]$")
_FILED = re.compile(r"(?:抄\s*送|主\s*送|分\s*送|主题词|联系人|联系电话|联系方式|电话|传真|印发日期|签发|校对)\s*[：:]")
_CONTENTS = re.compile(r"(?:目\s*[录錄次]|contents|table of contents)\s*$", re.IGNORECASE)

_PAGE = re.compile(r"[.．…·\-—]*\d*$")


@dataclass
class Part:
    """A stretch of paragraphs whose numbering is its own: the text itself, or an annex."""

    start: int
    end: int
    annex: Marker | None = None


@dataclass
class Frame:
    """How a text is framed: its parts, and which paragraphs stand outside the numbering of their part.

    `closing` are those of them that close a part.
    """

    parts: list[Part]
    loose: set[int] = field(default_factory=set[int])
    closing: set[int] = field(default_factory=set[int])


def frame(texts: Sequence[str]) -> Frame:
    """Return the parts of a text and its paragraphs that belong to no clause: contents, closing lines."""
    heads = [(i, mark) for i, text in enumerate(texts) if (mark := annex(text))]
    listed = _listed(texts, heads)
    opening = [(i, mark) for i, mark in heads if i not in listed and i + 1 < len(texts)]
    starts = [*(i for i, _ in opening), len(texts)]
    first = Part(0, starts[0])
    ends = set(_ends(texts, first))
    parts = [
        *_attached(texts, first, ends),
        *(Part(i, end, mark) for (i, mark), end in zip(opening, starts[1:], strict=True)),
    ]
    found = Frame([part for part in parts if part.start < part.end])
    for part in found.parts:
        found.closing.update(_closing(texts, part, listed | ends))
    contents = [i for part in found.parts[:1] for i in _contents(texts, part)]
    # What stands above the contents are the lines of a title page, not the preamble, which follows.
    found.loose.update(found.closing | listed, range(found.parts[0].start, contents[-1] + 1) if contents else ())
    found.closing |= listed
    return found


def _ends(texts: Sequence[str], part: Part) -> Iterator[int]:
    """Yield the closing lines in the middle of a part, as a notice has above the plan that it hands out."""
    for i in range(part.start + 2, part.end):
        if _DATE.fullmatch(texts[i]) and _signs(texts[i - 1]) and _ended(texts, part.start, i - 1):
            yield from (i - 1, i)
            yield from takewhile(lambda k: _PUBLIC.match(texts[k]) is not None, range(i + 1, part.end))


def _ended(texts: Sequence[str], start: int, end: int) -> bool:
    """Say whether a sentence ends not far above a line."""
    return any(_SENTENCE.search(texts[i][-1:]) for i in range(max(start, end - LISTED), end))


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
        signed = end < len(texts) and end > i and _signs(texts[end]) and end - i <= LISTED
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


def _signs(text: str) -> bool:
    """Say whether a line closes a text: an issuing body, a full date, who may see it."""
    if len(text) > CLOSING_LONGEST or _SENTENCE.search(text):
        return False
    return bool(_DATE.search(text) or _PUBLIC.match(text) or _FILED.match(text) or _BODY.fullmatch(text))


def _sure(text: str) -> bool:
    return bool(_DATE.search(text) or _PUBLIC.match(text) or _FILED.match(text))


def _closing(texts: Sequence[str], part: Part, listed: set[int]) -> Iterator[int]:
    """Yield the closing lines at the end of a part."""
    start = part.end
    while start > part.start + 1 and (start - 1 in listed or _signs(texts[start - 1])):
        start -= 1
    ends = _SENTENCE.search(texts[start - 1][-2:]) if start else None
    if any(i in listed or _sure(texts[i]) for i in range(start, part.end)) or (ends and part.end - start == 1):
        yield from range(start, part.end)


def _contents(texts: Sequence[str], part: Part) -> Iterator[int]:
    """Yield the lines of a table of contents: headings without text whose first comes again."""
    begin = next((i for i in range(part.start, part.end) if _CONTENTS.match(texts[i])), None)
    first = _first_listed(texts, part) if begin is None else begin + 1
    if first is None or first >= part.end:
        return
    entry = _entry(texts[first])
    for i in range(first, part.end):
        if _SENTENCE.search(texts[i]):
            return
        if i > first + 1 and _entry(texts[i]) == entry:
            yield from range(first if begin is None else begin, i)
            return


def _first_listed(texts: Sequence[str], part: Part) -> int | None:
    heads = ((i, mark) for i in range(part.start, part.end) for mark in readings(texts[i], heading=True))
    return next((i for i, mark in heads if mark.style in DIVIDING or mark.style in ("一、", "1.", "I.")), None)


def _entry(text: str) -> str:
    """Return what tells an entry of a table of contents: its number, or its words without the page."""
    found = readings(text, heading=True)
    return found[0].number if found else _PAGE.sub("", "".join(text.split()))
