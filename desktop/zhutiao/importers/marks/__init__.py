"""Readers of other people's marks, one module per format; to add one, write it and list it here."""

from __future__ import annotations

from zhutiao.errors import UnreadableBytesError
from zhutiao.importers.marks import hypothesis, readwise, sheet, web_annotations, word_comments
from zhutiao.importers.marks.foreign import Foreign, ForeignMark
from zhutiao.importers.marks.opened import MarksReader, Opened

READERS: tuple[MarksReader, ...] = (
    word_comments.READER,
    hypothesis.READER,
    readwise.READER,
    web_annotations.READER,
    sheet.READER,
    hypothesis.TABLE_READER,
    readwise.TABLE_READER,
)

MOST = 50_000
"""Marks in one file; who has read all their life has fewer."""


def read(data: bytes, name: str) -> Foreign:
    """Return the marks that the first fitting reader finds in *data*; raises UnreadableBytesError where none does."""
    if not data:
        raise UnreadableBytesError("empty")
    file = Opened(data, name)
    reader = next((reader for reader in READERS if reader.claims(file)), None)
    if reader is None:
        raise UnreadableBytesError("no-marks")
    marks: list[ForeignMark] = []
    passed_over = 0
    for mark in reader.read(file):
        if mark is None:
            passed_over += 1
        else:
            marks.append(mark)
        if len(marks) > MOST:
            raise UnreadableBytesError("many-marks")
    return Foreign(name, reader.name, tuple(marks), passed_over)
