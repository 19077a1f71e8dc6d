"""pdfium, the library that reads PDF, with our Chinese fonts at hand."""

from __future__ import annotations

import ctypes
import os
import sys
from typing import Any

from zhutiao import paths
from zhutiao.errors import UnreadableBytesError

# Where pdfium itself looks on Linux; naming folders of our own replaces these.
_FOLDERS = ("/usr/share/fonts", "/usr/share/X11/fonts/Type1", "/usr/share/X11/fonts/TTF", "/usr/local/share/fonts")


def library() -> Any:
    """Return pypdfium2, ready to read; raises UnreadableBytesError where it is not installed.

    A PDF may name Chinese fonts without holding them. Where the system has none either, pdfium takes a line of one
    sign to have no width and drops it.
    """
    fresh = "pypdfium2" not in sys.modules
    try:
        import pypdfium2  # noqa: PLC0415 # pyright: ignore[reportMissingTypeStubs] - an extra
    except ImportError as error:
        raise UnreadableBytesError("needs-pdf") from error
    # Elsewhere the system brings Chinese fonts.
    if fresh and sys.platform == "linux":
        _begin_again(pypdfium2.raw)
    return pypdfium2


def _begin_again(raw: Any) -> None:
    """Start the library anew, before anything is open in it, with our fonts beside those of the system."""
    words = ctypes.POINTER(ctypes.c_char)
    named = [*_FOLDERS, str(paths.shipped("resources") / "fonts")]
    pointers = [ctypes.cast(ctypes.create_string_buffer(os.fsencode(each)), words) for each in named]
    # It reads the names while it starts; the last pointer, to nothing, ends them.
    config = raw.FPDF_LIBRARY_CONFIG(version=2, m_pUserFontPaths=(words * (len(named) + 1))(*pointers))
    raw.FPDF_DestroyLibrary()
    raw.FPDF_InitLibraryWithConfig(config)
