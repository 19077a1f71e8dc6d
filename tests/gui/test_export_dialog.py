"""Choosing what an export shows and where it goes."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QTextBrowser

from zhutiao import words
from zhutiao.ports import Option
from zhutiao.ui import theme
from zhutiao.ui.export_dialog import ExportChoice, ExportDialog


@dataclass(frozen=True)
class Format:
    """A format as a writer describes itself."""

    name: str
    suffix: str
    options: dict[str, Option] = field(default_factory=dict)

    def render(self, _content, _options):
        return []


NOTES = Format(
    "markdown",
    ".md",
    {
        "passages": Option("Linked passages below each clause", default=True),
        "texts": Option("The words of each clause", default=True),
        "only_marked": Option("Only clauses that carry a mark", default=False),
        "level": Option("Level of the first heading", 1, (1, 2, 3, 4)),
        "order": Option("Order", "clause", ("clause", "tag"), {"clause": "By clause", "tag": "By tag"}),
        "deck": Option("Name of the deck", ""),
    },
)
CARDS = Format("anki", ".txt")


@pytest.fixture
def dialog(qtbot, tmp_path):
    words.speak("en")
    made = ExportDialog(theme.load("light"), (NOTES, CARDS), tmp_path / "意见.md")
    qtbot.addWidget(made)
    made.show()
    return made


def press(qtbot, dialog, text):
    button = next(button for button in dialog.findChildren(QPushButton) if button.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def named(dialog, kind, name):
    return next(part for part in dialog.findChildren(kind) if part.accessibleName() == name)


def test_export_says_format_path_and_options(qtbot, dialog, tmp_path):
    with qtbot.waitSignal(dialog.chosen) as chosen:
        press(qtbot, dialog, "Export")
    options = {"passages": True, "texts": True, "only_marked": False, "level": 1, "order": "clause"}
    assert chosen.args == [ExportChoice("markdown", tmp_path / "意见.md", options)]


def test_a_box_changes_its_option_and_asks_for_a_new_preview(qtbot, dialog):
    box = named(dialog, QCheckBox, "Only clauses that carry a mark")
    with qtbot.waitSignal(dialog.preview_wanted, check_params_cb=lambda _name, options: options["only_marked"]):
        qtbot.keyClick(box, Qt.Key.Key_Space)


def test_an_option_nobody_foresaw_has_a_field(qtbot, dialog):
    qtbot.keyClicks(named(dialog, QLineEdit, "Name of the deck"), "A")
    assert dialog.choice().options["deck"] == "A"


def test_a_choice_is_shown_in_the_readers_words_and_taken_by_its_own_name(dialog):
    order = named(dialog, QComboBox, "Order")
    order.setCurrentText("By tag")
    assert dialog.choice().options["order"] == "tag"


def test_another_format_changes_the_end_of_the_name(dialog, tmp_path):
    named(dialog, QComboBox, "Format").setCurrentIndex(1)
    assert dialog.choice() == ExportChoice("anki", tmp_path / "意见.txt", {})


def test_a_file_of_that_name_is_said_to_be_kept(dialog, tmp_path):
    (tmp_path / "旧.md").write_text("x", encoding="utf-8")
    named(dialog, QLineEdit, "File to write").setText(str(tmp_path / "旧.md"))
    told = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert "There is a file of this name. It will be kept as “旧.md.bak”." in told


@pytest.mark.parametrize("path", ["", "nowhere/at/all.md", "."])
def test_a_place_that_is_none_cannot_be_written_to(dialog, path):
    named(dialog, QLineEdit, "File to write").setText(path)
    assert not next(b for b in dialog.findChildren(QPushButton) if b.text() == "Export").isEnabled()


def test_the_preview_shows_text_as_it_is(dialog):
    dialog.show_preview("# 意见\n<b>8080</b>")
    assert named(dialog, QTextBrowser, "Preview").toPlainText() == "# 意见\n<b>8080</b>"


def test_escape_in_the_preview_closes_the_dialog(qtbot, dialog):
    qtbot.keyClick(named(dialog, QTextBrowser, "Preview"), Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_cancel_chooses_nothing(qtbot, dialog):
    with qtbot.assertNotEmitted(dialog.chosen):
        press(qtbot, dialog, "Cancel")
    assert not dialog.isVisible()
