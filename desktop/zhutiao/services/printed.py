"""A dossier on its way to a printer: set as a PDF, then drawn page by page; runs in the workshop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao import words
from zhutiao.exporters.pages.writer import WRITER
from zhutiao.services import exporting, printing
from zhutiao.store.library import Library

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def pdf(
    library_path: Path, spoken: words.Language, dossier_id: str, options: Mapping[str, object]
) -> tuple[bytes, int]:
    """Return the PDF of an arrangement, and how many pages it has.

    Of *options*, which may be another format's, those are taken that a PDF has too; raises MissingExtraError.
    """
    words.speak(spoken)
    with Library.open(library_path) as library:
        content = exporting.content(library, dossier_id)
    [(_name, made)] = WRITER.render(content, _possible(options))
    return made, printing.count(made)


def page(made: bytes, number: int, dpi: int) -> bytes:
    """Return a page as PNG, the first being 0."""
    return next(printing.pages(made, dpi, number, number + 1))


def _possible(options: Mapping[str, object]) -> dict[str, object]:
    known = WRITER.options
    return {
        name: value
        for name, value in options.items()
        if name in known and (not known[name].choices or value in known[name].choices)
    }
