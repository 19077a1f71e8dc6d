"""Comments in Word documents (.docx): the words they stand on, who wrote them when, and what was answered."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zhutiao.errors import UnreadableBytesError
from zhutiao.importers import word
from zhutiao.importers.marks import comment_names
from zhutiao.importers.marks.comment_ranges import Ranges
from zhutiao.importers.marks.foreign import ForeignMark, TextHint
from zhutiao.importers.marks.opened import MarksReader, Opened
from zhutiao.importers.packed import unpack
from zhutiao.importers.word_parts import is_part, opened
from zhutiao.importers.word_xml import children, value
from zhutiao.text import note_joining
from zhutiao.text.clean import canonical

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from xml.etree.ElementTree import Element

PARTS = ("comments", "commentsExtended")
DEEPEST = 32
"""Answers to answers; Word itself lets nobody answer an answer."""


@dataclass(frozen=True, slots=True)
class _Comment:
    id: str
    paragraph: str
    author: str
    date: str
    words: str
    origin: str


def claims(file: Opened) -> bool:
    """Say whether this is a Word document, of today's or the old kind."""
    return word.claims(file.data)


def read(file: Opened) -> Iterator[ForeignMark | None]:
    """Yield the comments that answer no other, in the order in which they were made."""
    if file.data.startswith(word.OLD):
        # It says why: a password, or an old format.
        word.read(file.data)
        raise UnreadableBytesError("old-word")
    parts = unpack(file.data, is_part)
    main, others = opened(parts, PARTS)
    links = comment_names.links(parts)
    comments = [_comment(each, links) for part in others.get("comments", ()) for each in children(part, "comment")]
    answered = _answered(comments, others)
    ranges = Ranges()
    ranges.walk(main)
    replies: defaultdict[str, list[_Comment]] = defaultdict(list)
    for each in comments:
        if root := answered.get(each.id):
            replies[root].append(each)
    text = TextHint(title=file.name.rpartition(".")[0] or file.name, file=file.name)
    origins: set[str] = set()
    for each in comments:
        if each.id not in answered:
            # Whoever copies words in Word copies their comment: the first is the mark, the others are marks of theirs.
            own = replace(each, origin="") if each.origin in origins else each
            origins.add(own.origin)
            yield _mark(own, replies[each.id], ranges, text)


def _comment(found: Element, links: Mapping[str, str]) -> _Comment:
    paragraphs = list(children(found, "p"))
    # The last paragraph of a comment is what its answers name.
    last = value(paragraphs[-1], "paraId") if paragraphs else ""
    lines, origin = comment_names.told(paragraphs, links)
    said = canonical("\n".join(lines)).strip("\n")
    return _Comment(value(found, "id"), last, value(found, "author"), value(found, "date"), said, origin)


def _answered(comments: list[_Comment], others: Mapping[str, list[Element]]) -> dict[str, str]:
    """Return by reply the comment that its thread began with."""
    by_paragraph = {each.paragraph: each.id for each in comments if each.paragraph}
    parents = {
        value(each, "paraId"): value(each, "paraIdParent")
        for part in others.get("commentsExtended", ())
        for each in children(part, "commentEx")
        if value(each, "paraIdParent")
    }
    found: dict[str, str] = {}
    for each in comments:
        root = each.paragraph
        for _step in range(DEEPEST):
            root = parents.get(root, root)
        # What answers itself, in however many steps, answers nothing.
        if root != each.paragraph and root in by_paragraph and root not in parents:
            found[each.id] = by_paragraph[root]
    return found


def _mark(found: _Comment, replies: list[_Comment], ranges: Ranges, text: TextHint) -> ForeignMark:
    mark = ForeignMark(
        words=ranges.words(found.id),
        text=text,
        origin=found.origin,
        note=found.words,
        author=found.author,
        created=found.date,
        modified=found.date,
        plain=True,
    )
    for each in sorted(replies, key=lambda each: each.date):
        note = note_joining.below(mark.note, each.author, each.words)
        mark = replace(mark, note=note, modified=max(mark.modified, each.date))
    return mark


READER = MarksReader("word", claims, read)
