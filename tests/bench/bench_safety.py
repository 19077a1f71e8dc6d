"""What a start costs for safety with 10,000 marks: the check, and a backup where something has changed.

Run it with `python tests/bench/bench_safety.py [MARKS]`; a start without a change should stay under 0.1 s, one with a
backup under 0.2 s.
"""

import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from zhutiao.model import Place, Span
from zhutiao.services import backing, bundled, doctoring, marking, mending, reading
from zhutiao.store.library import Library

ROUNDS = 7


def _fill(path: Path, marks: int) -> None:
    library, _made = bundled.open_or_create(path)
    with library:
        dossier = reading.dossiers(library)[0]
        texts = library.documents.of(dossier.id)
        places = [(text.id, piece) for text in texts for piece in text.article.pieces() if len(piece.printed) > 20]
        with library.step("Mark"):
            for n in range(marks):
                document, piece = places[n % len(places)]
                start = n % (len(piece.printed) - 10)
                [mark] = marking.highlight(library, [Place(document, piece.id, Span(start, start + 9))]).made
                if n % 3 == 0:
                    marking.write_note(library, mark, f"笔记 {n}：要点")


def _median(do: Callable[[], object]) -> float:
    seconds = []
    for _ in range(ROUNDS):
        start = perf_counter()
        do()
        seconds.append(perf_counter() - start)
    return statistics.median(seconds)


def _open(path: Path) -> None:
    Library.open(path).close()


def _open_checked(path: Path) -> None:
    mending.open_or_mend(path)[0].close()


def main() -> None:
    """Print the medians in milliseconds."""
    marks = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.zhutiao"
        _fill(path, marks)
        plain, checked = _median(lambda: _open(path)), _median(lambda: _open_checked(path))
        with Library.open(path) as library:
            kept = _median(lambda: backing.before(library, "start"))
            backing.at_start(library)
            unchanged = _median(lambda: backing.at_start(library))
            doctor = _median(lambda: doctoring.doctor(library))
        look = _median(lambda: mending.look(path))
        size = path.stat().st_size / 1e6
    for name, seconds in (
        ("open", plain),
        ("open and check", checked),
        ("backup, verified", kept),
        ("backup at start, nothing changed", unchanged),
        ("look through everything", look),
        ("doctor", doctor),
    ):
        sys.stdout.write(f"{name:>34} {seconds * 1000:7.1f} ms\n")
    sys.stdout.write(f"{marks} marks, {size:.1f} MB\n")


if __name__ == "__main__":
    main()
