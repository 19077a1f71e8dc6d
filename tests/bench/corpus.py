"""Chinese texts of any size, made from the bundled sources by mutation, and libraries of them; always the same ones.

`python tests/bench/corpus.py OUT.zhutiao MEGABYTES` makes such a library. A paragraph is a row of phrases from anywhere in the sources; of its signs a few in a hundred give way to others, as
unevenly as in any language, so that there are as many rare words as in texts of that size.
"""

# ruff: noqa: S311 - chance makes texts here, nothing secret

from __future__ import annotations

import hashlib
import re
import sys
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from zhutiao import paths
from zhutiao.model import Article, Prepared, Segment
from zhutiao.store.library import Library

if TYPE_CHECKING:
    from collections.abc import Iterator

SMALLEST, LARGEST = 10_000, 200_000
"""Bytes of a document."""
CHANGED = 0.03
PLANTED = "桑梓"
"""A word that is in one of some hundred thousand paragraphs' phrases, and in no source."""
RARELY = 20_000
TOGETHER, AT_ONCE = 50, 5
"""Files of a dossier, and of one import."""

_SIGNS = "".join(map(chr, range(0x4E00, 0x4E00 + 5000)))
_UNEVENLY = list(accumulate(1 / rank for rank in range(1, len(_SIGNS) + 1)))


def documents(size: int, seed: int = 1) -> Iterator[Prepared]:
    """Yield files of one article each, of *size* bytes of text together."""
    chance = Random(seed)
    signs = "".join(Random(seed).sample(_SIGNS, len(_SIGNS)))
    phrases = _phrases()
    made = 0
    while made < size:
        wanted = min(int(SMALLEST * (LARGEST / SMALLEST) ** chance.random()), size - made)
        prepared = _document(chance, phrases, signs, wanted)
        yield prepared
        made += len(prepared.text.encode())


def paragraphs(prepared: Prepared) -> list[str]:
    """Return what a reader sees of a file's article, by segments."""
    return [piece.printed for piece in prepared.articles[0].pieces()]


def library(path: Path, size: int) -> Library:
    """Make a library at *path* with *size* bytes of text, which came a few files at a time into this dossier and that."""
    made, chance = Library.create(path), Random(size)
    dossiers: list[str] = []
    with made.step("Import"):
        for n, prepared in enumerate(documents(size)):
            if n % TOGETHER == 0:
                dossiers.append(made.documents.add_dossier(f"{len(dossiers) + 1}").id)
            if n % AT_ONCE == 0:
                home = chance.choice(dossiers)
            keep(made, home, prepared)
    made.history.forget()
    return made


def keep(library: Library, dossier: str, prepared: Prepared) -> None:
    """Do what an import does to keep one text: its source, what was made of it, the text, its document."""
    intake = library.documents.keep_source(prepared, prepared.text.encode())
    library.documents.add(dossier, prepared.file, prepared.sha256, prepared.articles[0], intake=intake)


def _phrases() -> list[str]:
    whole = "\n".join(path.read_text(encoding="utf-8") for path in sorted(paths.shipped("data").glob("*.txt")))
    return re.findall(r"[^，。；：、\s]{2,30}[，。；：、]", whole)


def _document(chance: Random, phrases: list[str], signs: str, wanted: int) -> Prepared:
    words: list[str] = []
    made = 0
    while made < wanted:
        words.append(_paragraph(chance, phrases, signs))
        made += len(words[-1].encode()) + 1
    text = "\n".join(words)
    segments = tuple(Segment(f"p{n}", "paragraph", printed, printed, (n, n)) for n, printed in enumerate(words, 1))
    title = "".join(chance.choices(phrases, k=2)).rstrip("，。；：、")
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    article = Article("a1", "report", f"{title}报告", segments)
    return Prepared(f"{sha256[:8]}.txt", sha256, "utf-8", (article,), text=text, reader="plain")


def _paragraph(chance: Random, phrases: list[str], signs: str) -> str:
    chosen = chance.choices(phrases, k=chance.randint(4, 24))
    if chance.randrange(RARELY) < len(chosen):
        chosen[0] = f"情系{PLANTED}，"
    words = list("".join(chosen)[:-1] + "。")
    count = int(len(words) * CHANGED + chance.random())
    for at, sign in zip(
        chance.choices(range(len(words)), k=count), chance.choices(signs, cum_weights=_UNEVENLY, k=count), strict=True
    ):
        if words[at].isalpha():
            words[at] = sign
    return "".join(words)


if __name__ == "__main__":
    library(Path(sys.argv[1]), int(float(sys.argv[2]) * 1e6)).close()
