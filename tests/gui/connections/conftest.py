"""The panel of connections in a real window."""

import pytest

from zhutiao.services import reading

SEVENTH = "三/（七）"


@pytest.fixture
def panel(window):
    """The panel, with clause （七） being read."""
    window.resize(1600, 1000)
    window.go_to(SEVENTH)
    return window.connections


@pytest.fixture
def passages(qtbot, panel):
    """The list of passages, with the focus."""
    panel.window().activateWindow()
    panel.window().verbs.judge.go_to_list()
    qtbot.waitUntil(panel.page.list.hasFocus, timeout=2000)
    return panel.page.list


@pytest.fixture
def states(window):
    """Return the states of a clause's links by passage."""

    def of(clause=SEVENTH):
        links = reading.links(window.session.library, window.session.dossier.id)
        return {link.id: link.state for link in links if link.clause == clause}

    return of
