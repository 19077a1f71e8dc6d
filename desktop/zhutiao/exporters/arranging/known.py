"""What every arrangement of a dossier needs: its marks that are wanted, where they stand, and blocks made of them."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from zhutiao import terms
from zhutiao.exporters.apparatus import lemma
from zhutiao.exporters.names import block_ids, block_name
from zhutiao.exporters.sheet import Marked, Said, Varied
from zhutiao.exporters.titles import of_piece, titles
from zhutiao.model import COLOURS, STYLES
from zhutiao.text import backlinks, search_context
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhutiao.exporters.choices import Choices
    from zhutiao.model import Document, Link, Mark, Segment
    from zhutiao.ports import Content
    from zhutiao.variants import Apparatus, Entry

WHOLE = 1_000
"""A sentence longer than this is cut in the context of a mark."""


class Known:
    """A dossier's content by what the templates ask for."""

    def __init__(self, content: Content, choices: Choices) -> None:
        self.content, self.choices = content, choices
        self.documents: Mapping[str, Document] = {document.id: document for document in content.documents}
        self.names = titles(content.documents)
        # Of all marks, so that an id does not depend on what else is wanted today.
        self._ids = block_ids(content.marks)

    @property
    def title(self) -> str:
        """Return what the export is called: as the base text, else as the dossier."""
        base = self.content.base()
        return (base and base.title) or self.content.dossier.name

    @cached_property
    def marks(self) -> Sequence[Mark]:
        """The marks that are wanted, in reading order."""
        choices = self.choices
        return [
            mark
            for mark in self.content.marks
            if (mark.style == "none" or choices.shows(mark.colour))
            and (mark.style != "none" or not choices.colours)
            and choices.wants(mark.tags)
            and (not choices.only_noted or (mark.note and mark.note.strip()))
        ]

    @cached_property
    def at(self) -> Mapping[tuple[str, str], Sequence[Mark]]:
        """The wanted marks by the document and segment that they begin in; not those that stand in none."""
        at: defaultdict[tuple[str, str], list[Mark]] = defaultdict(list)
        for mark in self.marks:
            if mark.id not in self._lost:
                at[mark.place.document, mark.place.segment].append(mark)
        return at

    @cached_property
    def lines(self) -> Mapping[tuple[str, str], Sequence[tuple[Mark, int]]]:
        """The wanted marks by every document and segment that they have a place in, with the number of that place."""
        lines: defaultdict[tuple[str, str], list[tuple[Mark, int]]] = defaultdict(list)
        for mark in self.marks:
            for n, anchor in enumerate(mark.anchors):
                if anchor.state != "unplaced":
                    lines[anchor.place.document, anchor.place.segment].append((mark, n))
        return lines

    @property
    def placed(self) -> Sequence[Mark]:
        """Return the wanted marks that stand somewhere, in reading order."""
        return [mark for mark in self.marks if mark.id not in self._lost]

    @property
    def lost(self) -> Sequence[Mark]:
        """Return the wanted marks that have lost their words, or whose text is not there."""
        return [mark for mark in self.marks if mark.id in self._lost]

    @cached_property
    def links(self) -> Mapping[str, Sequence[Link]]:
        """The firm links by clause; a passage that several printings carry is shown once."""
        shown = {document.id: document.printing_of or document.id for document in self.content.documents}
        found: dict[str, dict[tuple[str, str], Link]] = defaultdict(dict)
        for link in self.content.links:
            passage = link.passage
            found[link.clause].setdefault((shown.get(passage.document, passage.document), passage.segment), link)
        return {clause: list(links.values()) for clause, links in found.items()}

    @cached_property
    def varied(self) -> Mapping[tuple[str, str], Sequence[Varied]]:
        """The variants that are wanted, by the document that is shown and the segment they begin in."""
        found: defaultdict[tuple[str, str], list[Varied]] = defaultdict(list)
        for apparatus in self.content.apparatus:
            for entry in apparatus.entries:
                if self.choices.quiet or not entry.variant.is_quiet:
                    segment = (entry.places[0] if entry.places else entry.variant).segment
                    found[apparatus.document, segment].append(self._varied(apparatus, entry, segment))
        return found

    def pieces(self, document: Document) -> Mapping[str, Segment]:
        """Return the segments of a text by id, in reading order."""
        if document.id not in self._pieces:
            self._pieces[document.id] = {piece.id: piece for piece in document.article.pieces()}
        return self._pieces[document.id]

    def is_base(self, document_id: str) -> bool:
        """Say whether this is the text that the dossier is about."""
        return document_id == self.content.dossier.base

    def name(self, document_id: str) -> str:
        """Return what a text is called beside a place in it, "" where it is not there any more."""
        document = self.documents.get(document_id)
        # There is one base text, and its long title stands at the top.
        named = document is not None and self.is_base(document_id)
        return terms.kind(document.article.kind) if document and named else self.names.get(document_id, "")

    def marked(self, mark: Mark, *, inked: bool = False) -> Marked:
        """Return the block of a mark."""
        place = mark.place
        several = len(mark.anchors) > 1
        named = ", ".join(dict.fromkeys(of_piece(each.place.segment) for each in mark.anchors)) if several else ""
        drawn = mark.style != "none"
        return Marked(
            self._ids[mark.id],
            mark,
            f"{self.name(place.document)} {named or of_piece(place.segment)}".strip(),
            self._speech(place.document, place.segment),
            self._colours[mark.colour] if drawn else "",
            self._styles[mark.style],
            _("to be checked") if mark.state == "check" else "",
            self._around(mark) if self.choices.context else None,
            inked,
            backlinks.to_mark(mark.id) if self.choices.backlinks else "",
        )

    def said(self, link: Link, above: str = "") -> Said:
        """Return the block of a linked passage, whose name begins with *above*."""
        passage = link.passage
        facts = (
            f"{self.name(passage.document)} {of_piece(passage.segment)}".strip(),
            passage.speaker or "",
            terms.question(passage.question) if passage.question else "",
            terms.relation(link.relation),
        )
        shared = sorted({reason.passage_span for reason in link.reasons if reason.passage_span})
        name = above + block_name("p", link.clause, passage.document[:8], passage.segment)
        href = self.to_place(passage.document, passage.segment)
        return Said(name, link, tuple(filter(None, facts)), passage.text, tuple(shared), href)

    def _varied(self, apparatus: Apparatus, entry: Entry, segment: str) -> Varied:
        document = apparatus.document
        name = block_name("v", document[:8], entry.id)
        said = lemma.line(entry, apparatus.collation)
        return Varied(name, said, lemma.facts(entry), self.to_place(document, segment))

    def place_facts(self, document: str, segment: str) -> tuple[str, ...]:
        """Return in a few words where a place is, and who says it in answer to what."""
        return (f"{self.name(document)} {of_piece(segment)}".strip(), *self._speech(document, segment))

    def to_place(self, document: str, segment: str) -> str:
        """Return the address of a segment, "" where no such addresses are wanted."""
        return backlinks.to_place(document, segment) if self.choices.backlinks else ""

    @cached_property
    def _colours(self) -> Mapping[str, str]:
        return {colour: terms.colour(colour, self.content.meanings) for colour in COLOURS}

    @cached_property
    def _styles(self) -> Mapping[str, str]:
        return {style: terms.style(style) for style in STYLES}

    def _speech(self, document: str, segment: str) -> tuple[str, ...]:
        if (document, segment) not in self._said:
            known = self.documents.get(document)
            turn = known and known.article.turn_of(segment)
            said = (turn.speaker or turn.label, terms.question(turn.question)) if turn else ()
            self._said[document, segment] = said
        return self._said[document, segment]

    @cached_property
    def _said(self) -> dict[tuple[str, str], tuple[str, ...]]:
        return {}

    @cached_property
    def _pieces(self) -> dict[str, dict[str, Segment]]:
        return {}

    @cached_property
    def _lost(self) -> frozenset[str]:
        return frozenset(mark.id for mark in self.content.marks if mark.state == "unplaced" or not self._stands(mark))

    def _stands(self, mark: Mark) -> bool:
        document = self.documents.get(mark.place.document)
        return document is not None and mark.place.segment in self.pieces(document)

    def _around(self, mark: Mark) -> tuple[str, str] | None:
        document = self.documents.get(mark.place.document)
        piece = self.pieces(document).get(mark.place.segment) if document else None
        span = mark.place.span
        if piece is None or span is None or len(mark.anchors) > 1 or span.cut(piece.printed) != mark.quote:
            return None
        found = search_context.around(piece.printed, [span], WHOLE)
        # Empty where a mark ends in spaces, which no sentence does.
        return next(((found.words[: there.start], found.words[there.end :]) for there in found.spans), None)
