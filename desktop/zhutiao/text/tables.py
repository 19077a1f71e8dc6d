"""The rows of a table printed in lines: its first column counts them, and they are no parts of the text."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from zhutiao.text.numbering import marker

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

COUNTS = ("序", "编", "編", "项", "項", "No")
HEAD = re.compile(r"(?:序\s*[号號]|[编編]\s*[号號]|[项項]\s*次|No\.?)(?:\s+[^\s，。；：]+){2,}$")
ROW = re.compile(r"\S+(?:\s+\S+)+(?<![。；])$")


def rows(texts: Sequence[str]) -> Iterator[int]:
    """Yield the lines of tables that have a head: 序号 项目 责任单位."""
    for i, text in enumerate(texts):
        if text.startswith(COUNTS) and HEAD.match(text):
            yield from takewhile(lambda k: _is_row(texts[k]), range(i, len(texts)))


def _is_row(text: str) -> bool:
    return ROW.match(text) is not None and marker(text) is None
