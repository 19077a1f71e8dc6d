"""One article of a file that is about to be imported: kind, remarks, text, what was set aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFormLayout, QLabel, QPlainTextEdit, QTabWidget, QVBoxLayout, QWidget

from zhutiao import remarks, terms
from zhutiao.services.dividing import KIND_NAMES
from zhutiao.ui import page_text
from zhutiao.ui.dialog_look import Chooser
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Article, Aside

BELOW = 10


class ArticleView(QWidget):
    """Shows one article as it would be kept; says when the reader corrects its kind."""

    kind_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self._asides: tuple[Aside, ...] = ()
        self._title = QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._kind, self._kind_label = Chooser(self), QLabel(self)
        self._facts = QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._tabs = QTabWidget(self)
        self._text = page_text.PageText(self._tabs)
        self._remarks, self._aside = _reader(self._tabs), _reader(self._tabs)
        self._lay_out()
        self._kind.activated.connect(lambda _row: self.kind_chosen.emit(self._kind.currentData()))
        self.retranslate()

    def show_article(self, article: Article, asides: Sequence[Aside]) -> None:
        """Show *article*, and what the whole file set aside."""
        self._article, self._asides = article, tuple(asides)
        self._show()

    def show_nothing(self) -> None:
        """Show that no article is chosen."""
        self._article, self._asides = None, ()
        self._show()

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self._kind_label.setText(_("Kind of text:"))
        self._kind.setAccessibleName(_("Kind of text"))
        self._kind.clear()
        for kind in KIND_NAMES:
            self._kind.addItem(terms.kind(kind), kind)
        for part, name in (
            (self._text, _("Text")),
            (self._remarks, _("Remarks")),
            (self._aside, _("Set aside")),
        ):
            part.setAccessibleName(name)
        self._show()

    def _show(self) -> None:
        self.setEnabled(self._article is not None)
        findings = self._article.findings if self._article else ()
        self._title.setText(self._article.title or _("Without title") if self._article else "")
        self._facts.setText(_facts(self._article) if self._article else "")
        self._text.show_text(_words(self._article) if self._article else "", BELOW)
        self._remarks.setPlainText("\n\n".join(f"· {remarks.finding(finding)}" for finding in findings))
        asides = (f"{remarks.aside(aside)}\n{aside.text}" for aside in self._asides)
        self._aside.setPlainText("\n\n".join(asides)[: page_text.LONGEST])
        for page, name, count in (
            (self._text, _("Text"), 0),
            (self._remarks, _("Remarks"), len(findings)),
            (self._aside, _("Set aside"), len(self._asides)),
        ):
            self._tabs.setTabText(self._tabs.indexOf(page), f"{name} {count}" if count else name)
        with QSignalBlocker(self._kind):
            self._kind.setCurrentIndex(self._kind.findData(self._article.kind) if self._article else -1)

    def _lay_out(self) -> None:
        self._facts.setProperty("faint", True)
        bold = QFont(self.font())
        bold.setBold(True)
        self._title.setFont(bold)
        for page in (self._text, self._remarks, self._aside):
            self._tabs.addTab(page, "")
        self._tabs.setDocumentMode(True)
        self._tabs.tabBar().setDrawBase(False)
        form = QFormLayout()
        form.addRow(self._kind_label, self._kind)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(8)
        lines.addWidget(self._title)
        lines.addWidget(self._facts)
        lines.addLayout(form)
        lines.addWidget(self._tabs, 1)


def _reader(parent: QWidget) -> QPlainTextEdit:
    field = QPlainTextEdit(parent)
    field.setReadOnly(True)
    field.setTabChangesFocus(True)
    field.document().setDocumentMargin(10)
    return field


def _facts(article: Article) -> str:
    who = (*article.issuer, article.author, article.origin, article.date or article.dateline)
    return "\n".join(part for part in (" · ".join(filter(None, who)), remarks.counts(article)) if part)


def _words(article: Article) -> str:
    made: list[str] = []
    speaker = None
    for piece in article.pieces():
        turn = article.turn_of(piece.id) if article.turns else None
        if turn and turn.id != speaker:
            made.append(f"{turn.label}：")
        speaker = turn.id if turn else None
        made.append(piece.printed)
    return "\n".join(made)
