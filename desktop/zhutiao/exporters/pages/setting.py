"""Have a sheet's values set on pages by Typst, which fetches nothing and opens nothing but fonts and our own page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Protocol, cast

from zhutiao import paths
from zhutiao.exporters import extras
from zhutiao.exporters.pages.coverage import missing
from zhutiao.exporters.pages.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from zhutiao.exporters.pages.words import Value


class _Face(Protocol):
    path: str | None
    index: int


class _Fonts(Protocol):
    def fonts(self) -> Sequence[_Face]: ...


class _Typst(Protocol):
    """What is asked of Typst."""

    def Fonts(self, *, include_system_fonts: bool, font_paths: Sequence[str]) -> _Fonts: ...  # noqa: N802
    def compile(
        self, source: str, *, root: str, font_paths: _Fonts, sys_inputs: Mapping[str, str], timestamp: int
    ) -> bytes: ...


def pdf(values: Callable[[Words], Value], seconds: int) -> bytes:
    """Return the pages that *values* make of words, written at that time; raises MissingExtraError without Typst."""
    typst = cast("_Typst", extras.load("typst", "PDF"))
    resources = paths.shipped("resources")
    # The reader's own fonts draw only what ours do not have, say 𠮷.
    fonts = typst.Fonts(include_system_fonts=True, font_paths=[str(resources / "fonts")])
    sheet = _dumped(values(Words()))
    ours = [(str(path), 0) for path in sorted((resources / "fonts").glob("*.otf"))]
    lost = missing(missing(set(sheet), ours), [(face.path, face.index) for face in fonts.fonts() if face.path])
    page = resources / "pages" / "sheet.typ"
    return typst.compile(
        str(page),
        root=str(page.parent),
        font_paths=fonts,
        sys_inputs={"sheet": _dumped(values(Words(lost))) if lost else sheet},
        timestamp=seconds,
    )


def _dumped(values: Value) -> str:
    return json.dumps(values, ensure_ascii=False)
