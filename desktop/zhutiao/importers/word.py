"""Word documents (.docx): every printed paragraph a line, headings as hints, list numbers written out."""

from __future__ import annotations

import posixpath
from io import BytesIO
from typing import TYPE_CHECKING, Any, cast
from zipfile import ZipFile

from zhutiao.errors import UnreadableBytesError
from zhutiao.importers.packed import unpack
from zhutiao.importers.word_numbers import Numbers
from zhutiao.importers.word_styles import Styles
from zhutiao.importers.word_text import Story
from zhutiao.importers.word_xml import children, value
from zhutiao.ports import Decoded, Hint, Reader

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from xml.etree.ElementTree import Element

ARCHIVE = b"PK\x03\x04"
OLD = b"\xd0\xcf\x11\xe0"  # the container of .doc, and of .docx with a password
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PARTS = ("officeDocument", "styles", "numbering", "footnotes", "endnotes", "header", "footer")
RELATIONS = ".rels"


def claims(data: bytes) -> bool:
    """Say whether this is an archive with a Word document in it, or a file of the old word processors."""
    if data.startswith(OLD):
        return True
    return data.startswith(ARCHIVE) and b"[Content_Types].xml" in data and b"word/" in data


def read(data: bytes, _encoding: str | None = None) -> Decoded:
    """Return the printed text, each paragraph a line; running heads and notes follow at the end as furniture."""
    if data.startswith(OLD):
        raise UnreadableBytesError("protected" if "EncryptedPackage".encode("utf-16-le") in data else "old-word")
    parts = unpack(data, lambda name: name.endswith((".xml", RELATIONS)))
    body, others = _opened(parts)
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


def _opened(parts: Mapping[str, bytes]) -> tuple[Element, dict[str, list[Element]]]:
    """Return the document's own part and the others by kind."""
    try:
        from docx.package import Package  # noqa: PLC0415 - an extra, and slow to load
    except ImportError as error:
        raise UnreadableBytesError("needs-docx") from error
    try:
        main = Package.open(_repacked(parts)).main_document_part
        others: dict[str, list[Element]] = {}
        for relation in main.rels.values():
            others.setdefault(relation.reltype.removeprefix(KINDS), []).append(_root(relation.target_part))
        return _root(main), others
    except MemoryError:
        raise
    # The library answers a broken package with whatever it stumbles over.
    except Exception as error:
        raise UnreadableBytesError("damaged") from error


def _root(part: Any) -> Element:
    from docx.oxml import parse_xml  # noqa: PLC0415

    # One family of elements for both, as far as we go: names, attributes, text and children.
    return cast("Element", part.element if hasattr(part, "element") else parse_xml(part.blob))


def _repacked(parts: Mapping[str, bytes]) -> BytesIO:
    """Return the parts as an archive in which every relation leads to a part of the text, and none outside."""
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, _inward(name, content, parts) if name.endswith(RELATIONS) else content)
    packed.seek(0)
    return packed


def _inward(name: str, content: bytes, parts: Mapping[str, bytes]) -> str:
    from docx.oxml import parse_xml  # noqa: PLC0415

    base = posixpath.dirname(posixpath.dirname(name))
    kept = [
        f'<Relationship Id="r{n}" Type="{KINDS}{kind}" Target="/{target}"/>'
        for n, (kind, target) in enumerate(_relations(cast("Element", parse_xml(content)), base), 1)
        if kind in PARTS and target in parts and target.isascii()
    ]
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{''.join(kept)}</Relationships>"
    )


def _relations(part: Element, base: str) -> Iterator[tuple[str, str]]:
    """Yield the kind of each relation, strict or not, and the part it leads to."""
    for each in children(part, "Relationship"):
        if value(each, "TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", base, value(each, "Target")))
            yield value(each, "Type").rpartition("/")[2], target.lstrip("/")


READER = Reader("word", (".docx", ".docm"), claims, read)
