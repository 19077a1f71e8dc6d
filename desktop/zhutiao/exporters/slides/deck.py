"""Turn a sheet into slides: one for each heading that has something to show, or several where it has much."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import chain
from typing import TYPE_CHECKING

from zhutiao import __version__, terms
from zhutiao.exporters.front import SHORT
from zhutiao.exporters.sheet import Heading, Label, Marked, Printed, Said, Varied, Written
from zhutiao.exporters.slides import fitting, paging, plain, units
from zhutiao.exporters.slides.slide import Deck, Slide
from zhutiao.moments import moment
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhutiao.exporters.sheet import Block, Sheet
    from zhutiao.exporters.slides.units import Unit
    from zhutiao.ports import Content

OPTIONS = ("template", "briefing", "texts", "passages", "only_noted", "colours", "tags")
"""What may be chosen of slides; clauses without marks have none, but for those of a briefing."""

_UNDER = " › "


@dataclass(slots=True)
class _Group:
    """What stands under one heading, with the headings over that."""

    heading: Heading
    above: tuple[Heading, ...] = ()
    blocks: list[Block] = field(default_factory=list["Block"])


def deck(content: Content, sheet: Sheet, *, every: bool) -> Deck:
    """Return the slides of *sheet*; *every*: also of headings below which nothing is marked, as in a briefing."""
    groups = list(_groups(sheet))
    made = chain.from_iterable(_slides(group, every=every and n > 0) for n, group in enumerate(groups))
    return Deck(
        fitting.shortened(plain.line(sheet.title) or "…", fitting.FRONT),
        tuple(_about(content, groups[0].heading)),
        tuple(made),
        fitting.shortened(plain.line(_source(content)), fitting.SMALL),
        tuple(_made_of(content)),
    )


def _groups(sheet: Sheet) -> Iterator[_Group]:
    group = _Group(Heading("title", 0, sheet.title))
    for block in sheet.blocks:
        if not isinstance(block, Heading):
            group.blocks.append(block)
        elif block.depth == 0:
            group.heading = block
        else:
            yield group
            over = [each for each in (*group.above, group.heading) if 0 < each.depth < block.depth]
            group = _Group(block, tuple(over))
    yield group


def _slides(group: _Group, *, every: bool) -> Iterator[Slide]:
    shown = list(_units(group, every=every))
    if every:
        # What was collected is said, whatever of it is marked.
        words = [block for block in group.blocks if isinstance(block, Printed)]
        shown = [*units.printed(words, units.FEW - len(shown)), *shown]
    empty = Slide(
        fitting.shortened(plain.line(group.heading.words) or "…", fitting.TITLE),
        above=fitting.shortened(_UNDER.join(plain.line(each.words) for each in group.above), fitting.SMALL),
    )
    minutes = group.heading.minutes if group.heading.depth else None
    pages = paging.pages(shown)
    if not pages and every:
        yield replace(empty, minutes=minutes, notes=_spaced([_texts(group.blocks), *_passages(group.blocks)]))
    for n, page in enumerate(pages):
        told = [unit.notes for unit in page]
        yield replace(
            empty,
            bullets=tuple(bullet for unit in page for bullet in unit.bullets),
            minutes=None if n else minutes,
            part=n + 1,
            parts=len(pages),
            notes=_spaced(told if n else [_texts(group.blocks), *told, *_passages(group.blocks)]),
        )


def _units(group: _Group, *, every: bool) -> Iterator[Unit]:
    for block in group.blocks:
        match block:
            case Marked():
                # The heading of a clause has an address and tells where its marks stand; that of a tag does not, and
                # in a briefing a mark follows whatever the reader put it behind.
                yield units.marked(block, where=every or not group.heading.href)
            case Written():
                yield from units.written(block)
            case Said() if block.link is None:
                yield units.said(block)
            case Varied():
                yield units.varied(block)
            case _:
                pass


def _texts(blocks: Sequence[Block]) -> tuple[str, ...]:
    """Return the words that stand under a heading, for the speaker."""
    printed = (block.words for block in blocks if isinstance(block, Printed))
    return tuple(line for words in printed for line in plain.lines(words))


def _passages(blocks: Sequence[Block]) -> Iterator[tuple[str, ...]]:
    """Yield what is said about a clause, for the speaker."""
    for block in blocks:
        if isinstance(block, Label):
            yield (plain.line(block.words),)
        elif isinstance(block, Said) and block.link is not None:
            yield tuple(units.passage(block))


def _spaced(told: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Return all paragraphs, with an empty one between things that have nothing to do with one another."""
    return tuple(words for each in filter(None, told) for words in ("", *each))[1:]


def _about(content: Content, heading: Heading) -> Iterator[str]:
    """Yield the small lines of the first slide: whose text this is, how long it takes, when it was made."""
    base = content.base()
    named = [content.dossier.name, *((base.title or "", *base.issuer, base.reference or "") if base else ())]
    told = [words for each in named if (words := plain.line(each)) and words != plain.line(heading.words)]
    when = moment(content.written)
    dated = [terms.minutes(heading.minutes)] if heading.minutes else []
    dated += [f"{when:%Y-%m-%d}"] if when else []
    for words in (" · ".join(dict.fromkeys(told)), " · ".join(dated)):
        if words:
            yield fitting.shortened(words, fitting.SMALL)


def _source(content: Content) -> str:
    """Return the line at the foot of every slide."""
    base = content.base()
    if base is None or not base.title:
        return content.dossier.name
    return " · ".join(filter(None, (f"《{base.title}》", base.reference, base.date)))


def _made_of(content: Content) -> Iterator[str]:
    """Yield for the speaker what all this was made of."""
    if content.sources:
        yield _("Sources")
    for name, sha256 in content.sources:
        yield plain.line(f"{name}  sha256:{sha256[:SHORT]}")
    yield f"Zhutiao {__version__}"
