"""The front matter of a file as fields and what stands between them; nothing in it is rewritten that is not ours."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhutiao.exporters.again.lines import lines

if TYPE_CHECKING:
    from collections.abc import Iterator

FENCE = re.compile(r"---[ \t]*(?:\r\n|\r|\n)?")
_NAME = re.compile(r"(?P<name>[^\s:#\-\"'\[{][^:\r\n]*?)[ \t]*:(?=[ \t\r\n]|$)(?P<said>.*)", re.DOTALL)
_BELOW = re.compile(r"(?:[ \t]+|- |-$)\S?")


@dataclass(frozen=True, slots=True)
class Field:
    """A field with the lines of its value; `value` is the same however an editor quotes and indents it."""

    name: str
    words: str
    value: str


def front(text: str) -> tuple[str, str]:
    """Return the front matter of a file, its fences included, and the rest; "" where it begins with none."""
    every = lines(text)
    if not every or not FENCE.fullmatch(every[0]):
        return "", text
    for at, line in enumerate(every[1:], 1):
        if FENCE.fullmatch(line):
            size = sum(map(len, every[: at + 1]))
            return text[:size], text[size:]
        if not _may_stand_in_it(line):
            break
    return "", text


def fields(matter: str) -> Iterator[Field | str]:
    """Yield the fields of a front matter and, as they are, all other lines; together they are *matter* again."""
    field: list[str] = []
    for line in lines(matter):
        if field and _BELOW.match(line):
            field.append(line)
            continue
        if field:
            yield _field(field)
        field = [line] if _NAME.match(line) else []
        if not field:
            yield line
    if field:
        yield _field(field)


def _may_stand_in_it(line: str) -> bool:
    return not line.strip() or line.startswith("#") or bool(_BELOW.match(line) or _NAME.match(line))


def _field(of: list[str]) -> Field:
    found = _NAME.match(of[0])
    assert found  # noqa: S101 - that is why it is one
    values = [found["said"], *(re.sub(r"^\s*-(?=\s|$)", "", line) for line in of[1:])]
    return Field(_plain(found["name"]), "".join(of), "\n".join(filter(None, map(_plain, values))))


def _plain(value: str) -> str:
    """Return a scalar without its quotes."""
    said = value.strip()
    try:
        return str(json.loads(said)) if said.startswith('"') else said
    except ValueError:
        return said
