"""What a text pane costs: opening beside a bare QTextEdit with the same words, and frames with everything painted.

Run it with `python tests/bench/bench_pane.py`; the two that are compared take turns, so that a busy machine
troubles both.
"""

import os
import statistics
import sys
from itertools import cycle
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QTextEdit

from zhutiao import paths
from zhutiao.model import Anchor, Article, Mark, Place, Segment, Span
from zhutiao.services import importing, linking
from zhutiao.ui import fonts
from zhutiao.ui.pane.following import Follower
from zhutiao.ui.pane.gutter import RibbonSplitter
from zhutiao.ui.pane.palette import LIGHT
from zhutiao.ui.pane.pane import TextPane

ROUNDS = 21
BYTES = 200_000
FRAMES = 300
COLOURS = ("amber", "green", "blue", "rose", "violet")
STYLES = ("highlight", "highlight", "underline", "wavy")


def _sources() -> dict[str, Article]:
    articles = [a for path in paths.shipped("data").glob("*.txt") for a in importing.prepare(path).articles]
    return {a.kind: a for a in sorted(articles, key=lambda a: sum(len(piece.printed) for piece in a.pieces()))}


def _long_text(articles: dict[str, Article]) -> Article:
    words, size = [], 0
    for piece in cycle([piece.printed for a in articles.values() for piece in a.pieces()]):
        words.append(piece)
        size += len(piece.encode())
        if size >= BYTES:
            break
    pieces = (Segment(f"p{n}", "paragraph", text, text, (n, n)) for n, text in enumerate(words, 1))
    return Article("a1", "report", None, tuple(pieces))


def _timed(open_text, widget) -> tuple[float, float, float]:
    """Return milliseconds until the text is set, until it is painted, and until all of it is laid out."""
    start = perf_counter()
    open_text()
    opened = perf_counter()
    widget.viewport().repaint()
    painted = perf_counter()
    widget.document().documentLayout().documentSize()
    laid_out = perf_counter()
    QApplication.processEvents()
    return tuple(1000 * (end - start) for end in (opened, painted, laid_out))


def opening(article: Article) -> None:
    """Compare opening with QTextEdit.setPlainText."""
    plain, edit, pane = "\n".join(piece.printed for piece in article.pieces()), QTextEdit(), TextPane(LIGHT)
    for widget in (edit, pane):
        widget.setFont(fonts.serif())
        widget.resize(690, 890)
        widget.show()
    QApplication.processEvents()
    bare, ours = [], []
    for _ in range(ROUNDS):
        bare.append(_timed(lambda: edit.setPlainText(plain), edit))
        ours.append(_timed(lambda: pane.show_article("d", article), pane))
    for n, what in enumerate(("set", "first painted", "laid out")):
        one, two = (statistics.median(times[n] for times in taken) for taken in (bare, ours))
        sys.stdout.write(f"open 200 KB, {what}: QTextEdit {one:.1f} ms, pane {two:.1f} ms, {two / one:.2f} times\n")
    edit.close()
    pane.close()


def _marks(article: Article, document: str) -> list[Mark]:
    made = []
    for piece in article.pieces():
        for n, start in enumerate(range(5, len(piece.printed) - 20, 40)):
            anchor = Anchor(Place(document, piece.id, Span(start, start + 14 + n % 3 * 10)), None)
            note = "笔记" if n % 4 == 0 else None
            look = COLOURS[n % 5], STYLES[n % 4]
            made.append(Mark(f"{piece.id}{n}", (anchor,), *look, note, (), "", str(start), ""))
    return made


def frames(articles: dict[str, Article], scale: str) -> None:
    """Scroll a base and a companion together, decorated and bare in turns, a few pixels a frame."""
    dressed, bare = (_side_by_side(articles, decorated=decorated) for decorated in (True, False))
    QApplication.processEvents()
    spent: dict[str, list[float]] = {"decorated": [], "bare": []}
    for frame in range(FRAMES):
        step = 6 if frame % 40 < 20 else -6
        for what, panes in (("decorated", dressed), ("bare", bare))[:: 1 if frame % 2 else -1]:
            spent[what].append(_frame(panes, step))
    p50, p95 = ({what: _share(times, of) for what, times in spent.items()} for of in (50, 95))
    for what in spent:
        sys.stdout.write(f"frame, two panes {what}, scale {scale}: p50 {p50[what]:.2f} ms, p95 {p95[what]:.2f} ms\n")
    ratios = (times["decorated"] / times["bare"] for times in (p50, p95))
    sys.stdout.write("decorated to bare: p50 {:.2f} times, p95 {:.2f} times\n".format(*ratios))


def _side_by_side(articles: dict[str, Article], *, decorated: bool) -> list[TextPane]:
    """Show the Opinion and the transcript at clause （七）: with marks, links and ribbons, or with the text alone."""
    base, beside = panes = [TextPane(LIGHT) for _ in range(2)]
    window = RibbonSplitter(LIGHT)
    window.resize(1370, 930)
    for pane, (document, kind) in zip(panes, (("base", "opinion"), ("beside", "transcript")), strict=True):
        window.addWidget(pane)
        pane.show_article(document, articles[kind])
    if decorated:
        follower = Follower(base)
        follower.join(beside)
        window.join(follower, base, [beside])
        follower.suggest(on=True)
        follower.set_links(linking.link(articles["opinion"], [("beside", articles["transcript"])]))
        base.set_marks(_marks(articles["opinion"], "base"))
        beside.set_marks(_marks(articles["transcript"], "beside"))
    window.show()
    QApplication.processEvents()
    if decorated:
        follower.go("三/（七）", glide=False)
    base.bring("三/（七）", glide=False)
    beside.bring("t11.3", glide=False)
    _KEPT.append(window)
    return panes


def _frame(panes: list[TextPane], step: int) -> float:
    start = perf_counter()
    for pane in panes:
        pane.verticalScrollBar().setValue(pane.verticalScrollBar().value() + step)
    QApplication.processEvents()
    return 1000 * (perf_counter() - start)


def _share(times: list[float], of: int) -> float:
    return sorted(times)[len(times) * of // 100]


_KEPT: list[RibbonSplitter] = []


if __name__ == "__main__":
    application = QApplication([])
    fonts.load()
    texts = _sources()
    opening(_long_text(texts))
    frames(texts, os.environ.get("QT_SCALE_FACTOR", "1"))
