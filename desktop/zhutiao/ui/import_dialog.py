"""What files hold, before any of it is kept: choose, correct, compare with the source."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from zhutiao.ui import dialog_look, messages
from zhutiao.ui.article_view import ArticleView
from zhutiao.ui.elided import Elided
from zhutiao.ui.importing.adding import Adding, StartPage
from zhutiao.ui.importing.choice import ImportChoice
from zhutiao.ui.importing.deciding import Deciding
from zhutiao.ui.importing.found_list import FoundList
from zhutiao.ui.importing.look import SHEET
from zhutiao.ui.importing.page_map import PageMap
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from zhutiao.model import Dossier, Prepared
    from zhutiao.ui.theme import Theme

SIZE, LEAST, AROUND = (1180, 760), (760, 480), 56


class ImportDialog(QDialog):
    """Shows what files hold; says which articles to keep and where, keeps nothing itself.

    When the reader decides something about a file it asks for it to be divided again: answer with `show_file`.
    """

    chosen = Signal(object)
    decided = Signal(object, object)
    stopped = Signal()

    def __init__(self, theme: Theme, dossiers: Sequence[Dossier] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._maps: dict[str, PageMap] = {}
        self._deciding: dict[str, Deciding] = {}
        self._steps: list[str] = []
        self._pending: set[str] = set()
        self.adding = Adding(self)
        self._found = FoundList(theme, self)
        self._view, self._start, self._pages = ArticleView(self), StartPage(self), QStackedWidget(self)
        self.becoming = self._view.head.becoming
        self._into, self._told = QLabel(self, textFormat=Qt.TextFormat.PlainText), Elided()
        self._dossier = dialog_look.Chooser(self, editable=True)
        self._keep, self._cancel = QPushButton(self), QPushButton(self)
        self._dossier.addItems(["", *(dossier.name for dossier in dossiers)])
        self._lay_out()
        self._wire()
        self._wire_keys()
        self.dress(theme)
        self.retranslate()

    def show_file(self, prepared: Prepared, note: str = "", page: PageMap | None = None) -> None:
        """Add a file, or show it as it was divided anew; a *note* says what the library knows of it."""
        self._maps[prepared.sha256] = page or PageMap(prepared)
        self._deciding.setdefault(prepared.sha256, Deciding())
        self._pending.discard(prepared.sha256)
        self._found.show_file(prepared, note)
        if self._found.which() is None or self._found.which()[0] == prepared.sha256:  # type: ignore[index]
            self._show_article()
        self._count()

    def give_up(self, source: str, sentence: str) -> None:
        """Take back the last decision about a file, which could not be carried out, and say why."""
        self._pending.discard(source)
        self._deciding[source].undo()
        self._show_article()
        self._count()
        self._told.setText(sentence)

    def show_progress(self, n: int = 0, count: int = 0) -> None:
        """Say which file of how many is being read; of none, where nothing is."""
        self._found.setVisible(count > 0 or self._found.model.rowCount() > 0)
        self._found.show_progress(n, count)

    def show_trouble(self, sentence: str, name: str = "") -> None:
        """Say what is wrong with one file; the others can be kept all the same."""
        self._found.show_trouble(name, sentence)
        if self._found.which() is None:
            self._show_article()

    def choices(self) -> tuple[ImportChoice, ...]:
        """Return what is chosen now, file by file."""
        dossier = self._dossier.currentText().strip() or None
        wanted = ((each, self._found.model.wanted(each.sha256)) for each in self._found.model.files())
        return tuple(ImportChoice(e, ids, dossier, self.becoming.wishes(e.sha256)) for e, ids in wanted if ids)

    def reject(self) -> None:
        """Ask before decisions are lost."""
        asked = _("What you decided about these texts is lost if you leave without importing them.")
        if not any(each.any() for each in self._deciding.values()) or messages.ask(self, asked, _("Leave")):
            super().reject()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out."""
        super().resizeEvent(event)
        self._found.fit(self.width())

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(dialog_look.sheet(theme) + SHEET.format_map({**theme.page, **theme.chrome}))
        self._found.dress(theme)
        self._view.dress(theme)

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self.setWindowTitle(_("Import"))
        self._into.setText(_("Into dossier:"))
        self._dossier.setAccessibleName(_("Dossier"))
        field = self._dossier.lineEdit()
        if field:
            field.setPlaceholderText(_("The one that fits, or a new one"))
        self._cancel.setText(_("Cancel"))
        for part in (self._view, self._start, self._found):
            part.retranslate()
        self._show_article()
        self._count()

    def _show_article(self) -> None:
        which = self._found.which()
        self._pages.setCurrentWidget(self._view if which else self._start)
        self._told.setText(_("Nothing is kept before you press Import.") if which else "")
        self._found.setVisible(self._found.model.rowCount() > 0)
        if which is None:
            self._view.show_nothing()
            return
        prepared = self._found.model.file(which[0])
        article = next(article for article in prepared.articles if article.id == which[1])
        self._view.show_article(prepared, self._maps[which[0]], article, self._deciding[which[0]])

    def _count(self) -> None:
        count = self._found.model.wanted_count()
        self._keep.setText(_("Import {0}").format(count) if count else _("Import"))
        self._keep.setEnabled(count > 0 and not self._pending)
        self._view.clean_head.show_busy(busy=bool(self._pending))

    def _decide(self, verb: str, *about: object) -> None:
        """Take a decision about the file that is shown."""
        which = self._found.which()
        if which and getattr(self._deciding[which[0]], verb)(*about):
            self._steps.append(which[0])
            self._ask_again(which[0])

    def _decide_article(self, verb: str, *about: object) -> None:
        which = self._found.which()
        if which:
            self._decide(verb, which[1], *about)

    def _undo(self) -> None:
        """Take the last decision back, whichever file it was about."""
        if self._steps:
            source = self._steps.pop()
            if self._deciding[source].undo():
                self._ask_again(source)

    def _redo(self) -> None:
        which = self._found.which()
        if which and self._deciding[which[0]].redo():
            self._steps.append(which[0])
            self._ask_again(which[0])

    def _ask_again(self, source: str) -> None:
        self._pending.add(source)
        self._count()
        self.decided.emit(self._found.model.file(source), self._deciding[source].now)

    def _finish(self) -> None:
        if self._keep.isEnabled():
            self.chosen.emit(self.choices())
            self.accept()

    def _lay_out(self) -> None:
        self._keep.setDefault(True)
        self._cancel.setAutoDefault(False)
        self._told.setProperty("faint", True)
        self._dossier.setMinimumWidth(240)
        for page in (self._start, self._view):
            page.setObjectName("page")
            page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            self._pages.addWidget(page)
        halves = QHBoxLayout()
        halves.setSpacing(0)
        halves.addWidget(self._found)
        halves.addWidget(self._pages, 1)
        foot = QWidget(self)
        foot.setObjectName("foot")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 10, 16, 10)
        for part in (self._into, self._dossier, self._told, self._cancel, self._keep):
            row.addWidget(part)
        row.insertStretch(3, 1)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addLayout(halves, 1)
        lines.addWidget(foot)
        self._found.setFocus()
        self.setMinimumSize(*LEAST)
        self._fit()

    def _fit(self) -> None:
        """Take most of the window, and leave some of it in sight."""
        parent = self.parentWidget()
        room = (parent.width(), parent.height()) if parent else SIZE
        self.resize(*(max(least, room - AROUND) for least, room in zip(LEAST, room, strict=True)))

    def _wire(self) -> None:
        view = self._view
        self._found.chosen.connect(self._show_article)
        self._found.model.ticked.connect(self._count)
        self._found.stopped.connect(self.stopped)
        for part in (self._found, self._start):
            part.wanted.connect(self.adding.begin)
        view.head.kind_chosen.connect(partial(self._decide_article, "take_for"))
        view.head.titled.connect(partial(self._decide_article, "name"))
        view.source_head.encoding_chosen.connect(partial(self._decide, "decode"))
        view.source.decided.connect(self._decide)
        view.clean_head.undo_wanted.connect(self._undo)
        view.clean_head.redo_wanted.connect(self._redo)
        view.clean_head.forget_wanted.connect(partial(self._decide, "forget"))
        view.article_wanted.connect(self._found.go_to)
        self.adding.missed.connect(lambda: self._told.setText(_("Nothing was copied that could be read.")))
        self._keep.clicked.connect(self._finish)
        self._cancel.clicked.connect(self.reject)

    def _wire_keys(self) -> None:
        for keys, act in (
            ("Ctrl+Z", self._undo),
            ("Ctrl+Shift+Z", self._redo),
            ("F8", partial(self._view.step, 1)),
            ("Shift+F8", partial(self._view.step, -1)),
            ("Ctrl+V", self.adding.paste),
            ("Ctrl+Return", self._finish),
        ):
            QShortcut(QKeySequence(keys), self, act)
