"""What it costs to write ten thousand marks with their notes in each format, beside Markdown of the same.

Run it with `python tests/bench/bench_exports.py`; `python tests/bench/bench_exports.py docx html` asks for some formats.
"""

import gc
import resource
import statistics
import sys
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter

from zhutiao.exporters.writers import WRITERS
from zhutiao.model import Anchor, Document, Dossier, Mark, Place, Span
from zhutiao.ports import Content
from zhutiao.services import importing
from zhutiao.text import anchor

COUNT, ROUNDS = 10_000, 3
COLOURS = ("amber", "green", "blue", "rose", "violet")
STYLES = ("highlight", "underline", "wavy")
TAGS = (("指标/养老",), ("指标/托育", "培训要点"), (), ("责任单位/民政",))
DATA = Path(__file__).parents[2] / "data"
# Half of the notes hold Markdown.
NOTES = (
    "“8080”目标之一，第{0}处；培训时与实录对照讲。",
    "影响**“灵活就业”**人员：\n\n- 农民工 {0}\n- 新就业形态\n\n见 [[户籍制度]] 与 [全文](https://www.gov.cn/)。",
)


def content() -> Content:
    """Return the bundled texts with ten thousand marks, all with a note."""
    articles = [article for path in sorted(DATA.glob("*.txt")) for article in importing.prepare(path).articles]
    documents = [Document(f"document-{n}", "s1", f"{n}.txt", article, n) for n, article in enumerate(articles)]
    base = next(document.id for document in documents if document.article.kind == "opinion")
    pieces = [(text.id, piece) for text in documents for piece in text.article.pieces() if len(piece.printed) > 20]
    marks = [_mark(n, document, piece) for n, (document, piece) in enumerate(islice(cycle(pieces), COUNT))]
    return Content(Dossier("s1", "保障和改善民生", base), tuple(documents), tuple(marks), (), "2026-11-21T08:30:00Z")


def _mark(n, document, piece) -> Mark:
    start = n * 7 % (len(piece.printed) - 12)
    span = Span(start, start + 12)
    spot = Anchor(Place(document, piece.id, span), anchor.remember(piece.printed, span))
    when = f"2026-11-21T08:{n // 60 % 60:02}:{n % 60:02}Z"
    name = f"{n:08x}-0000-4000-8000-000000000000"
    return Mark(name, (spot,), COLOURS[n % 5], STYLES[n % 3], NOTES[n % 2].format(n), TAGS[n % 4], "王敏", when, when)


def main() -> None:
    """Print the median of each format, beside that of Markdown, and the memory at the end of each round."""
    wanted = sys.argv[1:]
    writers = [writer for writer in WRITERS if writer.name == "markdown" or not wanted or writer.name in wanted]
    given = content()
    times: dict[str, list[float]] = {writer.name: [] for writer in writers}
    for _ in range(ROUNDS):
        for writer in writers:
            start = perf_counter()
            [(_name, made), *_others] = writer.render(given, {})
            times[writer.name].append(perf_counter() - start)
            sys.stdout.write(f"{writer.name}: {times[writer.name][-1]:.2f} s, {len(made) / 1e6:.1f} MB\n")
            del made
        gc.collect()
        sys.stdout.write(f"-- most memory so far: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB\n")
    bare = statistics.median(times["markdown"])
    for name, taken in times.items():
        sys.stdout.write(
            f"{name}: {statistics.median(taken):.2f} s, {statistics.median(taken) / bare:.1f} times Markdown\n"
        )


if __name__ == "__main__":
    main()
