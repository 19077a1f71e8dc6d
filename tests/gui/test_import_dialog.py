"""What files hold, before any of it is kept: what was found, what is wanted, what it was taken for."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QListView, QPlainTextEdit, QPushButton

from zhutiao import paths, remarks, words
from zhutiao.model import Decisions, Dossier, Finding
from zhutiao.ui import messages, theme
from zhutiao.ui.import_dialog import ImportDialog

PAGE = paths.shipped("data") / "001_1bd3a47c8d5ee32b.txt"
LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def _leaving(monkeypatch):
    """Let a dialog with decisions be closed when its test is over; a test about the question asks for itself."""
    monkeypatch.setattr(messages, "ask", lambda *_args: True)


@pytest.fixture(scope="module")
def page(sources):
    return sources["001"]


@pytest.fixture
def dialog(_leaving, qtbot, page):
    words.speak("en")
    made = ImportDialog(theme.load("light"), [Dossier("x", "民生", None)])
    qtbot.addWidget(made)
    made.show_file(page)
    with qtbot.waitExposed(made):
        made.show()
    return made


def rows(dialog):
    model = dialog.findChild(QListView).model()
    return [model.index(row) for row in range(model.rowCount())]


def said(dialog):
    return [index.data() for index in rows(dialog)]


def click(qtbot, dialog, index, x):
    listed = dialog.findChild(QListView)
    where = QPoint(x, listed.visualRect(index).top() + 20)
    qtbot.mouseClick(listed.viewport(), LEFT, pos=where)


def named(dialog, kind, name):
    return next(part for part in dialog.findChildren(kind) if part.accessibleName() == name)


def button(dialog, text):
    return next(button for button in dialog.findChildren(QPushButton) if button.text() == text)


def title(dialog):
    return named(dialog, QPlainTextEdit, "Title")


def test_every_article_of_the_page_is_listed_below_its_file(dialog, page):
    first, *texts = said(dialog)
    assert first.startswith(page.file)
    assert [text.split("\n")[0] for text in texts] == [article.title for article in page.articles]


def test_an_article_says_its_kind_its_clauses_and_its_date(dialog):
    assert said(dialog)[1].endswith("Opinion · 11 clauses · 2025-03-02")


def test_the_first_article_is_shown_at_once(dialog, page):
    assert title(dialog).toPlainText() == page.articles[0].title


def test_choosing_another_article_shows_its_title(qtbot, dialog, page):
    click(qtbot, dialog, rows(dialog)[2], 120)
    assert title(dialog).toPlainText() == page.articles[1].title


def test_all_articles_are_kept_unless_one_is_left_out(qtbot, dialog, page):
    click(qtbot, dialog, rows(dialog)[3], 18)
    [choice] = dialog.choices()
    ids = [article.id for article in page.articles]
    assert choice.articles == (*ids[:2], *ids[3:])


def test_space_leaves_the_chosen_article_out(qtbot, dialog, page):
    click(qtbot, dialog, rows(dialog)[1], 120)
    qtbot.keyClick(dialog.findChild(QListView), Qt.Key.Key_Space)
    assert page.articles[0].id not in dialog.choices()[0].articles


def test_the_box_of_a_file_leaves_all_its_articles_out(qtbot, dialog):
    click(qtbot, dialog, rows(dialog)[0], 18)
    assert dialog.choices() == ()


def test_the_box_of_a_file_is_half_ticked_where_some_of_it_is_wanted(qtbot, dialog):
    click(qtbot, dialog, rows(dialog)[3], 18)
    assert Qt.CheckState(rows(dialog)[0].data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.PartiallyChecked


def test_nothing_chosen_cannot_be_imported(qtbot, dialog):
    click(qtbot, dialog, rows(dialog)[0], 18)
    assert not button(dialog, "Import").isEnabled()


def test_import_says_what_was_chosen_and_where_it_goes(qtbot, dialog, page):
    named(dialog, QComboBox, "Dossier").setEditText("  新专题 ")
    with qtbot.waitSignal(dialog.chosen) as chosen:
        qtbot.mouseClick(button(dialog, f"Import {len(page.articles)}"), LEFT)
    [choice] = chosen.args[0]
    assert (choice.prepared, choice.dossier) == (page, "新专题")


def test_ctrl_enter_imports_from_wherever_the_keys_are(qtbot, dialog):
    with qtbot.waitSignal(dialog.chosen):
        qtbot.keyClick(title(dialog), Qt.Key.Key_Return, CTRL)


def test_without_a_name_the_app_finds_the_dossier(dialog):
    assert dialog.choices()[0].dossier is None


def test_cancel_chooses_nothing(qtbot, dialog):
    with qtbot.assertNotEmitted(dialog.chosen):
        qtbot.mouseClick(button(dialog, "Cancel"), LEFT)
    assert not dialog.isVisible()


def test_a_corrected_kind_asks_for_the_file_to_be_divided_again(qtbot, dialog, page):
    box = named(dialog, QComboBox, "Kind of text")
    with qtbot.waitSignal(dialog.decided) as asked:
        box.setFocus()
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert asked.args == [page, Decisions(kinds={"a1": box.currentData()})]


def test_the_next_likely_kind_is_one_click_away(qtbot, dialog, page):
    dialog.show_file(replace(page, articles=(replace(page.articles[0], runner_up="commentary"), *page.articles[1:])))
    with qtbot.waitSignal(dialog.decided) as asked:
        qtbot.mouseClick(button(dialog, "Take it for: Commentary"), LEFT)
    assert asked.args[1].kinds == {"a1": "commentary"}


def test_a_title_written_over_is_asked_for(qtbot, dialog):
    title(dialog).selectAll()
    qtbot.keyClicks(title(dialog), "Livelihood")
    with qtbot.waitSignal(dialog.decided) as asked:
        qtbot.keyClick(title(dialog), Qt.Key.Key_Return)
    assert asked.args[1].titles == {"a1": "Livelihood"}


def test_escape_gives_up_what_was_typed_into_a_title(qtbot, dialog, page):
    qtbot.keyClicks(title(dialog), "x")
    qtbot.keyClick(title(dialog), Qt.Key.Key_Escape)
    assert title(dialog).toPlainText() == page.articles[0].title
    assert dialog.isVisible()


def test_another_encoding_is_asked_for_and_drops_what_was_decided_about_lines(qtbot, dialog):
    box = named(dialog, QComboBox, "Encoding")
    with qtbot.waitSignal(dialog.decided) as asked:
        box.setFocus()
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert asked.args[1] == Decisions(encoding=box.currentData())


def test_a_decision_is_taken_back_with_ctrl_z(qtbot, dialog, page):
    box = named(dialog, QComboBox, "Kind of text")
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.decided) as asked:
        qtbot.keyClick(dialog.findChild(QListView), Qt.Key.Key_Z, CTRL)
    assert asked.args == [page, Decisions()]


def test_a_file_divided_again_takes_the_place_of_the_first(dialog, page):
    dialog.show_file(replace(page, articles=(replace(page.articles[0], kind="brief"), *page.articles[1:])))
    assert (len(rows(dialog)), "News brief" in said(dialog)[1]) == (len(page.articles) + 1, True)


def test_an_article_that_a_decision_did_away_with_is_no_longer_listed(dialog, page):
    dialog.show_file(replace(page, articles=page.articles[1:3]))
    assert [text.split("\n")[0] for text in said(dialog)[1:]] == [a.title for a in page.articles[1:3]]
    assert title(dialog).toPlainText() == page.articles[1].title


@pytest.mark.parametrize("what", ["duplicate", "cut", "joined-lines", "out-of-order", "doubtful", "encoding"])
def test_every_finding_has_a_sentence_of_its_own(what):
    words.speak("en")
    sentence = remarks.finding(Finding(what, "原文", "7", (1, 1)))
    assert what not in sentence
    assert "原文" in sentence or "7" in sentence


def test_a_title_with_tags_in_it_is_shown_as_it_is(dialog, page):
    dialog.show_file(replace(page, articles=(replace(page.articles[0], title="<b>意见</b>&amp;"),)))
    assert title(dialog).toPlainText() == "<b>意见</b>&amp;"


def test_what_is_wrong_with_a_file_is_listed_and_the_others_can_be_kept(dialog, page):
    dialog.show_trouble("“a.txt” holds no text.", "a.txt")
    assert said(dialog)[-1] == "a.txt\n“a.txt” holds no text."
    assert len(dialog.choices()[0].articles) == len(page.articles)


def test_a_note_on_a_file_stands_below_its_name(qtbot, dialog, page):
    dialog.show_file(replace(page, sha256="other", file="b.txt"), "In the library already: 民生")
    assert "b.txt\nIn the library already: 民生" in said(dialog)


def test_every_field_and_button_has_a_name_to_be_read_aloud(dialog):
    parts = [*dialog.findChildren(QComboBox), *dialog.findChildren(QPlainTextEdit), *dialog.findChildren(QListView)]
    own = [part for part in parts if part.isVisible() and not isinstance(part.parent(), QComboBox)]
    assert [part for part in own if not part.accessibleName()] == []
    assert all(
        field.accessibleName() or isinstance(field.parent(), QComboBox) for field in dialog.findChildren(QLineEdit)
    )
