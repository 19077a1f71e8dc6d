"""A sheet as HTML for a glance before it is written: the beginning of it, in the few tags that a small browser knows.

Classes say what something is and the colours of marks are their names; how that looks is said by whoever shows it.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from zhutiao import terms
from zhutiao.exporters.inked import runs
from zhutiao.exporters.sheet import Heading, Label, Marked, Printed, Said, Varied, Written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from zhutiao.exporters.inked import Run
    from zhutiao.exporters.sheet import Block, Sheet
    from zhutiao.model import Span

    Note = Callable[[str], str]
    """Makes safe HTML of Markdown."""

BETWEEN = " · "
DEEPEST = 6


class Glance(NamedTuple):
    """HTML, and whether it is all there is."""

    html: str
    whole: bool


def html(sheets: Iterable[Sheet], note: Note, most: int) -> Glance:
    """Return sheets one below the other, no more than *most* characters of HTML and a block."""
    made, length = list[str](), 0
    for sheet in sheets:
        for block in sheet.blocks:
            if length > most:
                return Glance("".join(made), whole=False)
            made.append(_block(block, note))
            length += len(made[-1])
    return Glance("".join(made), whole=True)


def _block(block: Block, note: Note) -> str:
    match block:
        case Heading():
            level = min(block.depth + 1, DEEPEST)
            return f"<h{level}>{escape(block.words)}{_time(block.minutes)}</h{level}>"
        case Printed():
            return _printed(block)
        case Marked():
            return _marked(block, note)
        case Label():
            return f'<p class="label">{escape(block.words)}</p>'
        case Said():
            facts = escape(BETWEEN.join(block.facts))
            return _beside("said", f'<p class="facts">{facts}</p><p class="words">{_shared(block)}</p>')
        case Varied():
            facts = escape(BETWEEN.join(block.facts))
            return _beside("said", f'<p class="words">{_line(block)}</p><p class="facts">{facts}</p>')
        case Written():
            return f'<div class="note">{note(block.body)}{_time(block.minutes)}</div>'


def _line(block: Varied) -> str:
    said, lemma = str(block.line), block.line.lemma.words
    return f"<b>{escape(lemma)}</b>{escape(said.removeprefix(lemma))}"


def _time(minutes: int | None) -> str:
    said = terms.minutes(minutes) if minutes else ""
    return f' <span class="facts">{escape(said)}</span>' if said else ""


def _printed(block: Printed) -> str:
    words = "".join(_run(run) for run in runs(block.words, block.ink))
    return "".join(f'<p class="words">{each}</p>' for each in words.split("\n"))


def _run(run: Run) -> str:
    """Return a run in the colour of the mark made last, a line break outside of it."""
    if not run.ink:
        return escape(run.words)
    mark = run.ink[-1].mark
    kind = mark.colour if mark.style == "highlight" else f"{mark.colour}-line"
    return "\n".join(f'<span class="{kind}">{escape(each)}</span>' for each in run.words.split("\n"))


def _marked(block: Marked, note: Note) -> str:
    mark = block.mark
    parts = [] if block.inked else [f'<p class="words">{_quote(block)}</p>']
    parts += [note(mark.note)] if mark.note and mark.note.strip() else []
    tags = [f'<span class="tag">#{escape(tag)}</span>' for tag in mark.tags]
    if block.inked and not parts and not tags:
        return ""
    facts = BETWEEN.join([*map(escape, block.facts()), *tags])
    return _beside(mark.colour if mark.style != "none" else "said", "".join(parts) + f'<p class="facts">{facts}</p>')


def _quote(block: Marked) -> str:
    words = escape(block.mark.quote or "").replace("\n", "<br>")
    if block.around is None:
        return words
    before, after = (f'<span class="around">{escape(each)}</span>' for each in block.around)
    return before + words + after


def _shared(block: Said) -> str:
    return "".join(f"<u>{escape(words)}</u>" if under else escape(words) for words, under in _cut(block.words, block))


def _cut(words: str, block: Said) -> Iterator[tuple[str, bool]]:
    at = 0
    for span in _apart(block.shared):
        start = max(span.start, at)
        if start < span.end:
            yield words[at:start], False
            yield words[start : span.end], True
            at = span.end
    yield words[at:], False


def _apart(spans: Sequence[Span]) -> list[Span]:
    return sorted(spans, key=lambda span: span.start)


def _beside(kind: str, inner: str) -> str:
    """Return something beside a bar: the only border on one side that a small browser knows is a narrow cell."""
    return (
        '<table class="beside" cellspacing="0" cellpadding="0" width="100%"><tr>'
        f'<td class="bar-{kind}" width="3"></td><td class="inner">{inner}</td></tr></table>'
    )
