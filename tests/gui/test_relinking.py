"""What has changed is linked again beside the reader's work, and the texts follow the new links."""

import threading
import time

import pytest

from zhutiao.errors import LibraryError, WorkshopCrashedError
from zhutiao.model import Changed, Place, Span
from zhutiao.services import linking, marking, reading, structuring
from zhutiao.store.library import Library
from zhutiao.ui import relinking

SEVENTH, SEVENTEENTH = "三/（七）", "三/（十七）"
PATIENCE = 30_000


@pytest.fixture(autouse=True)
def _soon(monkeypatch):
    """Let nothing wait longer than it must."""
    for pause in ("PAUSE", "LATER", "LONG"):
        monkeypatch.setattr(relinking, pause, 50)


@pytest.fixture
def quickly(monkeypatch):
    """Let whatever is linked in this test count as linked quickly; to be named before the window."""
    monkeypatch.setattr(relinking, "GATHER", PATIENCE)


@pytest.fixture
def linker(files, monkeypatch):
    """Link in this process: say what was tried, wait until *open* is set, and fail where told to."""

    class Linker:
        def __init__(self):
            self.tried, self.failing, self.open = [], set(), threading.Event()

        def run(self, function, base, companions, **_options):
            [(document, _article)] = companions
            self.tried.append(document)
            self.open.wait()
            if document in self.failing:
                raise WorkshopCrashedError("out of memory")
            return function(base, companions)

    made = Linker()
    monkeypatch.setattr(files.linking_workshop, "run", made.run)
    yield made
    made.open.set()


@pytest.fixture
def said(window, monkeypatch):
    """Return the sentences of the status line."""
    heard = []
    monkeypatch.setattr(window.status, "say", heard.append)
    return heard


def firm(window, clause):
    return [link for link in window.session.links if link.clause == clause and link.firm]


def renumber(window, before, number):
    window.session.do(structuring.renumber, window.session.base.id, before, number)


def waiting(window):
    return [each.document for each in linking.unlinked(window.session.library, window.session.dossier.id)]


def test_after_a_change_of_the_structure_the_links_are_found_again_without_asking(qtbot, window):
    before = len(firm(window, SEVENTH))
    renumber(window, SEVENTH, "（十七）")
    assert firm(window, SEVENTEENTH) == []
    qtbot.waitUntil(lambda: len(firm(window, SEVENTEENTH)) == before, timeout=PATIENCE)


def test_an_undone_change_gets_its_links_back_and_can_be_done_again(qtbot, window):
    before = len(firm(window, SEVENTH))
    renumber(window, SEVENTH, "（十七）")
    qtbot.waitUntil(lambda: waiting(window) == [], timeout=PATIENCE)
    window.session.undo()
    assert firm(window, SEVENTH) == []
    qtbot.waitUntil(lambda: len(firm(window, SEVENTH)) == before, timeout=PATIENCE)
    assert window.session.library.history.names()[1]


def test_the_reader_goes_on_marking_while_links_are_being_found(qtbot, window, linker):
    session = window.session
    renumber(window, SEVENTH, "（十七）")
    qtbot.waitUntil(lambda: bool(linker.tried), timeout=PATIENCE)
    made = session.do(marking.highlight, [Place(session.base.id, SEVENTEENTH, Span(3, 9))]).made
    assert (session.unsaved(), firm(window, SEVENTEENTH)) == (0, [])
    linker.open.set()
    qtbot.waitUntil(lambda: bool(firm(window, SEVENTEENTH)), timeout=PATIENCE)
    assert [mark.id for mark in session.marks] == list(made)


def test_what_another_program_has_changed_is_linked_as_it_stands_now(qtbot, window):
    session = window.session
    with Library.open(session.library.path) as other:
        structuring.renumber(other, session.base.id, SEVENTH, "（十七）")
    session.changed.emit(Changed(structure=True))
    qtbot.waitUntil(lambda: waiting(window) == [], timeout=PATIENCE)
    linked = {link.clause for link in reading.links(session.library, session.dossier.id)}
    assert SEVENTEENTH in linked
    assert SEVENTH not in linked


