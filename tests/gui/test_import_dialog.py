"""What a file holds, before any of it is kept."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QListWidget, QPlainTextEdit, QPushButton, QTextBrowser

from zhutiao import paths, remarks, words
from zhutiao.model import Dossier, Finding
from zhutiao.services import importing
from zhutiao.ui import theme
from zhutiao.ui.import_dialog import ImportDialog

PAGE = Path(paths.shipped("data")) / "001_1bd3a47c8d5ee32b.txt"


@pytest.fixture(scope="module")
def page():
    return importing.prepare(PAGE)


@pytest.fixture
def dialog(qtbot, page):
    words.speak("en")
    made = ImportDialog(theme.load("light"), [Dossier("x", "民生", None)])
    qtbot.addWidget(made)
    made.show_file(page)
    made.show()
    return made


def texts(dialog):
    listed = dialog.findChild(QListWidget)
    return [listed.item(row) for row in range(1, listed.count())]


def click(qtbot, dialog, item, x):
    listed = dialog.findChild(QListWidget)
    where = QPoint(x, listed.visualItemRect(item).top() + 18)
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=where)


def shown(dialog):
    return dialog.findChild(QTextBrowser).toPlainText()


def kinds(dialog):
    return next(box for box in dialog.findChildren(QComboBox) if box.accessibleName() == "Kind of text")


def press(qtbot, dialog, text):
    button = next(button for button in dialog.findChildren(QPushButton) if button.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_every_article_of_the_page_is_listed_with_its_kind(dialog, page):
    first = texts(dialog)[0].text()
    assert (len(texts(dialog)), first.endswith("Opinion · 11 clauses")) == (len(page.articles), True)


def test_the_first_article_can_be_read_at_once(dialog):
    assert "一、增强社会保障公平性" in shown(dialog)


def test_choosing_another_article_shows_its_words(qtbot, dialog, page):
    click(qtbot, dialog, texts(dialog)[1], 120)
    first = next(page.articles[1].pieces()).printed
    assert shown(dialog).startswith(first[:20])


def test_all_articles_are_kept_unless_one_is_left_out(qtbot, dialog, page):
    click(qtbot, dialog, texts(dialog)[2], 18)
    [choice] = dialog.choices()
    ids = [article.id for article in page.articles]
    assert choice.articles == (*ids[:2], *ids[3:])


def test_space_leaves_the_chosen_article_out(qtbot, dialog, page):
    click(qtbot, dialog, texts(dialog)[0], 120)
    qtbot.keyClick(dialog.findChild(QListWidget), Qt.Key.Key_Space)
    assert page.articles[0].id not in dialog.choices()[0].articles


def test_nothing_chosen_cannot_be_imported(qtbot, dialog):
    for item in texts(dialog):
        item.setCheckState(Qt.CheckState.Unchecked)
    button = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Import")
    assert not button.isEnabled()


def test_import_says_what_was_chosen_and_where_it_goes(qtbot, dialog, page):
    target = next(box for box in dialog.findChildren(QComboBox) if box.accessibleName() == "Dossier")
    target.setEditText("  新专题 ")
    with qtbot.waitSignal(dialog.chosen) as chosen:
        press(qtbot, dialog, f"Import {len(page.articles)}")
    [choice] = chosen.args[0]
    assert (choice.prepared, choice.dossier) == (page, "新专题")


def test_without_a_name_the_app_finds_the_dossier(dialog):
    assert dialog.choices()[0].dossier is None


def test_cancel_chooses_nothing(qtbot, dialog):
    with qtbot.assertNotEmitted(dialog.chosen):
        press(qtbot, dialog, "Cancel")
    assert not dialog.isVisible()


def test_a_corrected_kind_asks_for_the_file_to_be_divided_again(qtbot, dialog, page):
    box = kinds(dialog)
    with qtbot.waitSignal(dialog.kinds_corrected) as asked:
        box.setFocus()
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert asked.args == [page, {"a1": "transcript"}]


def test_a_file_divided_again_takes_the_place_of_the_first(dialog, page):
    again = replace(page, articles=(replace(page.articles[0], kind="brief"), *page.articles[1:]))
    dialog.show_file(again)
    assert (len(texts(dialog)), "News brief" in texts(dialog)[0].text()) == (len(page.articles), True)


def test_what_was_set_aside_can_be_read(dialog, page):
    aside = next(field for field in dialog.findChildren(QPlainTextEdit) if field.accessibleName() == "Set aside")
    assert page.set_aside[0].text in aside.toPlainText()


def test_the_remarks_are_sentences(dialog, page):
    remarks = next(field for field in dialog.findChildren(QPlainTextEdit) if field.accessibleName() == "Remarks")
    assert remarks.toPlainText().count("· ") == len(page.articles[0].findings)


@pytest.mark.parametrize("what", ["duplicate", "cut", "joined-lines", "out-of-order", "doubtful", "encoding"])
def test_every_finding_has_a_sentence_of_its_own(what):
    words.speak("en")
    said = remarks.finding(Finding(what, "原文", "7", (1, 1)))
    assert what not in said
    assert "原文" in said or "7" in said


def test_a_title_with_tags_in_it_is_shown_as_it_is(dialog, page):
    wild = replace(page, articles=(replace(page.articles[0], title="<b>意见</b>&amp;"),))
    dialog.show_file(wild)
    plain = [label for label in dialog.findChildren(QLabel) if label.text() == "<b>意见</b>&amp;"]
    assert [label.textFormat() for label in plain] == [Qt.TextFormat.PlainText]


def test_progress_is_told_with_a_count_until_nothing_is_read_any_more(dialog):
    hints = [label.text() for label in dialog.findChildren(QLabel)]
    dialog.show_progress(2, 4)
    assert "Reading file 2 of 4…" in [label.text() for label in dialog.findChildren(QLabel)]
    dialog.show_progress()
    assert [label.text() for label in dialog.findChildren(QLabel)] == hints


def test_what_is_wrong_with_a_file_is_shown_and_the_others_can_be_kept(dialog, page):
    dialog.show_trouble("“a.txt” holds no text.")
    shown_now = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert "“a.txt” holds no text." in shown_now
    assert len(dialog.choices()[0].articles) == len(page.articles)
