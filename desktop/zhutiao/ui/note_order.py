"""In which order and under which headings the notes stand."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from zhutiao import terms
from zhutiao.moments import moment
from zhutiao.ui.mark_rows import Again, Heading
from zhutiao.ui.unit_names import unit_of
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zhutiao.model import Document, Mark
    from zhutiao.ui.mark_rows import Row

SORTS = ("position", "created", "modified")
GROUPS = ("clause", "tag", "text", "day", "none")
LOST = "unplaced"


class Order(NamedTuple):
    """How the reader wants the notes to stand; at first as in the texts, by clause."""

    sort: str = "position"
    group: str = "clause"


def order_from(kept: object) -> Order:
    """Return the order that was written down as a list; the first one where it is anything else."""
    match kept:
        case [str(sort), str(group)] if sort in SORTS and group in GROUPS:
            return Order(sort, group)
        case _:
            return Order()


class NoteOrder:
    """Puts the marks of some texts in order; remembers what their places are called."""

    def __init__(self) -> None:
        self._documents: dict[str, Document] = {}
        self._units: dict[tuple[str, str], tuple[str, str]] = {}
        self._again: dict[tuple[str, str], tuple[Mark, Again]] = {}

    def know(self, documents: Iterable[Document]) -> None:
        """Name places by these texts from now on."""
        known = {document.id: document for document in documents}
        if known != self._documents:
            self._documents = known
            self._units.clear()

    def forget_names(self) -> None:
        """Name places anew, in another language."""
        self._units.clear()

    def segments(self, clause: str) -> set[tuple[str, str]]:
        """Return the segments that belong to a clause, of the base text and its printings."""
        texts = [document for document in self._documents.values() if document.is_base]
        return {
            (text.id, piece.id)
            for text in texts
            for piece in text.article.pieces()
            if self.unit(text.id, piece.id)[0] == f"{text.id} {clause}"
        }

    def clause_name(self, clause: str) -> str:
        """Return what a clause of the base text is called."""
        base = next((text for text in self._documents.values() if text.is_base and not text.printing_of), None)
        return self.unit(base.id, clause)[1] if base else clause

    def rows(self, marks: Sequence[Mark], order: Order) -> list[Row]:
        """Return *marks*, given as they stand in the texts, under headings in that order."""
        if order.group == "none":
            return [*_sorted(marks, order.sort)]
        if order.group == "tag":
            return list(self._by_tag(marks, order.sort))
        if order.group == "day":
            return list(_by_day(marks, "created" if order.sort == "created" else "modified"))
        lost = [mark for mark in marks if _is_lost(mark)]
        rows = list(self._by_place([mark for mark in marks if not _is_lost(mark)] if lost else marks, order))
        return rows + (_under(LOST, _("Unplaced: words no longer in the text"), lost, order.sort) if lost else [])

    def unit(self, document: str, segment: str) -> tuple[str, str]:
        """Return key and name of what a segment belongs to."""
        where = (document, segment)
        if where not in self._units:
            known = self._documents.get(document)
            name, text = unit_of(known, segment) if known else ("", _("Another text"))
            self._units[where] = (f"{document} {name}", text)
        return self._units[where]

    def _by_place(self, marks: Iterable[Mark], order: Order) -> Iterator[Row]:
        named = self._text if order.group == "text" else self.unit
        groups: dict[tuple[str, str], list[Mark]] = {}
        for mark in marks:
            place = mark.anchors[0].place
            groups.setdefault(named(place.document, place.segment), []).append(mark)
        for (name, text), group in groups.items():
            yield from _under(name, text, group, order.sort)

    def _text(self, document: str, _segment: str) -> tuple[str, str]:
        known = self._documents.get(document)
        return document, text_name(known) if known else _("Another text")

    def _by_tag(self, marks: Iterable[Mark], sort: str) -> Iterator[Row]:
        tagged: dict[str, list[Mark]] = {}
        bare: list[Mark] = []
        for mark in marks:
            for tag in mark.tags:
                tagged.setdefault(tag, []).append(self._under_tag(mark, tag))
            if not mark.tags:
                bare.append(mark)
        for tag in sorted(tagged, key=lambda path: path.split("/")):
            yield from _under(f"tag {tag}", f"#{tag}", tagged[tag], sort)
        if bare:
            yield from _under("tag", _("Without a tag"), bare, sort)

    def _under_tag(self, mark: Mark, tag: str) -> Mark:
        """Return a mark as it stands under one of its tags; the first time it is itself."""
        if tag == mark.tags[0]:
            return mark
        known = self._again.get((mark.id, tag))
        if known is None or known[0] is not mark:
            known = self._again[mark.id, tag] = (mark, Again.of(mark, tag))
        return known[1]


def text_name(document: Document) -> str:
    """Return what a text is called in a line of its own."""
    return f"{terms.kind(document.article.kind)} · {document.article.title or document.file}"


def _is_lost(mark: Mark) -> bool:
    # Nearly every mark stands in one place; ten thousand are asked at every key.
    return mark.anchors[0].state == "unplaced" if len(mark.anchors) == 1 else mark.state == "unplaced"


def _by_day(marks: Iterable[Mark], time: str) -> Iterator[Row]:
    def day(mark: Mark) -> str:
        # The day on the reader's own clock.
        then = moment(getattr(mark, time))
        return then.astimezone().date().isoformat() if then else "…"

    for name, group in groupby(_sorted(marks, time), day):
        yield from _under(f"day {name}", name, list(group), time)


def _under(name: str, text: str, marks: Sequence[Mark], sort: str) -> list[Row]:
    return [Heading(name, text, len(marks)), *_sorted(marks, sort)]


def _sorted(marks: Iterable[Mark], sort: str) -> Iterable[Mark]:
    """Return *marks* as they stand, or the newest first."""
    return marks if sort == "position" else sorted(marks, key=lambda mark: getattr(mark, sort), reverse=True)
