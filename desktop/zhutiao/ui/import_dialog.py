"""What files hold, before any of it is kept: choose, correct, look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from zhutiao import remarks, terms
from zhutiao.ui import dialog_look
from zhutiao.ui.article_rows import ArticleRows
from zhutiao.ui.article_view import ArticleView
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Article, Dossier, Prepared
    from zhutiao.ui.theme import Theme

WHICH = Qt.ItemDataRole.UserRole
Which = tuple[str, str]


@dataclass(frozen=True, slots=True)
class ImportChoice:
    """The articles of one file to be kept, by id, and the name of the dossier; None leaves it to the app."""

    prepared: Prepared
    articles: tuple[str, ...]
    dossier: str | None


class ImportDialog(QDialog):
    """Shows what files hold; says which articles to keep and where, keeps nothing itself.

    When the reader corrects a kind it asks for the file to be divided again: answer with `show_file`.
    """

    chosen = Signal(object)
    kinds_corrected = Signal(object, object)

    def __init__(self, theme: Theme, dossiers: Sequence[Dossier] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files: dict[str, Prepared] = {}
        self._kinds: dict[str, dict[str, str]] = {}
        self._left_out: set[Which] = set()
        self._reading = (0, 0)
        self._troubles: list[str] = []
        self._trouble = QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._hint = QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._list = QListWidget(self)
        self._rows = ArticleRows(theme, self._list)
        self._list.setItemDelegate(self._rows)
        self._view = ArticleView(self)
        self._into = QLabel(self, textFormat=Qt.TextFormat.PlainText)
        self._dossier = dialog_look.Chooser(self, editable=True)
        self._buttons = QDialogButtonBox(self)
        self._keep = self._buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._cancel = self._buttons.addButton("", QDialogButtonBox.ButtonRole.RejectRole)
        self._dossier.addItems(["", *(dossier.name for dossier in dossiers)])
        self._lay_out()
        self._wire()
        self.dress(theme)
        self.retranslate()

    def show_file(self, prepared: Prepared) -> None:
        """Add a file, or show it as it was divided anew."""
        self._files[prepared.sha256] = prepared
        self._show()

    def show_progress(self, n: int = 0, count: int = 0) -> None:
        """Say which file of how many is being read; of none, where nothing is."""
        self._reading = (n, count)
        self._hint.setText(self._said())

    def show_trouble(self, sentence: str) -> None:
        """Say what is wrong with one file; the others can be kept all the same."""
        self._troubles.append(sentence)
        self._trouble.setText("\n".join(self._troubles))
        self._trouble.setVisible(True)

    def choices(self) -> tuple[ImportChoice, ...]:
        """Return what is chosen now, file by file."""
        dossier = self._dossier.currentText().strip() or None
        made = []
        for sha256, prepared in self._files.items():
            ids = tuple(article.id for article in prepared.articles if (sha256, article.id) not in self._left_out)
            made += [ImportChoice(prepared, ids, dossier)] if ids else []
        return tuple(made)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(dialog_look.sheet(theme))
        self._rows.theme = theme

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self.setWindowTitle(_("Import"))
        self._list.setAccessibleName(_("Texts found in the files"))
        self._into.setText(_("Into dossier:"))
        self._dossier.setAccessibleName(_("Dossier"))
        self._trouble.setAccessibleName(_("Files that could not be read"))
        field = self._dossier.lineEdit()
        if field:
            field.setPlaceholderText(_("The one that fits, or a new one"))
        self._cancel.setText(_("Cancel"))
        self._view.retranslate()
        self._show()

    def _show(self) -> None:
        at = self._list.currentItem().data(WHICH) if self._list.currentItem() else None
        with QSignalBlocker(self._list):
            self._list.clear()
            for prepared in self._files.values():
                self._list.addItem(_heading(f"{prepared.file}  ·  {prepared.encoding}"))
                for article in prepared.articles:
                    self._list.addItem(self._item((prepared.sha256, article.id), article))
        self._hint.setText(self._said())
        self._select(at)
        self._count()

    def _said(self) -> str:
        n, count = self._reading
        if count:
            return _("Reading file {0} of {1}…").format(n, count)
        if not self._files:
            return _("Texts found in the files stand here.")
        found = sum(len(prepared.articles) for prepared in self._files.values())
        return _("Texts found: {0}. Nothing is kept before you press Import.").format(found)

    def _item(self, which: Which, article: Article) -> QListWidgetItem:
        title = article.title or _("Without title")
        item = QListWidgetItem(f"{title}\n{terms.kind(article.kind)} · {remarks.counts(article)}")
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked if which in self._left_out else Qt.CheckState.Checked)
        item.setData(WHICH, which)
        return item

    def _select(self, at: Which | None) -> None:
        items = [self._list.item(row) for row in range(self._list.count())]
        texts = [item for item in items if item.data(WHICH)]
        kept = next((item for item in texts if tuple(item.data(WHICH)) == at), texts[0] if texts else None)
        if kept:
            self._list.setCurrentItem(kept)
        self._show_article()

    def _show_article(self) -> None:
        item = self._list.currentItem()
        which = item.data(WHICH) if item else None
        if which:
            prepared = self._files[which[0]]
            article = next(article for article in prepared.articles if article.id == which[1])
            self._view.show_article(article, prepared.set_aside)
        else:
            self._view.show_nothing()

    def _count(self) -> None:
        count = sum(len(choice.articles) for choice in self.choices())
        self._keep.setText(_("Import {0}").format(count) if count else _("Import"))
        self._keep.setEnabled(count > 0)

    def _tick(self, item: QListWidgetItem) -> None:
        which = item.data(WHICH)
        if item.checkState() == Qt.CheckState.Checked:
            self._left_out.discard(tuple(which))
        else:
            self._left_out.add(tuple(which))
        self._count()

    def _correct(self, kind: str) -> None:
        sha256, name = self._list.currentItem().data(WHICH)
        kinds = self._kinds.setdefault(sha256, {})
        kinds[name] = kind
        self.kinds_corrected.emit(self._files[sha256], dict(kinds))

    def _finish(self) -> None:
        self.chosen.emit(self.choices())
        self.accept()

    def _lay_out(self) -> None:
        self.resize(900, 600)
        self._list.setMinimumWidth(280)
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._keep.setDefault(True)
        self._trouble.hide()
        self._dossier.setMinimumWidth(280)
        halves = QHBoxLayout()
        halves.setSpacing(14)
        halves.addWidget(self._list, 2)
        halves.addWidget(self._view, 3)
        foot = QHBoxLayout()
        foot.addWidget(self._into)
        foot.addWidget(self._dossier)
        foot.addStretch(1)
        foot.addWidget(self._buttons)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(18, 16, 18, 14)
        lines.setSpacing(12)
        lines.addWidget(self._hint)
        lines.addWidget(self._trouble)
        lines.addLayout(halves, 1)
        lines.addLayout(foot)

    def _wire(self) -> None:
        self._list.currentItemChanged.connect(self._show_article)
        self._list.itemChanged.connect(self._tick)
        self._view.kind_chosen.connect(self._correct)
        self._keep.clicked.connect(self._finish)
        self._cancel.clicked.connect(self.reject)


def _heading(text: str) -> QListWidgetItem:
    item = QListWidgetItem(text)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item
