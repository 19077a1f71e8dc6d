"""A window on the bundled dossier whose printings have been compared."""

import pytest


@pytest.fixture
def desk(qtbot, window):
    """What keeps the variants of the window, once they are read."""
    opened = window.verbs.varying.desk()
    qtbot.waitUntil(lambda: bool(opened.reader.found) and not opened.reader.busy(), timeout=20_000)
    return opened


@pytest.fixture
def settled(qtbot, desk):
    """Return a function that waits until what was changed has been compared again."""
    return lambda: qtbot.waitUntil(lambda: not desk.reader.busy(), timeout=20_000)


@pytest.fixture
def variant(desk):
    """Return a function that finds the variant of the Opinion with these words in its first printing."""

    def find(words):
        readings = ((entry, entry.variant.readings["A"]) for entry in desk.apparatus().entries)
        return next(entry for entry, reading in readings if reading and reading.words == words)

    return find


@pytest.fixture
def page(desk):
    """The page of the variants, in front."""
    desk.show_page()
    return desk.page()
