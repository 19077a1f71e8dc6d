"""What each action of the window does, and which of them are switched on now."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from zhutiao.ui import helping, history_names
from zhutiao.ui.acts import ON_FILES
from zhutiao.ui.briefing.collecting import Collecting
from zhutiao.ui.colour_names import ColourNames
from zhutiao.ui.dividing import Dividing
from zhutiao.ui.judging import Judge
from zhutiao.ui.looks import Looks
from zhutiao.ui.marker import Marker
from zhutiao.ui.note_desk import NoteDesk
from zhutiao.ui.pages import Pages
from zhutiao.ui.placer import Placer
from zhutiao.ui.relinking import Relinking
from zhutiao.ui.reshaper import Reshaper
from zhutiao.ui.safety.desk import Safety
from zhutiao.ui.surveying import Survey
from zhutiao.ui.varying import Varying
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from zhutiao.ui.addresses import Addresses
    from zhutiao.ui.search.hits_in_panes import HitsInPanes
    from zhutiao.ui.search.sheet.head import Part
    from zhutiao.ui.searching import Searching
    from zhutiao.ui.theme import Theme
    from zhutiao.ui.window import Window


class Verbs:
    """Acts for one window; whatever is seldom wanted is loaded when it is."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self.marker = Marker(window)
        self.placer = Placer(window, self.marker)
        self.pages = Pages(window, self.marker)
        self._reshaper = Reshaper(window, self.marker)
        self.colours = ColourNames(window)
        self.desk = NoteDesk(window)
        self.judge = Judge(window)
        self.survey = Survey(window)
        self.briefing = Collecting(window)
        self.varying = Varying(window)
        self._dividing = Dividing(window)
        self._looks = Looks(window)
        self._relinking = Relinking(window)
        self._safety = Safety(window)
        self._searching: Searching | None = None

    @cached_property
    def hits(self) -> HitsInPanes:
        """What was searched, shown in the texts."""
        from zhutiao.ui.search.hits_in_panes import HitsInPanes  # noqa: PLC0415

        return HitsInPanes(self._window)

    @cached_property
    def addresses(self) -> Addresses:
        """What follows and copies addresses of places."""
        from zhutiao.ui.addresses import Addresses  # noqa: PLC0415

        return Addresses(self._window)

    def table(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does."""
        return {**self._file(), **self._edit(), **self._go(), **self._help(), **self._acting()}

    def listen(self) -> None:
        """Hear what the texts and the notes announce."""
        parts = (self.pages, self._reshaper, self.colours, self.judge, self.briefing, self.varying)
        for part in (*parts, self._relinking, self._safety):
            part.listen()
        self._window.outline.menu_wanted.connect(self._dividing.open_menu)
        self._window.reading.follower.pin_changed.connect(self._tell_pin)
        self._window.actions_.let_letters(self._window.settings.get("letters", True))

    def prepare(self) -> None:
        """Check and name the actions as things stand now."""
        for name, on in (self._looks.chosen() | self.judge.chosen() | self.survey.chosen()).items():
            self._window.actions_[name].setChecked(on)
        history_names.show(self._window)

    def refresh(self) -> None:
        """Show in every page what a change has made of it."""
        self.pages.refresh()
        history_names.show(self._window)

    def dress(self, theme: Theme) -> None:
        """Draw the pages in the colours of *theme*."""
        self.pages.dress(theme)
        self.varying.dress(theme)
        self.prepare()

    def retranslate(self) -> None:
        """Write the pages in the reader's language."""
        for part in (self.pages, self.survey, self.varying):
            part.retranslate()
        self.prepare()

    def make_page(self, name: str) -> QWidget:
        """Make a page of the left column."""
        return self.pages.make(name)

    def search(self, words: str = "") -> None:
        """Show the search page, looking for *words* where there are any."""
        self.pages.desk().search(words)

    def may_close(self) -> bool:
        """Ask before changes that could not be saved are lost."""
        from zhutiao.ui import messages  # noqa: PLC0415 - a dialog's classes take 16 ms to load

        count = self._window.session.unsaved()
        return not count or messages.ask(
            self._window,
            _("Changes not saved yet: {0}. The disk may be full or another program may use the library.").format(count),
            _("Close without them"),
        )

    def _file(self) -> dict[str, Callable[[], object]]:
        files = self.pages.files
        return {
            **{name: lambda verb=verb: getattr(files(), verb)() for name, verb in ON_FILES.items()},
            "import-folder": lambda: files().ask_import().adding.begin("folder"),
            "import-copied": lambda: files().ask_import().adding.begin("paste"),
            "dossiers": self.pages.arrange,
            "report": self.pages.show_report,
            "note-dossier": self.pages.write_on_dossier,
            "close": self._window.close,
        }

    def _edit(self) -> dict[str, Callable[[], object]]:
        window = self._window
        return {
            "undo": lambda: self._turn("undo"),
            "redo": lambda: self._turn("redo"),
            "copy": lambda: window.reading.active().copy(),
            "copy-link": lambda: self.addresses.copy_link(),  # noqa: PLW0108 - made when they are wanted
            "copy-address": lambda: self.addresses.copy_address(),  # noqa: PLW0108
            "search": self._search_selected,
            "find": lambda: window.reading.active_box().seek(""),
            "find-next": lambda: self._find_next(1),
            "find-previous": lambda: self._find_next(-1),
            "concordance": lambda: self._search_selected("lines"),
            "frequency": lambda: self._search_selected("chart"),
        }

    def _go(self) -> dict[str, Callable[[], object]]:
        window = self._window
        return {
            "next-clause": lambda: self._step(1),
            "previous-clause": lambda: self._step(-1),
            "next-passage": lambda: window.reading.next_passage(1),
            "previous-passage": lambda: window.reading.next_passage(-1),
            "source": self.pages.show_source,
            "to-outline": lambda: self._to("outline"),
            "to-notes": lambda: self._to("notes"),
            "to-tags": lambda: self._to("tags"),
            "next-pane": lambda: window.reading.focus_next(),  # noqa: PLW0108 - the texts are made later
            "commands": self._commands,
        }

    def _acting(self) -> dict[str, Callable[[], object]]:
        marks = (self.marker, self.placer, self._reshaper, self.colours)
        parts = (
            *marks,
            self.judge,
            self.survey,
            self.briefing,
            self.varying,
            self._dividing,
            self._looks,
            self._safety,
        )
        tables = (part.table() for part in parts)
        return {name: verb for table in tables for name, verb in table.items()}

    def _help(self) -> dict[str, Callable[[], object]]:
        return {
            "keys": lambda: helping.show_keys(self._window),
            "steps": lambda: self._window.offer_steps(offered=True),
            "about": lambda: helping.tell_about(self._window),
        }

    def _step(self, step: int) -> None:
        clauses, here = self._window.outline.rows.clauses(), self._window.clause
        at = clauses.index(here) + step if here in clauses else 0
        if 0 <= at < len(clauses):
            self._window.go_to(clauses[at])

    def _to(self, page: str) -> None:
        shown = self._window.sidebar.show_page(page)
        (self._window.outline if page == "outline" else shown).setFocus()

    def _search_selected(self, part: Part | None = None) -> None:
        from zhutiao.ui.search.asked import exactly  # noqa: PLC0415

        words = exactly(self._window.reading.active().textCursor().selectedText())
        if part:
            self.pages.desk().acts.show(part, words)
        else:
            self.search(words)

    def _find_everywhere(self, sought: str) -> None:
        from zhutiao.ui.searching import Searching  # noqa: PLC0415

        self._searching = self._searching or Searching(self._window)
        self._searching.find(sought)

    def _find_next(self, step: int) -> None:
        """Go on in what was typed above the text with the focus, else in the results, else in what is marked."""
        box, page = self._window.reading.active_box(), self._window.sidebar.page("search")
        searching = page is not None and page.isAncestorOf(self._window.focusWidget())
        if box.finding.is_typed() and not searching:
            box.finding.step(step)
        elif not self.hits.step(step):
            (self.pages.desk().open_chosen if searching else partial(box.finding.step, step))()

    def _tell_pin(self, clause: str) -> None:
        if clause:
            name = self._window.reading.base.name_of(clause) or clause
            said = _("{0} is pinned: the texts stay on it while you scroll. Click it again to let go.")
            self._window.status.say(said.format(name))

    def _turn(self, way: str) -> None:
        from zhutiao.ui import undoing  # noqa: PLC0415

        (undoing.undo if way == "undo" else undoing.redo)(self._window)

    def _commands(self) -> None:
        from zhutiao.ui.palette_box import PaletteBox  # noqa: PLC0415

        window, choices = self._window, self.pages.choices()
        box = PaletteBox(window, window.appearance.theme, choices, self._find_everywhere, everywhere=self.search)
        box.open_under(window.top.mapTo(window, window.top.rect().bottomLeft()).y() + 6)