def test_all_is_said_to_be_found_when_it_is(qtbot, window, linker, said):
    renumber(window, SEVENTH, "（十七）")
    qtbot.waitUntil(lambda: bool(said), timeout=PATIENCE)
    linker.open.set()
    qtbot.waitUntil(lambda: said[-1] == "All links are found.", timeout=PATIENCE)
    assert waiting(window) == []


def test_a_text_that_cannot_be_linked_is_named_and_keeps_no_other_from_its_links(qtbot, window, linker, said):
    renumber(window, SEVENTH, "（十七）")
    qtbot.waitUntil(lambda: bool(said), timeout=PATIENCE)
    [bad, *_others] = linker.tried
    linker.failing.add(bad)
    linker.open.set()
    title = window.session.document(bad).article.title
    told = f"Could not be linked: “{title}”. All other links are found."
    qtbot.waitUntil(lambda: said[-1] == told, timeout=PATIENCE)
    assert waiting(window) == [bad]
    assert firm(window, SEVENTEENTH)
    assert "All links are found." not in said


def test_a_text_that_cannot_be_linked_is_tried_again_only_when_a_text_has_changed(qtbot, window, linker):
    session = window.session
    spoken = next(text for text in session.documents if text.article.kind == "transcript")
    linker.failing.add(spoken.id)
    linker.open.set()
    renumber(window, SEVENTH, "（十七）")
    qtbot.waitUntil(lambda: waiting(window) == [spoken.id], timeout=PATIENCE)
    comment = next(text for text in session.documents if text.article.kind == "commentary")
    session.do(structuring.entitle, comment.id, "解读")
    qtbot.waitUntil(lambda: waiting(window) == [spoken.id], timeout=PATIENCE)
    assert (linker.tried.count(spoken.id), linker.tried.count(comment.id)) == (1, 2)
    linker.failing.clear()
    session.do(structuring.entitle, spoken.id, "实录")
    qtbot.waitUntil(lambda: waiting(window) == [], timeout=PATIENCE)


def test_a_library_that_somebody_else_is_writing_is_asked_again(qtbot, window, monkeypatch):
    asked, unlinked = [], linking.unlinked

    def locked_once(library, dossier):
        asked.append(dossier)
        if len(asked) == 1:
            raise LibraryError(library.path, "locked")
        return unlinked(library, dossier)

    monkeypatch.setattr(linking, "unlinked", locked_once)
    renumber(window, SEVENTH, "（十七）")
    qtbot.waitUntil(lambda: bool(firm(window, SEVENTEENTH)), timeout=PATIENCE)


def test_links_that_come_quickly_are_one_change(quickly, qtbot, window, linker):
    heard = []
    linker.open.set()
    renumber(window, SEVENTH, "（十七）")
    window.session.changed.connect(lambda changed: heard.append(changed.links))
    qtbot.waitUntil(lambda: waiting(window) == [], timeout=PATIENCE)
    assert len(linker.tried) > 1
    assert heard == [True]


def test_finding_links_leaves_the_workshop_to_notes_and_files(qtbot, window, files, monkeypatch):
    monkeypatch.setattr(files.workshop, "run", lambda *_job, **_options: pytest.fail("has to wait for links"))
    renumber(window, SEVENTH, "（十七）")
    qtbot.waitUntil(lambda: bool(firm(window, SEVENTEENTH)), timeout=PATIENCE)


def test_closing_ends_the_search_for_links(qtbot, window, files, monkeypatch):
    begun, run = [], files.linking_workshop.run

    def forever(*_job, **options):
        begun.append(True)
        return run(time.sleep, 60, **options)

    monkeypatch.setattr(files.linking_workshop, "run", forever)
    renumber(window, SEVENTH, "（十七）")
    qtbot.waitUntil(lambda: bool(begun), timeout=PATIENCE)
    window.verbs.pages.close()
    assert not files.tasks.busy()
