"""Divide a text whose parts are numbered: preamble, sections, clauses, items, annexes, each with its words."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from zhutiao.kinds.prose import duplicate
from zhutiao.model import Finding, Segment
from zhutiao.ports import Divided, Draft
from zhutiao.text.doubled import doubled
from zhutiao.text.outlining import outline
from zhutiao.text.roles import TURNED
from zhutiao.text.spaces import tidy, tidy_title
from zhutiao.text.units import ARTICLES, Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from zhutiao.blocks import Block

TITLE_LONGEST = 40  # a clause's first sentence up to this length is its title
SPACED = re.compile(r"[\u4e00-\u9fff](?:\s[\u4e00-\u9fff]){1,3}")
OPEN_END = "：:；;，,。."
CAPTION = re.compile(r"[【〔（(]([^】〕）)]{2,40})[】〕）)]\s*")
RESUMED = re.compile(r"[（(]\s*(?:上接|紧接)\s*第?\s*[\d一二三四五六七八九十]+\s*版[^）)]{0,12}[）)]\s*")
NUMBERED_LONGEST = TITLE_LONGEST + 24  # with an English title's words and its number
COMMA = re.compile("[，,]")
LATIN_TITLE = re.compile(r"[A-Z][^.;,]{1,60}$")


def divide(draft: Draft, spread: Callable[[Unit], Iterable[Unit]] = lambda unit: (unit,)) -> Divided:
    """Return preamble, sections, clauses and items in order; a text without numbers by its paragraphs.

    *spread* may make several units of one.
    """
    blocks, cuts = _uncut(draft.blocks)
    twice = doubled(blocks)
    kept = [i for i in range(len(blocks)) if i not in twice]
    units = [part for unit in outline([blocks[i] for i in kept]) for part in spread(unit)]
    captioned = _are_captioned(units)
    segments = tuple(_segment(unit, captioned=captioned) for unit in units)
    findings = [found for unit in units for found in _doubts(unit)]
    if twice:
        where = {id(block): unit.id for unit in units for block in unit.blocks}
        findings[:0] = [duplicate(tidy(blocks[i].unhashed()), where[id(blocks[first])]) for i, first in twice.items()]
    findings += (replace(cut, segment=segments[end].id) for end, cut in cuts.items())
    return Divided(segments, None, tuple(findings), complete=not cuts and not _begins_late(units))


def _begins_late(units: Sequence[Unit]) -> bool:
    """Say whether the first numbers of a text are missing."""
    first = next((unit for unit in units if unit.mark and unit.mark.style != "annex"), None)
    return first is not None and first.gap.startswith("0 ")


def _doubts(unit: Unit) -> Iterator[Finding]:
    if unit.gap:
        yield Finding("doubtful", unit.blocks[0].text[:24], unit.gap, unit.blocks[0].lines, unit.id)
    for block in unit.blocks:
        if block.doubtful:
            yield Finding("doubtful", block.text[:24], unit.id, block.lines, unit.id)


def _uncut(blocks: tuple[Block, ...]) -> tuple[list[Block], dict[int, Finding]]:
    """Take 上接第1版 off the beginning and 下转第2版 off the end: the page is cut there."""
    kept = list(blocks)
    cuts: dict[int, Finding] = {}
    if kept and (found := RESUMED.match(kept[0].text)) and found.end() < len(kept[0].text):
        cuts[0] = _cut(kept[0].cut(0, found.end()), kept[0].lines[0])
        kept[0] = kept[0].cut(found.end())
    if kept and (found := TURNED.search(kept[-1].text)):
        cuts[-1] = _cut(kept[-1].cut(found.start()), kept[-1].lines[1])
        kept[-1] = kept[-1].cut(0, found.start())
    return kept, cuts


def _cut(signs: Block, line: int) -> Finding:
    sign = tidy(signs)
    return Finding("cut", sign.text, sign.text, (line, line), raw=sign.raw())


def _segment(unit: Unit, *, captioned: bool) -> Segment:
    clean = [_clean(unit, block.unhashed()) for block in unit.blocks]
    printed = clean[0].text if len(clean) == 1 else "\n".join(block.text for block in clean)
    title, body = _titled(unit, clean, captioned=captioned)
    parent = unit.parent.id if unit.parent else None
    return Segment(
        unit.id,
        unit.kind,
        body,
        printed,
        (clean[0].lines[0], clean[-1].lines[1]),
        unit.mark.number if unit.mark else None,
        title,
        parent,
        clean[0].raw() if len(clean) == 1 else tuple(span for block in clean for span in block.raw()),
    )


def _clean(unit: Unit, block: Block) -> Block:
    return tidy_title(block) if unit.mark and block.heading else tidy(block)


def _titled(unit: Unit, clean: list[Block], *, captioned: bool) -> tuple[str | None, str]:
    """Return title and body: the title is the heading, or the first short sentence before more text."""
    first, rest = clean[0].text, [block.text for block in clean[1:]]
    if unit.mark is None and unit.kind == "section":
        return _named(first), "\n".join(rest)
    if unit.mark is None:
        return None, "\n".join([first, *rest])
    words = first[_length(unit, first) :].lstrip()
    if article := _article(unit):
        return _captioned(words, rest, lined=captioned and article is unit, above=bool(unit.children))
    if not words and rest and _heads(rest[0]):
        return _named(rest[0]), "\n".join(rest[1:])
    head, stop, tail = words.partition("。")
    if _heads(words) and words[-1:] not in OPEN_END:
        return _named(words), "\n".join(rest)
    if stop and len(head) <= TITLE_LONGEST and (tail or rest or unit.children) and _closed(head):
        return head, "\n".join([tail, *rest] if tail else rest)
    return None, "\n".join([words, *rest])


def _closed(words: str) -> bool:
    """Say whether no quotation goes on behind a sentence's end."""
    return words.count("“") == words.count("”") and words.count("（") == words.count("）")


