"""Words of a text with a number behind each place where its witnesses differ, and below them the readings."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zhutiao.exporters.apparatus import lemma
from zhutiao.exporters.emphasis import sentence
from zhutiao.exporters.escape import escaped, phrase, signs
from zhutiao.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from zhutiao.exporters.apparatus.lemma import Line
    from zhutiao.variants import Apparatus, Entry, Stretch

# ①, ㉑ and ㊱ each begin a run of such numbers; beyond them there are none.
_RINGED = ((1, "①"), (21, "㉑"), (36, "㊱"), (51, ""))
# Behind a number in brackets these would make a link or a note of it.
_TOUCHY = "(:["


class Words(NamedTuple):
    """Words to be copied: of a segment from one code point of what it prints to another."""

    segment: str
    words: str
    start: int = 0

    @property
    def end(self) -> int:
        """Return where they end in what the segment prints."""
        return self.start + len(self.words)


class Note(NamedTuple):
    """What is said at a place: behind which words, and how many of their code points."""

    words: int
    at: int
    line: Line


def noted(copied: Sequence[Words], apparatus: Apparatus, places: Callable[[Entry], Sequence[Stretch]]) -> list[Note]:
    """Return the notes on words in their order, each once; *places* says where a variant stands in their text.

    What is only printed in another way has none.
    """
    found: list[Note] = []
    for entry in apparatus.entries:
        ends = [] if entry.variant.is_quiet else [end for place in places(entry) for end in _ends(copied, place)]
        if ends:
            found.append(Note(*max(ends), lemma.line(entry, apparatus.collation)))
    return sorted(found, key=lambda note: note[:2])


def as_text(copied: Sequence[Words], notes: Sequence[Note], apparatus: Apparatus) -> str:
    """Return the words with ringed numbers, then the notes, then what their sigla stand for."""
    lines = ["".join(_marked(each, n, notes)) for n, each in enumerate(copied)]
    said = [f"{ringed(number)} {note.line}" for number, note in enumerate(notes, 1)]
    sigla = _sigla(notes, apparatus)
    return "\n\n".join(filter(None, ("\n".join(lines), "\n".join(said), "\n".join(sigla)))) + "\n"


def as_markdown(copied: Sequence[Words], notes: Sequence[Note], apparatus: Apparatus) -> str:
    """Return the words as Markdown, then what the sigla stand for, then the notes as footnotes."""
    paragraphs = [line for n, each in enumerate(copied) for line in _paragraphs(each, n, notes)]
    said = [
        f"[^{number}]: {sentence(str(note.line), [Span(0, max(len(note.line.lemma.words), 1))])}"
        for number, note in enumerate(notes, 1)
    ]
    sigla = " · ".join(map(phrase, _sigla(notes, apparatus)))
    return "\n\n".join([*paragraphs, *([sigla] if sigla else []), *said]) + "\n"


def ringed(number: int) -> str:
    """Return a number in a ring, ① to ㊿, in brackets where there is no such sign."""
    first, sign = next(each for each in reversed(_RINGED) if each[0] <= number)
    return chr(ord(sign) + number - first) if sign else f"[{number}]"


def _sigla(notes: Sequence[Note], apparatus: Apparatus) -> list[str]:
    """Return what those sigla stand for that stand in the notes."""
    reads = (read for note in notes for read in (note.line.lemma, *note.line.others))
    used = {siglum for read in reads for siglum in read.sigla.split(" ")}
    there = (each for each in lemma.witnesses(apparatus.collation) if each.siglum in used)
    return [lemma.witness(each, apparatus) for each in there]


def _ends(copied: Sequence[Words], place: Stretch) -> Iterator[tuple[int, int]]:
    """Yield where a stretch ends in the words that are copied, if it touches them."""
    for n, each in enumerate(copied):
        inside = place.start < each.end and each.start < place.end
        if place.segment == each.segment and (inside or each.start <= place.start == place.end <= each.end):
            yield n, min(place.end, each.end) - each.start


def _marked(copied: Words, n: int, notes: Sequence[Note]) -> Iterator[str]:
    at = 0
    for number, note in enumerate(notes, 1):
        if note.words == n:
            yield copied.words[at : note.at] + ringed(number)
            at = note.at
    yield copied.words[at:]


def _paragraphs(copied: Words, n: int, notes: Sequence[Note]) -> Iterator[str]:
    start = 0
    for line in copied.words.split("\n"):
        end = start + len(line)
        here = [(note.at - start, number) for number, note in enumerate(notes, 1) if note.words == n]
        if line.strip():
            yield _paragraph(line, [each for each in here if 0 <= each[0] <= len(line)])
        start = end + 1


def _paragraph(line: str, here: Sequence[tuple[int, int]]) -> str:
    ahead = len(line) - len(line.lstrip())
    places = {at + ahead for at in signs(line[ahead:])}
    places |= {at for at, _number in here if line[at : at + 1] and line[at] in _TOUCHY}
    pieces, done = list[str](), 0
    for at, number in here:
        pieces += [escaped(line, places, Span(done, at)) if at > done else "", f"[^{number}]"]
        done = at
    pieces.append(escaped(line, places, Span(done, len(line))) if done < len(line) else "")
    return "".join(pieces).strip()
