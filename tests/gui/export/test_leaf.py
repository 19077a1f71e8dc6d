"""A sheet in the preview is set as one reads it."""

import pytest

from zhutiao.ui import theme
from zhutiao.ui.export.preview.leaf import MARGIN, WIDEST, Leaf


@pytest.fixture
def leaf(qtbot, qapp):
    made = Leaf(theme.load("light"))
    qtbot.addWidget(made)
    made.show_html(f"<p>{'保障和改善民生' * 60}</p>")
    made.show()
    return made


@pytest.mark.parametrize("width", [320, 1600])
def test_lines_are_as_wide_as_there_is_room_but_never_too_long_to_follow(leaf, width):
    leaf.resize(width, 600)
    block = leaf.document().firstBlock()
    longest = max(block.layout().lineAt(n).naturalTextWidth() for n in range(block.layout().lineCount()))
    room = min(WIDEST, leaf.viewport().width() - 2 * MARGIN)
    assert 0.9 * room < longest <= room + 1
