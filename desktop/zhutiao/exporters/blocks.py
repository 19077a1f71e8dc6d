"""How each block of a sheet looks in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao import terms
from zhutiao.exporters.escape import heading, line, paragraphs, phrase
from zhutiao.exporters.names import tag
from zhutiao.exporters.notes import contained
from zhutiao.exporters.sheet import Heading, Label, Marked, Printed, Said

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhutiao.exporters.choices import Choices
    from zhutiao.exporters.sheet import Block

BETWEEN = " · "
DEEPEST = 6


def markdown(block: Block, choices: Choices) -> str:
    """Return a block as Markdown, without empty lines at its ends."""
    match block:
        case Heading():
            words = BETWEEN.join(filter(None, (heading(block.words), _time(block.minutes))))
            return f"{'#' * min(choices.level + block.depth, DEEPEST)} {words}"
        case Printed():
            return "\n\n".join(paragraphs(block.words))
        case Marked():
            return _marked(block)
        case Label():
            return line(block.words)
        case Said():
            return f"- {BETWEEN.join(map(phrase, block.facts))}\n\n  {line(block.words)}"
        case _:
            time = _time(block.minutes)
            return quoted([contained(block.body), *([[f"— {time}"]] if time else [])])


def quoted(parts: Iterable[Iterable[str]]) -> str:
    """Return paragraphs of lines as one quote block."""
    return "\n>\n".join("\n".join(f"> {words}".rstrip() for words in part) for part in parts)


def _time(minutes: int | None) -> str:
    return terms.minutes(minutes) if minutes else ""


def _marked(block: Marked) -> str:
    """Return a mark as one quote block that can be linked to: its words, where and what they are, its note."""
    mark = block.mark
    parts = [[words] for words in paragraphs(mark.quote or "")]
    parts.append([f"— {BETWEEN.join([*map(phrase, block.facts()), *filter(None, map(tag, mark.tags))])}"])
    if mark.note and mark.note.strip():
        parts.append(contained(mark.note))
    # Obsidian takes the id of a quote only from a line of its own between empty lines.
    return f"{quoted(parts)}\n\n^{block.id}"
