"""Choosing what an export shows, in which form and where it goes."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QListWidget, QTextBrowser, QToolButton

from zhutiao import words
from zhutiao.model import Briefing
from zhutiao.ports import Option
from zhutiao.services import templates
from zhutiao.services.glancing import Glance, Table
from zhutiao.ui import theme
from zhutiao.ui.export.choice import ExportChoice
from zhutiao.ui.export.dialog import ExportDialog
from zhutiao.ui.export.what import Stock

TAGS = ("指标/养老", "指标/就业", "期限")


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
        "template": Option(
            "Template", "clause", ("clause", "tag", "briefing"), {"clause": "By clause", "tag": "By tag"}
        ),
        "briefing": Option("Briefing", ""),
        "passages": Option("Linked passages below each clause", default=False),
        "texts": Option("The words of each clause", default=True),
        "only_marked": Option("Only clauses that carry a mark", default=False),
        "colours": Option("Only these colours", ""),
        "tags": Option("Only these tags", ""),
        "level": Option("Level of the first heading", 1, (1, 2, 3, 4)),
        "deck": Option("Name of the deck", ""),
    },
)
CARDS = Format("anki", ".txt")


@pytest.fixture
def make(qtbot, tmp_path):
    words.speak("en")

    def make(first=None, stock=None):
        begun = first or ExportChoice("markdown", tmp_path / "意见.md", {})
        made = ExportDialog(theme.load("light"), (NOTES, CARDS), begun, stock or Stock("民生", (), TAGS))
        qtbot.addWidget(made)
        made.show()
        return made

    return make


@pytest.fixture
def dialog(make):
    return make()


def test_saving_says_format_path_and_options(qtbot, dialog, parts, tmp_path):
    with qtbot.waitSignal(dialog.chosen) as chosen:
        parts.press(dialog, "Save")
    [choice] = chosen.args
    assert (choice.format, choice.path) == ("markdown", tmp_path / "意见.md")
    assert choice.options == {
        "template": "clause", "passages": False, "texts": True, "only_marked": False, "colours": "", "tags": "",
        "level": 1,
    }  # fmt: skip


def test_ctrl_s_saves(qtbot, dialog):
    with qtbot.waitSignal(dialog.chosen):
        qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


def test_a_box_changes_its_option_and_asks_for_a_new_preview(qtbot, dialog, parts):
    box = next(box for box in dialog.findChildren(QCheckBox) if box.text() == "Only marked clauses")
    with qtbot.waitSignal(dialog.preview_wanted, check_params_cb=lambda _name, options: options["only_marked"]):
        qtbot.keyClick(box, Qt.Key.Key_Space)


def test_an_option_nobody_foresaw_has_a_field(qtbot, dialog, parts):
    qtbot.keyClicks(parts.named(dialog, QLineEdit, "Name of the deck"), "A")
    assert dialog.choice().options["deck"] == "A"


def test_a_choice_is_taken_by_its_own_name(qtbot, dialog, parts):
    parts.named(dialog, QComboBox, "Level of the first heading").setCurrentText("3")
    assert dialog.choice().options["level"] == 3


def test_a_swatch_pressed_leaves_only_its_colour(qtbot, dialog, parts):
    swatch = parts.named(dialog, QToolButton, "Blue: Doubtful")
    qtbot.mouseClick(swatch, Qt.MouseButton.LeftButton)
    assert dialog.choice().options["colours"] == "blue"
    assert "only 1" in parts.told(dialog)
    qtbot.keyClick(swatch, Qt.Key.Key_Space)
    assert dialog.choice().options["colours"] == ""


def test_a_ticked_tag_brings_those_below_it_along(qtbot, dialog, parts):
    tags = parts.named(dialog, QListWidget, "Only these tags")
    parts.click_row(tags, "指标/养老")
    assert dialog.choice().options["tags"] == "指标/养老"
    parts.click_row(tags, "指标")
    parts.click_row(tags, "指标/就业")
    assert dialog.choice().options["tags"] == "指标"


def test_tags_are_ticked_by_key(qtbot, dialog, parts):
    tags = parts.named(dialog, QListWidget, "Only these tags")
    tags.setCurrentRow(0)
    qtbot.keyClick(tags, Qt.Key.Key_Space)
    assert dialog.choice().options["tags"] == "指标"


def test_the_keys_choose_a_template(qtbot, dialog, parts):
    templates = parts.named(dialog, QListWidget, "Template")
    assert parts.rows(templates) == ["By clause", "By tag"]
    qtbot.keyClick(templates, Qt.Key.Key_Down)
    assert dialog.choice().options["template"] == "tag"


def test_a_briefing_goes_out_in_its_own_order(make, parts):
    dialog = make(stock=Stock("民生", (Briefing("b1", "d", "晨会"),), TAGS))
    parts.click_row(parts.named(dialog, QListWidget, "What to export"), "晨会")
    options = dialog.choice().options
    assert (options["template"], options["briefing"]) == ("briefing", "b1")
    assert not parts.named(dialog, QListWidget, "Template").isVisible()
    assert not parts.named(dialog, QListWidget, "Only these tags").isVisible()


def test_another_format_is_announced_and_offers_its_own(qtbot, dialog, parts):
    with qtbot.waitSignal(dialog.format_changed) as changed:
        parts.click_row(parts.named(dialog, QListWidget, "Format"), "Anki")
    assert changed.args == ["anki"]
    assert dialog.choice().options == {}
    assert not parts.named(dialog, QListWidget, "Template").isVisible()


def test_what_was_chosen_survives_another_format(dialog, parts):
    parts.named(dialog, QComboBox, "Level of the first heading").setCurrentText("3")
    formats = parts.named(dialog, QListWidget, "Format")
    parts.click_row(formats, "Anki")
    parts.click_row(formats, "Markdown")
    assert dialog.choice().options["level"] == 3


def test_the_last_choices_are_shown_again(make, tmp_path):
    options = {"template": "tag", "texts": False, "colours": "rose,blue", "tags": "期限", "level": 2, "deck": "X"}
    dialog = make(ExportChoice("markdown", tmp_path / "旧.md", options))
    assert dialog.choice().options == {**options, "colours": "blue,rose", "passages": False, "only_marked": False}


def test_choices_that_are_none_any_more_are_not_shown(make, tmp_path):
    strange = {"template": "gone", "level": "nine", "colours": "beige", "tags": "没有", "texts": "maybe"}
    dialog = make(ExportChoice("markdown", tmp_path / "旧.md", strange))
    options = dialog.choice().options
    assert (options["template"], options["level"], options["colours"], options["tags"]) == ("clause", 1, "", "")


def test_a_file_of_that_name_is_said_to_be_kept(dialog, parts, tmp_path):
    (tmp_path / "旧.md").write_text("x", encoding="utf-8")
    parts.named(dialog, QLineEdit, "File to write").setText(str(tmp_path / "旧.md"))
    assert "There is a file of this name. It will be kept as “旧.md.bak”." in parts.told(dialog)


@pytest.mark.parametrize("path", ["", "nowhere/at/all.md", "."])
def test_a_place_that_is_none_cannot_be_written_to(dialog, parts, path):
    parts.named(dialog, QLineEdit, "File to write").setText(path)
    assert not parts.button(dialog, "Save").isEnabled()


def test_the_preview_shows_text_as_it_is(dialog, parts):
    dialog.preview.show_glance(Glance("text", "# 意见\n<b>8080</b>"))
    assert parts.previewed(dialog) == "# 意见\n<b>8080</b>"


def test_tables_are_turned_over_by_name(dialog, parts):
    tables = (Table("Marks", (("Clause",), ("一",))), Table("Links", (("Passage",), ("她说",))))
    dialog.preview.show_glance(Glance("table", tables=tables))
    assert parts.previewed(dialog) == "Clause 一"
    parts.press(dialog, "Links")
    assert parts.previewed(dialog) == "Passage 她说"


def test_a_sentence_stands_where_nothing_can_be_shown(dialog, parts):
    dialog.preview.say("To write Word, install it.")
    assert "To write Word, install it." in parts.told(dialog)


def test_escape_in_the_preview_closes_the_dialog(qtbot, dialog, parts):
    qtbot.keyClick(parts.named(dialog, QTextBrowser, "Preview"), Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_cancel_chooses_nothing(qtbot, dialog, parts):
    with qtbot.assertNotEmitted(dialog.chosen):
        parts.press(dialog, "Cancel")
    assert not dialog.isVisible()


def test_templates_of_the_readers_own_are_offered_beside_ours(make, parts, monkeypatch):
    monkeypatch.setattr(templates, "names", lambda: ["周报"])
    dialog = make()
    parts.click_row(parts.named(dialog, QListWidget, "Template"), "周报")
    assert dialog.choice().options["template"] == "own:周报"
