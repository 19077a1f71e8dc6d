"""The front matter of a file as fields and what stands between them; nothing in it is rewritten that is not ours."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhutiao.exporters.again.lines import each_line, lines

if TYPE_CHECKING:
    from collections.abc import Iterator

FENCE = re.compile(r"---[ \t]*(?:\r\n|\r|\n)?")
_NAME = re.compile(
    r"""(?P<name>"[^"\r\n]*"|'[^'\r\n]*'|[^\s:#\-"'\[{][^:\r\n]*?)[ \t]*:(?=[ \t\r\n]|$)(?P<said>[^\r\n]*)"""
)
_BELOW = re.compile(r"[ \t]|-(?=[ \t\r\n])")
_ITEM = re.compile(r"\s*-(?=\s|$)")
_FOLDED = re.compile(r"[>|][-+]?")


@dataclass(frozen=True, slots=True)
class Field:
    """A field with the lines of its value; `value` is the same however an editor quotes and indents it.

    A line that belongs to none, such as a fence or a comment, is one without a name.
    """

    name: str
    words: str
    value: str


def front(text: str) -> tuple[str, str]:
    """Return the front matter of a file, its fences included, and the rest; "" where it begins with none."""
    size = 0
    for line in each_line(text):
        if size and FENCE.fullmatch(line):
            return text[: size + len(line)], text[size + len(line) :]
        # What begins with a comment of ours was never meant as front matter: the fence is a rule between two texts.
        if line.startswith("<!-- ") or not (size or FENCE.fullmatch(line)):
            break
        size += len(line)
    return "", text


def fields(matter: str) -> Iterator[Field]:
    """Yield the fields of a front matter and all other lines; the words of them all are *matter* again."""
    field: list[str] = []
    for line in lines(matter):
        if field and _BELOW.match(line):
            field.append(line)
            continue
        if field:
            yield _field(field)
        field = [line] if _NAME.match(line) else []
        if not field:
            yield Field("", line, "")
    if field:
        yield _field(field)


def _field(of: list[str]) -> Field:
    found = _NAME.match(of[0])
    assert found  # noqa: S101 - that is why it is one
    values = [found["said"]]
    for line in of[1:]:
        if _ITEM.match(line):
            values.append(_ITEM.sub("", line))
        else:
            # An editor may break a long value after any space.
            held = values[-1].strip()
            values[-1] = f"{'' if _FOLDED.fullmatch(held) else held} {line.strip()}"
    return Field(_plain(found["name"]), "".join(of), "\n".join(filter(None, map(_plain, values))))


def _plain(value: str) -> str:
    """Return a scalar without its quotes."""
    said = value.strip()
    if len(said) > 1 and said[0] == said[-1] == "'":
        return said[1:-1].replace("''", "'")
    try:
        return str(json.loads(said)) if said.startswith('"') else said
    except ValueError:
        return said
