"""Going through results goes on, whatever changes meanwhile."""

from zhutiao.hits import Scope
from zhutiao.services import arranging, marking
from zhutiao.text.search_reading import parse
from zhutiao.ui.search.sheet.guide import SheetGuide
from zhutiao.ui.search.sought import Sought

COMMON, SOUGHT = "的", "养老"


def test_f3_goes_on_past_what_was_known_before_something_was_noted(qtbot, window, search_desk, seek):
    page, hits = seek(COMMON), window.verbs.hits
    search_desk.open_chosen()
    before = search_desk.outcome
    window.session.do(marking.note_clause, window.place(), "记下")
    qtbot.waitUntil(lambda: search_desk.outcome is not before and not search_desk.busy(), timeout=10_000)
    known = search_desk.outcome.hits[-1]
    hits.go(known, len(known.spans) - 1)
    qtbot.waitUntil(lambda: search_desk.outcome.hits[-1] is not known, timeout=10_000)
    hits.step(1)
    assert page.list.chosen().hit == search_desk.outcome.hits[search_desk.outcome.hits.index(known) + 1]


def test_the_lines_stay_when_one_in_another_dossier_is_gone_to(qtbot, window):
    other = window.session.do(arranging.begin, "另一专题").made[0]
    window.session.do(arranging.move, window.session.documents[1].id, other)
    sheet = SheetGuide(window, window.verbs.hits).show(Sought(SOUGHT, parse(SOUGHT), Scope()))
    qtbot.waitUntil(lambda: sheet.chart.chart() is not None, timeout=10_000)
    rows, last = sheet.lines.view.table.rows, sheet.lines.view.table.rows[-1]
    sheet.lines.opened.emit(last)
    assert (window.session.dossier.id, sheet.lines.view.table.rows) == (other, rows)
