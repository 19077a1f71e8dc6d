"""Which headline belongs to which text of a page: by its words first, by where it stands second."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from zhutiao.text.roles import POLICY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhutiao.blocks import Block

ENOUGH = 0.4  # a headline with less than this in common with a text, place included, is left undecided
JUST_ABOVE = 0.3  # what it counts to stand directly above a text
JUST_BELOW = 0.15  # and directly below one


@dataclass(frozen=True, slots=True)
class Headline:
    """A title with its subtitles, byline and date; `index` is where on the page it stands.

    `story` is the text that it interrupts and surely belongs to, `follows` the one directly below it,
    `before` the one above it.
    """

    blocks: tuple[Block, ...]
    index: int = -9
    story: int | None = None
    follows: int | None = None
    before: int | None = None
    credits: tuple[Block, ...] = ()
    dateline: Block | None = None

    @property
    def policy(self) -> bool:
        """Say whether this names a policy document: 关于…的意见."""
        return bool(POLICY.search(self.blocks[0].text))

    def plus(self, block: Block) -> Headline:
        """Return the headline with a subtitle."""
        return replace(self, blocks=(*self.blocks, block))

    def signed(self, block: Block) -> Headline:
        """Return the headline with its byline."""
        return replace(self, credits=(*self.credits, block))

    def dated(self, block: Block) -> Headline:
        """Return the headline with its date."""
        return replace(self, dateline=block)

    def above(self, story: int) -> Headline:
        """Return the headline standing directly above a text."""
        return replace(self, follows=story)

    def moved(self) -> Headline:
        """Return the headline after the first text of the page was laid to another."""
        return replace(self, story=_less(self.story), follows=_less(self.follows), before=_less(self.before))


def match(headlines: Sequence[Headline], stories: Sequence[tuple[str, bool]]) -> Iterator[tuple[Headline, int | None]]:
    """Yield each headline with the number of its text, None where nothing fits; a text gets one headline.

    *stories* are the words of each text and whether it has numbered clauses. Best fits go first; ties to the earlier.
    """
    fits = [
        (-_fit(headline, n, words, numbered=numbered), h, n)
        for h, headline in enumerate(headlines)
        for n, (words, numbered) in enumerate(stories)
    ]
    taken: dict[int, int] = {}
    for worst, h, n in sorted(fits):
        if -worst >= ENOUGH and h not in taken and n not in taken.values():
            taken[h] = n
    for h, headline in enumerate(headlines):
        yield headline, taken.get(h)


def _fit(headline: Headline, n: int, words: str, *, numbered: bool) -> float:
    if headline.story == n:
        return 3.0
    place = JUST_ABOVE if headline.follows == n else JUST_BELOW if headline.before == n else 0.0
    return _shared(headline.blocks[0].text, words) + place + (1.0 if headline.policy and numbered else 0.0)


def _shared(title: str, words: str) -> float:
    """Return the share of the title's character pairs that the text has."""
    pairs = [a + b for a, b in pairwise(title) if not re.search(r"[\W\d]", a + b)]
    return sum(pair in words for pair in pairs) / len(pairs) if pairs else 0.0


def _less(n: int | None) -> int | None:
    return None if n is None else n - 1
