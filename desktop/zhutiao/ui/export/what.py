"""What goes out: the dossier or a briefing of it, which marks of it, and what beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from zhutiao.ui.export.column import Column, head
from zhutiao.ui.export.quiet_list import Offer, QuietList
from zhutiao.ui.export.swatches import Swatches
from zhutiao.ui.export.tag_ticks import TagTicks
from zhutiao.ui.tick_box import TickBox
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from zhutiao.model import Briefing
    from zhutiao.ui.theme import Theme

TICKS = ("texts", "passages", "context", "only_marked", "only_noted")
NAMES = (*TICKS, "colours", "tags")
"""The options of formats that are chosen here."""

DOSSIER, LIBRARY = "dossier", "library"


class Stock(NamedTuple):
    """What a reader has that could go out."""

    dossier: str
    briefings: Sequence[Briefing] = ()
    tags: Sequence[str] = ()
    meanings: Mapping[str, str] = {}


class What(Column):
    """Says what is to go out."""

    changed = Signal()
    scope_changed = Signal(str)

    def __init__(self, theme: Theme, stock: Stock, parent: QWidget | None = None) -> None:
        super().__init__("what", parent)
        self._stock = stock
        self._scope = QuietList(theme, self, cuts=True)
        self._swatches = Swatches(theme, stock.meanings, self)
        self._tags = TagTicks(theme, stock.tags, self)
        self._ticks = {name: TickBox(self) for name in TICKS}
        self._heads = {name: head(self) for name in ("what", "colours", "tags", "with")}
        self._counts = {name: QLabel(self, textFormat=Qt.TextFormat.PlainText) for name in ("colours", "tags")}
        self._libraries = False
        self._lay_out()
        self._wire()

    @property
    def scope(self) -> str:
        """Return what is to go out: DOSSIER, LIBRARY or the id of a briefing."""
        return self._scope.key() or DOSSIER

    def offer(self, names: Collection[str], *, library: bool = False) -> None:
        """Show what is to be chosen for a format: the options *names*; the whole *library* where that can go out."""
        for name, box in self._ticks.items():
            box.setVisible(name in names)
        for name, part in (("colours", self._swatches), ("tags", self._tags)):
            shown = name in names and (name != "tags" or bool(self._stock.tags))
            for each in (part, self._heads[name], self._counts[name]):
                each.setVisible(shown)
        self._heads["with"].setVisible(any(name in names for name in TICKS))
        if library != self._libraries or not self._scope.count():
            self._libraries = library
            self._name_scopes()

    def values(self) -> dict[str, object]:
        """Return all that is chosen, by the names of the options."""
        ticks: dict[str, object] = {name: box.isChecked() for name, box in self._ticks.items()}
        return ticks | {"colours": ",".join(self._swatches.chosen()), "tags": ",".join(self._tags.chosen())}

    def take(self, values: Mapping[str, object]) -> None:
        """Choose *values*, as far as they are options of here."""
        for name, box in self._ticks.items():
            if name in values:
                box.setChecked(values[name] is True)
        self._swatches.choose(str(values.get("colours", "")).split(","))
        self._tags.choose(str(values.get("tags", "")).split(","))
        self._count()

    def choose_scope(self, scope: str) -> None:
        """Choose the dossier, the library or a briefing, if it is there."""
        self._scope.choose(scope)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        for part in (self._scope, self._swatches, self._tags):
            part.dress(theme)

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        for name, said in (
            ("what", _("What")),
            ("colours", _("Colours of marks")),
            ("tags", _("Tags")),
            ("with", _("With it")),
        ):
            self._heads[name].setText(said)
        for name, box in self._ticks.items():
            box.setText(_said(name))
        self._scope.setAccessibleName(_("What to export"))
        self._tags.setAccessibleName(_("Only these tags"))
        self._swatches.retranslate()
        self._name_scopes()
        self._count()

    def _name_scopes(self) -> None:
        offers = [Offer(DOSSIER, _("This dossier"), self._stock.dossier)]
        offers += [Offer(each.id, each.name, _("briefing")) for each in self._stock.briefings]
        offers += [Offer(LIBRARY, _("The whole library"))] if self._libraries else []
        self._scope.show_offers(offers, self.scope)

    def _count(self) -> None:
        for name, chosen in (("colours", self._swatches.chosen()), ("tags", self._tags.chosen())):
            self._counts[name].setText(_("only {0}").format(len(chosen)) if chosen else _("all"))

    def _tell(self) -> None:
        self._count()
        self.changed.emit()

    def _lay_out(self) -> None:
        self.add(self._heads["what"], self._scope)
        for name, part in (("colours", self._swatches), ("tags", self._tags)):
            self._counts[name].setProperty("faint", True)
            row = QHBoxLayout()
            row.addWidget(self._heads[name], 1)
            row.addWidget(self._counts[name], 0, Qt.AlignmentFlag.AlignBottom)
            self.add(row, part)
        self.add(self._heads["with"])
        ticks = QVBoxLayout()
        ticks.setSpacing(5)
        for box in self._ticks.values():
            ticks.addWidget(box)
        self.add(ticks)
        self.end()

    def _wire(self) -> None:
        self._scope.chosen.connect(self.scope_changed)
        self._swatches.changed.connect(self._tell)
        self._tags.changed.connect(self._tell)
        for box in self._ticks.values():
            box.toggled.connect(self._tell)


def _said(name: str) -> str:
    match name:
        case "texts":
            return _("Words of the clauses")
        case "passages":
            return _("Linked passages")
        case "context":
            return _("Whole sentences")
        case "only_marked":
            return _("Only marked clauses")
        case _:
            return _("Only marks with a note")
