"""Linking, beside rapidfuzz's `partial_ratio` over the same pairs: `python tests/bench/bench_link.py`.

First the bundled dossier, all clauses by all passages: under a second, at most three times rapidfuzz. Then ten clauses
by 500 and by 10,000 passages, cut from the bundled texts: at most 22 times as long. Processor time, best of three.
"""

# ruff: noqa: S311, T201 - chance makes texts here, and the figures are for whoever runs this

from __future__ import annotations

import random
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "desktop"))

from zhutiao.model import Article, Segment  # noqa: E402
from zhutiao.services.importing import prepare  # noqa: E402
from zhutiao.services.linking import COMPANIONS  # noqa: E402
from zhutiao.text.link import link  # noqa: E402
from zhutiao.text.passages import said  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 3
CLAUSES = 10
FEW, MANY = 500, 10_000


def main() -> None:
    """Print seconds and ratios."""
    base, companions = _dossier()
    passages = [one.passage.text for key, article in companions for one in said(key, article)]
    clauses = [segment.printed for segment in base.segments if segment.kind == "clause"]
    ours = _best(lambda: link(base, companions))
    print(f"{len(clauses)} clauses by {len(passages)} passages: {ours:.2f} s")
    try:
        from rapidfuzz import fuzz
    except ImportError:
        print("rapidfuzz is not here to compare with: pip install rapidfuzz")
    else:
        floor = _best(lambda: [fuzz.partial_ratio(one, other) for one in passages for other in clauses])
        print(f"rapidfuzz over the same pairs: {floor:.2f} s, ratio {ours / floor:.2f}")
    few, many = (_of_ten_clauses(base, passages, size) for size in (FEW, MANY))
    print(f"{CLAUSES} clauses by {FEW} passages {few:.2f} s, by {MANY} {many:.2f} s, ratio {many / few:.1f}")


def _dossier() -> tuple[Article, list[tuple[str, Article]]]:
    articles = [(path.name, one) for path in sorted((ROOT / "data").glob("*.txt")) for one in prepare(path).articles]
    base = next(one for _, one in articles if one.kind == "opinion")
    return base, [(f"{name} {one.id}", one) for name, one in articles if one.kind in COMPANIONS]


def _of_ten_clauses(base: Article, passages: list[str], size: int) -> float:
    pick = random.Random(4)
    sentences = [part + "。" for text in passages for part in text.split("。") if len(part) > 10]
    made = ["".join(pick.choices(sentences, k=3)) for _ in range(size)]
    ten = [segment for segment in base.segments if segment.kind == "clause"][:CLAUSES]
    text = Article("a1", "opinion", base.title, tuple(ten))
    paragraphs = tuple(Segment(f"p{n}", "paragraph", words, words, (n, n)) for n, words in enumerate(made, 1))
    return _best(lambda: link(text, [("made", Article("a1", "commentary", None, paragraphs))]))


def _best(work: Callable[[], object]) -> float:
    return min(_once(work) for _ in range(ROUNDS))


def _once(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


if __name__ == "__main__":
    main()
