"""Marks made on a text at random, carried to a changed text, and compared with where each of their letters has gone."""

# ruff: noqa: S311 - chance says where the marks stand, nothing that must be secret

from bisect import bisect_right
from collections import Counter
from difflib import SequenceMatcher
from random import Random

import mutations
from mutations import Change, Signs

from zhutiao.model import Span
from zhutiao.text import spots
from zhutiao.text.alignment import align

LONG = (8, 12, 20, 40, 80, 150)
SHORT = (2, 3, 4, 6)
RIGHT, PARTLY = 0.9, 0.5
SEED = 7
HEADS = ("n", "right %", "partly %", "wrong", "lost", "gone", "false", "check %")


def marks(text: str, count: int, lengths: tuple[int, ...], random: Random) -> list[Span]:
    """Return spans of at least two letters, each within one clause of *text*."""
    starts = mutations.clauses(text)
    found: list[Span] = []
    while len(found) < count:
        start = random.randrange(len(text) - min(lengths))
        end = start + random.choice(lengths)
        inside = end <= len(text) and bisect_right(starts, start) == bisect_right(starts, end - 1)
        if inside and sum(map(str.isalnum, text[start:end])) > 1:
            found.append(Span(start, end))
    return found


def changed(texts: list[str], change: Change, count: int, lengths: tuple[int, ...] = LONG) -> Counter[str]:
    """Return how *count* marks on each text fared when it was changed."""
    verdicts: Counter[str] = Counter()
    for text in texts:
        signs = change(mutations.signs(text), Random(SEED))
        verdicts += judged(text, signs, marks(text, count, lengths, Random(SEED)))
    return verdicts


def printed_again(text: str, other: str, count: int, lengths: tuple[int, ...] = LONG) -> Counter[str]:
    """Return how marks on one printing fared on another; letters went where difflib finds four of them in order."""
    old, new = ([n for n, sign in enumerate(each) if sign.isalnum()] for each in (text, other))
    letters = ["".join(each[n] for n in places) for each, places in ((text, old), (other, new))]
    became: dict[int, int] = {}
    for start, begin, size in SequenceMatcher(None, *letters, autojunk=False).get_matching_blocks():
        became |= {new[begin + n]: old[start + n] for n in range(size) if size >= len("甲乙丙丁")}
    signs = [(sign, became.get(n)) for n, sign in enumerate(other)]
    return judged(text, signs, marks(text, count, lengths, Random(SEED)))


def judged(text: str, signs: Signs, spans: list[Span]) -> Counter[str]:
    """Return how many marks came out how: right, partly, wrong, lost, or rightly gone, or falsely found."""
    alignment = align(text, mutations.words(signs))
    present = {_first(number) for _, number in signs if number is not None}
    verdicts: Counter[str] = Counter()
    for span in spans:
        spot = spots.find(alignment, span)
        letters = {n for n in range(span.start, span.end) if text[n].isalnum()}
        verdict = _verdict(signs, spot and spot.span, letters, letters & present)
        verdicts.update(("n", verdict))
        verdicts["check"] += spot is not None and spot.state == "check"
        verdicts["falsely placed"] += verdict == "false" and spot is not None and spot.state == "placed"
    return verdicts


def share(verdicts: Counter[str], verdict: str) -> float:
    """Return how many of the marks whose words are there still had that verdict, in percent."""
    there = verdicts["n"] - verdicts["gone"] - verdicts["false"]
    return 100 * verdicts[verdict] / max(there, 1)


def false(verdicts: Counter[str]) -> float:
    """Return how many of the marks whose words are gone were given a place, in percent."""
    return 100 * verdicts["false"] / max(verdicts["gone"] + verdicts["false"], 1)


def _verdict(signs: Signs, span: Span | None, letters: set[int], present: set[int]) -> str:
    gone = 2 * len(present) < len(letters)
    if span is None:
        return "gone" if gone else "lost"
    if gone:
        return "false"
    held = [None if n is None else _first(n) for sign, n in signs[span.start : span.end] if sign.isalnum()]
    while held and held[-1] is None:
        held.pop()
    mine = {n for n in held if n in letters}
    # What was put into the words may be within the mark; what stood elsewhere before may not.
    others = sum(n is not None and n not in letters for n in held) + held.count(None) * (not mine)
    found = len(mine) / (len(present) + others)
    return "right" if found >= RIGHT else "partly" if found >= PARTLY else "wrong"


def _first(number: int) -> int:
    """Return the number of a sign's first printing."""
    return number if number >= 0 else -1 - number
