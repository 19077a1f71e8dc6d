"""Where a card's words stand: what is said of that over and under it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from zhutiao import terms
from zhutiao.exporters.arranging.by_clause import parts
from zhutiao.exporters.arranging.known import Known
from zhutiao.exporters.cards.words import link, shown
from zhutiao.exporters.titles import of_piece
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhutiao.exporters.choices import Choices
    from zhutiao.model import Place
    from zhutiao.ports import Content

BETWEEN = " · "


class About:
    """What cards need to know of a dossier."""

    def __init__(self, content: Content, choices: Choices) -> None:
        self.known = Known(content, choices)

    def where(self, place: Place) -> str:
        """Return what a place is called: its clause, or its text and who speaks there."""
        if self.known.is_base(place.document):
            return self.clause(place.segment)
        document = self.known.documents.get(place.document)
        turn = document and document.article.turn_of(place.segment)
        return BETWEEN.join(
            filter(None, (self.known.names.get(place.document, ""), turn and (turn.speaker or turn.label)))
        )

    def source(self, place: Place, address: str) -> str:
        """Return what stands at the foot of a card: text, clause or question, date, and the way back."""
        document = self.known.documents.get(place.document)
        turn = document and document.article.turn_of(place.segment)
        clause = self.where(place) if self.known.is_base(place.document) else ""
        asked = terms.question(turn.question) if turn else ""
        facts = (self.known.names.get(place.document, ""), clause, asked, (document and document.article.date) or "")
        told = BETWEEN.join(map(shown, filter(None, facts)))
        return BETWEEN.join(filter(None, (told, link(address, _("Open in Zhutiao")))))

    def clause(self, segment: str) -> str:
        """Return what the unit of the base text is called that a segment is part of."""
        return self._headings.get(segment) or of_piece(segment)

    @cached_property
    def _headings(self) -> Mapping[str, str]:
        """What each segment of the base text stands under."""
        base = self.known.content.base()
        if base is None:
            return {}
        own = {piece.id: parts(piece)[0] for piece in base.pieces()}
        return {piece: own[unit] for piece, unit in base.units().items()}
