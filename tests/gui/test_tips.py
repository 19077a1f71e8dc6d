"""Tool tips: a stranger's words are shown, never obeyed."""

import pytest
from PySide6.QtGui import Qt, QTextDocument
from PySide6.QtWidgets import QToolButton, QTreeView

from zhutiao import words
from zhutiao.model import Anchor, Mark, Place
from zhutiao.ui import menus, theme
from zhutiao.ui.mark_list import MarkList
from zhutiao.ui.tag_field import TagField
from zhutiao.ui.tags_panel import TagsPanel
from zhutiao.ui.tips import tip

STRANGE = '<img src="file:///etc/hostname"><b>指标</b>'


def shown(said):
    """Return what Qt shows of a tool tip, which it takes for HTML or not."""
    if not Qt.mightBeRichText(said):
        return said
    document = QTextDocument()
    document.setHtml(said)
    return document.toPlainText()


@pytest.mark.parametrize("strange", [STRANGE, "<b>", "a &lt; b", "</span><h1>x</h1>", "1 < 2 > <i>0"])
def test_words_that_look_like_html_are_shown_as_they_are(qapp, strange):
    assert shown(tip(strange)) == strange


@pytest.mark.parametrize("plain", ["指标/养老", "a < b & c", "", "“8080” · 2"])
def test_plain_words_stay_plain(qapp, plain):
    assert tip(plain) == plain


def test_a_tool_tip_is_no_longer_than_a_page(qapp):
    assert len(tip("长" * 200_000)) <= 2_000


def test_a_name_as_long_as_a_book_fits_into_menus_and_the_title(window):
    dossier = window.session.dossier
    window.session.library.documents.rename_dossier(dossier.id, "A&B" + "长" * 200_000)
    window.session.library.documents.add_dossier("Other" * 40_000)
    window.open_dossier(dossier.id)
    window.actions_.retranslate({"amber": "A&B" + "长" * 200_000})
    assert len(window.windowTitle()) < 200
    assert len(window.actions_["amber"].text()) < 200
    assert "A&&B" in window.actions_["amber"].text()
    assert len(menus.plain("A&B" * 200_000)) < 200


def test_a_tag_in_the_field_is_shown_as_it_is(qtbot):
    words.speak("en")
    field = TagField(theme.load("light"))
    qtbot.addWidget(field)
    field.show_tags((STRANGE,))
    assert shown(field.findChild(QToolButton).toolTip()) == f"Remove #{STRANGE}"


def test_a_tag_in_the_tree_is_shown_as_it_is(qtbot):
    panel = TagsPanel(theme.load("light"))
    qtbot.addWidget(panel)
    strange = STRANGE.replace("/", "·")
    mark = Mark("m1", (Anchor(Place("d1", "一"), None),), "amber", "none", None, (strange,), "me", "", "")
    panel.show_tags([mark])
    assert shown(panel.findChild(QTreeView).model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)) == f"#{strange}"


def test_the_readers_own_word_for_a_colour_is_shown_as_it_is(qtbot):
    marks = MarkList(theme.load("light"))
    qtbot.addWidget(marks)
    marks.name_colours({"amber": "<b>重点</b>"})
    assert shown(marks.findChild(QToolButton).toolTip()) == "<b>重点</b> 1"


def test_an_ampersand_in_a_tag_is_no_key(qtbot):
    field = TagField(theme.load("light"))
    qtbot.addWidget(field)
    field.show_tags(("R&D",))
    assert field.findChild(QToolButton).text() == "#R&&D  ×"
