"""The pieces that stand on a page, made of the blocks of a sheet, and about how many lines each needs."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from zhutiao import terms
from zhutiao.exporters import note_reading
from zhutiao.exporters.pages.words import inks
from zhutiao.exporters.sheet import Heading, Ink, Label, Marked, Printed, Said, Varied, Written
from zhutiao.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.exporters.pages.words import Value, Words

BETWEEN = " · "
DEEPEST = 6
HEAD = 32
"""Characters of a clause at the head of a page, which has one line."""

LEMMA = 14
"""Characters of a mark that a note repeats; of a longer one its beginning and end."""

# How high a line of a note is beside one of words, and how many lines its own head needs.
_HEIGHT, _HEAD = 0.72, 1.5
# A note of more lines has the width of the page where it finds no room in the margin.
_LONG = 12


class Width(NamedTuple):
    """How many characters about stand in a line of words, and in one of a note."""

    words: int
    notes: int


class Paragraph(NamedTuple):
    """A paragraph of a text, and for each mark that begins in it: id, first sign, the words up to it, lines down."""

    item: Value
    lines: int
    begins: list[tuple[str, int, list[Value], int]]


class Pieces:
    """Makes pieces of words."""

    def __init__(self, words: Words, width: Width) -> None:
        self._words, self._width = words, width

    def heading(self, block: Heading) -> Value:
        """Return a heading; its title is level 1 where it is not the sheet's own."""
        return {
            "kind": "heading",
            "level": min(max(block.depth, 1), DEEPEST),
            "words": self._words.plain(_one_line(block.words)),
            "runs": shortened(self._plain(block.running), HEAD),
            "href": block.href,
            "told": terms.minutes(block.minutes) if block.minutes else "",
        }

    def paragraphs(self, block: Printed) -> Iterator[Paragraph]:
        """Yield the paragraphs of a text, with the lines of its marks."""
        start = 0
        for line in block.words.split("\n"):
            end = start + len(line)
            if line.strip():
                ink = [_moved(each, start, len(line)) for each in block.ink if _reaches(each.span, start, end)]
                begins = [self._begun(each, line, start) for each in block.ink if start <= each.span.start < end]
                item: Value = {"kind": "printed", "runs": self._words.inked(line, ink)}
                yield Paragraph(item, _lines(line, self._width.words), [each for each in begins if each])
            start = end + 1

    def quote(self, block: Marked) -> tuple[Value, float]:
        """Return a mark whose words stand nowhere else on the page, within its sentence where that is wanted."""
        before, after = block.around or ("", "")
        quote = block.mark.quote or ""
        ink = inks([block.mark])
        runs = [*self._words.plain(before), *self._words.plain(quote, ink=ink), *self._words.plain(after)]
        time = [terms.minutes(block.minutes)] if block.minutes else []
        facts = self._plain(BETWEEN.join([*block.facts(), *time]))
        item: Value = {"kind": "quote", "runs": runs, "facts": facts, "href": block.href}
        return item, _lines(f"{before}{quote}{after}", self._width.words) + 1

    def note(self, block: Marked) -> tuple[Value | None, float]:
        """Return what stands in the margin about a mark; None where there is nothing to say of it."""
        mark = block.mark
        tags = [self._plain(f"#{path}") for path in mark.tags]
        blocks = note_reading.read(mark.note) if mark.note else ()
        # A wavy line looks the same in every colour where there is none.
        told = [block.means] if mark.style == "wavy" and block.inked else []
        told += [block.doubt] if block.doubt and block.inked else []
        if not (blocks or tags or told):
            return None, 0
        lines = _lines(mark.note or "", self._width.notes)
        note: Value = {
            "lines": lines + bool(tags),
            "long": lines > _LONG,
            "lemma": self._lemma(mark.quote) if block.inked and mark.quote else None,
            "ink": inks([mark]),
            "told": self._plain(BETWEEN.join(told)),
            "blocks": self._words.note(blocks),
            "tags": tags,
            "href": block.href,
        }
        return note, _HEIGHT * (lines + bool(tags) + _HEAD)

    def other(self, block: Label | Said | Varied | Written) -> tuple[Value, float]:
        """Return a label, a passage, a variant or the reader's own words."""
        match block:
            case Label():
                return {"kind": "label", "words": self._plain(block.words)}, 1.5
            case Said():
                item = self._said(block)
                return item, _lines(block.words, self._width.words + 6) + 1.5
            case Varied():
                # The lemma has the line that words in common have.
                lemma = Span(0, max(len(block.line.lemma.words), 1))
                return self.other(Said(block.id, None, block.facts, str(block.line), (lemma,), block.href))
            case Written():
                told = terms.minutes(block.minutes) if block.minutes else ""
                blocks = self._words.note(note_reading.read(block.body))
                return {"kind": "written", "blocks": blocks, "told": told}, _lines(block.body, self._width.words)

    def _said(self, block: Said) -> Value:
        paragraphs: list[list[Value]] = []
        start = 0
        for line in block.words.split("\n"):
            spans = [
                Span(max(span.start - start, 0), span.end - start)
                for span in block.shared
                if _reaches(span, start, start + len(line))
            ]
            if line.strip():
                paragraphs.append(self._words.shared(line, spans))
            start += len(line) + 1
        facts = self._plain(BETWEEN.join(block.facts))
        return {"kind": "said", "facts": facts, "paragraphs": paragraphs, "href": block.href}

    def _begun(self, ink: Ink, line: str, start: int) -> tuple[str, int, list[Value], int] | None:
        """Return where the first of a mark's lines begins; None for a further one."""
        if not ink.first:
            return None
        sign = ink.span.start - start
        before = line[: sign + 1]
        return ink.mark.id, sign, self._words.plain(before), _lines(before, self._width.words) - 1

    def _lemma(self, quote: str) -> list[Value]:
        line = _one_line(quote)
        half = (LEMMA - 1) // 2
        return self._words.plain(line if len(line) <= LEMMA else f"{line[:half]}…{line[-half:]}")

    def _plain(self, words: str) -> str:
        """Return words that are too small for runs of their own."""
        return "".join(str(run["words"]) for run in self._words.plain(_one_line(words)))


def shortened(words: str, most: int) -> str:
    """Return *words*, the end left out where there are more than so many."""
    return words if len(words) <= most else f"{words[: most - 1]}…"


def _reaches(span: Span, start: int, end: int) -> bool:
    return span.start < end and start < span.end


def _moved(ink: Ink, start: int, length: int) -> Ink:
    """Return ink on a paragraph that begins at *start* of the words the ink counts in."""
    return Ink(Span(max(ink.span.start - start, 0), min(ink.span.end - start, length)), ink.mark, ink.first)


def _lines(words: str, width: int) -> int:
    return sum(max(1, ceil(len(line) / width)) for line in words.split("\n"))


def _one_line(words: str) -> str:
    return " ".join(words.split())
