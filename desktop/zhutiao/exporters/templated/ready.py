"""What a template may do to words before they are put out; all that is put out otherwise is only words."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote as percent_encoded

from zhutiao.exporters import names
from zhutiao.exporters.blocks import quoted
from zhutiao.exporters.emphasis import sentence
from zhutiao.exporters.escape import escaped, linked, one_line, paragraphs, signs
from zhutiao.exporters.escape import heading as heading_words
from zhutiao.exporters.front import scalar
from zhutiao.exporters.notes import contained
from zhutiao.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

DEEPEST = 6
_SCHEMES = ("http://", "https://", "mailto:", "zhutiao://", "obsidian://")


class Ready(str):
    """Markdown that is put out as it stands."""

    __slots__ = ()


def put_out(value: object) -> str:
    """Return what a template shows of a value: Markdown that is ready, else one line of words and nothing but words."""
    if isinstance(value, Ready):
        return value
    text = one_line(str(value))
    # At the end of a heading, too.
    return escaped(text, signs(text) | set(range(len(text.rstrip("#")), len(text))))


def raw(value: object) -> Ready:
    """Leave words as they are."""
    return Ready(value)


def heading(words: object, level: int = 2) -> Ready:
    """Make a heading of that level."""
    return Ready(f"{'#' * max(1, min(level, DEEPEST))} {heading_words(str(words))}")


def quote(words: object) -> Ready:
    """Put words, each line a paragraph, behind the sign of a quote."""
    return Ready(quoted([[line] for line in paragraphs(str(words))]))


def note(markdown: object) -> Ready:
    """Put the reader's own Markdown behind the sign of a quote, which it cannot leave."""
    return Ready(quoted([contained(str(markdown))]))


def in_paragraphs(words: object) -> Ready:
    """Make a paragraph of each line."""
    return Ready("\n\n".join(paragraphs(str(words))))


def in_sentence(mark: Mapping[str, object]) -> Ready:
    """Show a mark's words in bold in their sentence, so far as that is known."""
    before, words, after = (str(mark[name] or "") for name in ("before", "quote", "after"))
    bold = [Span(len(before), len(before) + len(words))] if words else []
    return Ready(sentence(f"{before}{words}{after}", bold))


def bold(words: object) -> Ready:
    """Show words in bold."""
    text = str(words)
    return Ready(sentence(text, [Span(0, len(text))] if text else []))


def tag(path: object) -> Ready:
    """Write a tag as Obsidian reads it."""
    return Ready(names.tag(str(path)))


def link(words: object, address: object) -> Ready:
    """Lead to an address of the web, into this program, or to a file; only words where it is something else."""
    href = str(address)
    if not href.startswith(_SCHEMES) and (not href or ":" in href):
        return Ready(put_out(words))
    return Ready(f"[{linked(str(words))}]({percent_encoded(href.encode('utf-8', 'replace'), safe='/:?#&=%+,;@~')})")


def cell(words: object) -> Ready:
    """Write words for a cell of a table."""
    return Ready(put_out(words).replace("|", "\\|"))


def yaml(words: object) -> Ready:
    """Write words as a value of the front matter."""
    return Ready(scalar(str(words)))


def join(values: Iterable[object], between: str = "") -> str:
    """Put values one behind the other; where some are ready Markdown, the others are made so."""
    found = list(values)
    if any(isinstance(value, Ready) for value in found):
        return Ready(str(between).join(map(put_out, found)))
    return str(between).join(map(str, found))


FILTERS: Mapping[str, Callable[..., str]] = {
    "raw": raw,
    "heading": heading,
    "quote": quote,
    "note": note,
    "paragraphs": in_paragraphs,
    "sentence": in_sentence,
    "bold": bold,
    "tag": tag,
    "link": link,
    "cell": cell,
    "yaml": yaml,
    "join": join,
}
