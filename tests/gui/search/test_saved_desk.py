"""Saved searches: kept with the star, run from its menu and from the empty page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton

from zhutiao.services import saved_searches
from zhutiao.ui.search.asked import Asked


@pytest.fixture
def desk(qtbot, window):
    window.verbs.search("托育 服务")
    return window.verbs.pages.desk()


@pytest.fixture
def page(desk):
    return desk.page


def star(page, words):
    page.star.menu().aboutToShow.emit()
    [action] = [action for action in page.star.menu().actions() if action.text() == words]
    return action


def named(window):
    return [(each.name, each.query) for each in saved_searches.saved(window.session.library)]


def button(page, words):
    return next(each for each in page.guide.findChildren(QToolButton) if each.text() == words)


def test_the_star_saves_what_is_asked_for_under_its_words(window, page):
    star(page, "Save this search").trigger()
    assert named(window) == [("托育 服务", "托育 服务")]


def test_a_name_can_be_typed(qtbot, window, desk):
    dialog = desk.saved.save_named()
    dialog.field.insert("照护")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert named(window) == [("照护", "托育 服务")]


def test_a_name_that_another_search_has_is_refused(window, desk):
    window.session.do(saved_searches.save, "养老", "照护")
    dialog = desk.saved.save_named()
    dialog.field.insert("照护")
    assert not dialog.do.isEnabled()


def test_a_saved_search_is_run_from_the_menu_of_the_star(window, page):
    window.session.do(saved_searches.save, "养老 -机构", "照护")
    star(page, "照护").trigger()
    assert page.asked().words == "养老 -机构"


def test_a_saved_search_stands_on_the_empty_page_with_its_count(qtbot, window, page):
    window.session.do(saved_searches.save, "养老", "照护")
    page.field.clear()
    window.sidebar.show_page("search")
    qtbot.waitUntil(lambda: any(label.text().isdecimal() for label in page.guide.findChildren(QLabel)))
    qtbot.mouseClick(button(page, "照护"), Qt.MouseButton.LeftButton)
    assert page.asked().words == "养老"


def test_a_saved_search_is_renamed(qtbot, window, desk):
    [made] = window.session.do(saved_searches.save, "养老").made
    dialog = desk.saved.ask_name(made)
    dialog.field.insert("照护")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert named(window) == [("照护", "养老")]


def test_a_saved_search_is_deleted_from_the_star_while_it_is_asked_for(window, page):
    star(page, "Save this search").trigger()
    star(page, "Delete this search").trigger()
    assert named(window) == []
    window.session.undo()
    assert named(window) == [("托育 服务", "托育 服务")]


def test_a_regular_expression_is_not_saved_as_words(page):
    page.ask(Asked("托育.", pattern=True))
    assert not star(page, "Save this search").isEnabled()
