"""Word documents (.docx): every printed paragraph a line, headings as hints, list numbers written out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.errors import UnreadableBytesError
from zhutiao.importers.packed import unpack
from zhutiao.importers.word_numbers import Numbers
from zhutiao.importers.word_parts import PRINTED, is_part, opened
from zhutiao.importers.word_styles import Styles
from zhutiao.importers.word_text import Story
from zhutiao.importers.word_xml import children, value
from zhutiao.ports import Decoded, Hint, Reader

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element

ARCHIVE = b"PK\x03\x04"
OLD = b"\xd0\xcf\x11\xe0"  # the container of .doc, and of .docx with a password


def claims(data: bytes) -> bool:
    """Say whether this is an archive with a Word document in it, or a file of the old word processors."""
    if data.startswith(OLD):
        return True
    return data.startswith(ARCHIVE) and b"[Content_Types].xml" in data and b"word/" in data


def read(data: bytes, _encoding: str | None = None) -> Decoded:
    """Return the printed text, each paragraph a line; running heads and notes follow at the end as furniture."""
    if data.startswith(OLD):
        raise UnreadableBytesError("protected" if "EncryptedPackage".encode("utf-16-le") in data else "old-word")
    parts = unpack(data, is_part)
    body, others = opened(parts, PRINTED)
    story = _story(body, others)
    return Decoded("\n".join(story.lines), "docx", hints=_levelled(story), whole=True)


def _story(body: Element, others: Mapping[str, list[Element]]) -> Story:
    styles = Styles(_first(others, "styles"))
    story = Story(styles, Numbers(_first(others, "numbering"), styles.lists()))
    for content in children(body, "body"):
        story.add(content)
    notes = {(kind, value(each, "id")): each for kind in ("footnote", "endnote")
             for part in others.get(f"{kind}s", ()) for each in children(part, kind)}  # fmt: skip
    for n, name in enumerate(dict.fromkeys(story.notes), 1):
        _print_below(story, notes.get(name), f"[{n}] ")
    for part in (*others.get("header", ()), *others.get("footer", ())):
        _print_below(story, part)
    return story


def _print_below(story: Story, content: Element | None, label: str = "") -> None:
    """Add what stands outside the text, once however many pages show it."""
    below = story.beside()
    if content is not None:
        below.add(content)
    below.lines = [line for line in below.lines if line.strip()]
    if below.lines:
        below.lines[0] = label + below.lines[0].strip()
    if not set(below.lines) <= set(story.lines):
        story.take(below, furniture=True)


def _levelled(story: Story) -> dict[int, Hint]:
    """Return the hints; where a title stands above them the headings are one level lower."""
    lower = bool(story.titles)
    return {
        n: Hint(min(hint.level + 1, 9)) if lower and hint.level and n not in story.titles else hint
        for n, hint in story.hints.items()
    }


def _first(others: Mapping[str, list[Element]], kind: str) -> Element | None:
    return next(iter(others.get(kind, ())), None)


READER = Reader("word", (".docx", ".docm"), claims, read)
