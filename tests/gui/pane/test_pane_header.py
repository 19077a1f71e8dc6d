import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from zhutiao.ui.pane import found as found_module
from zhutiao.ui.pane import header as header_module
from zhutiao.ui.pane.followed import Followed
from zhutiao.ui.pane.header import PaneHeader
from zhutiao.ui.pane.palette import LIGHT


@pytest.fixture
def header(qtbot, faces):
    header = PaneHeader(LIGHT)
    qtbot.addWidget(header)
    header.resize(600, 40)
    header.show_text("解读", "新华社记者 魏玉坤 · 6月9日")
    header.show()
    return header


def _button(header, name):
    [button] = [each for each in header.findChildren(QToolButton) if each.accessibleName() == name]
    return button


def _said(header):
    return " ".join(each.text() for each in header.findChildren(object) if hasattr(each, "text") and each.isVisible())


def test_it_counts_the_passages_about_the_clause(header, found_links):
    header.show_links("（七）", Followed("三/（七）", found_links[:3], 1))
    assert "（七）: 3 linked" in _said(header)
    assert "2/3" in _said(header)


def test_where_nothing_is_linked_it_says_that_this_proves_nothing(header):
    header.show_links("（七）", Followed("三/（七）"))
    assert "No linked passage found (which does not mean there is none)" in _said(header)


def test_where_all_was_rejected_it_does_not_say_that_nothing_was_found(header):
    header.show_links("（七）", Followed("三/（七）", rejected=2))
    assert "（七）: 2 rejected, none left" in _said(header)
    assert "found" not in _said(header)


def test_its_arrows_ask_for_the_next_passage(qtbot, header, found_links):
    header.show_links("（七）", Followed("三/（七）", found_links[:3], 1))
    with qtbot.waitSignal(header.found.next_wished):
        qtbot.mouseClick(_button(header, "Next passage"), Qt.MouseButton.LeftButton)


def test_its_padlock_asks_for_the_lock(qtbot, header):
    with qtbot.waitSignal(header.lock_toggled) as toggled:
        qtbot.mouseClick(_button(header, "Keep this text where it is"), Qt.MouseButton.LeftButton)
    assert toggled.args == [True]


def test_a_text_with_one_printing_offers_no_choice(header):
    header.show_printings([("d", "A")], "d")
    assert not _button(header, "Show another printing").isVisible()


def test_another_printing_can_be_chosen(qtbot, header):
    header.show_printings([("d", "A"), ("e", "B")], "d")
    with qtbot.waitSignal(header.printing_chosen) as chosen:
        _button(header, "Show another printing").menu().actions()[1].trigger()
    assert chosen.args == ["e"]


@pytest.mark.parametrize("module", [header_module, found_module])
def test_a_tip_shows_its_words_as_they_are_whatever_they_look_like(qtbot, faces, monkeypatch, module):
    monkeypatch.setattr(module, "_", "<b>{}</b>".format)
    made = PaneHeader(LIGHT)
    qtbot.addWidget(made)
    tips = [each.toolTip() for each in made.findChildren(QToolButton)]
    assert not [each for each in tips if each.startswith("<b>")]
    assert [each for each in tips if "&lt;b&gt;" in each]
