"""Write what the sheet shows as a file, where the reader says: results as words, a chart as a picture or a sheet."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from zhutiao.exporters import table
from zhutiao.exporters.names import file_name
from zhutiao.services import exporting_results, filing, frequencies
from zhutiao.store.library import Library
from zhutiao.ui import messages
from zhutiao.ui.search.sheet import chart_picture
from zhutiao.ui.search.sheet.bar_drawing import Look
from zhutiao.ui.search.sheet.chart_picture import Drawn
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zhutiao.services.frequencies import Chart
    from zhutiao.ui.search.sheet.sheet import SearchSheet
    from zhutiao.ui.search.sought import Sought
    from zhutiao.ui.tasks import Task
    from zhutiao.ui.window import Window

EVERY = 100
"""Results after which it is said how many there are so far."""


class Saver(QObject):
    """Asks for a file and writes it beside the reader's work; what was begun is finished."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window

    def ask(self, sought: Sought, sheet: SearchSheet | None = None) -> None:
        """Ask where to, and in which format; a sheet that shows a chart saves that, everything else the results."""
        chart = sheet.chart.chart() if sheet and sheet.part == "chart" else None
        kinds = _pictures() if chart else _words()
        suggested = _folder() / file_name(_heading(sought, chart), next(iter(kinds.values())))
        named, kind = QFileDialog.getSaveFileName(self._window, _("Save as…"), str(suggested), ";;".join(kinds))
        if not named:
            return
        path = Path(named)
        if path.suffix.lower() not in kinds.values():
            path = path.with_name(path.name + kinds.get(kind, suggested.suffix))
        if chart and sheet:
            self.write_chart(sought, sheet, path)
        else:
            self.write_results(sought, path)

    def write_results(self, sought: Sought, path: Path) -> None:
        """Write every result to *path*, in the format that its name ends with."""
        library, run = self._window.session.library.path, self._window.verbs.pages.files().workshop.run

        def content(task: Task) -> bytes:
            def tell(n: int) -> bool:
                if n % EVERY == 0:
                    task.bring(n)
                return task.stopped

            with Library.reading(library) as reading:
                hits = sought.hits(reading, run, task)
                return exporting_results.render(reading, sought.words, hits, path.suffix.lower(), tell)

        self._write(path, content)

    def write_chart(self, sought: Sought, sheet: SearchSheet, path: Path) -> None:
        """Write the chart that is shown to *path*, in the format that its name ends with."""
        chart = sheet.chart.chart()
        if chart is None:
            return
        if path.suffix.lower() == ".csv":
            heads = (_("Text"), _("Clause"), _("Occurrences"), _("Characters"), _("Per 1,000 characters"))
            made = table.as_csv(frequencies.table(chart, heads))
        else:
            drawn = self._drawn(sought, sheet, chart)
            made = (chart_picture.as_svg if path.suffix.lower() == ".svg" else chart_picture.as_png)(drawn)
        self._write(path, lambda _task: made)

    def _drawn(self, sought: Sought, sheet: SearchSheet, chart: Chart) -> Drawn:
        bar = sheet.chart.texts.bar()
        clauses = chart.clauses.get(bar.place.document, ()) if bar else ()
        groups = [(_("Texts"), chart.texts), (_("In “{0}”").format(bar.name) if bar else "", clauses)]
        shown = [(head, bars) for head, bars in groups if bars]
        look = Look.of(self._window.appearance.theme)
        return Drawn(_heading(sought, chart, dense=sheet.chart.dense), shown, sheet.chart.dense, look)

    def _write(self, path: Path, content: Callable[[Task], bytes]) -> None:
        task = self._window.verbs.pages.files().tasks.add(lambda task: filing.write(path, content(task)), lasting=True)
        status = self._window.status
        task.came.connect(lambda n: status.say(_("Saving “{0}”: {1} results so far…").format(path.name, f"{n:,}")))
        task.done.connect(lambda _nothing: status.say(_("Saved as “{0}”.").format(path.name)))
        task.failed.connect(partial(messages.explain, self._window))
        task.start()


def _pictures() -> Mapping[str, str]:
    return {_("Picture (*.png)"): ".png", _("Drawing (*.svg)"): ".svg", _("Sheet (*.csv)"): ".csv"}


def _words() -> Mapping[str, str]:
    return {_("Markdown (*.md)"): ".md", _("Sheet (*.csv)"): ".csv", _("Plain text (*.txt)"): ".txt"}


def _heading(sought: Sought, chart: Chart | None, *, dense: bool = False) -> str:
    if chart is None:
        return _("Search: {0}").format(sought.name)
    said = _("“{0}” per 1,000 characters") if dense else _("“{0}”: how often it occurs")
    return said.format(sought.name)


def _folder() -> Path:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(folder) if Path(folder).is_dir() else Path.home()
