"""From a text back to its file: the words as they stand there, and the report of their import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.errors import ZhutiaoError
from zhutiao.model import Place
from zhutiao.services import tracing
from zhutiao.ui import messages
from zhutiao.ui.report_dialog import ReportDialog
from zhutiao.ui.source_dialog import SourceDialog
from zhutiao.ui.unit_names import unit_of

if TYPE_CHECKING:
    from zhutiao.ui.pane.pane import TextPane
    from zhutiao.ui.window import Window


def show_source(window: Window, key: str) -> SourceDialog | None:
    """Show the selected words, or the clause or passage being read, as they stand in their file."""
    places = window.reading.selected() or _being_read(window, window.reading.active())
    document = window.session.document(places[0].document) if places else None
    if document is None:
        return None
    try:
        found = tracing.trace(window.session.library, places)
    except ZhutiaoError as error:
        messages.explain(window, error)
        return None
    name = unit_of(document, places[0].segment)[1]
    dialog = SourceDialog(window.appearance.theme, name, found, key, window)
    dialog.report_wanted.connect(lambda: show_report(window, document.id))
    _open(dialog)
    return dialog


def show_report(window: Window, document: str | None = None) -> ReportDialog | None:
    """Show the report of the import that a text came from, without one of the text being read."""
    document = document or window.reading.active().document_id
    if window.session.document(document) is None:
        return None
    try:
        library = window.session.library
        intake, of_file = tracing.intake(library, document), tracing.texts(library, document)
    except ZhutiaoError as error:
        messages.explain(window, error)
        return None
    dialog = ReportDialog(window.appearance.theme, intake, of_file, window)
    _open(dialog)
    return dialog


def _open(dialog: SourceDialog | ReportDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _being_read(window: Window, pane: TextPane) -> list[Place]:
    """Return the clause on the reading line with its items, or the passage about it that the pane shows."""
    follower, shown = window.reading.follower, pane.shown
    link = None if pane is window.reading.base.pane else follower.link_in(pane)
    unit = follower.clause if pane is window.reading.base.pane else link.passage.segment if link else None
    unit = unit or pane.current_unit()
    return [Place(pane.document_id, segment) for segment in shown.ranges if shown.unit_of(segment) == unit]
