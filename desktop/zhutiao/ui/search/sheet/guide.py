"""Opens the sheet below the texts of one window, brings to it what a search finds, and goes where it points."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from zhutiao.hits import Hit
from zhutiao.ui import clipboard, messages
from zhutiao.ui.search import going
from zhutiao.ui.search.sheet import copying
from zhutiao.ui.search.sheet.reading import SheetReading
from zhutiao.ui.search.sheet.saving import Saver
from zhutiao.ui.search.sheet.sheet import USUAL, SearchSheet
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Changed, Place
    from zhutiao.services.concordance import Order
    from zhutiao.services.frequencies import Chart
    from zhutiao.text.neighbours import Side
    from zhutiao.ui.search.hits_in_panes import HitsInPanes
    from zhutiao.ui.search.sheet.gathering import Row, Sorted
    from zhutiao.ui.search.sheet.head import Part
    from zhutiao.ui.search.sought import Sought
    from zhutiao.ui.window import Window

MOST_COPIED = 2_000
RESTED = 400
"""Milliseconds after which a height is meant to stay."""


class SheetGuide(QObject):
    """Does for one window what its sheet asks for; a new search takes the place of the one before."""

    def __init__(self, window: Window, hits: HitsInPanes) -> None:
        super().__init__(window)
        self._window, self._hits = window, hits
        self._sought: Sought | None = None
        self._order: Order = "position"
        self._only: tuple[Side, str] | None = None
        self._rested = QTimer(self, singleShot=True)
        self._rested.timeout.connect(self._keep_height)
        self.sheet = SearchSheet(window.appearance.theme)
        self._reading = SheetReading(window, self.sheet)
        self._lay_out()
        self._listen()
        self._hear()

    def show(self, sought: Sought, part: Part = "lines") -> SearchSheet:
        """Show all occurrences of what was sought in their context, or how often it occurs."""
        sheet, below = self.sheet, self._window.below
        sheet.show_part(part)
        if sheet.isHidden():
            sheet.show()
            below.setSizes([max(below.height() - self._height(), 1), self._height()])
        if sought != self._sought:
            self._sought = sought
            self._read()
        sheet.focus()
        return sheet

    def close(self) -> None:
        """Put the sheet away and remember how high it was."""
        self._reading.stop()
        self._sought = None
        if not self.sheet.isHidden():
            self._keep_height()
            self.sheet.hide()
            self._window.reading.focus()

    def _lay_out(self) -> None:
        self.sheet.hide()
        self._window.below.addWidget(self.sheet)
        self._window.below.splitterMoved.connect(lambda *_at: self._rested.start(RESTED))

    def _listen(self) -> None:
        """Hear what the sheet asks for."""
        sheet, head, saver = self.sheet, self.sheet.head, Saver(self._window)
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
        head.stop_wanted.connect(lambda: self._sought and self._reading.enough(self._asked(self._sought)))
        head.copy_wanted.connect(lambda: self._copy(sheet.lines.view.chosen()))
        head.save_wanted.connect(lambda: self._sought and saver.ask(self._asked(self._sought), sheet))

    def _hear(self) -> None:
        """Hear what is read, what becomes of the texts, and where a search is gone on with elsewhere."""
        window, reading = self._window, self._reading
        reading.came.connect(self._take)
        reading.progressed.connect(self.sheet.head.show_progress)
        reading.ended.connect(self._end)
        reading.arranged.connect(self._show_sorted)
        reading.charted.connect(self._show_chart)
        reading.failed.connect(partial(messages.explain, window))
        window.session.changed.connect(self._follow)
        window.appearance.theme_changed.connect(self.sheet.dress)
        window.appearance.language_changed.connect(self._retranslate)
        self._hits.moved.connect(self._stand_on)

    def _read(self) -> None:
        if self._sought is None:
            return
        self._only = None
        self.sheet.lines.clear()
        self.sheet.chart.show_chart(None)
        self.sheet.head.show_progress(0)
        self._reading.begin(self._asked(self._sought))
        self._say()

    def _asked(self, sought: Sought) -> Sought:
        """Return what is read: a word that stands in every printing of a text is one word to who counts."""
        return sought.with_printings(on=self.sheet.head.printings.isChecked())

    def _take(self, rows: Sequence[Row]) -> None:
        self.sheet.lines.extend(rows)
        self._say()

    def _end(self) -> None:
        self.sheet.head.show_progress(None)
        self._say()
        self._sort()

    def _show_chart(self, chart: Chart) -> None:
        dossier = self._window.session.dossier
        self.sheet.chart.show_chart(chart, dossier.base if dossier else None)

    def _arrange(self, order: Order) -> None:
        self._order = order
        self._sort()

    def _narrow(self, only: tuple[Side, str] | None) -> None:
        self._only = only
        self._sort()

    def _sort(self) -> None:
        self._reading.arrange(self._order, self._only)

    def _show_sorted(self, found: Sorted) -> None:
        self.sheet.lines.show_sorted(found, self._order, self._only)

    def _go(self, row: Row) -> None:
        hit, sought = row.line.hit, self._sought
        if sought:
            shown = {id(each.line.hit): each.line.hit for each in self.sheet.lines.view.table.rows}
            self._hits.show(sought.query, list(shown.values()), hit, hit.spans.index(row.line.span))
        self._stay(hit.document)

    def _go_to(self, place: Place) -> None:
        if self._sought:
            self._hits.paint(self._sought.query)
        going.go(self._window, Hit("text", place.document, place.segment, "", ()))
        self._stay(place.document)

    def _stay(self, document: str | None) -> None:
        """Keep the focus, so that the arrow keys go on here; with Ctrl the reader wants to be there."""
        if QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier:
            boxes = self._window.reading.boxes
            next((box for box in boxes if box.pane.document_id == document), boxes[0]).pane.setFocus()
        else:
            self.sheet.focus()

    def _stand_on(self, hit: Hit, span: int) -> None:
        """Let the line of the occurrence that F3 has come to be the current one."""
        if self.sheet.isVisible() and hit.spans:
            self.sheet.lines.view.follow(hit, hit.spans[span])

    def _copy(self, rows: Sequence[Row]) -> None:
        rows = rows or self.sheet.lines.view.table.rows
        if len(rows) > MOST_COPIED:
            self._window.status.say(_("More than {0} lines: save them as a file instead.").format(f"{MOST_COPIED:,}"))
        elif rows:
            said = copying.cited(self._window.session.library, [row.line for row in rows])
            QGuiApplication.clipboard().setMimeData(clipboard.plain(said))
            self._window.status.say(_("Lines copied with citation: {0}").format(len(rows)))

    def _follow(self, changed: Changed) -> None:
        """Read anew where texts came, went or are others now, unless only a hit in another dossier is gone to."""
        if changed.structure and not self.sheet.isHidden() and not self._hits.goes:
            self._read()

    def _retranslate(self) -> None:
        self.sheet.retranslate()
        self._say()

    def _say(self) -> None:
        if self._sought:
            count = f"{len(self._reading.rows):,}"
            said = _("“{0}”: {1} occurrences").format(self._sought.name, count)
            left_out = _("printings not counted") if self._leaves_printings_out() else ""
            self.sheet.head.say(" · ".join(filter(None, (said, left_out))))

    def _leaves_printings_out(self) -> bool:
        any_printings = any(text.printing_of for text in self._window.session.texts)
        return any_printings and not self.sheet.head.printings.isChecked()

    def _height(self) -> int:
        return next(iter(self._window.settings.numbers("sheet", 1) or [USUAL]))

    def _keep_height(self) -> None:
        if not self.sheet.isHidden():
            self._window.settings.keep(sheet=[self.sheet.height()])
