"""Web pages (.html): the text as a browser shows it, what belongs to the site hinted as furniture."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhutiao.importers.guessing import MARKED, decoded, known
from zhutiao.ports import Decoded, Hint, Reader

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhutiao.importers.web_walk import Line, Page

HEAD = 4096  # bytes in which a page shows what it is and names its encoding
OPENS = re.compile(
    rb"(?:\s|<!--.{0,2000}?-->|<\?xml[^>]{0,200}\?>)*<(?:!doctype\s+html|html|head|body|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
TAGS = re.compile(
    rb"</?(?:p|br|div|span|font|a|t[drh]|table|tbody|li|[ou]l|h[1-6]|center|article|section)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
FEWEST = 6  # tags, and this share of the bytes, make a page of what names itself nothing
SHARE = 0.12
CHARSET = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,400}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE
)
ENDS = "。！？；：…”）)!?;:."
WRAPPED = 6  # lines ended by <br>, so many of them full and unfinished, were wrapped by hand
FULL = 0.8
WIDEST = 60


def claims(data: bytes) -> bool:
    """Say whether these bytes are a page: they begin as one, or are marked up from the start, and thickly."""
    head = _narrow(data[:HEAD])
    if OPENS.match(head):
        return True
    tags = TAGS.findall(head)
    return len(tags) >= FEWEST and sum(map(len, tags)) >= SHARE * len(head) and head.lstrip()[:1] == b"<"


def read(data: bytes, encoding: str | None = None) -> Decoded:
    """Return the text of a page, a line for each of its blocks; nothing it names is fetched."""
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - plain texts need no parser

    from zhutiao.importers.web_main import furniture, keeps  # noqa: PLC0415
    from zhutiao.importers.web_safe import harmless  # noqa: PLC0415
    from zhutiao.importers.web_walk import walk  # noqa: PLC0415

    source = decoded(data, encoding or _charset(data))
    tree = LexborHTMLParser(harmless(source.text))
    page = walk(tree.body) if tree.body else None
    if page is None:
        return Decoded("", source.encoding, source.remarks)
    named = tree.css_first("title")
    title = (named.text() if named else "").strip()
    around = furniture(page, title)
    headed = any(line.level for n, line in enumerate(page.lines) if n not in around)
    found = next((n for n, line in enumerate(page.lines) if n not in around and keeps(line, title)), None)
    whole = not _is_wrapped(page.lines)
    hints = dict(_hints(page, around, None if headed else found, whole=whole))
    return Decoded("\n".join(line.text for line in page.lines), source.encoding, source.remarks, hints, whole)


def _hints(page: Page, around: set[int], title: int | None, *, whole: bool) -> Iterator[tuple[int, Hint]]:
    opens = True
    for n, line in enumerate(page.lines):
        level = 1 if n == title else line.level
        if n in around:
            yield n + 1, Hint(furniture=True)
        elif level or (opens and not whole):
            yield n + 1, Hint(level, opens=not whole)
        opens = not line.broken


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Say whether somebody ended the page's lines at one width, so that they are no paragraphs."""
    broken = [line.text for line in lines if line.broken]
    widest = max(map(len, broken), default=0)
    if len(broken) < WRAPPED or widest > WIDEST:
        return False
    full = sum(len(text) >= FULL * widest and text[-1] not in ENDS for text in broken)
    return full >= max(WRAPPED, len(broken) / 2)


def _charset(data: bytes) -> str | None:
    """Return the encoding that a page names, None where it names none, a strange one, or one that it is not in."""
    if data.startswith(tuple(mark for mark, _ in MARKED)):
        return None
    found = CHARSET.search(data[:HEAD])
    name = known(found[1].decode("ascii", errors="replace")) if found else None
    return name if name in ("gb18030", "big5", "windows-1252") and not _is_utf8(data) else None


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _narrow(head: bytes) -> bytes:
    """Return the head of a page in one byte a sign, also where it is written in two."""
    for mark, name in MARKED:
        if head.startswith(mark):
            return head.decode(name, errors="replace").encode("utf-8").removeprefix(b"\xef\xbb\xbf")
    return head


READER = Reader("web page", (".html", ".htm", ".xhtml", ".shtml"), claims, read)
