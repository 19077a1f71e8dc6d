"""The pages of notes, tags, variants, a search and a briefing in the left column, and what lists of marks ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from zhutiao.services import marking, reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Mark
    from zhutiao.ui.briefing.desk import BriefingDesk
    from zhutiao.ui.dossier_note import DossierNote
    from zhutiao.ui.marker import Marker
    from zhutiao.ui.notes_panel import NotesPanel
    from zhutiao.ui.search.desk import SearchDesk
    from zhutiao.ui.tag_acts import TagActs
    from zhutiao.ui.tags_panel import TagsPanel
    from zhutiao.ui.window import Window

SIDE = 14


class SidePages:
    """Makes each page when it is first looked at, and shows in it what the library holds while it is in sight."""

    def __init__(self, window: Window, marker: Marker) -> None:
        self._window, self._marker = window, marker
        self.notes: NotesPanel | None = None
        self.note: DossierNote | None = None
        self.tags: TagsPanel | None = None
        self._acts: TagActs | None = None
        self._desk: SearchDesk | None = None

    def make(self, name: str) -> QWidget:
        """Make the panel of all notes, of all tags, of what a search finds, or of a briefing."""
        if name == "search":
            return self.desk().page
        if name == "briefing":
            return self._window.verbs.briefing.desk().page
        if name == "variants":
            return self._window.verbs.varying.desk().page()
        return self._make_notes() if name == "notes" else self._make_tags()

    def desk(self) -> SearchDesk:
        """Return what keeps the search page, made when first wanted."""
        if self._desk is None:
            from zhutiao.ui.search.desk import SearchDesk  # noqa: PLC0415

            self._desk = SearchDesk(self._window)
        return self._desk

    def own_width(self) -> int | None:
        """Return how wide the column is but for the search page, None where that is as wide as it is now."""
        return self._desk.widening.own() if self._desk else None

    def close(self) -> None:
        """End what still searches, and keep what is being written in the briefing."""
        if self._briefing:
            self._briefing.flush()
        if self._desk:
            self._desk.close()
        self._window.verbs.varying.close()

    def made(self) -> tuple[Any, ...]:
        """Return what has been made, in the order of the tabs, None for what has not."""
        return self.notes, self.note, self.tags, self._desk.page if self._desk else None, self._briefing

    def refresh(self, shown: str | None = None) -> None:
        """Show what the library holds now, in the page that is *shown* or in those in sight."""
        session = self._window.session
        if self.notes and (shown == "notes" or self.notes.isVisible()):
            self.notes.show_marks(session.marks, session.texts)
        if self.note and session.dossier:
            self.note.show_note(session.dossier.id, session.labels.note(session.dossier.id) or "")
        if self.tags and (shown == "tags" or self.tags.isVisible()):
            self.tags.show_tags(session.marks, reading.tags(session.library))
        if self._briefing:
            self._briefing.hear(shown=shown == "briefing")

    def write_on_dossier(self) -> None:
        """Open the note on the dossier."""
        self._window.sidebar.show_page("notes")
        if self.note:
            self.note.edit()

    def show_tagged(self, path: str) -> None:
        """Show what carries a tag, or one below it, in the list of all notes."""
        self._window.sidebar.show_page("notes")
        if self.notes:
            self.notes.filter_tag(path)

    def hear(self, part: Any) -> None:
        """Do what a list of marks asks for; all of them ask alike."""
        session, marker = self._window.session, self._marker
        if hasattr(part, "note_changed"):
            part.note_changed.connect(marker.write_note)
        part.tags_wanted.connect(self._ask_tags)
        part.recolour_wanted.connect(lambda marks, colour: session.do(marking.restyle, list(marks), colour))
        part.restyle_wanted.connect(lambda marks, style: session.do(marking.restyle, list(marks), None, style))
        part.erase_wanted.connect(self._marker.erase_these)
        part.collect_wanted.connect(self._window.verbs.briefing.collect_marks)
        part.link_wanted.connect(self._window.verbs.addresses.copy_link)

    @property
    def _briefing(self) -> BriefingDesk | None:
        return self._window.verbs.briefing.made()

    def _ask_tags(self, marks: Sequence[Mark]) -> None:
        if len(marks) == 1:
            self._marker.ask_tags(marks[0].id or None, marks[0].place)
            return
        from zhutiao.ui import tagging_many  # noqa: PLC0415

        tagging_many.ask(self._window, marks)

    def _make_notes(self) -> QWidget:
        from zhutiao.ui.dossier_note import DossierNote  # noqa: PLC0415

        window, session = self._window, self._window.session
        self.notes = self._make_panel()
        self.note = DossierNote(window.appearance.theme, window.verbs.desk)
        self.note.note_changed.connect(lambda dossier, text: session.do(marking.note_dossier, dossier, text))
        return _below(self.note, self.notes)

    def _make_panel(self) -> NotesPanel:
        from zhutiao.ui import note_choosing  # noqa: PLC0415
        from zhutiao.ui.note_order import order_from  # noqa: PLC0415
        from zhutiao.ui.notes_panel import NotesPanel  # noqa: PLC0415

        window = self._window
        panel = NotesPanel(window.appearance.theme, window.verbs.desk)
        panel.name_colours(window.session.labels.meanings)
        panel.arrange(order_from(window.settings.get("notes_order")))
        panel.order_chosen.connect(lambda order: window.settings.keep(notes_order=list(order)))
        panel.show_here(window.clause or "")
        window.reading.clause_changed.connect(panel.show_here)
        panel.place_wanted.connect(window.reading.show_place)
        panel.confirm_wanted.connect(window.verbs.placer.confirm)
        panel.place_by_hand_wanted.connect(window.verbs.placer.want)
        panel.choice_wanted.connect(lambda what: note_choosing.choose(window, panel, what))
        self.hear(panel)
        return panel

    def _make_tags(self) -> TagsPanel:
        from zhutiao.ui.tag_acts import TagActs  # noqa: PLC0415
        from zhutiao.ui.tags_panel import TagsPanel  # noqa: PLC0415

        settings = self._window.settings
        self.tags = TagsPanel(self._window.appearance.theme)
        self.tags.close_branches([path for path in settings.get("tags_closed", []) if isinstance(path, str)])
        self.tags.closed_changed.connect(lambda paths: settings.keep(tags_closed=paths))
        self.tags.tag_chosen.connect(self.show_tagged)
        self.tags.tag_moved.connect(self._follow_tag)
        self._acts = TagActs(self._window, self.tags)
        return self.tags

    def _follow_tag(self, old: str, new: str) -> None:
        if self.notes:
            self.notes.follow_tag(old, new)


def _below(note: DossierNote, notes: NotesPanel) -> QWidget:
    """Return a page with all notes below that on the dossier."""
    page = QWidget()
    page.setFocusProxy(notes)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 6, 0, 0)
    column.setSpacing(0)
    above = QVBoxLayout()
    above.setContentsMargins(SIDE, 0, SIDE, 0)
    above.addWidget(note)
    column.addLayout(above)
    column.addWidget(notes, 1)
    return page
