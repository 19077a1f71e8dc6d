"""An empty presentation of our own look, packed from its parts in resources/slides."""

from __future__ import annotations

import io
import zipfile

from zhutiao import paths

LAYOUTS = ("front", "section", "bullets")

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/{0}"
_PART = "application/vnd.openxmlformats-officedocument.{0}+xml"
# Where each part lies in the package, and what sort of part it is.
_PARTS = {
    "presentation": ("presentation.xml", "presentationml.presentation.main"),
    "master": ("slideMasters/slideMaster1.xml", "presentationml.slideMaster"),
    "theme": ("theme/theme1.xml", "theme"),
    "front": ("slideLayouts/slideLayout1.xml", "presentationml.slideLayout"),
    "section": ("slideLayouts/slideLayout2.xml", "presentationml.slideLayout"),
    "bullets": ("slideLayouts/slideLayout3.xml", "presentationml.slideLayout"),
}
# What each part refers to: the number at the end of a relation's name is the place in this row.
_RELATIONS = {
    "_rels/.rels": [("officeDocument", "ppt/presentation.xml")],
    "ppt/_rels/presentation.xml.rels": [
        ("slideMaster", "slideMasters/slideMaster1.xml"), ("theme", "theme/theme1.xml")
    ],
    "ppt/slideMasters/_rels/slideMaster1.xml.rels": [
        *(("slideLayout", f"../slideLayouts/slideLayout{n}.xml") for n in (1, 2, 3)), ("theme", "../theme/theme1.xml")
    ],
    **{
        f"ppt/slideLayouts/_rels/slideLayout{n}.xml.rels": [("slideMaster", "../slideMasters/slideMaster1.xml")]
        for n in (1, 2, 3)
    },
}  # fmt: skip


def packed() -> io.BytesIO:
    """Return it as a file that PowerPoint could open."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        package.writestr("[Content_Types].xml", _types())
        for name, relations in _RELATIONS.items():
            package.writestr(name, _relations(relations))
        for name, (path, _kind) in _PARTS.items():
            package.writestr(f"ppt/{path}", (paths.shipped("resources") / "slides" / f"{name}.xml").read_bytes())
    made.seek(0)
    return made


def _types() -> str:
    parts = "".join(
        f'<Override PartName="/ppt/{path}" ContentType="{_PART.format(kind)}"/>' for path, kind in _PARTS.values()
    )
    return (
        f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{parts}</Types>'
    )


def _relations(relations: list[tuple[str, str]]) -> str:
    made = "".join(
        f'<Relationship Id="rId{n}" Type="{_KIND.format(kind)}" Target="{target}"/>'
        for n, (kind, target) in enumerate(relations, 1)
    )
    names = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{_HEAD}<Relationships xmlns="{names}">{made}</Relationships>'
