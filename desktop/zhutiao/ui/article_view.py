"""One article of a file that is about to be imported: what it is, its source, and beside it what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zhutiao.ui.importing.article_head import ArticleHead
from zhutiao.ui.importing.clean_view import CleanView
from zhutiao.ui.importing.column_heads import CleanHead, SourceHead
from zhutiao.ui.importing.source_view import SourceView
from zhutiao.ui.splitting import LineSplitter

if TYPE_CHECKING:
    from zhutiao.model import Article, Prepared
    from zhutiao.ui.importing.deciding import Deciding
    from zhutiao.ui.importing.page_map import PageMap
    from zhutiao.ui.theme import Theme


class ArticleView(QWidget):
    """Shows one article as it would be kept, beside its source; says what the reader decides about either."""

    article_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self._map: PageMap | None = None
        self._at = -1
        self._led = False
        self.head = ArticleHead(self)
        self.source_head, self.clean_head = SourceHead(self), CleanHead(self)
        self.source, self.clean = SourceView(self), CleanView(self)
        self._sides = LineSplitter(Qt.Orientation.Horizontal, self)
        self._lay_out()
        self._wire()
        self.retranslate()

    def show_article(self, prepared: Prepared, page: PageMap, article: Article, deciding: Deciding) -> None:
        """Show *article* of a file; where it is shown already, at the same place."""
        same_file = self._map is not None and self._map.lines == page.lines
        same = same_file and self._article is not None and self._article.id == article.id
        self._article, self._map = article, page
        self.head.show_article(article)
        self.head.becoming.show_article(prepared.sha256, article.id)
        self.source_head.show_encoding(prepared.encoding)
        self.clean_head.show_steps(undo=deciding.can_undo(), redo=deciding.can_redo(), forget=deciding.any())
        self.source.show_article(article.id)
        self.source.show_decided(deciding.now)
        self.source.show_source(page)
        self.clean.show_article(article, page)
        self._show_doubts()
        if same:
            lines = self.source.chosen_lines()
            self._follow_line(lines[0]) if lines else None
        elif not self._led:
            self._begin(page, article)

    def show_nothing(self) -> None:
        """Show that no article is chosen."""
        self._article, self._map = None, None
        self.head.show_article(None)
        self.head.becoming.show_article("", "")
        self.source_head.show_encoding("")
        self.clean_head.show_steps(undo=False, redo=False, forget=False)
        self.source.show_source(None)
        self.clean.show_article(None, None)
        self._show_doubts()

    def step(self, by: int) -> None:
        """Go to the next or the previous doubtful place of the file."""
        doubts = self._map.doubts if self._map else ()
        if not doubts:
            return
        fresh = self._at < 0
        self._at = (0 if by > 0 else len(doubts) - 1) if fresh else (self._at + by) % len(doubts)
        self.source.choose_line(doubts[self._at].lines[0])
        self.source.scroll_to_line(doubts[self._at].lines[0])
        self._show_doubts()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._sides.dress(theme)
        for part in (self.source, self.clean, self.source_head, self.clean_head):
            part.dress(theme)

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        for part in (self.head, self.source_head, self.clean_head, self.source, self.clean):
            part.retranslate()

    def _begin(self, page: PageMap, article: Article) -> None:
        self._at = -1
        ends = page.article_lines(article.id)
        self.clean.verticalScrollBar().setValue(0)
        self.source.link((), bring=False)
        self.source.choose(None)
        if ends:
            self.source.scroll_to_line(ends[0], top=True)
        self._show_doubts()

    def _show_doubts(self) -> None:
        count = len(self._map.doubts) if self._map else 0
        self._at = min(self._at, count - 1)
        self.source_head.show_doubts(self._at + 1, count)

    def _follow_line(self, line: int) -> None:
        """Show on the other side what came of a line."""
        owner = self._map.owner(line) if self._map else None
        if self._map is None or self._article is None:
            return
        if owner is None or owner.piece is None:
            self.source.link((), bring=False)
            self.clean.link(None)
            return
        if owner.article != self._article.id:
            self._led = True
            self.article_wanted.emit(owner.article)
            self._led = False
        self.source.link(self._map.lines_of(owner.article or "", owner.piece), bring=False)
        self.clean.link(owner.piece)

    def _follow_piece(self, piece: str) -> None:
        """Show on the other side what a piece was made from."""
        if self._map and self._article:
            self.source.link(self._map.lines_of(self._article.id, piece))

    def _lay_out(self) -> None:
        for head, roll in ((self.source_head, self.source), (self.clean_head, self.clean)):
            side = QWidget(self._sides)
            lines = QVBoxLayout(side)
            lines.setContentsMargins(0, 0, 0, 0)
            lines.setSpacing(0)
            lines.addWidget(head)
            lines.addWidget(roll, 1)
            self._sides.addWidget(side)
            self._sides.setStretchFactor(self._sides.count() - 1, 1)
        self._sides.setSizes([500, 500])
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(self.head)
        lines.addWidget(self._sides, 1)

    def _wire(self) -> None:
        self.source.line_chosen.connect(self._follow_line)
        self.clean.piece_chosen.connect(self._follow_piece)
        self.clean.verb_chosen.connect(self.source.decide)
        self.source_head.doubt_wanted.connect(self.step)
