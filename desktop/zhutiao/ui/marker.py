"""What a reader does with words and clauses: mark, note, tag, erase, cite, tick."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from zhutiao.model import COLOURS, Place
from zhutiao.services import marking, reading
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from zhutiao.model import Changed, Colour, Mark, Style
    from zhutiao.ui.window import Window


STYLES = ("highlight", "underline", "wavy")


class Marker:
    """Acts on the selected words, else on the mark chosen last, else on the clause being read."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self.chosen: tuple[str, ...] = ()
        """The marks the reader means: those clicked or made last, until something else is meant."""

    def table(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does."""
        colours = {name: lambda name=name: self.colour(name) for name in COLOURS}
        styles = {name: lambda name=name: self.style(name) for name in STYLES}
        others = {"note": self.note, "tag": self.tag, "erase": self.erase, "cite": self.cite, "read": self.toggle_read}
        return {**colours, **styles, **others}

    def colour(self, name: str) -> None:
        """Give the words that colour, in the style used last; a mark on just these words keeps its style."""
        self._window.settings.keep(colour=name)
        self._mark_or(lambda marks: self._do(marking.restyle, marks, name, None))

    def style(self, name: str) -> None:
        """Give the words that style, in the colour used last; a mark on just these words keeps its colour."""
        self._window.settings.keep(style=name)
        self._mark_or(lambda marks: self._do(marking.restyle, marks, None, name))

    def note(self) -> None:
        """Open the note of the words, of the chosen mark or of the clause."""
        window = self._window
        window.sidebar.show_page("outline")
        made = self._meant() or self._marked() or self._here()
        if made:
            self.edit(made[0])
        elif at := self._at():
            if at != window.place():
                window.show_notes_of(at)
            window.notes.edit_clause()

    def edit(self, mark: str) -> None:
        """Open the note of a mark, wherever it stands."""
        window = self._window
        window.sidebar.show_page("outline")
        known = next((one for one in window.session.marks if one.id == mark), None)
        if known and known.id not in {one.id for one in window.marks_here()}:
            window.show_notes_of(known.place)
        window.notes.edit(mark)

    def choose(self, marks: Sequence[str]) -> None:
        """Remember which marks the reader means, and let the ends of a single one be moved."""
        self.chosen = tuple(marks)
        self._window.reading.hold(self.chosen[0] if len(self.chosen) == 1 else None)

    def tag(self) -> None:
        """Ask for tags of the words, of the chosen mark or of the clause."""
        made = self._meant() or self._marked() or self._here()
        self.ask_tags(made[0] if made else None)

    def ask_tags(self, mark: str | None, at: Place | None = None) -> None:
        """Ask for the tags of a mark, without one for those of the clause or passage *at*, else of that looked at."""
        from zhutiao.ui.tag_field import TagBox  # noqa: PLC0415 - not before it is wanted

        window, at = self._window, at or self._at()
        known = next((one for one in window.session.marks if one.id == mark), self._own(at))
        box = TagBox(window.appearance.theme, window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # While tags are written the box has the focus, and no text is the active one.
        box.field.tag_added.connect(lambda path: self._tag(mark, at, path))
        box.field.tag_removed.connect(lambda path: self._untag(mark, at, path))
        used = sorted(reading.tags(window.session.library), key=lambda tag: -tag.count)
        box.ask(window.reading.where(), known.tags if known else (), [tag.path for tag in used])

    def erase(self) -> None:
        """Erase the chosen marks, or those under the selection."""
        marks = self._here()
        if marks:
            self.choose(())
            self.erase_these(marks)
        else:
            self._window.status.say(_("Click a mark first, then press Delete to erase it."))

    def erase_these(self, marks: Sequence[str]) -> None:
        """Erase marks, and say how many where they are several."""
        session = self._window.session
        notes = sum(mark.note is not None for mark in session.marks if mark.id in marks)
        if session.do(marking.erase, list(marks)) and len(marks) > 1:
            said = _("Deleted: marks {0}, notes {1}. Ctrl+Z undoes it.")
            self._window.status.say(said.format(len(marks), notes))

    def cite(self) -> None:
        """Copy the selected words, those of the mark that is meant, or the clause, with where they stand."""
        from zhutiao.ui.citing import cited  # noqa: PLC0415 - not before it is wanted

        window = self._window
        places = window.reading.selected() or self._marked_places() or list(filter(None, (self._at(),)))
        document = window.session.document(places[0].document) if places else None
        if document:
            QGuiApplication.clipboard().setText(cited(document, places))
            window.status.say(_("Copied with its source."))

    def toggle_read(self) -> None:
        """Tick the clause as read, or take the tick off."""
        at = self._window.place()
        row = self._window.outline.rows.row_of(at.segment) if at else None
        if at and row:
            self._do(marking.untick if row.read else marking.tick, at)

    def tick(self, clause: str) -> None:
        """Tick a clause that has been stayed on, unless it is ticked already."""
        at, row = self._window.place(), self._window.outline.rows.row_of(clause)
        if at and at.segment == clause and row and row.segment.kind == "clause" and not row.read:
            self._do(marking.tick, at)

    def write_note(self, target: str | Place, text: str) -> None:
        """Keep what was typed in a note."""
        if isinstance(target, Place):
            self._do(marking.note_clause, target, text)
        else:
            self._do(marking.write_note, target, text)

    def _at(self) -> Place | None:
        """Return the passage that the reader looks at in the text with the focus, in the base text the clause."""
        return self._window.reading.passage() or self._window.place()

    def _own(self, at: Place | None) -> Mark | None:
        alike = (mark for mark in self._window.session.marks if mark.style == "none" and mark.place == at)
        return next(alike, None)

    def _marked_places(self) -> list[Place]:
        """Return where the mark that is meant stands, in the text where it begins."""
        known = {mark.id: mark for mark in self._window.session.marks}
        marks = [known[mark] for mark in self._here()[:1]]
        places = [anchor.place for mark in marks for anchor in mark.anchors if mark.state != "unplaced"]
        return [place for place in places if place.document == places[0].document]

    def _tag(self, mark: str | None, at: Place | None, path: str) -> None:
        if mark:
            self._do(marking.tag, mark, path)
        elif at:
            self._do(marking.tag_clause, at, path)

    def _untag(self, mark: str | None, at: Place | None, path: str) -> None:
        own = self._own(at)
        if mark or own:
            self._do(marking.untag, mark or (own.id if own else ""), path)

    def _mark_or(self, restyle: Callable[[list[str]], object]) -> None:
        meant = self._meant()
        if self._window.reading.selected():
            self._marked()
        elif marks := meant or self._here():
            restyle(marks)
        else:
            self._window.status.say(_("Select words first, then press the key."))

    def _marked(self) -> list[str]:
        window = self._window
        places = window.reading.selected()
        if not places:
            return []
        kept = window.settings.get("colour", "amber"), window.settings.get("style", "highlight")
        colour = cast("Colour", kept[0] if kept[0] in COLOURS else "amber")
        style = cast("Style", kept[1] if kept[1] in STYLES else "highlight")
        changed = window.session.do(marking.highlight, places, colour, style)
        window.reading.clear_selection()
        self.choose(changed.made if changed else ())
        return list(self.chosen)

    def _meant(self) -> list[str]:
        """Return the newest mark on exactly the selected words: it is meant, not a second one on top of it."""
        places = tuple(self._window.reading.selected())
        alike = [mark for mark in self._window.session.marks if tuple(each.place for each in mark.anchors) == places]
        if not alike:
            return []
        self._window.reading.clear_selection()
        self.choose([max(alike, key=lambda mark: mark.created).id])
        return list(self.chosen)

    def _here(self) -> list[str]:
        known = {mark.id for mark in self._window.session.marks}
        return [mark for mark in self.chosen if mark in known]

    def _do(self, use_case: Callable[..., Changed], *args: object) -> None:
        self._window.session.do(use_case, *args)
