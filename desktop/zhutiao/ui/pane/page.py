"""The page of a pane: one text with what is painted on it, at any size, always at the same place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from zhutiao.ui import surface
from zhutiao.ui.pane import inking, painting, writing
from zhutiao.ui.pane.bands import Bands
from zhutiao.ui.pane.canvas import Canvas, seen_between
from zhutiao.ui.pane.place_keeper import PlaceKeeper
from zhutiao.ui.pane.reading_line import SHARE, ReadingLine
from zhutiao.ui.pane.scroll_bar import SlimBar
from zhutiao.ui.pane.sheet import Sheet
from zhutiao.ui.pane.shown import Shown
from zhutiao.ui.pane.spots import Spots

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent

    from zhutiao.model import Article, Mark, Span
    from zhutiao.ui.pane.canvas import Seen
    from zhutiao.ui.pane.palette import Palette
    from zhutiao.ui.pane.spots import Spot

SERIF = ["Noto Serif SC", "Noto Serif CJK SC", "serif"]
SIZE, LINE_HEIGHT, COLUMN = 17, 1.9, 36
SMALLEST, LARGEST = 10, 48


class Page(QTextBrowser):
    """One text; marks and tints are painted, the document holds nothing but the text."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = Sheet()
        self._line_height, self._column = LINE_HEIGHT, float(COLUMN)
        self._bands = Bands(self)
        self._colours = palette
        self._bar = SlimBar(palette, self)
        self._be_quiet()
        font = QFont(SERIF)
        font.setPixelSize(SIZE)
        self.setFont(font)
        self._hold(QTextDocument(self))
        self.set_palette(palette)
        self.selectionChanged.connect(self._lay_ink)

    @property
    def document_id(self) -> str:
        """Return the document whose text is shown, "" where none is."""
        return self.sheet.document

    @property
    def shown(self) -> Shown:
        """Return the blocks on the page."""
        return self.sheet.shown

    def show_article(self, document: str, article: Article) -> None:
        """Show *article*, the text of *document*, from its beginning, without marks."""
        self.setExtraSelections([])
        old, self.sheet = self.document(), Sheet(document, Shown(article))
        self._hold(writing.written(self.shown, self.font(), self._line_height, self._margins(), self))
        old.deleteLater()
        self._bar.setValue(0)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Paint *marks*; of those that overlap the latest lies on top."""
        self.sheet.lay_marks(marks)
        self.viewport().update()

    def set_links(
        self, underlines: Mapping[str, Sequence[Span]], suggested: Mapping[str, Sequence[Span]] | None = None
    ) -> None:
        """Underline the words that segments share with another text, with dots where that is only *suggested*."""
        if self.sheet.lay_shared(underlines, suggested or {}):
            self.viewport().update()

    def set_variants(self, spots: Iterable[Spot]) -> None:
        """Put a badge over the words that other printings have otherwise."""
        self.sheet.spots = Spots(self.shown, spots)
        self.viewport().update()

    def set_current(self, units: Collection[str] | None) -> None:
        """Tint *units* and dim the rest; None dims nothing."""
        before = self.sheet.current
        self.sheet.lay_current(units)
        if self.sheet.current != before:
            self._ink()
            self.viewport().update()

    def set_possible(self, units: Collection[str]) -> None:
        """Put a bar of dots beside *units*: what may be current, and is tinted by no one."""
        if self.sheet.lay_possible(units):
            self.viewport().update()

    def set_palette(self, palette: Palette) -> None:
        """Draw in other colours, everything where it is."""
        self._colours = palette
        self._bar.set_palette(palette)
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Base, QColor(palette.page))
        # Painted like a mark instead: a second layer of glyphs would look bold.
        colours.setBrush(QPalette.ColorRole.Highlight, Qt.BrushStyle.NoBrush)
        colours.setBrush(QPalette.ColorRole.HighlightedText, Qt.BrushStyle.NoBrush)
        self.setPalette(colours)
        self._ink()
        self.viewport().update()

    def zoom(self, pixels: float) -> None:
        """Set the size of the text, in pixels."""
        font, wished = self.font(), min(max(round(pixels), SMALLEST), LARGEST)
        if font.pixelSize() == wished:
            return
        font.setPixelSize(wished)
        with self._keeper.keeping(self._line_height_at()):
            self.setFont(font)
            self._set_margins()

    def set_line_height(self, em: float) -> None:
        """Set the distance of the lines, in em."""
        if self._line_height == em:
            return
        self._line_height = em
        with self._keeper.keeping(self._line_height_at()):
            writing.space(self.document(), em)
            self._bands.forget()

    def set_column(self, em: float) -> None:
        """Let no line be longer than *em*."""
        self._column = em
        with self._keeper.keeping(self._line_height_at()):
            self._set_margins()

    def band(self, segment: str, span: Span | None = None) -> tuple[float, float]:
        """Return top and bottom of some words in the viewport, seen or not: where a ribbon ends."""
        (top, bottom), scroll = self._bands.of(segment, span), self._bar.value()
        return top - scroll, bottom - scroll

    def sees(self, words: Iterable[tuple[str, Span | None]], beyond: int = 0) -> list[bool]:
        """Say of each of some words, or of whole segments, whether any of it is in view, or so far *beyond* it."""
        if not self.isVisible():
            return [False for _each in words]
        top = self._bar.value() - beyond
        bottom = top + self.viewport().height() + 2 * beyond
        bands = (self._bands.of(*each) if each[0] in self.shown.ranges else None for each in words)
        return [band is not None and band[0] < bottom and band[1] > top for band in bands]

    def bare_bar(self) -> None:
        """Let the scroll bar show nothing but hits, in the white beside the column; the text stays in its place."""
        self._bar.bare = True
        self._set_margins()

    def reading_line(self) -> ReadingLine:
        """Return the line a reader's eye rests on, in a view as high as now."""
        return ReadingLine(self.document(), self.shown, self.viewport().height())

    def loadResource(self, _kind: int, _name: Any) -> Any:
        """Load nothing: a text has no pictures, and a stranger's file asks in vain."""
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the text out anew around the line being read."""
        with self._keeper.keeping(self._line_height_at(event.oldSize().height())):
            self._set_margins()
            super().resizeEvent(event)
            self._bands.forget()

    def showEvent(self, event: QShowEvent) -> None:
        """Appear at the place kept; Qt would scroll to the caret."""
        value = self._bar.value()
        super().showEvent(event)
        self._bar.setValue(value)

    def changeEvent(self, event: QEvent) -> None:
        """Keep to the page's own colours when the application's change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self.set_palette(self._colours)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw backgrounds, then Qt's glyphs, then lines and signs."""
        clip, cursor = event.rect(), self.textCursor()
        top = clip.top() + self._bar.value()
        seen = seen_between(self.document(), top, top + clip.height()) if self.shown.blocks else []
        with QPainter(self.viewport()) as painter:
            painter.fillRect(clip, QColor(self._colours.page))
            painting.under(self._canvas(painter, seen), (cursor.selectionStart(), cursor.selectionEnd()))
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            painting.over(self._canvas(painter, seen))

    def _canvas(self, painter: QPainter, seen: Sequence[Seen]) -> Canvas:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self._bar.value())
        return Canvas(painter, seen, self.font().pixelSize(), self._colours, self.sheet)

    def _be_quiet(self) -> None:
        surface.lay(self)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setTextInteractionFlags(_READING)
        # Input methods would swallow the single keys that mark and note.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollBar(self._bar)

    def _hold(self, document: QTextDocument) -> None:
        self.setDocument(document)
        self._bands.forget()
        self._keeper = PlaceKeeper(document, self._bar)
        # The caret is where a selection would begin; on a page that cannot be written on it only distracts.
        self.setCursorWidth(0)

    def _margins(self) -> writing.Margins:
        spared, view = self._bar.sizeHint().width() if self._bar.bare else 0, self.viewport()
        return writing.margins(self.font().pixelSize(), view.width(), self._column, view.height() * (1 - SHARE), spared)

    def _set_margins(self) -> None:
        writing.frame(self.document(), self._margins())
        self._bands.forget()

    def _ink(self) -> None:
        """Colour the text: dim is the default, and ink lies on the current units, however long they are."""
        colours = self.palette()
        dimmed = self.sheet.current is not None or self.sheet.added is not None
        colours.setColor(QPalette.ColorRole.Text, QColor(self._colours.dim if dimmed else self._colours.ink))
        self.setPalette(colours)
        self._lay_ink()

    def _lay_ink(self) -> None:
        self.setExtraSelections(inking.inked(self.textCursor(), self.sheet, self._colours.ink))

    def _line_height_at(self, height: int | None = None) -> float:
        """Return where the reading line stands in the document, in a view of *height*."""
        view = height if height and height > 0 else self.viewport().height()
        return ReadingLine(self.document(), self.shown, view).at(self._bar.value())


_READING = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
