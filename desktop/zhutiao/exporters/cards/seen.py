"""Cards as they are seen: both sides beside each other, for a glance before they are written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhutiao.exporters.cards.card import Card

_CLOZE = re.compile(r"\{\{c([0-9]+)::(.*?)\}\}")


def html(cards: Iterable[Card]) -> str:
    """Return cards as HTML, each with its front and its back; of several clozes the first is hidden."""
    heads = f'<tr><td class="label">{_("Front")}</td><td class="label">{_("Back")}</td></tr>'
    rows = "".join(
        f'<tr><td class="card">{_front(card)}</td><td class="card">{_back(card)}</td></tr>' for card in cards
    )
    return f'<table class="cards" cellspacing="8" cellpadding="10" width="100%">{heads}{rows}</table>'


def _front(card: Card) -> str:
    return _over(card) + _words(
        _CLOZE.sub(lambda found: _hidden(found[2]) if found[1] == "1" else found[2], card.front)
    )


def _back(card: Card) -> str:
    words = card.answer or _CLOZE.sub(lambda found: f"<b>{found[2]}</b>", card.front)
    note = f'<div class="note">{card.note}</div>' if card.note else ""
    return f'{_over(card)}{_words(words)}{note}<p class="facts">{card.source}</p>'


def _over(card: Card) -> str:
    return f'<p class="facts">{card.where}</p>' if card.where else ""


def _words(words: str) -> str:
    """Return the words of a side, which are paragraphs already where somebody speaks."""
    return words if words.startswith("<") else f'<p class="words">{words}</p>'


def _hidden(words: str) -> str:
    return f'<span class="tag">［{"…" if words else ""}］</span>'
