"""Does with the reader's own templates what the export dialog wants, and tells which of them is to be chosen then."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zhutiao import paths
from zhutiao.errors import TemplateError
from zhutiao.services import template_files, templates
from zhutiao.ui import messages
from zhutiao.ui.export.previewer import Asked
from zhutiao.ui.export.templates.editor import TemplateDialog
from zhutiao.ui.export.templates.naming import NameDialog
from zhutiao.ui.export.templates.tools import DELETE, EDIT, NEW
from zhutiao.words import _, language

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zhutiao.ui.export.dialog import ExportDialog
    from zhutiao.ui.export.previewer import Previewer
    from zhutiao.ui.theme import Theme

HELP = {"zh": "README.zh.md", "en": "README.md"}


class TemplateDesk(QObject):
    """One for each export dialog; *previewer* makes a new one for every template that is edited."""

    changed = Signal(str)

    def __init__(self, theme: Theme, dialog: ExportDialog, previewer: Callable[[QObject], Previewer]) -> None:
        super().__init__(dialog)
        self._theme, self._dialog, self._previewer = theme, dialog, previewer

    def do(self, act: str, name: str) -> None:
        """Make, edit, rename or put aside."""
        if act == NEW:
            self._ask(_("New template"), _("Make it"), self._create, examples=templates.examples()[::-1])
        elif act == EDIT:
            self._edit(name)
        elif act == DELETE:
            self._put_aside(name)
        else:
            self._ask(_("Rename the template"), _("Rename"), partial(self._rename, name), name=name)

    def _ask(
        self,
        title: str,
        verb: str,
        act: Callable[[str, str], None],
        *,
        name: str = "",
        examples: Sequence[str] = (),
    ) -> None:
        dialog = NameDialog(self._theme, title, verb, name=name, examples=examples, parent=self._dialog)
        dialog.named.connect(partial(self._take_name, dialog, act))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_name(self, dialog: NameDialog, act: Callable[[str, str], None], name: str, example: str) -> None:
        try:
            act(name, example)
        except TemplateError as error:
            dialog.explain(error)
        else:
            dialog.accept()

    def _create(self, name: str, example: str) -> None:
        templates.create(name, example)
        self._tell(name)
        self._edit(name)

    def _rename(self, name: str, new: str, _example: str) -> None:
        if new != name:
            template_files.rename(name, new)
        self._tell(new)

    def _put_aside(self, name: str) -> None:
        asked = _("Delete the template “{0}”? A copy stays in the folder of templates.").format(name)
        if not messages.ask(self._dialog, asked, _("Delete")):
            return
        try:
            template_files.put_aside(name)
        except TemplateError as error:
            messages.explain(self._dialog, error)
        self.changed.emit("")

    def _edit(self, name: str) -> None:
        try:
            source = templates.read(name)
        except TemplateError as error:
            messages.explain(self._dialog, error)
            return
        dialog = TemplateDialog(self._theme, name, source, self._dialog)
        previewer = self._previewer(dialog)
        options = {key: value for key, value in self._dialog.choice().options.items() if key != "template"}
        dialog.try_wanted.connect(lambda typed: previewer.want(Asked("", options, template=(name, typed))))
        dialog.preview.reading_wanted.connect(lambda text: previewer.want(Asked("", {}, text)))
        dialog.help_wanted.connect(partial(self._help, dialog))
        dialog.save_wanted.connect(partial(self._save, dialog, name))
        previewer.made.connect(dialog.show_glance)
        previewer.read.connect(dialog.preview.show_read)
        previewer.failed.connect(dialog.explain)
        dialog.finished.connect(previewer.stop)
        dialog.finished.connect(partial(self._tell, name))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        dialog.begin()

    def _save(self, dialog: TemplateDialog, name: str, source: str) -> None:
        try:
            template_files.save(name, source)
        except TemplateError as error:
            messages.explain(dialog, error)
        else:
            dialog.saved(source)

    def _help(self, dialog: TemplateDialog) -> None:
        """Show what there is to be written in a template."""
        from zhutiao.ui.export.templates.manual import Manual  # noqa: PLC0415 - few look it up

        written = paths.shipped("resources") / "templates" / HELP[language()]
        manual = Manual(self._theme, written.read_text(encoding="utf-8"), dialog)
        manual.finished.connect(manual.deleteLater)
        manual.show()

    def _tell(self, name: str, *_result: object) -> None:
        self.changed.emit(f"{templates.OWN}{name}")
