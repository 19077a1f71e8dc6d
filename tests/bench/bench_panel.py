"""What it costs to filter ten thousand notes in the panel, beside a bare list of the same marks gone through once.

Run it with `python tests/bench/bench_panel.py`; the two take turns, so that a busy machine troubles both.
"""

import os
import statistics
import sys
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QListView

from zhutiao import paths
from zhutiao.model import Anchor, Document, Mark, Place, Quote, Span
from zhutiao.services import importing
from zhutiao.ui import theme
from zhutiao.ui.note_filter import NoteFilter
from zhutiao.ui.note_order import Order
from zhutiao.ui.notes_panel import NotesPanel

COUNT, ROUNDS = 10_000, 7
COLOURS = ("amber", "green", "blue", "rose", "violet")
TAGS = ("指标/养老", "指标/托育", "责任单位/民政", "培训要点", "存疑")
WHEN = "2025-06-{:02}T08:00:00.000Z"


def _texts() -> list[Document]:
    files = sorted(paths.shipped("data").glob("*.txt"))
    articles = [(file.name, article) for file in files for article in importing.prepare(file).articles]
    return [Document(f"d{n}", "z", name, article, n) for n, (name, article) in enumerate(articles)]


def _marks(texts: list[Document]) -> list[Mark]:
    pieces = [(text.id, piece) for text in texts for piece in text.article.pieces() if len(piece.printed) > 20]
    return sorted(
        (_mark(n, *pieces[n % len(pieces)]) for n in range(COUNT)),
        key=lambda mark: (mark.place.document, mark.place.segment),
    )


def _mark(n: int, document: str, piece) -> Mark:
    start = n * 7 % (len(piece.printed) - 12)
    span, when = Span(start, start + 12), WHEN.format(n % 28 + 1)
    anchor = Anchor(Place(document, piece.id, span), Quote(span.cut(piece.printed), "", "", start))
    note = f"“8080”目标之一，第{n}处；培训时与实录对照讲。" if n % 2 else None
    return Mark(f"m{n}", (anchor,), COLOURS[n % 5], "highlight", note, (TAGS[n % 5],), "me", when, when)


def _paint(panel: NotesPanel) -> None:
    """Let the panel be drawn once, as after a key."""
    QApplication.processEvents()
    panel.grab()


def main() -> None:
    """Print the median and the longest time of each filter, and of the bare list for the same words."""
    application = QApplication.instance() or QApplication([])
    texts = _texts()
    marks = _marks(texts)
    panel = NotesPanel(theme.load("light"))
    panel.resize(300, 900)
    panel.show()
    panel.show_marks(marks, texts)
    # Until the panel has made itself ready: nobody types a word within a second of opening it.
    _settle(panel, 1.2)
    asked = {
        "first word": NoteFilter(words="培训"),
        "word, few": NoteFilter(words="第777"),
        "word, half": NoteFilter(words="培训"),
        "colour": NoteFilter(colours=frozenset({"rose"})),
        "tag": NoteFilter(tags=("指标",)),
        "one text": NoteFilter(documents=frozenset({"d1"})),
        "with note": NoteFilter(written="with"),
        "thirty days": NoteFilter(period="month"),
    }
    said = [f"{mark.quote}\n{mark.note}\n{mark.tags}".casefold() for mark in marks]
    for name, wanted in asked.items():
        times, bare, drawn = [], [], []
        for _ in range(1 if "first" in name else ROUNDS):
            begin = perf_counter()
            _found = [mark for mark, words in zip(marks, said, strict=True) if wanted.words in words]
            start = perf_counter()
            panel.ask(wanted)
            middle = perf_counter()
            _paint(panel)
            end = perf_counter()
            bare.append(start - begin)
            times.append(middle - start)
            drawn.append(end - middle)
            panel.ask(NoteFilter())
            _settle(panel)
        _say(name, times, drawn, bare)
    _orders(panel)
    application.quit()


def _orders(panel: NotesPanel) -> None:
    for group in ("tag", "text", "day", "none", "clause"):
        start = perf_counter()
        panel.arrange(Order("modified" if group == "day" else "position", group))
        middle = perf_counter()
        _paint(panel)
        _say(f"group by {group}", [middle - start], [perf_counter() - middle], [0.0])
    _settle(panel)
    bar, steps = panel.findChild(QListView).verticalScrollBar(), []
    for place in range(0, bar.maximum(), max(1, bar.maximum() // 200)):
        start = perf_counter()
        bar.setValue(place)
        panel.grab()
        steps.append(perf_counter() - start)
    _say("scroll by one view", [0.0], steps, [0.0])


def _settle(panel: NotesPanel, seconds: float = 0.4) -> None:
    end = perf_counter() + seconds
    while perf_counter() < end:
        QApplication.processEvents()
    panel.grab()


def _say(name: str, times: list[float], drawn: list[float], bare: list[float]) -> None:
    asked, shown, floor = (statistics.median(each) * 1000 for each in (times, drawn, bare))
    longest = max(times) * 1000
    sys.stdout.write(
        f"{name:24} {asked:7.1f} ms (longest {longest:6.1f}), drawn {shown:6.1f} ms, bare {floor:5.1f} ms\n"
    )


if __name__ == "__main__":
    main()
