"""Printings side by side: the same clause beside itself, what differs joined, stepped through and chosen from."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QToolButton

from zhutiao import paths
from zhutiao.services import importing, keeping, reading, witnesses
from zhutiao.ui.apparatus.beside import clauses
from zhutiao.ui.apparatus.card import VariantCard

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def beside(desk, opinion):
    opened = desk.beside.open(opinion)
    yield opened
    opened.reject()


@pytest.fixture
def laid(window, desk, opinion):
    apparatus, entries = desk.shown_in(opinion)
    found = witnesses.of_text(window.session.library, opinion)
    sources = {each.siglum: each.source for each in apparatus.collation.witnesses}
    articles = {siglum: found.article(siglum, sources[siglum]) for siglum in ("A", "B")}
    return clauses.rows(apparatus, entries, articles, ("A", "B"))


def words(row, column):
    return [row.cells[column].words[spot.start : spot.end] for spot in row.cells[column].spots]


def test_the_same_clause_stands_beside_itself_with_what_differs(laid):
    row = next(row for row in laid if row.name.strip("（）()") == "五")
    assert words(row, 0) == ["县城", "普通高中中", "中招"]
    assert words(row, 1) == ["县域", "普通高中", "招生"]


def test_a_clause_that_a_printing_lacks_has_an_empty_place(laid):
    assert [row.cells[1] is None for row in laid if row.name.strip("（）()") in ("八", "九", "十")] == [True] * 3


def test_every_clause_of_both_printings_stands_in_a_row_once(window, laid):
    names = [name for row in laid for name in row.key.split("\n")[:1] if name]
    assert names == [piece.id for piece in window.reading.base.document.article.pieces()]


def test_brackets_step_through_the_differences_and_bring_them_into_sight(qtbot, beside):
    beside.list.setFocus()
    for _n in range(5):
        qtbot.keyClick(beside.list, Qt.Key.Key_BracketRight)
    names = beside.list.entries()
    assert beside.list.drawing.looked_at == names[4]
    assert beside.list.viewport().rect().contains(beside.list.place_of(names[4]).center())


def test_a_figure_chooses_the_reading_of_the_difference_looked_at(qtbot, beside, settled, variant):
    beside.list.look_at(variant("诊疗").id)
    qtbot.keyClick(beside.list, Qt.Key.Key_2)
    settled()
    assert variant("诊疗").chosen == "B"


def test_enter_goes_to_the_words_in_the_text(qtbot, window, beside, variant):
    beside.list.look_at(variant("诊疗").id)
    qtbot.keyClick(beside.list, Qt.Key.Key_Return)
    assert window.clause == "三/（六）"
    assert not beside.isVisible()


def test_a_click_on_words_that_differ_opens_their_card(qtbot, beside, variant):
    name = variant("诊疗").id
    beside.list.look_at(name)
    view = beside.list.viewport()
    spots = ((x, y) for y in range(0, view.height(), 4) for x in range(0, view.width(), 6))
    where = next(QPoint(x, y) for x, y in spots if beside.list.under(QPoint(x, y))[0] == name)
    with qtbot.waitSignal(beside.list.entry_clicked) as clicked:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=where)
    for card in beside.findChildren(VariantCard):
        card.hide()
    assert clicked.args[0] == name


@pytest.fixture
def third(library):
    """A third printing of the Opinion, which differs from the second in a word."""
    path = next(paths.shipped("data").glob("002*.txt"))
    data = path.read_text(encoding="utf-8").replace("诊治水平", "治疗水平").encode()
    prepared = importing.digest(Path("第三种刊本.txt"), data)
    [dossier] = reading.dossiers(library)
    first = prepared.articles[0].id
    keeping.keep_all(library, [keeping.Arrival(prepared, data, dossier.id, {first}, wishes={first: "printing"})])
    return library


def test_three_printings_stand_beside_each_other_where_that_is_wished(qtbot, third, window, desk, opinion):
    page = desk.beside.open(opinion)
    [chip] = [part for part in page.findChildren(QToolButton) if part.text() == "C" and part.isVisible()]
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    row = next(row for row in page.list.rows() if row.name.strip("（）()") == "六")
    page.reject()
    assert all(word in words(row, n) for n, word in enumerate(("诊疗", "诊治", "治疗")))
