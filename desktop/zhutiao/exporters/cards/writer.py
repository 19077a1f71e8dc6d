"""Anki cards (.apkg): exported and imported again they are brought up to date, and what was learnt stays learnt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zhutiao.exporters.cards import asked, marked
from zhutiao.exporters.cards.about import About
from zhutiao.exporters.cards.package import packed
from zhutiao.exporters.cards.words import deck
from zhutiao.exporters.choices import Choices, described, read
from zhutiao.exporters.names import file_name
from zhutiao.ports import Option
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhutiao.exporters.cards.card import Card
    from zhutiao.ports import Content

WHICH = ("all", "marks", "questions")
_SHARED = ("only_noted", "colours", "tags", "backlinks")


@dataclass(frozen=True, slots=True)
class AnkiWriter:
    """Writes one .apkg file: a deck for the dossier, or one for marks and one for questions below it."""

    name: str = "anki"
    suffix: str = ".apkg"

    @property
    def options(self) -> Mapping[str, Option]:
        """Return the options."""
        names = {"all": _("Marks and questions"), "marks": _("Marks"), "questions": _("Questions of the transcript")}
        return {
            "which": Option(_("Cards"), WHICH[0], WHICH, names),
            "subdecks": Option(_("Marks and questions in decks of their own"), default=False),
            **described(_SHARED),
        }

    def cards(self, content: Content, options: Mapping[str, object]) -> tuple[Sequence[Card], Sequence[Card]]:
        """Return the cards of marks and those of questions, as far as they are wanted."""
        chosen = read(options, self.options)
        choices = Choices.of({name: chosen[name] for name in _SHARED}, _SHARED)
        about = About(content, replace(choices, context=True))
        of_marks = list(marked.cards(about)) if chosen["which"] != "questions" else []
        of_talks = list(asked.cards(about)) if chosen["which"] != "marks" else []
        return of_marks, of_talks

    def render(self, content: Content, options: Mapping[str, object]) -> Sequence[tuple[str, bytes]]:
        """Return the one file; raises MissingExtraError where genanki is not installed."""
        apart = read(options, self.options)["subdecks"] is True
        decks = _decks(deck(content.dossier.name), *self.cards(content, options), apart=apart)
        return [(file_name(content.dossier.name, self.suffix), packed(decks, content.dossier.id))]


WRITER = AnkiWriter()


def _decks(name: str, of_marks: Sequence[Card], of_talks: Sequence[Card], *, apart: bool) -> dict[str, Sequence[Card]]:
    if not apart:
        return {name: [*of_marks, *of_talks]}
    return {name: [], f"{name}::{_('Marks')}": of_marks, f"{name}::{_('Questions')}": of_talks}
