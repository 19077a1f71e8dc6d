"""What was left is found again, and no hand-written settings stop a start."""

import json

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from zhutiao import app, words
from zhutiao.model import Place, Span
from zhutiao.settings import Settings

NAMES = (
    *("theme", "language", "size", "spacing", "column", "dossier", "window", "maximised", "split", "parts", "clauses"),
    *("texts", "across", "stack", "layout", "follow", "locks", "letters", "colour", "style", "steps_done", "libraries"),
)
ODD = st.one_of(
    st.none(), st.booleans(), st.integers(), st.text(max_size=3), st.lists(st.integers() | st.text(max_size=2)),
    st.dictionaries(st.text(max_size=3), st.integers() | st.none()),
)  # fmt: skip


@pytest.fixture
def start(qtbot, library, tmp_path):
    """Return a function that starts the window with settings written by hand."""

    def begin(written):
        path = tmp_path / "settings.json"
        path.write_text(json.dumps(written), encoding="utf-8")
        kept = Settings(path)
        app.application(kept)
        made = app.build(library, kept)
        qtbot.addWidget(made)
        made.show()
        made.session.stop()
        return made

    yield begin
    words.speak("en")


@pytest.mark.parametrize("odd", ["x", 7, None, True, [], {}, ["a", "b"], {"a": 1}, [1, 2, 3, 4], [10**30] * 4])
def test_settings_of_the_wrong_kind_do_not_stop_a_start(start, odd):
    window = start(dict.fromkeys(NAMES, odd))
    assert window.clause == "一/（一）"


def test_a_known_dossier_with_odd_settings_is_shown(start, library):
    [dossier] = library.documents.dossiers()
    window = start({"texts": {dossier.id: 7}, "clauses": {dossier.id: ["x"]}})
    assert window.clause == "一/（一）"


def test_an_unknown_colour_marks_in_the_first(start, opinion):
    window = start({"colour": "mauve", "style": 3})
    window.reading.base.pane.select(Place(opinion, "一/（一）", Span(0, 3)))
    window.verbs.marker.style("underline")
    assert [(mark.colour, mark.style) for mark in window.session.marks] == [("amber", "underline")]


def test_the_size_of_the_window_is_found_again(start, library, settings, qtbot):
    window = start({"theme": "light"})
    window.resize(900, 600)
    window.close()
    again = app.build(library, window.settings)
    qtbot.addWidget(again)
    again.session.stop()
    assert again.size().toTuple() == (900, 600)


@examples(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(written=st.dictionaries(st.sampled_from(["window", "split", "locks"]), ODD))
def test_numbers_are_numbers_or_none(tmp_path, written):
    path = tmp_path / "settings.json"
    path.write_text(json.dumps(written), encoding="utf-8")
    kept = Settings(path)
    assert all(type(number) is int for name in written for number in kept.numbers(name))
