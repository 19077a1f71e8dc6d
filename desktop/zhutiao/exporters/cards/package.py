"""Cards as a package that Anki imports: in memory, and the same bytes for the same cards."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from hashlib import sha256
from itertools import count
from typing import TYPE_CHECKING, Protocol, cast

from zhutiao.exporters import extras
from zhutiao.exporters.cards import look
from zhutiao.exporters.repacked import packed as zipped
from zhutiao.moments import moment

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from zhutiao.exporters.cards.card import Card

# What genanki advises for ids of decks, which must be the same in every export.
_IDS = 1 << 30
_GUID = 20


class _Genanki(Protocol):
    """What is asked of genanki, which says nothing of its types."""

    def Model(self, model_id: int, name: str, **more: object) -> object: ...  # noqa: N802
    def Note(self, **fields: object) -> _Written: ...  # noqa: N802
    def Deck(self, deck_id: int, name: str) -> _Deck: ...  # noqa: N802
    def Package(self, decks: Sequence[_Deck]) -> _Package: ...  # noqa: N802


class _Written(Protocol):
    def write_to_db(self, cursor: sqlite3.Cursor, timestamp: float, deck_id: int, id_gen: Iterator[int]) -> None: ...


class _Deck(Protocol):
    def add_note(self, note: object) -> None: ...


class _Package(Protocol):
    def write_to_db(self, cursor: sqlite3.Cursor, timestamp: float, id_gen: Iterator[int]) -> None: ...


def packed(decks: Mapping[str, Sequence[Card]], dossier: str) -> bytes:
    """Return decks, by name, of a dossier, by its id, as an .apkg; raises MissingExtraError without genanki."""
    anki = cast("_Genanki", extras.load("genanki", "Anki (.apkg)"))
    cloze, question = _models(anki)
    made: list[_Deck] = []
    for name, cards in decks.items():
        # By what it holds, not by its name: a dossier may be called otherwise tomorrow.
        deck = anki.Deck(_number(f"{dossier} {len(made)}"), name)
        for position, card in enumerate(cards):
            deck.add_note(_Dated(anki, card, question if card.answer else cloze, position))
        made.append(deck)
    # An id is a time to Anki, which gives another where it has that one: nothing here depends on when it is written.
    newest = max((_seconds(card.changed) for cards in decks.values() for card in cards), default=look.MADE)
    ids = count(int(1000 * newest))
    with closing(sqlite3.connect(":memory:")) as collection:
        anki.Package(made).write_to_db(collection.cursor(), look.MADE, ids)
        collection.commit()
        return zipped([("collection.anki2", collection.serialize()), ("media", b"{}")])


class _Dated:
    """A note of genanki's that tells when the reader changed it: Anki keeps what was edited there since."""

    def __init__(self, anki: _Genanki, card: Card, model: object, position: int) -> None:
        self.model = model
        self._changed = _seconds(card.changed)
        fields = [card.front, card.answer, card.where, card.note, card.source]
        guid = sha256(card.of.encode("utf-8", "replace")).hexdigest()[:_GUID]
        self._note = anki.Note(model=model, fields=fields, tags=list(card.tags), guid=guid, due=position)

    def write_to_db(self, cursor: sqlite3.Cursor, _timestamp: float, deck_id: int, id_gen: Iterator[int]) -> None:
        self._note.write_to_db(cursor, self._changed, deck_id, id_gen)


def _models(anki: _Genanki) -> tuple[object, object]:
    fields = [{"name": name} for name in look.FIELDS]
    cloze = anki.Model(
        look.CLOZE_ID, look.CLOZE_NAME, fields=fields, templates=[look.CLOZE.copy()], css=look.CSS, model_type=1
    )
    plain = [dict(field) for field in fields]
    return cloze, anki.Model(
        look.QUESTION_ID, look.QUESTION_NAME, fields=plain, templates=[look.QUESTION.copy()], css=look.CSS
    )


def _number(words: str) -> int:
    return _IDS + int.from_bytes(sha256(words.encode("utf-8", "replace")).digest()[:8], "big") % _IDS


def _seconds(told: str) -> float:
    then = moment(told)
    return then.timestamp() if then else look.MADE
