"""Pages of a PDF as pictures: for the preview, and for a printer."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from zhutiao.errors import MissingExtraError, UnreadableBytesError
from zhutiao.importers import page_library

if TYPE_CHECKING:
    from collections.abc import Iterator

POINTS = 72
"""Of a page to an inch."""

MOST = 40_000_000
"""Pixels of one picture: a larger page is drawn coarser rather than in more memory than there is."""


def pages(pdf: bytes, dpi: int, first: int = 0, last: int | None = None) -> Iterator[bytes]:
    """Yield the pages of *pdf* from *first* to before *last*, as PNG, one after another.

    Raises MissingExtraError where what draws them is not installed.
    """
    try:
        import PIL.Image  # noqa: F401, PLC0415 - an extra, and slow to load
    except ImportError as error:
        raise MissingExtraError("PDF") from error
    with _library().PdfDocument(pdf) as document:
        for number in range(first, len(document) if last is None else min(last, len(document))):
            page = document[number]
            width, height = page.get_size()
            scale = min(dpi / POINTS, (MOST / (width * height)) ** 0.5)
            picture = io.BytesIO()
            # Its types say a whole number, its description any.
            page.render(scale=scale).to_pil().save(picture, "PNG", dpi=(scale * POINTS,) * 2)  # pyright: ignore[reportArgumentType]
            page.close()
            yield picture.getvalue()


def count(pdf: bytes) -> int:
    """Return how many pages *pdf* has; raises MissingExtraError as `pages` does."""
    with _library().PdfDocument(pdf) as document:
        return len(document)


def _library() -> Any:
    try:
        return page_library.library()
    except UnreadableBytesError as error:
        raise MissingExtraError("PDF") from error
