"""The page of the variants: what it lists, where it goes, what is filtered."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolButton

from zhutiao import words
from zhutiao.model import Place, Span
from zhutiao.services import editing, marking
from zhutiao.ui import messages
from zhutiao.ui.apparatus.entry_list import EntryList
from zhutiao.ui.apparatus.rows import VariantRows
from zhutiao.ui.apparatus.witnesses import Witnesses
from zhutiao.ui.elided import Elided
from zhutiao.ui.kept_rows import Heading
from zhutiao.variants import Entry

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def listed(page):
    return [row for row in page.list.rows() if isinstance(row, Entry)]


def spoken(page):
    rows = page.list.model()
    return [rows.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(rows.rowCount())]


def test_every_variant_is_listed_under_its_clause(page, desk):
    rows = spoken(page)
    assert rows[:2] == [
        "（一）有效扩大社会保障覆盖面",
        "个人账户跨省共济 B G ］ 个人账户共济 A, Wording, suggested: B",
    ]
    assert listed(page) == [entry for entry in desk.apparatus().entries if not entry.variant.is_quiet]


def test_what_a_printing_lacks_is_said_with_its_letter(page):
    assert next(row for row in spoken(page) if "Gap" in row).endswith("Gap · not in B, suggested: A")


def test_only_the_clause_being_read_is_listed_where_that_is_wished(qtbot, window, page):
    window.go_to("三/（五）")
    qtbot.mouseClick(page.findChild(object, "scope-clause"), Qt.MouseButton.LeftButton)
    assert [row.text for row in page.list.rows() if isinstance(row, Heading)] == ["（五）推动教育资源扩优提质"]
    window.go_to("四/（八）")
    assert listed(page) == []


def test_enter_shows_the_variant_in_the_text_and_leaves_the_focus_in_the_list(qtbot, window, page, variant):
    page.list.setFocus()
    page.list.choose(variant("诊疗").id)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert window.clause == "三/（六）"
    assert window.focusWidget() is page.list


def test_ten_thousand_variants_are_listed_without_widgets_of_their_own(page, desk, variant):
    rows = VariantRows()
    known = variant("县城")
    entries = [Entry(f"many{n}", known.variant, known.places) for n in range(10_000)]
    rows.show(entries)
    page.list.show_rows(desk.apparatus(), entries)
    assert rows.rowCount() == 10_000
    assert len(page.list.viewport().children()) < 5


def test_the_filter_is_remembered(window, page, desk):
    page.filter.show_filter(desk.filter.without("undecided", hidden=True))
    assert window.settings.get("variants")["hidden"] == ["digits", "layout", "punctuation", "undecided", "width"]
    assert "诊疗" not in [entry.variant.readings["A"].words for entry in listed(page)]


def test_the_tab_says_how_many_variants_there_are(window, desk):
    said = {tab.accessibleName(): tab.text() for tab in window.sidebar.findChildren(QToolButton)}
    count = len(desk.listing.shown(desk.apparatus()))
    assert said[f"Variants {count}"] == f"≠ {count}"  # no room for the word
    window.split.setSizes([420, 860])
    assert f"Variants {count}" in [tab.text() for tab in window.sidebar.findChildren(QToolButton)]


def test_a_letter_chooses_a_reading_and_undo_takes_it_back(qtbot, window, page, settled, variant):
    page.list.setFocus()
    page.list.choose(variant("诊疗").id)
    qtbot.keyClick(page.list, Qt.Key.Key_B)
    settled()
    chosen = variant("诊疗")
    window.session.undo()
    settled()
    assert (chosen.state, chosen.chosen) == ("chosen", "B")
    assert variant("诊疗").state == "undecided"


def test_a_figure_chooses_by_number_and_backspace_leaves_it_open(qtbot, page, settled, variant):
    page.list.setFocus()
    page.list.choose(variant("县城").id)
    qtbot.keyClick(page.list, Qt.Key.Key_2)
    settled()
    chosen = variant("县城").chosen
    qtbot.keyClick(page.list, Qt.Key.Key_Backspace)
    settled()
    assert (chosen, variant("县城").chosen) == ("A", None)


def test_a_click_on_a_reading_of_an_unfolded_row_chooses_it(qtbot, page, settled, variant):
    page.list.choose(variant("诊疗").id)
    page.list.unfold(page.list.currentIndex(), on=True)
    place = page.list.visualRect(page.list.currentIndex())
    down = range(place.top(), place.bottom())
    line = next(y for y in down if page.list.reading_at(QPoint(place.left() + 60, y)) == "B")
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.left() + 60, line + 4))
    settled()
    assert variant("诊疗").chosen == "B"


def test_all_sure_suggestions_are_chosen_after_their_count_is_said(monkeypatch, window, desk, settled):
    asked, entries = [], desk.apparatus().entries
    sure = sum(e.state == "suggested" and e.variant.suggestion.confidence == "sure" for e in entries)
    monkeypatch.setattr(messages, "ask", lambda _parent, words, _yes: asked.append(words) or True)
    window.actions_["choose-sure"].trigger()
    settled()
    assert f"still open: {sure}." in asked[0]
    assert sum(entry.state == "chosen" for entry in desk.apparatus().entries) == sure > 0


def clause(window, name):
    return next(piece.printed for piece in window.reading.base.document.article.pieces() if piece.id == name)


def test_the_printing_is_shown_again_and_the_text_of_the_chosen_readings(window, desk, settled):
    window.actions_["drop-edition"].trigger()
    settled()
    printed = clause(window, "三/（五）")
    window.actions_["edition"].trigger()
    settled()
    assert "重点改善县城普通高中中" in printed
    assert "重点改善县域普通高中基本" in clause(window, "三/（五）")


def test_a_mark_does_not_have_the_printings_compared_again(window, desk, opinion):
    window.session.do(marking.highlight, [Place(opinion, "一/（一）", Span(3, 9))])
    assert not desk.reader.busy()


def test_the_page_is_written_in_the_language_chosen(window, page):
    words.speak("zh")
    window.appearance.language_changed.emit()
    texts = [part.text() for part in page.findChildren(QToolButton)]
    assert any(text.startswith("全部 1") for text in texts)


def test_the_variants_of_the_clause_are_listed_below_the_outline(qtbot, window, desk):
    window.go_to("三/（五）")
    chip = window.connections.findChild(QToolButton, "chip-variants")
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    [shown] = [part for part in window.connections.findChildren(EntryList) if part.isVisible()]
    assert chip.text() == "Variants 3"
    assert [row.variant.readings["A"].words for row in shown.rows()] == ["县城", "普通高中中", "中招"]


def test_the_clause_is_copied_with_its_variants_as_footnotes(window, desk):
    window.go_to("三/（七）")
    window.actions_["footnotes"].trigger()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(("(七)大力发展", "（七）大力发展"))
    assert "服务等能力" in copied


def test_what_was_chosen_and_is_not_in_the_text_yet_can_be_put_in(qtbot, window, page, settled, variant):
    button = page.findChild(QToolButton, "put-in")
    page.list.choose(variant("诊疗").id)
    qtbot.keyClick(page.list, Qt.Key.Key_B)
    settled()
    assert button.text() == "Put choices into the text: 1"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settled()
    assert "多发病诊治水平" in clause(window, "三/（六）")
    assert not button.isVisible()


def test_what_could_not_be_put_in_is_counted_and_placed(monkeypatch, window, desk):
    monkeypatch.setattr(editing, "make", lambda *_args, **_how: editing.Emended(left=("三/（五）", "四")))
    said = []
    monkeypatch.setattr(window.status, "say", said.append)
    window.actions_["edition"].trigger()
    [sentence] = said
    assert "could not be put in: 2, the first in （五）推动教育资源扩优提质" in sentence
    assert "Nothing was chosen that differs" not in sentence


def test_each_witness_is_named_when_the_line_of_them_is_unfolded(qtbot, page):
    [line] = page.findChildren(Witnesses)
    [head] = [part for part in line.findChildren(QToolButton) if part.objectName() == "witnesses"]
    qtbot.mouseClick(head, Qt.MouseButton.LeftButton)
    names = [part for part in line.findChildren(Elided) if part.isVisible()]
    assert names[0].text().startswith("001_")
    assert all(part.width() >= min(part.sizeHint().width(), 120) for part in names)
