"""How often what was sought occurs: a bar for each text, and beside them one for each clause of the chosen text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from zhutiao.ui import fonts
from zhutiao.ui.search.sheet.bar_list import BarList
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.services.frequencies import Bar, Chart
    from zhutiao.ui.theme import Theme

SHARES = (45, 55)


class ChartPage(QWidget):
    """Shows a chart; says which place was opened."""

    opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart: Chart | None = None
        self._dense = False
        self.texts, self.clauses = BarList(theme, self), BarList(theme, self)
        self._heads = tuple(QLabel(self, textFormat=Qt.TextFormat.PlainText) for _n in range(2))
        self._lay_out()
        self.setFocusProxy(self.texts)
        self.texts.current.connect(self._narrow)
        self.texts.opened.connect(self._narrow)
        self.clauses.opened.connect(lambda bar: self.opened.emit(bar.place))
        self.dress(theme)
        self.retranslate()

    def show_chart(self, chart: Chart | None, text: str | None = None) -> None:
        """Show a chart, and the clauses of *text*, else of the text shown before, else of the first."""
        here = self.texts.bar()
        self._chart = chart
        self.texts.show_bars(chart.texts if chart else (), dense=self._dense)
        places = [bar.place.document for bar in chart.texts] if chart else []
        wanted = [name for name in (here.place.document if here else None, text, *places[:1]) if name in places]
        if wanted:
            self.texts.stand_on(places.index(wanted[0]))
        self._show_clauses()

    def chart(self) -> Chart | None:
        """Return what is shown."""
        return self._chart

    def count_densely(self, on: bool) -> None:  # noqa: FBT001 - the answer of a button
        """Let bars say how often in a thousand characters, or how often."""
        self._dense = on
        self.show_chart(self._chart)

    @property
    def dense(self) -> bool:
        """Say whether bars say how often in a thousand characters."""
        return self._dense

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        for part in (self.texts, self.clauses):
            part.dress(theme)
        for head in self._heads:
            head.setStyleSheet(f"color: {theme.chrome['soft']}; padding: 0 16px;")

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self._heads[0].setText(_("Texts"))
        self.texts.setAccessibleName(_("Frequency in each text"))
        self.clauses.setAccessibleName(_("Frequency in each clause"))
        self._show_clauses()

    def _narrow(self, _bar: Bar) -> None:
        self._show_clauses()

    def _show_clauses(self) -> None:
        bar = self.texts.bar()
        found = self._chart.clauses.get(bar.place.document, ()) if self._chart and bar else ()
        self.clauses.show_bars(found, dense=self._dense)
        self._heads[1].setText(_("In “{0}”").format(bar.name) if bar else "")

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for share, head, bars in zip(SHARES, self._heads, (self.texts, self.clauses), strict=True):
            head.setFont(fonts.sans(12))
            head.setFixedHeight(30)
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(head)
            column.addWidget(bars, 1)
            row.addLayout(column, share)
