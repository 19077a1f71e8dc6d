"""References lead to clauses and notes by the names a reader gives them, and nowhere else."""

import pytest

from zhutiao.model import Place, Span
from zhutiao.services import marking, reading
from zhutiao.services.referring import References

SEVENTH = "zhutiao:三/（七）"


@pytest.fixture
def refer(library, opinion):
    """Return a function that reads what can be referred to now."""

    def read():
        marks = reading.marks(library, opinion.dossier)
        return References(opinion, marks, reading.dossier_note(library, opinion.dossier))

    return read


@pytest.fixture
def note(library, opinion):
    """Return a function that marks some words, notes them, and returns the mark's id."""

    def write(text, segment="一/（一）", start=3):
        [made] = marking.highlight(library, [Place(opinion.id, segment, Span(start, start + 4))]).made
        marking.write_note(library, made, text)
        return made

    return write


@pytest.mark.parametrize("name", ["三/（七）", "（七）", "(七)", "七", "7", " 7 "])
def test_a_clause_is_found_by_every_name_it_has(refer, name):
    assert refer().href(name) == SEVENTH


def test_a_note_is_found_by_its_first_line_without_the_signs(refer, note):
    made = note("# **养老** 要点\n其余")
    assert refer().href("养老 要点") == refer().href("养老  要点") == f"zhutiao:note/{made}"


def test_the_beginning_of_a_first_line_is_enough_with_an_ellipsis(refer, note):
    made = note("养老服务的三个问题")
    assert (refer().href("养老服务…"), refer().href("养老服务"), refer().href("…")) == (
        f"zhutiao:note/{made}",
        None,
        None,
    )


def test_of_two_notes_that_begin_alike_the_first_in_the_text_is_meant(refer, note):
    note("要点", "二/（三）")
    first = note("要点", "一/（一）")
    assert refer().href("要点") == f"zhutiao:note/{first}"


def test_the_dossiers_note_can_be_referred_to(refer, library, opinion):
    marking.note_dossier(library, opinion.dossier, "总说\n……")
    assert refer().goal(refer().href("总说")) == "note/dossier"


def test_what_is_not_there_has_no_address(refer, note):
    note("见[[没有]]和[[7]]")
    assert refer().hrefs("见[[没有]]和[[7]]") == {"7": SEVENTH}


def test_addresses_lead_to_clause_and_mark(refer, note, opinion):
    made = note("要点")
    assert refer().goal(SEVENTH) == Place(opinion.id, "三/（七）")
    assert refer().goal(f"zhutiao:note/{made}").id == made


@pytest.mark.parametrize(
    "href",
    ["zhutiao:", "zhutiao:九/（九）", "zhutiao:note/", "zhutiao:note/x", "http://a.cn", "zhutiao:../../x", "三/（七）"],
)
def test_every_other_address_leads_nowhere(refer, href):
    assert refer().goal(href) is None


def test_a_note_knows_which_notes_refer_to_it(refer, note):
    made = note("要点")
    other = note("见[[要点]]\n又见[[要点|它]]", "二/（三）")
    assert [(source.href, source.title) for source in refer().sources(made)] == [(f"zhutiao:note/{other}", "见要点")]


def test_a_note_that_refers_to_itself_is_not_counted(refer, note):
    made = note("要点\n[[要点]]")
    assert refer().sources(made) == []


def test_who_refers_to_a_clause_refers_to_its_note(refer, note, library, opinion):
    marking.note_clause(library, Place(opinion.id, "三/（七）"), "总说")
    other = note("见[[七]]")
    assert [source.href for source in refer().sources(Place(opinion.id, "三/（七）"))] == [f"zhutiao:note/{other}"]


def test_a_code_example_refers_to_nothing(refer, note):
    made = note("要点")
    note("`[[要点]]`", "二/（三）")
    assert refer().sources(made) == []


def test_clauses_and_first_lines_are_offered_by_name(refer, note):
    note("要点")
    names = refer().names()
    assert ("三/（七）", "大力发展“一老一小”普惠服务") in names
    assert names[-1] == ("要点", "")
