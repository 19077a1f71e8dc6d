"""How each block of a sheet looks in Markdown."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from zhutiao import terms
from zhutiao.exporters.emphasis import sentence
from zhutiao.exporters.escape import heading, line, linked, paragraphs, phrase
from zhutiao.exporters.names import MARKDOWN, tag
from zhutiao.exporters.notes import contained
from zhutiao.exporters.sheet import Heading, Label, Marked, Printed, Said, Varied
from zhutiao.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zhutiao.exporters.choices import Choices
    from zhutiao.exporters.sheet import Block

BETWEEN = " · "
DEEPEST = 6
_NOT_IN_LINKS = re.compile(r"[^0-9A-Za-z-]+")


def markdown(block: Block, choices: Choices) -> str:
    """Return a block as Markdown, without empty lines at its ends."""
    match block:
        case Heading():
            words = BETWEEN.join(filter(None, (heading(block.words), _time(block.minutes))))
            return f"{'#' * min(choices.level + block.depth, DEEPEST)} {words}"
        case Printed():
            return " ".join(filter(None, ("\n\n".join(paragraphs(block.words)), _back(block.href))))
        case Marked():
            return _marked(block)
        case Label():
            return _label(block, choices)
        case Said():
            facts = BETWEEN.join(filter(None, (*map(phrase, block.facts), _back(block.href))))
            # Four spaces, since not every reader takes two for the inside of a list.
            return f"- {facts}\n\n    {line(block.words)}"
        case Varied():
            facts = BETWEEN.join(filter(None, (*map(phrase, block.facts), _back(block.href))))
            lemma = Span(0, max(len(block.line.lemma.words), 1))
            return f"- {sentence(str(block.line), [lemma])}\n\n    {facts}".rstrip()
        case _:
            time = _time(block.minutes)
            return _linkable(quoted([contained(block.body), *([[f"— {time}"]] if time else [])]), block.id)


def quoted(parts: Iterable[Iterable[str]]) -> str:
    """Return paragraphs of lines as one quote block."""
    return "\n>\n".join("\n".join(f"> {words}".rstrip() for words in part) for part in parts)


def shown(block: Heading) -> str:
    """Return the words of a heading as they are seen."""
    return BETWEEN.join(filter(None, (block.words, _time(block.minutes))))


def block_link(name: str) -> str:
    """Return what a block is called in links to it."""
    return _NOT_IN_LINKS.sub("-", name)


def laid_out(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks of a sheet as they stand in Markdown.

    The address of a heading goes to the end of the words below it: in the heading it would be part of the outline and
    of every link to that heading.
    """
    above = ""
    for block in blocks:
        lower = isinstance(block, Printed) and not block.href and above
        yield replace(block, href=above) if lower else block
        above = block.href if isinstance(block, Heading) else ""


def _back(href: str) -> str:
    """Return the sign that leads back into the program."""
    return f"[↗]({href})" if href else ""


def _label(block: Label, choices: Choices) -> str:
    linked = [_link(name, title, choices) for name, title in block.sheets]
    if not block.words:
        return "\n".join(f"- {each}" for each in linked)
    return BETWEEN.join([line(block.words), *linked])


def _link(name: str, title: str, choices: Choices) -> str:
    """Return a link to another file of the same folder."""
    words = linked(title)
    if not choices.wiki:
        return f"[{words}]({quote(name + MARKDOWN, safe='')})"
    # Obsidian takes what stands there as it stands, a backslash too, and others see it as Markdown.
    return f"[[{name}|{title}]]" if words == title and "|" not in title else f"[[{name}]]"


def _quote(words: str, around: tuple[str, str] | None) -> list[str]:
    """Return the marked words; within their sentence, where that is wanted, in bold."""
    if around is None:
        return paragraphs(words)
    before, after = around
    return [sentence(f"{before}{words}{after}", [Span(len(before), len(before) + len(words))] if words else [])]


def _time(minutes: int | None) -> str:
    return terms.minutes(minutes) if minutes else ""


def _marked(block: Marked) -> str:
    """Return a mark as one quote block that can be linked to: its words, where and what they are, its note."""
    mark = block.mark
    parts = [[words] for words in _quote(mark.quote or "", block.around)]
    facts = (*map(_fact, block.facts()), *map(tag, mark.tags), _back(block.href))
    parts.append([f"— {BETWEEN.join(filter(None, facts))}"])
    if mark.note and mark.note.strip():
        parts.append(contained(mark.note))
    return _linkable(quoted(parts), block.id)


# Thousands of marks stand in the same few places, in five colours.
_fact = lru_cache(maxsize=1024)(phrase)


def _linkable(words: str, name: str) -> str:
    """Return a quote with its name below it, which Obsidian takes only from a line between empty lines.

    It also keeps quotes apart that follow one another, which not every reader does.
    """
    return f"{words}\n\n^{block_link(name)}"
