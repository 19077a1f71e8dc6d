"""Find words by their characters or by pinyin: by initials (yl), syllables (yanglao) or a mixture (yang老)."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from zhutiao import paths

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LONGEST = 40
"""Nobody types more than this to find a tag."""

_BETWEEN = "/ -·、"
BEGINS, HOLDS, SPELT = range(3)


def rank(typed: str, word: str) -> int | None:
    """Say how well *typed* fits *word*, less is better: a part begins so, holds it, is spelt so; None: not at all."""
    sought, found = _folded(typed).strip(), _folded(word)
    if not sought or len(sought) > LONGEST:
        return None if sought else BEGINS
    at = found.find(sought)
    while at >= 0:
        if _begins(found, at):
            return BEGINS
        at = found.find(sought, at + 1)
    if sought in found:
        return HOLDS
    return SPELT if _is_spelt("".join(sought.split()), found) else None


def matches(typed: str, word: str) -> bool:
    """Say whether *word* is found by *typed*."""
    return rank(typed, word) is not None


def _is_spelt(typed: str, word: str) -> bool:
    """Say whether *typed* follows characters of *word*, from one to the next or to where a later part begins."""
    readings = _readings()
    starts = [n for n in range(len(word)) if _begins(word, n)]
    # How much of *typed* has been read, and the character that may come next.
    waiting, seen = [(0, n) for n in range(len(word))], set[tuple[int, int]]()
    while waiting:
        step = waiting.pop()
        if step in seen:
            continue
        seen.add(step)
        done, at = step
        for length in _steps(typed, done, word[at], readings):
            if done + length == len(typed):
                return True
            waiting += [(done + length, n) for n in _nexts(word, at, starts)]
    return False


def _steps(typed: str, done: int, character: str, readings: Mapping[str, tuple[str, ...]]) -> Iterator[int]:
    """Yield how many letters of *typed* may stand for *character*."""
    if typed[done] == character:
        yield 1
    for syllable in readings.get(character, ()):
        length = 0
        while length < len(syllable) and typed[done + length : done + length + 1] == syllable[length]:
            length += 1
            yield length


def _nexts(word: str, at: int, starts: list[int]) -> Iterator[int]:
    following = at + 1
    if following < len(word):
        yield following
    yield from (start for start in starts if start > at)


def _begins(word: str, at: int) -> bool:
    return at == 0 or word[at - 1] in _BETWEEN


def _folded(words: str) -> str:
    return unicodedata.normalize("NFKC", words).casefold()


@cache
def _readings() -> Mapping[str, tuple[str, ...]]:
    table = paths.shipped("resources") / "pinyin" / "syllables.txt"
    readings: dict[str, tuple[str, ...]] = {}
    for line in table.read_text(encoding="utf-8").split("\n"):
        syllable, _space, characters = line.partition(" ")
        for character in characters:
            readings[character] = (*readings.get(character, ()), syllable)
    return readings
