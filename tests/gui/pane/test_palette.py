import pytest

from zhutiao.model import COLOURS
from zhutiao.ui.contrast import ratio
from zhutiao.ui.pane.palette import DARK, LIGHT, mixed

READABLE = 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("colour", COLOURS)
def test_words_are_readable_on_every_mark(palette, colour):
    faint = mixed(palette.fills[colour], palette.page, 0.5).name()
    assert ratio(palette.ink, palette.fills[colour]) >= READABLE
    assert ratio(palette.dim, faint) >= READABLE


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_words_are_readable_on_tint_selection_and_hits(palette):
    assert ratio(palette.ink, palette.tint) >= READABLE
    assert ratio(palette.ink, palette.selection) >= READABLE
    assert ratio(palette.dim, palette.hit) >= READABLE
    assert ratio(palette.badge_ink, palette.badge) >= READABLE