def _heads(line: str) -> bool:
    return 0 < len(line) <= TITLE_LONGEST and not re.search("[。；;]", line)


def _named(words: str) -> str:
    """Return a title without the spaces that only fill its line: 总　则."""
    return "".join(words.split()) if SPACED.fullmatch(words) else words


def _article(unit: Unit) -> Unit | None:
    """Return the article of a law that a unit is or stands in."""
    above: Unit | None = unit
    while above and not (above.mark and above.mark.style in ARTICLES):
        above = above.parent
    return above


def _are_captioned(units: Sequence[Unit]) -> bool:
    """Say whether a law's articles have titles on lines of their own: most have one, or hardly any is a title."""
    articles = [unit for unit in units if unit.mark and unit.mark.style in ARTICLES]
    return 2 * sum(_has_caption(unit) for unit in articles) > len(articles)


def _has_caption(unit: Unit) -> bool:
    line = unit.blocks[0].unhashed().text
    if len(line) > NUMBERED_LONGEST:
        return False
    words = line[unit.mark.length :].strip() if unit.mark else line
    below = [block.text for block in unit.blocks[1:3]]
    if not words and below:
        words = below.pop(0)
    return bool(below or unit.children) and _is_caption(words)


def _is_caption(words: str) -> bool:
    if LATIN_TITLE.match(words):
        return True
    return _heads(words) and words[-1] not in OPEN_END and not COMMA.search(words)


def _captioned(words: str, rest: list[str], *, lined: bool, above: bool) -> tuple[str | None, str]:
    """Return title and body of a law's clause, which seldom has one: 第一条 【立法目的】.

    *lined* tells that titles have lines of their own, *above* that items stand below it.
    """
    if found := CAPTION.match(words):
        return found[1], "\n".join([words[found.end() :], *rest] if words[found.end() :] else rest)
    lines = [words, *rest] if words else rest
    if lined and (len(lines) > 1 or above) and lines and _is_caption(lines[0]):
        return lines[0], "\n".join(lines[1:])
    return None, "\n".join(lines)


def _length(unit: Unit, first: str) -> int:
    """Return how long the number is in the cleaned text, where spaces inside it are gone."""
    mark = unit.mark
    if mark is None:
        return 0
    number = unit.blocks[0].unhashed().text[: mark.length]
    if first.startswith(number):
        return mark.length
    signs = len("".join(number.split()))
    for n, sign in enumerate(first):
        if signs == 0:
            return n
        signs -= not sign.isspace()
    return len(first)
