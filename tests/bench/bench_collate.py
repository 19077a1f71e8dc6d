"""Collating, beside CollateX and difflib: `python tests/bench/bench_collate.py [--collatex]`.

First the two printings of the bundled Opinion, letters alone for the others: at most three times difflib, at most a
hundredth of CollateX with near matches (Levenshtein) and one token a sign, which takes minutes and is run only if asked
for (pip install collatex python-Levenshtein). Then a law of 13,000 and of 130,000 characters in two versions, of which
one sentence in ten was changed, an article in fifty taken out and as many put in: at most 20 times as long. Last the
same law against one that has hardly a sentence in common. Processor time, best of three.
"""

# ruff: noqa: S311, T201 - chance makes texts here, and the figures are for whoever runs this

from __future__ import annotations

import random
import sys
import time
from dataclasses import replace
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "desktop"))

from zhutiao.model import Article, Segment  # noqa: E402
from zhutiao.services.importing import prepare  # noqa: E402
from zhutiao.text.collate import Printing, collate  # noqa: E402
from zhutiao.text.tokens import bare  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 3
FEW, MANY = 13_000, 130_000


def main() -> None:
    """Print seconds and ratios."""
    one, other = (_opinion(number) for number in ("001", "002"))
    ours = _best(lambda: collate([one, other]))
    first, second = ("\n".join(piece.printed for piece in each.article.pieces()) for each in (one, other))
    whole = _best(lambda: SequenceMatcher(None, first, second, autojunk=False).get_opcodes())
    quick = _best(lambda: SequenceMatcher(None, first, second).get_opcodes())
    print(f"the Opinion, {len(first)} and {len(second)} signs: {1000 * ours:.1f} ms")
    print(
        f"difflib {1000 * whole:.1f} ms, ratio {ours / whole:.2f}; with its junk rule {1000 * quick:.1f} ms, {ours / quick:.2f}"
    )
    if "--collatex" in sys.argv:
        _beside_collatex(first, second, ours)
    few, many = (_best(lambda size=size: collate(_law(size))) for size in (FEW, MANY))
    print(f"a law of {FEW} signs {few:.3f} s, of {MANY} {many:.2f} s, ratio {many / few:.1f}")
    strangers = [_law(MANY, seed)[0] for seed in (1, 2)]
    print(f"two laws of {MANY} signs that say other things: {_best(lambda: collate(strangers)):.2f} s")


def _beside_collatex(first: str, second: str, ours: float) -> None:
    from collatex import Collation
    from collatex import collate as collatex

    witnesses = Collation()
    for name, text in (("A", first), ("B", second)):
        witnesses.add_witness({"id": name, "tokens": [{"t": sign, "n": sign} for sign in bare(text).text]})
    began = time.process_time()
    collatex(witnesses, near_match=True, segmentation=False)
    took = time.process_time() - began
    print(f"CollateX with near matches {took:.1f} s, ratio {ours / took:.4f}")


def _opinion(number: str) -> Printing:
    [path] = (ROOT / "data").glob(f"{number}_*.txt")
    [found] = [article for article in prepare(path).articles if article.kind == "opinion"]
    return Printing(number, replace(found, findings=()), number)


def _law(size: int, seed: int = 1) -> list[Printing]:
    """Return a law of so many signs and its next version."""
    chance = random.Random(seed)
    sentences = [
        sentence
        for path in sorted((ROOT / "data").glob("*.txt"))
        for article in prepare(path).articles
        for piece in article.pieces()
        for sentence in piece.printed.split("。")
        if len(sentence) > 8
    ]
    articles: list[str] = []
    signs = [chr(code) for code in range(0x4E00, 0x4E00 + 3000)]
    while sum(map(len, articles)) < size:
        said = [_altered(chance, chance.choice(sentences), signs, 0.15) for _ in range(chance.randrange(1, 5))]
        articles.append("。".join(said) + "。")
    later: list[str] = []
    for text in articles:
        if chance.random() < 1 / 50:
            continue
        said = [_altered(chance, each, signs, 0.05) if chance.random() < 1 / 10 else each for each in text.split("。")]
        later.append("。".join(said))
        if chance.random() < 1 / 50:
            later.append(_altered(chance, chance.choice(articles), signs, 0.5))
    return [_printing("2018", articles), _printing("2024", later)]


def _altered(chance: random.Random, words: str, signs: list[str], share: float) -> str:
    return "".join(chance.choice(signs) if sign.isalnum() and chance.random() < share else sign for sign in words)


def _printing(year: str, articles: list[str]) -> Printing:
    segments = tuple(
        Segment(f"第{n}条", "clause", words, f"第{n}条{words}", (n, n), number=f"第{n}条")
        for n, words in enumerate(articles, 1)
    )
    return Printing(year, Article("a1", "law", "中华人民共和国某法", segments, date=f"{year}-01-01"), year)


def _best(work: Callable[[], object]) -> float:
    times: list[float] = []
    for _ in range(ROUNDS):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return min(times)


if __name__ == "__main__":
    main()
