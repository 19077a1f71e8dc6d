"""The page of the variants: what it lists, where it goes, what is filtered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from zhutiao.ui.apparatus.rows import VariantRows
from zhutiao.ui.kept_rows import Heading
from zhutiao.variants import Entry

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def listed(page):
    return [row for row in page.list.rows() if isinstance(row, Entry)]


def spoken(page):
    rows = page.list.model()
    return [rows.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(rows.rowCount())]


def test_every_variant_is_listed_under_its_clause(page):
    rows = spoken(page)
    assert rows[:2] == [
        "（一）有效扩大社会保障覆盖面",
        "个人账户共济 A ］ 个人账户跨省共济 B c, Wording, suggested: B",
    ]
    assert len(listed(page)) == 9


def test_what_a_printing_lacks_is_said_with_its_letter(page):
    assert spoken(page)[-1].endswith("Gap · not in B, suggested: A")


def test_only_the_clause_being_read_is_listed_where_that_is_wished(qtbot, window, page):
    window.go_to("三/（五）")
    qtbot.mouseClick(page.findChild(object, "scope-clause"), Qt.MouseButton.LeftButton)
    assert [row.text for row in page.list.rows() if isinstance(row, Heading)] == ["（五）推动教育资源扩优提质"]
    window.go_to("四/（八）")
    assert listed(page) == []


def test_enter_shows_the_variant_in_the_text_and_leaves_the_focus_in_the_list(qtbot, window, page, variants):
    page.list.setFocus()
    page.list.choose(variants["诊疗"].id)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert window.clause == "三/（六）"
    assert window.focusWidget() is page.list


def test_ten_thousand_variants_are_listed_without_widgets_of_their_own(page, desk, variants):
    rows = VariantRows()
    entries = [Entry(f"many{n}", variants["县城"].variant, variants["县城"].places) for n in range(10_000)]
    rows.show(entries)
    page.list.show_rows(desk.apparatus(), entries)
    assert rows.rowCount() == 10_000
    assert len(page.list.viewport().children()) < 5


def test_the_filter_is_remembered(window, page, desk):
    page.filter.show_filter(desk.filter.without("undecided", hidden=True))
    assert window.settings.get("variants")["hidden"] == ["digits", "layout", "punctuation", "undecided", "width"]
    assert "县城" not in [entry.variant.readings["A"].words for entry in listed(page)]


def test_the_tab_says_how_many_variants_there_are(window, desk):
    said = {tab.accessibleName(): tab.text() for tab in window.sidebar.findChildren(QToolButton)}
    assert said["Variants 9"] == "≠ 9"  # no room for the word
    window.split.setSizes([420, 860])
    assert "Variants 9" in [tab.text() for tab in window.sidebar.findChildren(QToolButton)]
