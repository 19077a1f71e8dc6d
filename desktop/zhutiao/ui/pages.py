"""Panels and dialogs that are made when they are first wanted, and what they ask for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from zhutiao.ui.dropping import Drops
from zhutiao.ui.side_pages import SidePages
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint, QRect
    from PySide6.QtWidgets import QWidget

    from zhutiao.model import Place
    from zhutiao.ui.actions import Actions
    from zhutiao.ui.acts import Act
    from zhutiao.ui.files import Files
    from zhutiao.ui.mark_list import MarkList
    from zhutiao.ui.marker import Marker
    from zhutiao.ui.palette_box import Choice
    from zhutiao.ui.search.desk import SearchDesk
    from zhutiao.ui.selection_bar import SelectionBar
    from zhutiao.ui.theme import Theme
    from zhutiao.ui.window import Window


def _said(actions: Actions, act: Act) -> str:
    """Return what the palette calls an action: what it says now, an action of an inner menu with the menu's name."""
    return (actions.words(act, whole=True) if "." in act.menu else actions[act.id].text()).rstrip("…")


class Pages:
    """Keeps the seldom seen parts of one window."""

    def __init__(self, window: Window, marker: Marker) -> None:
        self._window, self._marker = window, marker
        self._side = SidePages(window, marker)
        self._bar: SelectionBar | None = None
        self._list: MarkList | None = None
        self._files: Files | None = None

    def listen(self) -> None:
        """Hear what is selected, clicked and written."""
        session, texts, notes = self._window.session, self._window.reading, self._window.notes
        texts.words_selected.connect(self._offer)
        texts.selection_gone.connect(self._withdraw)
        texts.mark_clicked.connect(self._choose)
        texts.marks_pointed_at.connect(self._marker.choose)
        notes.mark_chosen.connect(lambda mark: self._go_to_mark(mark.place, mark.id))
        for box in texts.boxes:
            box.report_wanted.connect(self.show_report)
            box.workers = lambda: self.files().finding
        Drops(self._window).dropped.connect(lambda paths: self.files().take(paths))
        self._window.sidebar.page_shown.connect(self._side.refresh)
        session.saved.connect(lambda _time: session.unsaved() or self._settle())
        self._side.hear(notes)

    def make(self, name: str) -> QWidget:
        """Make the panel of all notes or of all tags."""
        return self._side.make(name)

    def refresh(self) -> None:
        """Show what the library holds now."""
        session = self._window.session
        self._side.refresh()
        if self._list and self._list.isVisible():
            self._list.show_marks(session.marks)

    def dress(self, theme: Theme) -> None:
        """Draw in the colours of *theme*."""
        for part in self._made():
            part.dress(theme)

    def retranslate(self) -> None:
        """Write in the reader's language."""
        for part in self._made():
            part.retranslate()

    def name_colours(self) -> None:
        """Call the colours what they mean to the reader."""
        for part in (self._side.notes, self._bar, self._list):
            if part:
                part.name_colours(self._window.session.labels.meanings)

    def choices(self) -> Sequence[Choice]:
        """Return all clauses and commands, for the palette."""
        from zhutiao.ui.palette_box import Choice  # noqa: PLC0415

        window, actions = self._window, self._window.actions_
        rows = [row for name in window.outline.rows.clauses() if (row := window.outline.rows.row_of(name))]
        clauses = [
            Choice(f"{row.segment.number or ''} {row.segment.title or ''}", "", partial(window.go_to, row.segment.id))
            for row in rows
        ]
        commands = [
            Choice(_said(actions, act), act.keys, actions[act.id].trigger)
            for act in actions.acts()
            if actions[act.id].isEnabled() and act.id != "commands"
        ]
        return [*clauses, *commands, *self._dossiers()]

    def files(self) -> Files:
        """Return what reads and writes files, made when first wanted."""
        if self._files is None:
            from zhutiao.ui.files import Files  # noqa: PLC0415

            self._files = Files(self._window)
        return self._files

    def show_source(self) -> None:
        """Show the words being read as they stand in their file; the key that leads there leads back."""
        from zhutiao.ui import sources  # noqa: PLC0415

        sources.show_source(self._window, self._window.actions_["source"].shortcut().toString())

    def show_report(self, document: str | None = None) -> None:
        """Show what the import made of the file that a text came from, without one the text being read."""
        from zhutiao.ui import sources  # noqa: PLC0415

        sources.show_report(self._window, document)

    def arrange(self) -> None:
        """Show the dossiers and their texts, to be named, moved, removed and chosen."""
        from zhutiao.ui.arranger import Arranger  # noqa: PLC0415

        Arranger(self._window).open()

    def write_on_dossier(self) -> None:
        """Open the note on the dossier."""
        self._side.write_on_dossier()

    def desk(self) -> SearchDesk:
        """Return what keeps the search page, made when first wanted."""
        return self._side.desk()

    def own_width(self) -> int | None:
        """Return how wide the column is but for the search page, None where that is as wide as it is now."""
        return self._side.own_width()

    def show_tagged(self, path: str) -> None:
        """Show what carries a tag in the list of all notes."""
        self._side.show_tagged(path)

    def close(self) -> None:
        """Keep what was typed and not yet kept, and end what still works."""
        for part in (self._window.notes, self._side.notes, self._side.note):
            if part:
                part.flush()
        # Before the workshops, in which it may be at work: it would start another.
        self._side.close()
        if self._files:
            self._files.close()

    def _dossiers(self) -> list[Choice]:
        """Return the other dossiers, for the palette."""
        from zhutiao.ui.palette_box import Choice  # noqa: PLC0415

        window = self._window
        here = window.session.dossier.id if window.session.dossier else ""
        others = [dossier for dossier in window.session.dossiers() if dossier.id != here]
        return [Choice(each.name, _("Dossier"), partial(window.open_dossier, each.id)) for each in others]

    def _settle(self) -> None:
        for part in (self._window.notes, self._side.notes):
            if part:
                part.settle()

    def _made(self) -> list[Any]:
        return [part for part in (*self._side.made(), self._bar, self._list) if part is not None]

    def _offer(self, where: QRect) -> None:
        if self._bar is None:
            self._bar = self._make_bar()
        self._bar.show_style(self._window.settings.get("style", "highlight"))
        self._bar.offer(where)

    def _withdraw(self) -> None:
        if self._bar:
            self._bar.hide()

    def _make_bar(self) -> SelectionBar:
        from zhutiao.ui.selection_bar import SelectionBar  # noqa: PLC0415

        bar, marker = SelectionBar(self._window.appearance.theme, self._window), self._marker
        for signal, act in (
            (bar.colour_chosen, marker.colour),
            (bar.style_chosen, marker.style),
            (bar.note_wanted, marker.note),
            (bar.tag_wanted, marker.tag),
            (bar.link_wanted, self._window.verbs.judge.link),
            (bar.briefing_wanted, self._window.actions_["collect"].trigger),
            (bar.copy_wanted, marker.cite),
        ):
            signal.connect(act)
        bar.rename_wanted.connect(self._window.verbs.colours.ask)
        bar.name_colours(self._window.session.labels.meanings)
        bar.link_offered(offered=True)
        return bar

    def _choose(self, marks: Sequence[str], where: QPoint) -> None:
        from zhutiao.ui.mark_list import MarkList  # noqa: PLC0415

        self._marker.choose(marks)
        if self._list is None:
            self._list = MarkList(self._window.appearance.theme, self._window)
            self._list.name_colours(self._window.session.labels.meanings)
            self._list.mark_chosen.connect(lambda mark: self._marker.choose([mark]))
            self._list.edit_wanted.connect(self._marker.edit)
            self._side.hear(self._list)
        known = {mark.id: mark for mark in self._window.session.marks}
        self._list.offer(
            [known[mark] for mark in marks if mark in known], where, self._window.reading.heights_of(marks, where)
        )

    def _go_to_mark(self, place: Place, mark: str) -> None:
        self._marker.choose([mark])
        self._window.reading.show_place(place)
