"""What lining up every occurrence costs beside finding it, and marking 2,000 of them beside the bare rows.

Run it with `python tests/bench/bench_concordance.py [MEGABYTES]`. The word is the commonest of two signs in the text.
"""

import statistics
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from itertools import islice
from pathlib import Path
from time import perf_counter

import corpus

from zhutiao.model import Anchor
from zhutiao.services import marking_hits, reading, searching
from zhutiao.services.concordance import arranged, company, concordance
from zhutiao.services.marking import anchored
from zhutiao.services.standing import Standings
from zhutiao.store.library import Library

WORD = "服务"
MEGABYTES = 10
MARKS = 2_000
ROUNDS = 5


def main() -> None:
    """Print one line for each."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else MEGABYTES
    with tempfile.TemporaryDirectory() as folder, corpus.library(Path(folder) / "l.zhutiao", size * 1_000_000) as made:
        hits = list(searching.every(made, WORD))
        lines = list(concordance(hits))
        sys.stdout.write(f"{len(lines):,} occurrences of {WORD} in {size} MB\n")
        _tell("finding them", lambda: list(searching.every(made, WORD)))
        _tell("the first line", lambda: next(concordance(searching.every(made, WORD))))
        _tell("lining them up", lambda: list(concordance(hits)))
        _tell("naming where they stand", lambda: list(map(Standings(made).of, hits)))
        _tell("sorting by the right neighbour", lambda: arranged(lines, "right"))
        _tell("counting the neighbours", lambda: company(lines, "right"))
        _mark(made)


def _mark(made: Library) -> None:
    """Mark as many occurrences in one dossier, and again as rows alone, each taken back."""
    found = (hit for hit in searching.every(made, WORD) if hit.where == "text")
    hits = [replace(hit, spans=hit.spans[:1]) for hit in islice(found, MARKS)]
    anchors = [anchored(made, place) for place in marking_hits.plan_highlights(made, hits, "amber", "wavy").places]
    _tell(
        f"{len(anchors):,} marks planned and made",
        lambda: _undone(made, lambda: marking_hits.highlight_all(made, hits)),
    )
    _tell("the rows alone", lambda: _undone(made, lambda: _rows(made, anchors)))
    marking_hits.highlight_all(made, hits)
    _tell("reading them", lambda: reading.marks(made, reading.dossiers(made)[0].id))


def _rows(made: Library, anchors: list[Anchor]) -> None:
    with made.step("Highlight"):
        for each in anchors:
            made.marks.add([each], "amber", "highlight")


def _undone(made: Library, do: Callable[[], object]) -> float:
    begun = perf_counter()
    do()
    took = perf_counter() - begun
    made.history.undo()
    return took


def _tell(what: str, work: Callable[[], object]) -> None:
    times: list[float] = []
    for _round in range(ROUNDS):
        begun = perf_counter()
        answer = work()
        times.append(answer if isinstance(answer, float) else perf_counter() - begun)
    sys.stdout.write(f"{what}: {1000 * statistics.median(times):.1f} ms\n")


if __name__ == "__main__":
    main()
