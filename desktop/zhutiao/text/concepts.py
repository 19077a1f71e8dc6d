"""Tell what words speak of: people say 看病 where a text says 诊疗, 老乡 where it says 农民."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from zhutiao import paths


def concepts(letters: str) -> list[str]:
    """Return the concepts that the words among *letters* stand for, in their order, longer words first."""
    meant, word = _table()
    return [concept for found in word.findall(letters) for concept in meant[found]]


@cache
def _table() -> tuple[dict[str, tuple[str, ...]], re.Pattern[str]]:
    """Read which concepts each word stands for: one concept a line, named by its first word."""
    meant: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    table = paths.shipped("resources") / "linking" / "concepts.txt"
    for line in table.read_text(encoding="utf-8").splitlines():
        words = line.split()
        for word in words:
            meant[word] += (words[0],)
    return dict(meant), re.compile("|".join(sorted(meant, key=lambda word: (-len(word), word))))
