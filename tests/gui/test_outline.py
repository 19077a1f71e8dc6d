"""The outline: what a clause is called, how much was done in it, which one is read."""

import pytest
from PySide6.QtCore import Qt

from zhutiao.model import Place, Span
from zhutiao.services import marking
from zhutiao.services.dividing import articles
from zhutiao.services.reading import OutlineRow
from zhutiao.ui import theme
from zhutiao.ui.outline import Outline
from zhutiao.ui.outline_model import OutlineModel, Role

SEVENTH = "三/（七）"


@pytest.fixture
def outline(qtbot, session):
    shown = Outline()
    qtbot.addWidget(shown)
    shown.dress(theme.load("light"))
    shown.rows.show(session.outline())
    shown.resize(264, 600)
    shown.show()
    return shown


def test_eleven_clauses_stand_under_five_heads(outline):
    assert len(outline.rows.clauses()) == 11
    assert outline.rows.rowCount() == 5


def test_the_screen_reader_hears_clause_marks_and_links(outline, session, opinion):
    session.do(marking.highlight, [Place(opinion, SEVENTH, Span(0, 4))])
    outline.rows.show(session.outline())
    links = outline.rows.row_of(SEVENTH).links
    spoken = outline.rows.index_of(SEVENTH).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"Clause 7, highlights: 1, linked passages: {links}"


def test_the_clause_said_most_about_has_the_fullest_bar(outline):
    shares = [outline.rows.index_of(clause).data(Role.SHARE) for clause in outline.rows.clauses()]
    assert max(shares) == 1
    assert min(shares) >= 0


def test_a_click_chooses_a_clause(qtbot, outline):
    where = outline.visualRect(outline.rows.index_of(SEVENTH)).center()
    with qtbot.waitSignal(outline.clause_chosen) as told:
        qtbot.mouseClick(outline.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert told.args == [SEVENTH]


def test_enter_chooses_a_clause(qtbot, outline):
    outline.setCurrentIndex(outline.rows.index_of(SEVENTH))
    with qtbot.waitSignal(outline.clause_chosen) as told:
        qtbot.keyClick(outline, Qt.Key.Key_Return)
    assert told.args == [SEVENTH]


def test_new_counts_fold_nothing_and_move_nothing(qtbot, outline, session, opinion):
    outline.collapse(outline.rows.index_of("一"))
    session.do(marking.tick, Place(opinion, SEVENTH))
    with qtbot.assertNotEmitted(outline.rows.modelReset):
        outline.rows.show(session.outline())
    assert not outline.isExpanded(outline.rows.index_of("一"))
    assert outline.rows.index_of(SEVENTH).data(Role.READ)


def test_a_title_is_broken_rather_than_cut(outline):
    rows = [outline.visualRect(outline.rows.index_of(clause)).height() for clause in ("一/（一）", "四/（十）")]
    assert rows[0] > rows[1]


LAW = """\
社会救助法

目录
第一章　总则
第二章　附则

第一章　总则
第一条　为了规范社会救助工作，制定本法。
第二条　国家建立健全社会救助制度。
第二章　附则
第三条　本法自2026年1月1日起施行。
"""


def test_a_law_is_outlined_by_chapters_and_articles_without_its_contents(qtbot):
    [article] = articles(LAW)[0]
    model = OutlineModel()
    model.show([OutlineRow(piece, 0, 0, 0, read=False) for piece in article.pieces()])
    tops = [model.index(row, 0).data(Role.NUMBER) for row in range(model.rowCount())]
    assert tops == ["第一章", "第二章"]
    assert model.clauses() == ["第一章/第一条", "第一章/第二条", "第二章/第三条"]
