"""A text of the dossier as the body of a TEI text, the variants in their places."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zhutiao.exporters.tei.divisions import Division, divided, every
from zhutiao.exporters.tei.entry import Placed, app
from zhutiao.exporters.tei.laying import Part, laid
from zhutiao.exporters.tei.markup import element, opened, text
from zhutiao.variants import Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhutiao.exporters.tei.divisions import Printed
    from zhutiao.exporters.tei.entry import Varied
    from zhutiao.exporters.tei.laying import Laid, Paragraph
    from zhutiao.model import Article
    from zhutiao.variants import Entry


class Body:
    """One text; *above* stands before every name, so that several texts can stand in one file."""

    def __init__(self, article: Article, varied: Varied, above: str) -> None:
        self._title, self._varied, self._above = article.title, varied, above
        self._whole = divided(article)
        self._segments = list(every(self._whole))
        self._words = {each.segment.id: each.segment.printed for each in self._segments}
        self._numbers = {each.segment.id: n for n, each in enumerate(self._segments, 1)}
        paragraphs = [each for segment in self._segments for each in segment.all]
        self._twice = {finding.text for finding in article.findings if finding.what == "duplicate"}
        self._places = list(self._placed(varied.entries))
        self._laid, self._parts = laid(paragraphs, self._places)
        self._ends = paragraphs[:1], paragraphs[-1:]

    def lines(self) -> Iterator[str]:
        """Yield the body, line by line."""
        yield "<body>"
        if self._title:
            yield element("head", self._title)
        yield from self._inside(self._whole)
        yield "</body>"

    def _inside(self, division: Division) -> Iterator[str]:
        divisions = False
        for each in division.inner:
            if isinstance(each, Division):
                divisions = True
                yield from self._division(each)
            elif divisions:
                # Nothing but divisions may follow one.
                yield opened("div", type=each.segment.kind)
                yield from self._segment(each)
                yield "</div>"
            else:
                yield from self._segment(each)
        if not division.inner and division.printed is None:
            yield "<p/>"

    def _division(self, division: Division) -> Iterator[str]:
        printed = division.printed
        if printed is None:
            return
        segment = printed.segment
        yield opened("div", type=segment.kind, n=segment.id, xml_id=self._id(segment.id))
        if printed.head:
            yield f"<head>{self._inner(printed.head)}</head>"
        yield from (f"<p>{self._inner(each)}</p>" for each in printed.paragraphs)
        yield from self._inside(division)
        yield "</div>"

    def _segment(self, printed: Printed) -> Iterator[str]:
        segment = printed.segment
        name = self._id(segment.id)
        for each in printed.all:
            # Words that head what follows without being above it.
            tag, kind = ("ab", "heading") if each is printed.head else ("p", "")
            yield f"{opened(tag, type=kind, n=segment.id, xml_id=name)}{self._inner(each)}</{tag}>"
            name = ""

    def _id(self, segment: str) -> str:
        return f"{self._above}seg.{self._numbers[segment]}"

    def _inner(self, paragraph: Paragraph) -> str:
        return self._shown(paragraph.segment, self._laid[paragraph])

    def _shown(self, segment: str, inner: Sequence[Laid], *, within: bool = False) -> str:
        words = self._words[segment]
        return "".join(
            self._part(segment, each, within=within) if isinstance(each, Part) else text(words[each[0] : each[1]])
            for each in inner
        )

    def _part(self, segment: str, part: Part, *, within: bool) -> str:
        entry, places = self._varied.entries[part.variant], self._places[part.variant]
        inner = self._shown(segment, part.inner, within=True)
        shown = self._words_at(places) if entry.places else None
        first, last = self._ends
        placed = Placed(
            entry,
            f"{self._above}app.{part.variant + 1}",
            part.nth,
            tuple(self._words[each.segment][each.start : each.end] for each in self._parts[part.variant]),
            shown,
            within=within,
            first=any(at.segment == each.segment and at.start <= each.start for each in first for at in places),
            last=any(at.segment == each.segment and at.end >= each.end for each in last for at in places),
        )
        # A line break between two paragraphs has no place of its own in either.
        inner = inner if inner or part.nth or not shown or shown.strip() else text(shown)
        return app(placed, self._varied, inner)

    def _words_at(self, places: Sequence[Stretch]) -> str:
        found = [self._words[each.segment][each.start : each.end] for each in places if each.segment in self._words]
        return "\n".join(found)

    def _placed(self, entries: Sequence[Entry]) -> Iterator[tuple[Stretch, ...]]:
        """Yield where each variant stands; one of a passage that the text lacks where it is missing."""
        for entry in entries:
            missing = entry.variant.missing
            if entry.places:
                said = (each.words for each in entry.variant.readings.values() if each)
                # The importer sets aside what is printed twice.
                twice = next((words for words in said if words in self._twice), "")
                yield (self._behind(entry.places[-1], twice),) if twice else entry.places
            elif missing and missing.segment in self._words:
                # The text that is shown may be an edition, whose words are others: a passage stands behind a paragraph.
                end = len(self._words[missing.segment])
                yield (Stretch(missing.segment, end, end),)
            else:
                yield ()

    def _behind(self, place: Stretch, words: str) -> Stretch:
        """Return where words stood that are set aside: behind the same ones."""
        at = self._words.get(place.segment, "").find(words)
        end = at + len(words) if at >= 0 else place.end
        return replace(place, start=end, end=end)
