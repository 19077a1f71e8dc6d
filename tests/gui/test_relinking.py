"""What has changed is linked again beside the reader's work, and the texts follow the new links."""

from zhutiao.services import linking, structuring

SEVENTH = "三/（七）"


def firm(window, clause):
    return [link for link in window.session.links if link.clause == clause and link.firm]


def test_after_a_change_of_the_structure_the_links_are_found_again_without_asking(qtbot, window):
    session = window.session
    before = len(firm(window, SEVENTH))
    session.do(structuring.renumber, session.base.id, SEVENTH, "（十七）")
    assert firm(window, "三/（十七）") == []
    qtbot.waitUntil(lambda: len(firm(window, "三/（十七）")) == before, timeout=30_000)


def test_an_undone_change_gets_its_links_back(qtbot, window):
    session = window.session
    before = len(firm(window, SEVENTH))
    session.do(structuring.renumber, session.base.id, SEVENTH, "（十七）")
    session.undo()
    qtbot.waitUntil(lambda: len(firm(window, SEVENTH)) == before, timeout=30_000)
    assert linking.unlinked(session.library, session.dossier.id) == []
    assert session.library.history.names()[1]


def test_the_reader_goes_on_marking_while_links_are_being_found(qtbot, window):
    session = window.session
    session.do(structuring.renumber, session.base.id, SEVENTH, "（十七）")
    qtbot.wait(350)
    session.do(structuring.renumber, session.base.id, "三/（十七）", "（七）")
    qtbot.waitUntil(lambda: bool(firm(window, SEVENTH)), timeout=30_000)
    assert session.unsaved() == 0
