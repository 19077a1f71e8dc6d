"""Which texts of some files are printings of one, and which others may quote it: what is collated without a library."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.model import BASE_KINDS
from zhutiao.services import alike
from zhutiao.services.linking import COMPANIONS
from zhutiao.text.collate import Printing, collate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhutiao.model import Prepared
    from zhutiao.variants import Collation

ASKED = 0.15
"""So many character pairs are enough where files hold one text each: whoever collates them says that it is one."""


class _Text(NamedTuple):
    number: int
    printing: Printing


def collated(files: Sequence[Prepared], *, quiet: bool = False) -> Iterator[tuple[Collation, tuple[Printing, ...]]]:
    """Yield the collation of each text that two or more of the files hold, with its witnesses, in the files' order.

    Commentaries, briefs and transcripts of the same files are partial witnesses of the base texts that they quote;
    where no text comes twice, base texts stand beside these alone.
    """
    texts = [
        _Text(n, Printing(str(n), article, file.sha256)) for n, file in enumerate(files) for article in file.articles
    ]
    groups = _groups(texts, alone=all(len(file.articles) == 1 for file in files))
    for numbers in groups or [[n] for n, each in enumerate(texts) if each.printing.article.kind in BASE_KINDS]:
        printings = [texts[n].printing for n in numbers]
        quoting = [n for n, each in enumerate(texts) if n not in numbers and each.printing.article.kind in COMPANIONS]
        companions = [_named(texts, groups, n) for n in quoting if printings[0].article.kind in BASE_KINDS]
        found = collate(printings, companions, quiet=quiet)
        if len(found.witnesses) > 1:
            yield found, (*printings, *companions)


def _named(texts: Sequence[_Text], groups: Sequence[Sequence[int]], number: int) -> Printing:
    """Return a text with a name for the text that it is a printing of."""
    home = next((f"text {numbers[0]}" for numbers in groups if number in numbers), "")
    return texts[number].printing._replace(text=home)


def _groups(texts: Sequence[_Text], *, alone: bool) -> list[list[int]]:
    """Return the numbers of texts that are one, in two or more files; the most alike find each other first."""
    least = ASKED if alone else alike.SAME_TEXT
    counted = [(alike.traits(each.printing.article), alike.pairs(each.printing.article)) for each in texts]
    likeness: list[tuple[float, int, int]] = []
    for one, other in combinations(range(len(texts)), 2):
        if texts[one].number == texts[other].number or not _may_be_one(texts[one], texts[other], alone=alone):
            continue
        if alone or alike.may_be_alike(counted[one][0], counted[other][0]):
            share = alike.common(counted[one][1], counted[other][1])[0]
            likeness.append((-share, one, other))
    group = {n: [n] for n in range(len(texts))}
    for share, one, other in sorted(likeness):
        mine, theirs = group[one], group[other]
        apart = {texts[n].number for n in mine}.isdisjoint(texts[n].number for n in theirs)
        if -share >= least and mine is not theirs and apart:
            mine += theirs
            group.update(dict.fromkeys(theirs, mine))
    found = {id(members): sorted(members) for members in group.values() if len(members) > 1}
    return sorted(found.values())


def _may_be_one(one: _Text, other: _Text, *, alone: bool) -> bool:
    kinds = one.printing.article.kind, other.printing.article.kind
    return alone or kinds[0] == kinds[1] or all(kind in BASE_KINDS for kind in kinds)
