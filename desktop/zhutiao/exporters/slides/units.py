"""Blocks of a sheet as bullets that belong together, each with what the speaker is told beside them."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from zhutiao import terms
from zhutiao.exporters.slides import fitting, plain
from zhutiao.exporters.slides.slide import Bullet
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhutiao.exporters.sheet import Marked, Printed, Said, Varied, Written
    from zhutiao.exporters.slides.slide import Manner

LONGEST = 600
"""Signs of one quote that slides show; the speaker has all of it."""
LINES, BRIEF = 4, 2
"""Lines of one bullet of a text, and of a note below it."""
FEW = 6
"""Bullets that one text of the reader's own, or a clause without marks, makes at most."""
_BETWEEN = " · "


class Unit(NamedTuple):
    """What is better not parted, and the paragraphs for the speaker."""

    bullets: tuple[Bullet, ...]
    notes: tuple[str, ...] = ()


def marked(block: Marked, *, where: bool) -> Unit:
    """Return a mark: its words, its note in brief, and, where the heading does not tell, where it stands."""
    mark = block.mark
    quoted, told = plain.lines(mark.quote or ""), plain.note(mark.note)
    colour = mark.colour if mark.style != "none" else None
    bullets = [
        Bullet(block.id, "more" if n else "quote", words, colour) for n, words in enumerate(_quoted("\n".join(quoted)))
    ]
    manner: Manner = "note" if bullets else "remark"
    if told:
        bullets.append(Bullet(block.id, manner, _brief(plain.joined(told), manner, BRIEF if quoted else LINES)))
    elif not bullets:
        bullets.append(Bullet(block.id, "remark", _brief(plain.line(block.where) or "…", "remark", 1)))
    time = terms.minutes(block.minutes) if block.minutes else ""
    told_of = filter(None, (block.where if where else "", block.doubt, time, *(f"#{tag}" for tag in mark.tags)))
    if about := plain.line(_BETWEEN.join(told_of)):
        bullets.append(Bullet(block.id, "about", _brief(about, "about", 1)))
    return Unit(tuple(bullets), tuple(_spoken(block, quoted, told)))


def said(block: Said) -> Unit:
    """Return a passage that was collected for its own sake."""
    words = " ".join(plain.lines(block.words)) or "…"
    facts = plain.line(_BETWEEN.join(block.facts))
    bullets = [Bullet(block.id, "passage", _brief(words, "passage", LINES))]
    if facts:
        bullets.append(Bullet(block.id, "about", _brief(facts, "about", 1)))
    return Unit(tuple(bullets), tuple(passage(block)))


def varied(block: Varied) -> Unit:
    """Return a variant, and what is said of it."""
    bullets = (
        Bullet(block.id, "passage", _brief(plain.line(str(block.line)), "passage", LINES)),
        Bullet(block.id, "about", _brief(plain.line(_BETWEEN.join(block.facts)), "about", 1)),
    )
    return Unit(bullets, tuple(map(plain.line, (str(block.line), _BETWEEN.join(block.facts)))))


def passage(block: Said) -> Iterator[str]:
    """Yield a passage as it is told to the speaker."""
    yield f"— {plain.line(_BETWEEN.join(block.facts))}"
    yield from plain.lines(block.words)


def written(block: Written) -> Iterator[Unit]:
    """Yield words of the reader's own, line by line; the speaker has them all with the first."""
    told = plain.note(block.body)
    for n, words in enumerate(told[:FEW]):
        bullets = [Bullet(block.id, "remark", _brief(words.removeprefix(plain.BULLET), "remark", LINES))]
        if not n and block.minutes:
            bullets.append(Bullet(block.id, "about", terms.minutes(block.minutes)))
        yield Unit(tuple(bullets), () if n else tuple(told))


def printed(blocks: Sequence[Printed], most: int = FEW) -> Iterator[Unit]:
    """Yield words of a clause in brief, its beginning at least: all of it stands in the speaker's notes."""
    told = ((block.id, words) for block in blocks for words in plain.lines(block.words))
    for of, words in islice(told, max(most, 1)):
        yield Unit((Bullet(of, "text", _brief(words, "text", LINES)),))


def _quoted(quote: str) -> Iterator[str]:
    left = float(LONGEST)
    for words in quote.split("\n"):
        if left < 1 or not words:
            return
        yield from fitting.pieces(fitting.shortened(words, left), LINES * fitting.room("quote"))
        left -= fitting.width(words)


def _spoken(block: Marked, quoted: Sequence[str], told: Sequence[str]) -> Iterator[str]:
    quote = "\n".join(quoted)
    whole = fitting.width(quote) > LONGEST
    if not told and not whole:
        return
    words = quote if whole else fitting.shortened(" ".join(quoted), fitting.SMALL)
    head = _("“{0}”").format(words).split("\n") if words else []
    facts = plain.line(_BETWEEN.join(block.facts()))
    yield from head
    yield f"— {facts}"
    yield from told


def _brief(words: str, manner: Manner, most: int) -> str:
    return fitting.shortened(words, most * fitting.room(manner))
