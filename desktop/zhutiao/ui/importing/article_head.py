"""What one article is: its title, its kind and the next likely one, who issued it and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from zhutiao import remarks, terms
from zhutiao.services.dividing import KIND_NAMES
from zhutiao.ui.dialog_look import Chooser
from zhutiao.ui.elided import Elided
from zhutiao.ui.importing.becoming import Becoming
from zhutiao.ui.importing.title_field import TitleField
from zhutiao.ui.tips import tip
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.model import Article


class ArticleHead(QWidget):
    """Shows what an article was taken for; says what the reader takes it for."""

    kind_chosen = Signal(str)
    titled = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self._title = TitleField(self)
        self._kind = Chooser(self)
        self._other = QPushButton(self)
        self._other.setProperty("quiet", True)
        self.becoming = Becoming(self)
        self._facts = Elided()
        self._facts.setProperty("faint", True)
        self._lay_out()
        self._title.titled.connect(self.titled)
        self._kind.activated.connect(lambda _row: self.kind_chosen.emit(self._kind.currentData()))
        self._other.clicked.connect(self._take_other)
        self.retranslate()

    def show_article(self, article: Article | None) -> None:
        """Show what *article* is."""
        self._article = article
        self._title.show_title(article.title or "" if article else "")
        with QSignalBlocker(self._kind):
            self._kind.setCurrentIndex(self._kind.findData(article.kind) if article else -1)
        other = article.runner_up if article else None
        self._other.setVisible(bool(other) and other != (article.kind if article else None))
        self._other.setText(_("Take it for: {0}").format(terms.kind(other)) if other else "")
        self._facts.setText(facts(article) if article else "")
        self._facts.setToolTip(tip(self._facts.text()))

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self._title.setAccessibleName(_("Title"))
        self._title.setPlaceholderText(_("Without title"))
        self._title.setToolTip(_("Click to write another title"))
        self._kind.setAccessibleName(_("Kind of text"))
        with QSignalBlocker(self._kind):
            self._kind.clear()
            for kind in KIND_NAMES:
                self._kind.addItem(terms.kind(kind), kind)
        self.becoming.retranslate()
        self.show_article(self._article)

    def _take_other(self) -> None:
        if self._article and self._article.runner_up:
            self.kind_chosen.emit(self._article.runner_up)

    def _lay_out(self) -> None:
        self._kind.setSizeAdjustPolicy(Chooser.SizeAdjustPolicy.AdjustToContents)
        self._kind.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._other.setAutoDefault(False)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._kind)
        line.addWidget(self._other)
        line.addSpacing(6)
        line.addWidget(self._facts)
        line.addStretch(1)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(20, 12, 20, 12)
        lines.setSpacing(8)
        lines.addWidget(self._title)
        lines.addLayout(line)
        lines.addWidget(self.becoming)


def facts(article: Article) -> str:
    """Say who issued or wrote an article, when, and how much it holds."""
    who = (*article.issuer, article.author, article.origin, article.reference, article.date or article.dateline)
    return " · ".join(filter(None, (*who, remarks.counts(article))))
