"""What our own exports put below the note in a comment: what the mark is, and the address that it goes by."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from zhutiao.importers.marks.comment_ranges import words_of
from zhutiao.importers.word_xml import children, named, setting, value
from zhutiao.text import backlinks
from zhutiao.text.web_annotation import urn

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from xml.etree.ElementTree import Element

ABOUT = "CommentFacts"
"""The style in which our own exports say what a mark is: no part of its note."""
SIGN = "↗"
"""What the address is printed as."""

_RELATIONS = "/comments.xml.rels"
_FIELD = re.compile(r'\s*HYPERLINK\s+"([^"]+)"')


def links(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Return the addresses that comments lead to, by the names they have there."""
    from docx.oxml import parse_xml  # noqa: PLC0415 - an extra, and slow to load

    return {
        value(each, "Id"): value(each, "Target")
        for name, content in parts.items()
        if f"/{name}".endswith(_RELATIONS)
        for each in children(cast("Element", parse_xml(content)), "Relationship")
    }


def told(paragraphs: Sequence[Element], addresses: Mapping[str, str]) -> tuple[list[str], str]:
    """Return what somebody says in a comment, as lines, and the IRI of the mark it was exported from, "" without one.

    What our own export says of a mark is left out, whatever program has written it since; what was typed behind it is
    not: that is where the cursor stands in a comment that is opened again.
    """
    lines, about, origin = list[str](), False, ""
    for paragraph in paragraphs:
        words = words_of(paragraph)
        mark = _mark(paragraph, addresses) if SIGN in words else ""
        if not about and (mark or setting(paragraph, "pPr", "pStyle") == ABOUT):
            about, origin = True, mark
            words = words.partition(SIGN)[2].lstrip(" ")
            if not words.strip():
                continue
        lines.append(words)
    return lines, origin


def _mark(paragraph: Element, addresses: Mapping[str, str]) -> str:
    """Return the IRI of the mark that the sign in a paragraph leads to."""
    for address in _addresses(paragraph, addresses):
        found = backlinks.read(address)
        if isinstance(found, backlinks.MarkAddress):
            return urn(found.id)
    return ""


def _addresses(paragraph: Element, addresses: Mapping[str, str]) -> Iterator[str]:
    """Yield where the signs in a paragraph lead; Word writes some links as fields."""
    for each in paragraph.iter():
        match named(each):
            case "hyperlink" if words_of(each).strip() == SIGN:
                yield addresses.get(value(each, "id"), "")
            case "instrText":
                yield from _FIELD.findall(each.text or "")
            case "fldSimple" if words_of(each).strip() == SIGN:
                yield from _FIELD.findall(value(each, "instr"))
            case _:
                pass
