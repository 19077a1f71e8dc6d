"""What a search found as a file: Markdown to be read, a sheet to be counted in, or plain text."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.exporters import table
from zhutiao.exporters.emphasis import sentence
from zhutiao.exporters.escape import heading, phrase
from zhutiao.exporters.titles import of_piece
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from zhutiao.model import Span


class Result(NamedTuple):
    """One hit: its text and clause, what kind of place it is ("" for a text), the sentence and the words found in it.

    `segment` and `spans` are where those stand, in code points of what the segment prints, of a note or of a tag.
    """

    title: str
    clause: str
    kind: str
    sentence: str
    found: tuple[Span, ...]
    segment: str
    spans: tuple[Span, ...]


def as_markdown(sought: str, results: Sequence[Result]) -> bytes:
    """Return results below headings for text and clause, each sentence a quote with the found words in bold."""
    blocks = [f"# {heading(_title(sought))}", phrase(_count(results))]
    for title, in_text in groupby(results, key=lambda result: result.title):
        blocks.append(f"## {heading(title) or '…'}")
        for clause, there in groupby(in_text, key=lambda result: result.clause):
            blocks += [f"### {heading(clause)}"] if clause else []
            blocks += map(_quoted, there)
    return ("\n\n".join(blocks) + "\n").encode("utf-8", "replace")


def as_csv(_sought: str, results: Sequence[Result]) -> bytes:
    """Return results as rows of a sheet in which nothing can begin a formula."""
    heads = [_("Text"), _("Clause"), _("Kind"), _("Found"), _("Sentence"), _("Segment"), _("Places")]
    return table.as_csv([heads, *(_cells(result) for result in results)])


def as_text(sought: str, results: Sequence[Result]) -> bytes:
    """Return results as plain text."""
    blocks = [f"{_title(sought)}\n{_count(results)}"]
    for title, in_text in groupby(results, key=lambda result: result.title):
        blocks.append(f"《{title}》" if title else "…")
        blocks += [f"{result.clause}\n    “{result.sentence}”\n    {_where(result)}".lstrip("\n") for result in in_text]
    return ("\n\n".join(blocks) + "\n").encode("utf-8", "replace")


FORMATS: Mapping[str, Callable[[str, Sequence[Result]], bytes]] = {
    ".md": as_markdown,
    ".csv": as_csv,
    ".txt": as_text,
}


def _quoted(result: Result) -> str:
    return f"> “{sentence(result.sentence, result.found)}”\n>\n> — {phrase(_where(result))}"


def _title(sought: str) -> str:
    return _("Search: {0}").format(" ".join(sought.split()))


def _count(results: Sequence[Result]) -> str:
    return _("Results: {0}, occurrences: {1}").format(len(results), sum(len(result.spans) for result in results))


def _where(result: Result) -> str:
    places = ", ".join(f"{span.start}–{span.end}" for span in result.spans)
    return " · ".join(filter(None, (result.kind, of_piece(result.segment), places)))


def _cells(result: Result) -> list[str | int]:
    found = " ".join(dict.fromkeys(span.cut(result.sentence) for span in result.found))
    places = " ".join(f"{span.start}-{span.end}" for span in result.spans)
    return [result.title, result.clause, result.kind, found, result.sentence, result.segment, places]
