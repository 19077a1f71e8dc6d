"""What the apparatus says of one variant: who reads what, what was decided, why."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zhutiao import variant_words
from zhutiao.text.collate import EDITION
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhutiao.variants import Apparatus, Entry

LONGEST = 28
"""Signs of a reading that a line shows: a passage printed twice may be as long as a page."""


class Told(NamedTuple):
    """One reading and the witnesses that have it; the first of them stands for it."""

    words: str
    sigla: tuple[str, ...]

    @property
    def siglum(self) -> str:
        """Return the siglum that the reading is chosen by."""
        return self.sigla[0]


def readings(entry: Entry, base: str = "") -> list[Told]:
    """Return the readings in the order of the witnesses, the same words once, that of the text that is shown first.

    That is the edition where there is one, else the witness *base*; the edition is no witness itself.
    """
    found: dict[str, list[str]] = {}
    for siglum, reading in entry.variant.readings.items():
        if reading is not None:
            found.setdefault(reading.words, []).append(siglum)
    first = EDITION if entry.variant.readings.get(EDITION) is not None else base
    told = sorted(found.items(), key=lambda each: first not in each[1])
    known = ((words, tuple(siglum for siglum in sigla if siglum != EDITION)) for words, sigla in told)
    return [Told(words, sigla) for words, sigla in known if sigla]


def lacking(entry: Entry, apparatus: Apparatus) -> list[str]:
    """Return the witnesses that print the text and lack the passage; excerpts say nothing of what they leave out."""
    witnesses = apparatus.collation.witnesses
    whole = [witness.siglum for witness in witnesses if not (witness.partial or witness.edition)]
    return [siglum for siglum in whole if entry.variant.readings.get(siglum) is None]


def preferred(entry: Entry) -> str | None:
    """Return the siglum of the reading that was chosen, else of the one suggested."""
    return entry.chosen or (entry.variant.suggestion.preferred if entry.state == "suggested" else None)


def is_waiting(entry: Entry, base: str) -> bool:
    """Say whether the text that is shown does not read yet as was chosen."""
    readings = entry.variant.readings
    chosen = readings.get(entry.chosen) if entry.chosen else None
    now = readings.get(EDITION, readings.get(base))
    return chosen is not None and (now is None or now.words != chosen.words)


def shown(words: str, most: int = LONGEST) -> str:
    """Return the words of a reading in one line, their middle left out where they are many."""
    line = words.replace("\n", " ")
    if not line:
        return _("without these words")
    half = most // 2
    return line if len(line) <= most else f"{line[:half]}……{line[-half:]}"


def state(entry: Entry) -> str:
    """Return what has been decided about a variant."""
    match entry.state:
        case "chosen":
            return _("chosen: {0}").format(entry.chosen or "")
        case "suggested":
            return _("suggested: {0}").format(entry.variant.suggestion.preferred or "")
        case _:
            return _("undecided")


def kind_and_lacking(entry: Entry, apparatus: Apparatus) -> str:
    """Return what kind of variant it is, and which witnesses lack the passage."""
    kind, missing = variant_words.kind(entry.variant.kind), lacking(entry, apparatus)
    return _("{0} · not in {1}").format(kind, _(", ").join(missing)) if missing else kind


def why(entry: Entry) -> str:
    """Return what speaks for a reading, and how sure that is."""
    suggestion = entry.variant.suggestion
    said = variant_words.reason(suggestion)
    sure = variant_words.confidence(suggestion.confidence)
    return _("{0} ({1})").format(said, sure) if said else sure


def line(entry: Entry, base: str = "") -> str:
    """Return a variant as an apparatus prints it: the words of the text, a bracket, what others read."""
    told = readings(entry, base)
    first, *others = [f"{shown(each.words)} {' '.join(each.sigla)}" for each in told] or [""]
    return f"{first} ］ {_('; ').join(others)}" if others else first


def spoken(entry: Entry, apparatus: Apparatus) -> str:
    """Say a variant in one line."""
    parts = [line(entry, apparatus.collation.base), kind_and_lacking(entry, apparatus), state(entry)]
    return _(", ").join(parts)


def meant(entry: Entry, base: str, typed: str) -> str | None:
    """Return the siglum of the reading that a letter means by a witness, or a figure by its number."""
    told = readings(entry, base)
    if typed.isdecimal():
        return told[int(typed) - 1].siglum if 0 < int(typed) <= len(told) else None
    known = [siglum for each in told for siglum in each.sigla]
    return next((siglum for siglum in (typed, typed.upper(), typed.lower()) if siglum in known), None)


def is_edition(apparatus: Apparatus) -> bool:
    """Say whether the text that is shown is an edition."""
    return any(witness.edition for witness in apparatus.collation.witnesses)


def witness_name(apparatus: Apparatus, siglum: str) -> str:
    """Return what a witness is, by its siglum."""
    return apparatus.names.get(siglum, siglum)


def count_said(entries: Sequence[Entry]) -> str:
    """Say how many variants there are and how many of them wait for a decision."""
    left = sum(entry.state == "undecided" for entry in entries)
    if not entries:
        return ""
    return (
        _("{0} variants, {1} undecided").format(len(entries), left) if left else _("{0} variants").format(len(entries))
    )


def clause_of(entry: Entry, units: Mapping[str, str]) -> str:
    """Return the clause that a variant belongs to in the text that is shown."""
    segment = entry.places[0].segment if entry.places else entry.variant.segment
    return units.get(segment, segment)
