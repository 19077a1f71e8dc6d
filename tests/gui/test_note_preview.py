"""The preview of a note is as high as its words, and its headings are hardly larger than they are."""

import pytest
from PySide6.QtGui import QTextFormat

from zhutiao.ui.note_editor import NoteEditor
from zhutiao.ui.note_field import NotePreview


@pytest.mark.parametrize("level", [1, 2, 3, 4, 5, 6])
def test_a_heading_is_hardly_larger_than_the_words_below_it(qtbot, level):
    preview = NotePreview()
    qtbot.addWidget(preview)
    preview.show_html(f"<h{level}>养老</h{level}><p>护理型床位</p>")
    fragment = preview.document().begin().begin().fragment()
    size = fragment.charFormat().intProperty(QTextFormat.Property.FontPixelSize)
    assert 0 < size <= 1.15 * preview.fontInfo().pixelSize() + 0.5


def test_the_preview_has_room_for_all_it_shows(qtbot, desk):
    editor = NoteEditor("m1", "- 一\n" * 12, desk)
    qtbot.addWidget(editor)
    editor.resize(240, 100)
    editor.show()
    preview = editor.findChild(NotePreview)
    preview.left.emit()
    preview.show_html("<p>一</p>" * 40)
    assert editor.sizeHint().height() > preview.document().size().height()
