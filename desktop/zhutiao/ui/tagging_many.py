"""Put tags on several marks at once; each tag that comes or goes is one step for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt

from zhutiao.services import reading, tagging
from zhutiao.ui.tag_field import TagBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Mark
    from zhutiao.ui.window import Window


def ask(window: Window, marks: Sequence[Mark]) -> None:
    """Show the tags that all of *marks* carry, to take them off or to put others on."""
    ids = [mark.id for mark in marks if mark.id]
    box = TagBox(window.appearance.theme, window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.field.tag_added.connect(lambda path: window.session.do(tagging.put, ids, path))
    box.field.tag_removed.connect(lambda path: window.session.do(tagging.drop, ids, path))
    used = sorted(reading.tags(window.session.library), key=lambda tag: -tag.count)
    everywhere = [tag for tag in marks[0].tags if all(tag in mark.tags for mark in marks)]
    side = window.sidebar
    beside = QRect(side.mapToGlobal(side.rect().topLeft()), side.size()).adjusted(14, 0, 0, -side.height() // 2)
    box.ask(beside, everywhere, [tag.path for tag in used])
