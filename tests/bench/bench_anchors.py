"""Where marks stand after their text has changed, beside where they should.

Run it with `python tests/bench/bench_anchors.py [MARKS PER TEXT]`. Every mark stands within one clause. Right is a
place that holds nine tenths of the mark's letters and hardly any other, partly one that holds half; gone are marks
whose words are no longer there and that were given no place, false are those that were given one. Of a doubled passage
either printing is right. Between the printings only letters in the same order count as there, so that a moved sentence
is called false.
"""

# ruff: noqa: S311 - chance says where the marks stand, nothing that must be secret

import sys
from collections import Counter
from pathlib import Path
from random import Random
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1] / "anchors"))

import mutations
import scores

from zhutiao import paths
from zhutiao.model import Span
from zhutiao.services import importing
from zhutiao.text import spots
from zhutiao.text.alignment import align

TEXTS = sorted(paths.shipped("data").glob("*.txt"))
OTHER = Path(__file__).parents[1] / "documents" / "long-white-paper.txt"
SIZE, MARKS = 200_000, 10_000


def main() -> None:
    """Print the table of right and wrong places, for marks of eight signs and more and for shorter ones, and times."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    texts = [file.read_text(encoding="utf-8") for file in TEXTS]
    for lengths in (scores.LONG, scores.SHORT):
        tell(f"\nmarks of {lengths[0]} to {lengths[-1]} signs")
        tell(f"{'':24}" + "".join(f"{head:>10}" for head in scores.HEADS))
        for name, change in changes().items():
            show(name, scores.changed(texts, change, count, lengths))
        first, second = opinions()
        show("Opinion, 001 to 002", scores.printed_again(first, second, 4 * count, lengths))
        show("Opinion, 002 to 001", scores.printed_again(second, first, 4 * count, lengths))
        show("page, 001 to 002", scores.printed_again(texts[1], texts[2], 4 * count, lengths))
        show("page, 002 to 001", scores.printed_again(texts[2], texts[1], 4 * count, lengths))
    tell()
    for name, (before, after) in hostile("".join(texts)).items():
        clock(name, before, after)


def changes() -> dict[str, mutations.Change]:
    """Return every change by its name."""
    return {
        "the same": mutations.same,
        "wrapped elsewhere": mutations.rewrapped,
        "other widths": mutations.widened,
        "misread 0.5 %": mutations.misread(0.005),
        "misread 2 %": mutations.misread(0.02),
        "misread 5 %": mutations.misread(0.05),
        "phrases put in": mutations.phrased,
        "paragraphs doubled": mutations.doubled,
        "page heads between": mutations.paged,
        "head in front": mutations.headed,
        "clauses moved": mutations.moved,
        "a quarter deleted": mutations.deleted,
        "a quarter replaced": mutations.replaced(OTHER.read_text(encoding="utf-8")),
        "rare signs put in": mutations.strewn,
        "all together": mutations.together,
    }


def opinions() -> list[str]:
    """Return the Opinion as two pages print it."""
    found: list[str] = []
    for file in TEXTS[1:3]:
        [opinion] = (each for each in importing.prepare(file).articles if each.kind == "opinion")
        found.append("\n".join(piece.printed for piece in opinion.pieces()))
    return found


def show(name: str, verdicts: Counter[str]) -> None:
    """Print one line of the table."""
    right, partly = scores.share(verdicts, "right"), scores.share(verdicts, "partly")
    counts = "".join(f"{verdicts[each]:>10}" for each in ("wrong", "lost", "gone", "false"))
    check = 100 * verdicts["check"] / verdicts["n"]
    tell(f"{name:24}{verdicts['n']:>10}{right:>10.2f}{partly:>10.2f}{counts}{check:>10.1f}")


def hostile(text: str) -> dict[str, tuple[str, str]]:
    """Return pairs of large texts, some of them made to take long."""
    random = Random(scores.SEED)
    plain = (text * (SIZE // len(text) + 1))[:SIZE]
    mixed = "".join(random.sample(plain, len(plain)))
    misread = mutations.words(mutations.misread(0.02)(mutations.signs(mixed), random))
    pieces = [mixed[start : start + 30] for start in range(0, SIZE, 30)]
    return {
        "200,000 signs, 2 % misread": (mixed, misread),
        "the four texts, seven times": (plain, plain.replace("。", ".")),
        "pieces of 30 shuffled": (mixed, "".join(random.sample(pieces, len(pieces)))),
        "one letter 100,000 times": ("民" * (SIZE // 2), "民" * (SIZE // 3)),
        "four letters over and over": ("甲乙丙丁" * (SIZE // 8), "丁乙丙" * (SIZE // 6)),
        "two letters at random": tuple("".join(random.choices("甲乙", k=SIZE // 2)) for _ in range(2)),
        "signs alone": ("。，" * (SIZE // 4), "，。" * (SIZE // 4)),
        "nothing": (mixed, ""),
    }


def clock(name: str, before: str, after: str) -> None:
    """Print how long two texts take to be laid beside each other, and marks to be placed."""
    random = Random(scores.SEED)
    starts = [random.randrange(len(before) - 150) for _ in range(MARKS)]
    spans = [Span(start, start + random.choice(scores.LONG)) for start in starts]
    begun = perf_counter()
    alignment = align(before, after)
    laid = perf_counter()
    states = Counter(spot.state if (spot := spots.find(alignment, span)) else "unplaced" for span in spans)
    done = perf_counter()
    found = ", ".join(f"{count} {state}" for state, count in sorted(states.items()))
    tell(f"{name:30} aligned in {1000 * (laid - begun):5.0f} ms, {MARKS} marks in {1000 * (done - laid):5.0f}: {found}")


def tell(line: str = "") -> None:
    """Print one line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
