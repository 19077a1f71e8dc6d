"""The search page of a window, and a reader who types into it."""

import pytest

from zhutiao.ui.search.found_rows import Head, Line


@pytest.fixture
def search_desk(window):
    window.verbs.search()
    return window.verbs.pages.desk()


@pytest.fixture
def search_page(search_desk):
    return search_desk.page


@pytest.fixture
def seek(qtbot, search_desk):
    """Return a function that types words and waits until all is told of them."""

    def type_words(words):
        search_desk.page.field.selectAll()
        search_desk.page.field.insert(words)
        qtbot.waitUntil(lambda: not search_desk.busy(), timeout=10_000)
        return search_desk.page

    return type_words


@pytest.fixture
def lines():
    """Return a function that lists the rows of hits."""
    return lambda page: [row for row in page.list.rows() if isinstance(row, Line)]


@pytest.fixture
def heads():
    """Return a function that lists the names of the headings of one level."""
    return lambda page, level: [row.name for row in page.list.rows() if isinstance(row, Head) and row.level == level]


@pytest.fixture
def press(qtbot):
    """Return a function that presses a key where the focus is, in the field or in the list."""

    def press_key(page, key, *modifiers):
        qtbot.keyClick(page.field if page.field.hasFocus() else page.list, key, *modifiers)

    return press_key
