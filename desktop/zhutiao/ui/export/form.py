"""The form that it takes: format, template, and what else can be said of the format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from zhutiao.services import templates
from zhutiao.ui.export import names
from zhutiao.ui.export.column import Column, head
from zhutiao.ui.export.options import ExportOptions
from zhutiao.ui.export.quiet_list import Offer, QuietList
from zhutiao.ui.export.templates.tools import TemplateTools
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtWidgets import QWidget

    from zhutiao.ports import Option, Writer
    from zhutiao.ui.theme import Theme

TEMPLATE, BRIEFING = "template", "briefing"
OWN_FORMAT = "markdown"
"""The format that a reader can have templates of their own for."""


class Form(Column):
    """Says which format, which template and which options are chosen."""

    format_changed = Signal(str)
    changed = Signal()
    template_wanted = Signal(str, str)

    def __init__(self, theme: Theme, writers: Iterable[Writer], parent: QWidget | None = None) -> None:
        super().__init__("form", parent)
        self._writers = {writer.name: writer for writer in names.ordered(writers)}
        self._values: dict[str, object] = {}
        self._without: set[str] = set()
        self._formats, self._templates = QuietList(theme, self), QuietList(theme, self)
        self._tools, self._options = TemplateTools(self._templates, self), ExportOptions(self)
        self._heads = [head(self) for _n in range(3)]
        self.add(self._heads[0], self._formats, self._heads[1], self._templates, self._tools)
        self.add(self._heads[2], self._options)
        self.end()
        self._formats.chosen.connect(self._change_format)
        self._templates.chosen.connect(self._tell)
        self._templates.chosen.connect(self._tools.follow)
        self._tools.wanted.connect(self.template_wanted)
        self._options.changed.connect(self._tell)

    @property
    def writer(self) -> Writer:
        """Return the writer of the format that is chosen."""
        return self._writers[self._formats.key()]

    def begin(self, format_name: str, values: Mapping[str, object], without: Iterable[str]) -> None:
        """Choose a format and *values*; the options *without* are chosen elsewhere."""
        self._values, self._without = dict(values), {*without, TEMPLATE, BRIEFING}
        self._name_formats(format_name)
        self._offer()

    def values(self) -> dict[str, object]:
        """Return all that was chosen here, by the names of the options, also for other formats."""
        self._remember()
        return dict(self._values)

    def show_templates(self, *, shown: bool) -> None:
        """Let a template be chosen where the format has any; a briefing is its own."""
        shown = shown and self._templates.count() > 0
        for part in (self._heads[1], self._templates):
            part.setVisible(shown)
        self._tools.setVisible(shown and self.writer.name == OWN_FORMAT)

    def choose_template(self, key: str) -> None:
        """Show the templates there are now, and choose one of them."""
        self._remember()
        self._values[TEMPLATE] = key
        self._offer()
        self._templates.setFocus()
        self._tell()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._formats.dress(theme)
        self._templates.dress(theme)

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        for label, said in zip(self._heads, (_("Format"), _("Template"), _("Options")), strict=True):
            label.setText(said)
        self._formats.setAccessibleName(_("Format"))
        self._templates.setAccessibleName(_("Template"))
        self._tools.retranslate()
        self._remember()
        self._name_formats(self._formats.key())
        self._offer()

    def _name_formats(self, chosen: str) -> None:
        self._formats.show_offers((Offer(name, *names.called(name)) for name in self._writers), chosen)

    def _change_format(self) -> None:
        self._remember()
        self._offer()
        self.format_changed.emit(self._formats.key())

    def _offer(self) -> None:
        options = self.writer.options
        template = options.get(TEMPLATE)
        offered = [each for each in template.choices if each != BRIEFING] if template else []
        offers = [Offer(str(each), _name(template, each)) for each in offered]
        if self.writer.name == OWN_FORMAT:
            offers += [Offer(f"{templates.OWN}{name}", name, _("yours")) for name in templates.names()]
        self._templates.show_offers(offers, str(self._values.get(TEMPLATE, "")))
        self._tools.follow()
        rest = {name: option for name, option in options.items() if name not in self._without}
        self._options.offer(rest, self._values)
        self._heads[2].setVisible(bool(rest))
        self.show_templates(shown=True)

    def _remember(self) -> None:
        self._values |= self._options.values()
        if self._templates.key():
            self._values[TEMPLATE] = self._templates.key()

    def _tell(self) -> None:
        self._remember()
        self.changed.emit()


def _name(template: Option | None, key: int | str) -> str:
    return template.names.get(str(key), str(key)) if template else str(key)
