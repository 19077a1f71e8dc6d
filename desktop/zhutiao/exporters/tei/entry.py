"""One variant as `app`: the lemma, the readings, what kind it is, who decided how surely, and why."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zhutiao import variant_words
from zhutiao.exporters.apparatus import lemma
from zhutiao.exporters.tei.laying import shared
from zhutiao.exporters.tei.markup import element, empty, opened, pointers, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from zhutiao.exporters.apparatus.lemma import Group
    from zhutiao.variants import Collation, Entry

CERTAINTY = {"sure": "high", "likely": "medium", "undecided": "unknown"}
READER, PROGRAM = "#reader", "#zhutiao"


@dataclass(frozen=True, slots=True)
class Varied:
    """The variants of a text that are written, and the names of its witnesses in the file."""

    collation: Collation | None = None
    entries: tuple[Entry, ...] = ()
    ids: Mapping[str, str] = field(default_factory=dict[str, str])
    shown: str = ""
    """The siglum of the witness that the text is, "" for an edition."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A part of a variant in the text: which of its parts, by the words of the text there, and the whole variant's.

    `shown` is None where the text lacks the passage; it may stand `within` another variant; `first` and `last` tell
    that it begins or ends the text.
    """

    entry: Entry
    name: str
    nth: int
    parts: tuple[str, ...]
    shown: str | None
    within: bool = False
    first: bool = False
    last: bool = False

    def id(self, nth: int) -> str:
        """Return the name of a part, "" for one that there is not."""
        return f"{self.name}.{nth + 1}" if 0 < nth < len(self.parts) else self.name if nth == 0 else ""


def app(placed: Placed, varied: Varied, inner: str) -> str:
    """Return a part of a variant; *inner* are the words of the text there, as XML."""
    entry, nth = placed.entry, placed.nth
    before, after = placed.id(nth - 1) if nth else "", placed.id(nth + 1)
    head = opened(
        "app",
        xml_id=placed.id(nth),
        type=entry.variant.kind,
        subtype=entry.state,
        prev=before and f"#{before}",
        next=after and f"#{after}",
    )
    made = "".join(_Readings(placed, varied, inner).all())
    return f"{head}{made}{_reason(entry) if not nth else ''}</app>"


@dataclass(frozen=True, slots=True)
class _Readings:
    placed: Placed
    varied: Varied
    inner: str

    def all(self) -> Iterator[str]:
        collation = self.varied.collation
        groups = lemma.groups(self.placed.entry, collation) if collation else ()
        here = self._standing(groups)
        own = here is None and self.placed.shown is not None
        if own:
            # An edition may say what no witness has.
            yield f"<lem>{self.inner}</lem>"
        for n, group in enumerate(groups):
            # Who lacks the passage around it has been told of there.
            if group.words is not None or not self.placed.within:
                yield self._reading(group, lem=not n and not own, here=group is here)

    def _standing(self, groups: Sequence[Group]) -> Group | None:
        """Return the reading whose words are those of the text, in that place."""
        shown = self.placed.shown
        if shown is None:
            return None
        same = [group for group in groups if group.words is not None and _letters(group.words) == _letters(shown)]
        # What has moved is the same words twice.
        same.sort(key=lambda group: (self.varied.shown not in group.sigla, group.words != shown))
        return next(iter(same), None)

    def _reading(self, group: Group, *, lem: bool, here: bool) -> str:
        entry, tag = self.placed.entry, "lem" if lem else "rdg"
        decided = lem and entry.state != "undecided"
        said = {
            "wit": pointers([self.varied.ids[siglum] for siglum in group.sigla]),
            "type": "elsewhere" if group.where and not here else "",
            "n": group.where if group.where and not here else "",
            "cert": CERTAINTY[entry.variant.suggestion.confidence] if lem and entry.state != "chosen" else "",
            "resp": (READER if entry.state == "chosen" else PROGRAM) if decided else "",
        }
        content = self.inner if here else self._words(group)
        return f"{opened(tag, **said)}{content}</{tag}>"

    def _words(self, group: Group) -> str:
        if group.words is None:
            return self._lacking()
        # What stands in another place does not stand here.
        return "" if group.where else text(shared(group.words, self.placed.parts)[self.placed.nth])

    def _lacking(self) -> str:
        """Return where a witness breaks off and begins again."""
        placed = self.placed
        begins, ends = placed.nth == 0, placed.nth == len(placed.parts) - 1
        marks = [empty("gap", reason="lacking")] if begins else []
        if begins and not placed.first:
            marks.insert(0, empty("witEnd" if placed.last else "lacunaStart"))
        if ends and not placed.last:
            marks.append(empty("witStart" if placed.first else "lacunaEnd"))
        return "".join(marks)


def _letters(words: str) -> str:
    return "".join(words.split())


def _reason(entry: Entry) -> str:
    return element("note", why, type="reason") if (why := variant_words.reason(entry.variant.suggestion)) else ""
