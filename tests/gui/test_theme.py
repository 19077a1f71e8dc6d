"""Every word can be read in every theme."""

import pytest
from PySide6.QtGui import QPalette

from zhutiao.ui import theme
from zhutiao.ui.contrast import mix, ratio

READABLE = 4.5
VISIBLE = 3.0
GROUNDS = ("bar", "side", "raised", "chosen", "hover")


@pytest.fixture(params=theme.THEMES)
def shown(request):
    return theme.load(request.param)


def _unreadable(pairs):
    return [pair for pair in pairs if ratio(*pair) < READABLE]


def test_the_clause_being_read_is_readable_on_every_mark(shown):
    grounds = [*shown.marks.values(), shown.page["page"], shown.page["tint"]]
    grounds += [shown.page["selection"], shown.page["hit"]]
    assert _unreadable((shown.page["ink"], ground) for ground in grounds) == []


def test_the_tick_of_a_hit_stands_off_the_page_and_off_the_one_looked_at(shown):
    tick = theme.inks(shown).tick().name()
    assert ratio(tick, shown.page["page"]) >= VISIBLE
    assert tick != shown.chrome["accent"]


def test_dimmed_text_is_readable_on_the_page_and_on_marks_at_half_strength(shown):
    halves = [mix(mark, shown.page["page"], 0.5) for mark in shown.marks.values()]
    grounds = [*halves, shown.page["page"], shown.page["tint"], shown.page["hit"]]
    assert _unreadable((shown.page["dim"], ground) for ground in grounds) == []


def test_the_words_of_the_chrome_are_readable_wherever_they_stand(shown):
    pairs = [(shown.chrome[text], shown.chrome[on]) for text in ("ink", "soft") for on in GROUNDS]
    pairs += [(shown.chrome["faint"], shown.chrome[on]) for on in GROUNDS if on != "chosen"]
    special = [("on_accent", "accent"), ("on_floating", "floating")]
    assert _unreadable([*pairs, *((shown.chrome[text], shown.chrome[on]) for text, on in special)]) == []


def test_a_badge_is_readable_and_the_pen_in_the_margin_visible(shown):
    assert ratio(shown.page["badge_ink"], shown.page["badge"]) >= READABLE
    assert ratio(shown.page["icon"], shown.page["page"]) >= VISIBLE


def test_the_panes_draw_with_the_themes_colours(shown):
    assert theme.inks(shown).fills == shown.marks
    assert theme.inks(shown).ink == shown.page["ink"]


def test_lines_meters_and_ticks_can_be_seen_without_telling_colours_apart(shown):
    lines = [(line, shown.page["page"]) for line in shown.lines.values()]
    signs = [
        (shown.chrome[sign], shown.chrome[on]) for sign in ("accent", "tick", "meter") for on in ("side", "raised")
    ]
    assert [pair for pair in [*lines, *signs] if ratio(*pair) < VISIBLE] == []


def test_text_in_high_contrast_reaches_seven_to_one():
    shown = theme.load("contrast")
    grounds = [*shown.marks.values(), shown.page["page"]]
    assert min(ratio(text, ground) for text in (shown.page["ink"], shown.page["dim"]) for ground in grounds) >= 7


def test_an_unknown_theme_is_the_light_one():
    assert theme.load("mauve") == theme.load("light")


def test_the_palette_writes_the_chromes_ink(shown):
    assert theme.palette(shown).color(QPalette.ColorRole.WindowText).name() == shown.chrome["ink"]


def test_the_style_sheet_touches_no_widget_by_the_universal_selector(shown):
    assert "*" not in theme.sheet(shown)


def test_contrast_is_what_the_web_guidelines_say():
    assert ratio("#000000", "#ffffff") == pytest.approx(21)
    assert ratio("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
