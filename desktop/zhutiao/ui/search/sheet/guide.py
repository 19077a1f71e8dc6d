"""Opens the sheet below the texts of one window, and brings to it what a search finds."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from zhutiao.ui import clipboard, messages
from zhutiao.ui.search.sheet import copying, gathering
from zhutiao.ui.search.sheet.saving import Saver
from zhutiao.ui.search.sheet.sheet import USUAL, SearchSheet
from zhutiao.ui.tasks import while_there
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from zhutiao.model import Changed, Place
    from zhutiao.services.concordance import Order
    from zhutiao.services.frequencies import Chart
    from zhutiao.text.neighbours import Side
    from zhutiao.ui.search.hits_in_panes import HitsInPanes
    from zhutiao.ui.search.sheet.gathering import Row, Sorted
    from zhutiao.ui.search.sheet.head import Part
    from zhutiao.ui.search.sheet.sought import Sought
    from zhutiao.ui.tasks import Task
    from zhutiao.ui.theme import Theme
    from zhutiao.ui.window import Window


MOST_COPIED = 2_000
RESTED = 400
"""Milliseconds after which a height is meant to stay."""


class SheetGuide(QObject):
    """Does for one window what its sheet asks for; a new search takes the place of the one before."""

    def __init__(self, window: Window, hits: HitsInPanes) -> None:
        super().__init__(window)
        self._window, self._hits = window, hits
        self._sheet: SearchSheet | None = None
        self._sought: Sought | None = None
        self._rows: list[Row] = []
        self._order: Order = "position"
        self._only: tuple[Side, str] | None = None
        self._tasks: dict[str, Task] = {}
        self._rested = QTimer(self, singleShot=True)
        self._rested.timeout.connect(self._keep_height)
        window.session.changed.connect(self._follow)
        window.appearance.theme_changed.connect(self.dress)
        window.appearance.language_changed.connect(self.retranslate)

    @property
    def sheet(self) -> SearchSheet | None:
        """Return the sheet, if it has been wanted."""
        return self._sheet

    def show(self, sought: Sought, part: Part = "lines") -> SearchSheet:
        """Show all occurrences of what was sought in their context, or how often it occurs."""
        sheet = self._sheet = self._sheet or self._made()
        sheet.show_part(part)
        if sheet.isHidden():
            sheet.show()
            self._window.below.setSizes([max(self._window.below.height() - self._height(), 1), self._height()])
        if sought != self._sought:
            self._sought = sought
            self._read()
        sheet.focus()
        return sheet

    def close(self) -> None:
        """Put the sheet away and remember how high it was."""
        self._stop()
        self._sought = None
        if self._sheet and not self._sheet.isHidden():
            self._keep_height()
            self._sheet.hide()
            self._window.reading.focus()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        if self._sheet:
            self._sheet.dress(theme)

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        if self._sheet:
            self._sheet.retranslate()
            self._say()

    def _made(self) -> SearchSheet:
        sheet = SearchSheet(self._window.appearance.theme)
        sheet.hide()
        self._window.below.addWidget(sheet)
        self._window.below.splitterMoved.connect(lambda *_at: self._rested.start(RESTED))
        head, saver = sheet.head, Saver(self._window)
        sheet.closed.connect(self.close)
        sheet.lines.opened.connect(self._go)
        sheet.lines.narrowed.connect(self._narrow)
        sheet.lines.copy_wanted.connect(self._copy)
        sheet.chart.opened.connect(self._go_to)
        head.part_chosen.connect(sheet.show_part)
        head.part_chosen.connect(lambda _part: sheet.focus())
        head.order_chosen.connect(self._arrange)
        head.per_thousand.connect(sheet.chart.count_densely)
        head.printings_wanted.connect(lambda _on: self._read())
        head.stop_wanted.connect(self._stop_reading)
        head.copy_wanted.connect(lambda: self._copy(sheet.lines.view.chosen()))
        head.save_wanted.connect(lambda: self._sought and saver.ask(self._sought, sheet))
        return sheet

    def _read(self) -> None:
        """Read lines and chart anew."""
        sheet, sought = self._sheet, self._sought
        if sheet is None or sought is None:
            return
        self._stop()
        # A word that stands in every printing of a text is one word to who counts.
        sought = sought.with_printings(on=sheet.head.printings.isChecked())
        self._rows, self._only = [], None
        sheet.lines.clear()
        sheet.chart.show_chart(None)
        path = self._window.session.library.path
        reading = self._begin("lines", partial(gathering.lines, path, sought), self._tell)
        reading.came.connect(while_there(sheet, self._take))
        reading.start()
        self._begin("chart", partial(gathering.chart, path, sought), self._show_chart).start()
        sheet.head.show_progress(0)
        self._say()

    def _begin(self, name: str, work: Callable[[Task], Any], hear: Callable[..., None]) -> Task:
        if name in self._tasks:
            self._tasks[name].cancel()
        task = self._tasks[name] = self._window.verbs.pages.files().tasks.add(work)
        if self._sheet:
            task.done.connect(while_there(self._sheet, hear))
            task.failed.connect(while_there(self._sheet, partial(messages.explain, self._window)))
        return task

    def _take(self, rows: Sequence[Row]) -> None:
        if self._sheet:
            self._rows += rows
            self._sheet.lines.extend(rows)
            self._say()

    def _tell(self, _count: int) -> None:
        if self._sheet:
            self._sheet.head.show_progress(None)
            self._say()
            self._sort()

    def _show_chart(self, chart: Chart) -> None:
        dossier = self._window.session.dossier
        if self._sheet:
            self._sheet.chart.show_chart(chart, dossier.base if dossier else None)

    def _arrange(self, order: Order) -> None:
        self._order = order
        self._sort()

    def _narrow(self, only: tuple[Side, str] | None) -> None:
        self._only = only
        self._sort()

    def _sort(self) -> None:
        work = partial(_sorted, list(self._rows), self._order, self._only)
        self._begin("order", work, self._show_sorted).start()

    def _show_sorted(self, found: Sorted) -> None:
        if self._sheet:
            self._sheet.lines.show_sorted(found, self._order, self._only)

    def _go(self, row: Row) -> None:
        hit, sought = row.line.hit, self._sought
        if sought:
            shown = dict.fromkeys(each.line.hit for each in self._shown())
            self._hits.show(sought.query, list(shown), hit, hit.spans.index(row.line.span))
        self._stay()

    def _go_to(self, place: Place) -> None:
        if self._sought:
            self._hits.paint(self._sought.query)
        self._window.reading.show_place(place)
        self._stay()

    def _stay(self) -> None:
        """Keep the focus, so that the arrow keys go on here; with Ctrl the reader wants to be there."""
        there = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
        if self._sheet and not there:
            self._sheet.focus()

    def _copy(self, rows: Sequence[Row]) -> None:
        rows = rows or self._shown()
        if len(rows) > MOST_COPIED:
            self._window.status.say(_("More than {0} lines: save them as a file instead.").format(f"{MOST_COPIED:,}"))
        elif rows:
            said = copying.cited(self._window.session.library, [row.line for row in rows])
            QGuiApplication.clipboard().setMimeData(clipboard.plain(said))
            self._window.status.say(_("Lines copied with citation: {0}").format(len(rows)))

    def _shown(self) -> Sequence[Row]:
        return self._sheet.lines.view.table.rows if self._sheet else ()

    def _follow(self, changed: Changed) -> None:
        """Read anew where texts came, went or are others now."""
        if changed.structure and self._sheet and not self._sheet.isHidden():
            self._read()

    def _stop_reading(self) -> None:
        """Keep the lines there are, and read no more of them."""
        if "lines" in self._tasks:
            self._tasks["lines"].cancel()
            self._tell(len(self._rows))

    def _stop(self) -> None:
        for task in self._tasks.values():
            task.cancel()
        self._tasks.clear()

    def _say(self) -> None:
        if self._sheet and self._sought:
            said = _("“{0}”: {1} occurrences").format(self._sought.name, f"{len(self._rows):,}")
            left_out = _("printings not counted") if self._leaves_printings_out() else ""
            self._sheet.head.say(" · ".join(filter(None, (said, left_out))))

    def _leaves_printings_out(self) -> bool:
        any_printings = any(text.printing_of for text in self._window.session.texts)
        return any_printings and bool(self._sheet and not self._sheet.head.printings.isChecked())

    def _height(self) -> int:
        return next(iter(self._window.settings.numbers("sheet", 1) or [USUAL]))

    def _keep_height(self) -> None:
        if self._sheet:
            self._window.settings.keep(sheet=[self._sheet.height()])


def _sorted(rows: list[Row], order: Order, only: tuple[Side, str] | None, _task: Task) -> Sorted:
    return gathering.arranged(rows, order, only)
