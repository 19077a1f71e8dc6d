"""What becomes of a tag: renamed, merged, deleted, coloured, put on marks; how much that concerns is said before."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog

from zhutiao.errors import TagRefusedError
from zhutiao.services import tagging
from zhutiao.text.tag_paths import is_within, meant
from zhutiao.ui.confirming import Confirmation
from zhutiao.ui.tag_menu import tag_menu
from zhutiao.words import _, sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint

    from zhutiao.model import Changed
    from zhutiao.services.tagging import Preview
    from zhutiao.ui.tags_panel import TagsPanel
    from zhutiao.ui.window import Window


class TagActs:
    """Does in one window what its panel of tags asks for."""

    def __init__(self, window: Window, panel: TagsPanel) -> None:
        self._window, self._panel = window, panel
        panel.rename_wanted.connect(self.rename)
        panel.merge_wanted.connect(self.choose_target)
        panel.delete_wanted.connect(self.delete)
        panel.colour_wanted.connect(self.colour)
        panel.menu_wanted.connect(self._open_menu)
        panel.marks_dropped.connect(self.put)

    def rename(self, path: str, typed: str) -> None:
        """Call a tag otherwise once the reader has seen what that concerns; where the name is taken offer to merge."""
        new, library = meant(typed), self._window.session.library
        if new == path:
            return
        if not new or is_within(new, path):
            self._window.status.say(sentence(TagRefusedError("inside" if new else "empty", new)))
            return
        found = tagging.preview(library, path, new)
        if found.taken:
            self.merge(path, new)
        elif self._agrees(_("Rename #{0} to #{1}?").format(path, new), found, _("Rename")):
            self._do(_("#{0} is now #{1}.").format(path, new), tagging.rename, path, new)
            self._panel.follow(path, new)

    def choose_target(self, path: str) -> None:
        """Ask into which tag a tag is to be merged."""
        from zhutiao.ui.palette_box import Choice, PaletteBox  # noqa: PLC0415 - not before it is wanted

        window, panel = self._window, self._panel
        others = [other for other in panel.paths() if not is_within(other, path)]
        if not others:
            window.status.say(_("There is no other tag to merge it into."))
            return
        choices = [Choice(other, str(panel.count(other)), partial(self._merge_soon, path, other)) for other in others]
        box = PaletteBox(window, window.appearance.theme, choices, asks=_("Merge #{0} into which tag?").format(path))
        box.open_under(window.top.mapTo(window, window.top.rect().bottomLeft()).y() + 6)

    def merge(self, path: str, into: str) -> None:
        """Merge a tag into another once the reader has seen what that concerns."""
        found = tagging.preview(self._window.session.library, path, into)
        if self._agrees(_("Merge #{0} into #{1}?").format(path, into), found, _("Merge"), into):
            self._do(_("#{0} is merged into #{1}.").format(path, into), tagging.merge, path, into)
            self._panel.follow(path, into)

    def delete(self, path: str) -> None:
        """Delete a tag once the reader has seen what that concerns."""
        found = tagging.preview(self._window.session.library, path)
        if self._agrees(_("Delete #{0}?").format(path), found, _("Delete")):
            self._do(_("#{0} is deleted. Its marks and notes stay.").format(path), tagging.delete, path)

    def colour(self, path: str, colour: str | None) -> None:
        """Draw a tag in a colour."""
        self._do("", tagging.colour, path, colour)

    def put(self, path: str, marks: Sequence[str]) -> None:
        """Put a tag on the marks that were dropped on it."""
        self._do(_("#{0} put on marks: {1}").format(path, len(marks)), tagging.put, list(marks), path)

    def _open_menu(self, path: str, where: QPoint) -> None:
        tag_menu(self._panel, self._window.appearance.theme, path).popup(where)

    def _merge_soon(self, path: str, into: str) -> None:
        # Once the list of tags is gone: a dialog must not open from within what is being closed.
        QTimer.singleShot(0, self._window, lambda: self.merge(path, into))

    def _agrees(self, asked: str, found: Preview, verb: str, into: str = "") -> bool:
        counts = [(_("Marks that carry it"), found.marks)]
        if found.tags > 1:
            counts.append((_("Tags: it and those below it"), found.tags))
        if into:
            counts.append((_("Marks that carry #{0} already").format(into), found.taken))
            counts.append((_("Marks that carry both"), found.both))
        safe = _("No mark and no note is deleted. Undo takes it back.")
        dialog = Confirmation(self._window, self._window.appearance.theme, asked, counts, safe, verb)
        return dialog.exec() == QDialog.DialogCode.Accepted

    def _do(self, said: str, *change: object) -> None:
        done: Changed | None = self._window.session.do(*change)  # type: ignore[arg-type]
        if done and said:
            self._window.status.say(said)
