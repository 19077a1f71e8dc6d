"""Plain text (.txt, .md) in the encodings that Chinese texts come in."""

from __future__ import annotations

import codecs
import re
from contextlib import suppress

from zhutiao.ports import Decoded, Reader

MARKED = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
          (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))  # fmt: skip
MAGIC = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"%PDF-", b"PK\x03\x04", b"SQLite format 3\0", b"\x7fELF",
         b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"BM", b"RIFF", b"MZ", b"Rar!", b"7z\xbc\xaf")  # fmt: skip
MOST_CONTROLS = 0.02  # a text has fewer control characters than this
MOST_BROKEN = 0.05  # and fewer signs that could not be decoded


def claims(data: bytes) -> bool:
    """Say whether these bytes can be text: no known magic number, few control characters."""
    if data.startswith(tuple(mark for mark, _ in MARKED)):
        return True
    if data.startswith(MAGIC):
        return False
    controls = sum(byte < 9 or 14 <= byte < 32 for byte in data)  # noqa: PLR2004 - TAB to CR are text
    return controls <= MOST_CONTROLS * len(data)


def read(data: bytes, _encoding: str | None = None) -> Decoded:
    """Return the text; a remark where the encoding was a guess that left signs undecoded."""
    for mark, name in MARKED:
        if data.startswith(mark):
            return _forgiving(data, name)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        broken = data.decode("utf-8", errors="replace").count("\ufffd")
    # A few broken signs in UTF-8 are damage; many are another encoding, which GB18030 would read.
    if broken > MOST_BROKEN * len(data) / 3:
        with suppress(UnicodeDecodeError):
            return Decoded(data.decode("gb18030"), "gb18030")
    return _forgiving(data, "utf-8")


def _forgiving(data: bytes, name: str) -> Decoded:
    text = data.decode(name, errors="replace")
    shown = "utf-8" if name == "utf-8-sig" else name
    lost = len(re.findall("\ufffd", text))
    return Decoded(text, shown, (f"undecoded {lost}",) if lost else ())


READER = Reader("text", (".txt", ".md", ".text"), claims, read)
