"""Linking, beside rapidfuzz's `partial_ratio` over the same pairs: `python tests/bench/bench_link.py`.

First the bundled dossier, all clauses by all passages: under a second, at most three times rapidfuzz. Then ten clauses
by 500 and by 10,000 passages, cut from the bundled texts: at most 22 times as long. Processor time, best of three.
Last a made law of 2,000 articles in one section by 130 and by 500 paragraphs, once; the aim is 20 s and 600 MB.
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
ARTICLES, LETTERS = 2_000, 150
PARAGRAPHS = 130, 500


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
    for size in PARAGRAPHS:
        took = _of_a_law(passages, size)
        print(f"{ARTICLES} articles of one section by {size} paragraphs: {took:.1f} s, at most {_memory()} MB so far")


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


def _of_a_law(passages: list[str], size: int) -> float:
    pick = random.Random(4)
    letters = "".join(passages)
    parts = [letters[start : start + 10] for start in range(0, len(letters) - 10, 10)]
    words = lambda many: "".join(pick.choices(parts, k=many // 10))  # noqa: E731
    articles = tuple(
        Segment(f"一/{n}", "clause", text, text, (n, n), f"第{n}条", None, "一")
        for n, text in enumerate((words(LETTERS) for _ in range(ARTICLES)), 1)
    )
    paragraphs = tuple(
        Segment(f"p{n}", "paragraph", text, text, (n, n)) for n, text in enumerate((words(250) for _ in range(size)), 1)
    )
    law = Article("a1", "law", "办法", articles)
    return _once(lambda: link(law, [("made", Article("a1", "commentary", None, paragraphs))]))


def _memory() -> int:
    """Return the most memory that this program ever held, in megabytes; 0 where the system does not say."""
    try:
        import resource  # not on Windows
    except ImportError:
        return 0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most // (1024**2 if sys.platform == "darwin" else 1024)


def _best(work: Callable[[], object]) -> float:
    return min(_once(work) for _ in range(ROUNDS))


def _once(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


if __name__ == "__main__":
    main()
