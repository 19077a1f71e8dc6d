"""The parts of a Word document that say what is printed or said in it; nothing leads outside."""

from __future__ import annotations

import posixpath
from io import BytesIO
from typing import TYPE_CHECKING, Any, cast
from zipfile import ZipFile

from zhutiao.errors import UnreadableBytesError
from zhutiao.importers.word_xml import children, value

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from xml.etree.ElementTree import Element

KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PRINTED = ("styles", "numbering", "footnotes", "endnotes", "header", "footer")
RELATIONS = ".rels"


def is_part(name: str) -> bool:
    """Say whether a member of the archive is words, or leads to some."""
    return name.endswith((".xml", RELATIONS))


def opened(parts: Mapping[str, bytes], kinds: Collection[str]) -> tuple[Element, dict[str, list[Element]]]:
    """Return the document's own part and the others of these *kinds*, by kind; raises UnreadableBytesError."""
    try:
        from docx.package import Package  # noqa: PLC0415 - an extra, and slow to load
    except ImportError as error:
        raise UnreadableBytesError("needs-docx") from error
    try:
        main = Package.open(_repacked(parts, {"officeDocument", *kinds})).main_document_part
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


def _repacked(parts: Mapping[str, bytes], kinds: Collection[str]) -> BytesIO:
    """Return the parts as an archive in which every relation leads to a part of the text, and none outside."""
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, _inward(name, content, parts, kinds) if name.endswith(RELATIONS) else content)
    packed.seek(0)
    return packed


def _inward(name: str, content: bytes, parts: Mapping[str, bytes], kinds: Collection[str]) -> str:
    from docx.oxml import parse_xml  # noqa: PLC0415

    base = posixpath.dirname(posixpath.dirname(name))
    kept = [
        f'<Relationship Id="r{n}" Type="{KINDS}{kind}" Target="/{target}"/>'
        for n, (kind, target) in enumerate(_relations(cast("Element", parse_xml(content)), base), 1)
        if kind in kinds and target in parts and target.isascii()
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
