"""What the rows, columns and cells of a coverage map are called, and the map as a plain table."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from zhutiao import terms
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.model import Document, Segment
    from zhutiao.services.covering import Column, Coverage

LONGEST = 24
"""Signs of a title that stand for the whole of it."""

_NO_SIGNS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What nobody can read, and no XML may hold: commands of old terminals, halves of signs."""


def legible(words: str) -> str:
    """Return *words* in one line, without what is no sign of any writing."""
    return " ".join(_NO_SIGNS.sub(" ", words).split())


def row(segment: Segment) -> str:
    """Return a row's number and title, or how it begins."""
    if segment.kind == "preamble":
        return _("Preamble")
    said = _shortened(segment.title or segment.text.partition("\n")[0] or segment.printed)
    number = segment.number or ""
    between = "、" if number and number[-1] in "一二三四五六七八九十百零" else "" if number.endswith("）") else " "
    return legible(f"{number}{between}{said}")


def column(coverage: Coverage, column: Column) -> str:
    """Return what stands over a column: the name of a text, or which question."""
    if column.question is not None:
        return question(column.question)
    return _("Other words") if _parted(coverage, column.document) else text(coverage, column.document)


def question(name: str) -> str:
    """Return a question in few signs."""
    match name:
        case "opening":
            return _("Opening statement")
        case "closing":
            return _("Closing words")
        case _:
            return legible(_("Q{0}").format(name))


def text(coverage: Coverage, document: str) -> str:
    """Return who published a text and what it is, and the title where that is not enough to tell it."""
    names = Counter(published(each) for each in coverage.texts.values())
    found = coverage.texts[document]
    name, title = published(found), found.article.title
    return f"{name} · {_shortened(title)}" if names[name] > 1 and title else name


def published(document: Document) -> str:
    """Return who published a text and what it is."""
    article = document.article
    kind = terms.kind(article.kind)
    return legible(_("{0} {1}").format(article.origin, kind)) if article.origin else kind


def groups(coverage: Coverage) -> Iterator[tuple[int, int, str]]:
    """Yield the columns that are questions of one text: the first, how many, and the text's name."""
    for document in dict.fromkeys(each.document for each in coverage.columns):
        if _parted(coverage, document):
            here = [n for n, each in enumerate(coverage.columns) if each.document == document]
            yield here[0], len(here), text(coverage, document)


def table(coverage: Coverage) -> list[list[str | int]]:
    """Return the map as rows of a sheet, names first; what was not found stays empty."""
    talks = sum(1 for _group in groups(coverage))
    heads = [_whole(coverage, each, talks) for each in coverage.columns]
    lines: list[list[str | int]] = [[_("Clause"), *heads, _("Highlights"), _("Notes")]]
    for each in coverage.rows:
        left = coverage.left_at(each)
        counts = [len(coverage.cell(each, column).links) for column in coverage.columns]
        lines.append([row(each), *(count or "" for count in (*counts, len(left.marks), len(left.notes)))])
    return lines


def _whole(coverage: Coverage, each: Column, talks: int) -> str:
    name = column(coverage, each)
    if talks < 2 or not _parted(coverage, each.document):  # noqa: PLR2004 - of one alone all questions are
        return name
    return f"{text(coverage, each.document)} · {name}"


def _parted(coverage: Coverage, document: str) -> bool:
    return any(each.document == document and each.question is not None for each in coverage.columns)


def _shortened(said: str) -> str:
    said = legible(said)
    return said if len(said) <= LONGEST else said[:LONGEST] + "…"
