"""The numbers that a browser prints before the entries of an ordered list: in a law they are its clauses' numbers."""

from __future__ import annotations

import re

NONE = re.compile(r"list-style(?:-type)?\s*:[^;]*\bnone\b", re.IGNORECASE)
ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
         (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
MOST_ROMAN = 3999
Attributes = dict[str, str | None]


class Counting:
    """Counts the entries of the lists that are open."""

    def __init__(self) -> None:
        self._lists: list[tuple[str, int, int] | None] = []

    def begin(self, tag: str, attributes: Attributes) -> str:
        """Take a list or entry that begins; return the number printed before an entry, empty where there is none."""
        if tag == "li":
            return self._entry(attributes)
        unnumbered = tag == "ul" or bool(NONE.search(attributes.get("style") or ""))
        step = -1 if "reversed" in attributes and "start" in attributes else 1
        first = _whole(attributes.get("start"), 1)
        self._lists.append(None if unnumbered else (attributes.get("type") or "1", first, step))
        return ""

    def finish(self) -> None:
        """Leave the innermost list."""
        if self._lists:
            self._lists.pop()

    def _entry(self, attributes: Attributes) -> str:
        current = self._lists[-1] if self._lists else None
        if current is None:
            return ""
        form, number, step = current
        number = _whole(attributes.get("value"), number)
        self._lists[-1] = form, number + step, step
        return f"{_written(number, form)}. " if not NONE.search(attributes.get("style") or "") else ""


def _whole(value: str | None, otherwise: int) -> int:
    return int(value) if value and re.fullmatch(r"\s*-?[0-9]{1,6}\s*", value) else otherwise


def _written(number: int, form: str) -> str:
    if form in "aA" and number > 0:
        letters = ""
        while number:
            number, rest = divmod(number - 1, 26)
            letters = chr(ord(form) + rest) + letters
        return letters
    if form in "iI" and 0 < number <= MOST_ROMAN:
        written = _roman(number)
        return written.upper() if form == "I" else written
    return str(number)


def _roman(number: int) -> str:
    written = ""
    for value, letters in ROMAN:
        times, number = divmod(number, value)
        written += letters * times
    return written
