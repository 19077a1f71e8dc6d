"""The parts of a Word document, packed into one file; the same parts always make the same bytes."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, NamedTuple, Protocol

from zhutiao import paths
from zhutiao.exporters import extras
from zhutiao.exporters.repacked import repacked

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from zhutiao.exporters.word.links import Links

FORMAT = "Word (.docx)"
FIXED = ("styles", "settings", "fontTable")
"""Parts that are the same in every document."""

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{0}+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/{0}"
# The names of a part's kind, where they differ from its own.
_TYPES = {"document": "document.main"}
_LONGEST = 255


class Part(NamedTuple):
    """A part beside the main one: its kind, which is its name too, its XML, and what it links to."""

    kind: str
    xml: str
    links: Links | None = None


class About(NamedTuple):
    """What the document says of itself."""

    title: str
    author: str
    written: datetime


class _Part(Protocol):
    def load_rel(self, reltype: str, target: object, rId: str, is_external: bool = ..., /) -> object: ...  # noqa: FBT001, N803 - its own names


class _Properties(Protocol):
    title: str
    author: str
    last_modified_by: str
    comments: str
    language: str
    revision: int
    created: datetime
    modified: datetime


class _Package(Protocol):
    @property
    def core_properties(self) -> _Properties: ...
    def relate_to(self, part: _Part, reltype: str, /) -> str: ...
    def save(self, pkg_file: io.BytesIO, /) -> None: ...


def packed(main: Part, others: Sequence[Part], about: About) -> bytes:
    """Return the file; raises MissingExtraError where python-docx is not installed.

    The main part knows another by the name r and its kind, such as rcomments.
    """
    package: _Package = extras.load("docx.opc.package", FORMAT).OpcPackage()
    document = _part(package, main)
    package.relate_to(document, _RELATION.format("officeDocument"))
    for other in [*(Part(name, _shipped(name)) for name in FIXED), *others]:
        document.load_rel(_RELATION.format(other.kind), _part(package, other), f"r{other.kind}")
    _describe(package.core_properties, about)
    made = io.BytesIO()
    package.save(made)
    return repacked(made.getvalue())


def _part(package: _Package, part: Part) -> _Part:
    name = extras.load("docx.opc.packuri", FORMAT).PackURI(f"/word/{part.kind}.xml")
    kind = _TYPE.format(_TYPES.get(part.kind, part.kind))
    made: _Part = extras.load("docx.opc.part", FORMAT).Part(name, kind, part.xml.encode(), package)
    for address, link in part.links.all() if part.links else ():
        made.load_rel(_RELATION.format("hyperlink"), address, link, True)
    return made


def _describe(properties: _Properties, about: About) -> None:
    properties.title = about.title[:_LONGEST]
    properties.author = properties.last_modified_by = about.author[:_LONGEST]
    properties.comments, properties.language, properties.revision = "", "zh-CN", 1
    properties.created = properties.modified = about.written


def _shipped(name: str) -> str:
    return (paths.shipped("resources") / "word" / f"{name}.xml").read_text(encoding="utf-8")
