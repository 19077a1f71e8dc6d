"""Claims about what the file of an export is called: after what goes out, until the reader calls it otherwise."""

import pytest
from PySide6.QtWidgets import QListWidget

from zhutiao.exporters.names import LONGEST_NAME
from zhutiao.services import briefing
from zhutiao.ui.export.usual_names import usual

TITLE = "中共中央办公厅国务院办公厅关于进一步保障和改善民生 着力解决群众急难愁盼的意见"


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("", "民生.docx"),
        (f"简报 1：{TITLE}", "民生 · 简报 1.docx"),
        ("简报 2：中共中央办公厅国务院办公厅关于进一步保障…", "民生 · 简报 2.docx"),
        ("Briefing 3: 民生", "民生 · Briefing 3.docx"),
        ("周三培训：第一讲", "民生 · 周三培训：第一讲.docx"),
        ("周三/培训", "民生 · 周三 培训.docx"),
    ],
)
def test_a_briefing_is_called_after_its_dossier_and_in_short(name, called):
    assert usual("民生", name, [TITLE], ".docx") == called


def test_a_long_dossier_leaves_room_for_the_name_of_its_briefing():
    found = usual(TITLE * 3, "很长的名字" * 40, [TITLE], ".docx")
    assert " · 很长的名字" in found and found.endswith(".docx") and len(found.encode()) <= LONGEST_NAME


def test_the_file_is_called_after_the_briefing_that_is_chosen(window, files, marked, parts):
    session = window.session
    title = session.base.article.title
    made = session.do(briefing.begin, session.dossier.id, f"Briefing 1: {title}").made[0]
    dialog = files.ask_export()
    usually = dialog.foot.path
    dialog.choose_briefing(made)
    assert dialog.foot.path == usually.with_name(f"{usually.stem} · Briefing 1{usually.suffix}")
    parts.click_row(parts.named(dialog, QListWidget, "Format"), "Word")
    assert dialog.foot.path.name == f"{usually.stem} · Briefing 1.docx"
    parts.click_row(parts.named(dialog, QListWidget, "What to export"), "This dossier")
    assert dialog.foot.path.name == f"{usually.stem}.docx"


def test_a_name_of_the_readers_own_stays_whatever_is_chosen(window, files, marked):
    made = window.session.do(briefing.begin, window.session.dossier.id, "Briefing 1").made[0]
    dialog = files.ask_export()
    own = dialog.foot.path.with_name("讲稿.md")
    dialog.foot.lead_to(own)
    dialog.choose_briefing(made)
    assert dialog.foot.path == own
