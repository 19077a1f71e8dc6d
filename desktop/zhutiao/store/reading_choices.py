"""Which readings the reader took for right: kept with the words of the base witness, whatever printings come."""

# ruff: noqa: S608 - the names put into statements are this package's own, values are parameters

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, cast

from zhutiao.model import Quote
from zhutiao.variants import Choice

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from zhutiao.store.rows import Rows

_CHOICE = "id, document, segment, exact, before, after, hint, text, readings, words, author, created"


class ReadingChoices:
    """The reader's choices among readings; a row that cannot be one is passed over, and stays as it is."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def of(self, documents: Iterable[str]) -> list[Choice]:
        """Return what was chosen in these documents, the oldest choice first."""
        rows = self._rows.all(
            f"select {_CHOICE} from reading_choice where document in (select value from json_each(?)) "
            "and deleted is null order by modified, id",
            json.dumps(list(documents)),
        )
        return [choice for row in rows if (choice := _choice(row))]

    def add(
        self,
        document: str,
        segment: str,
        quote: Quote,
        text: str,
        readings: Mapping[str, str | None],
        words: str,
    ) -> str:
        """Keep a choice and return its id."""
        place = {"document": document, "segment": segment, "exact": quote.exact, "hint": quote.hint, "text": text}
        around = {"before": quote.before, "after": quote.after}
        return self._rows.add("reading_choice", **place, **around, readings=_told(readings), words=words)

    def move(self, choice_id: str, document: str) -> None:
        """Let a choice be one of another document's."""
        self._rows.change("reading_choice", choice_id, document=document)

    def remove(self, choice_id: str) -> None:
        """Take a choice back; it stays in the bin."""
        self._rows.bury("reading_choice", choice_id)


def readings(body: str) -> dict[str, str | None]:
    """Return what there was to choose from, as a row tells it; raises ValueError where it tells none."""
    try:
        found = json.loads(body)
    except RecursionError:
        found = None
    if not isinstance(found, dict):
        message = f"no readings: {body[:40]}"
        raise ValueError(message)  # noqa: TRY004 - the words are wrong, not the program
    held = cast("dict[str, object]", found)
    if not all(words is None or isinstance(words, str) for words in held.values()):
        message = f"no readings: {body[:40]}"
        raise ValueError(message)
    return cast("dict[str, str | None]", held)


def _told(readings: Mapping[str, str | None]) -> str:
    return json.dumps(dict(readings), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _choice(row: tuple[Any, ...]) -> Choice | None:
    """Return the choice that a row tells of, None where it can be none."""
    name, document, segment, exact, before, after, hint, text, seen, words, author, created = row
    wanted = (name, document, segment, exact, before, after, seen, words, author, created)
    if not all(isinstance(each, str) for each in wanted) or not isinstance(hint, int):
        return None
    if not (text is None or isinstance(text, str)):
        return None
    try:
        known = readings(seen)
    except ValueError:
        return None
    return Choice(name, document, segment, Quote(exact, before, after, hint), text, known, words, author, created)
