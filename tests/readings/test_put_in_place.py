"""What is chosen stands in the edition in its place, once; what could not be put in is told, never passed over."""

import pytest

from zhutiao.model import Article, Finding, Segment
from zhutiao.services import choosing, collating, editing
from zhutiao.store.library import Library

PENSIONS = "健全城乡居民基本养老保险筹资和待遇合理调整机制。"
HEALTH = "推动基本医疗保险省级统筹和跨省直接结算。"
WORKERS = "完善灵活就业人员参加职工保险的办法并扩大覆盖。"
NURSERIES = "加强普惠托育服务体系建设支持用人单位办托。"
ELDERLY = "优化养老服务供给推进居家社区机构相协调。"
EVERY = (PENSIONS, HEALTH, WORKERS, NURSERIES, ELDERLY)
SILVER = "新增发展银发经济并培育智慧健康养老产业的第一款规定内容。"
VETERANS = "新增完善退役军人服务保障体系建设的第二款规定内容文字。"


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    with Library.create(tmp_path_factory.mktemp("places") / "library.zhutiao") as library:
        yield library


def article(*paragraphs, findings=()):
    segments = tuple(Segment(f"p{n}", "paragraph", words, words, (n, n)) for n, words in enumerate(paragraphs, 1))
    return Article("a1", "other", "T", segments, findings=findings)


def compared(library, *articles):
    """Keep printings in a dossier of their own and return the one that is shown."""
    with library.step("Import"):
        dossier = library.documents.add_dossier("")
        shown = library.documents.add(dossier.id, "a.txt", "a", articles[0])
        for n, each in enumerate(articles[1:]):
            library.documents.add(dossier.id, f"{n}.txt", f"f{n}", each, shown.id)
        library.documents.set_base(dossier.id, shown.id)
    return shown.id


def as_other(library, base, other, *, quiet=False):
    """Return the edition in which everything is chosen as the other printing has it."""
    shown = compared(library, article(*base), article(*other))
    found = collating.apparatus_of(library, shown, quiet=quiet)
    every = [(each.id, "B") for each in found.entries if each.variant.readings["B"]]
    choosing.choose_readings(library, shown, every)
    return editing.edition(library, shown, "chosen")


def words(made):
    return [piece.printed for piece in made.article.pieces()]


def test_a_new_clause_stands_behind_a_clause_that_has_moved_with_it(library):
    other = [PENSIONS, WORKERS, NURSERIES, HEALTH, SILVER, ELDERLY]
    made = as_other(library, EVERY, other)
    assert (words(made), made.left) == (other, ())


def test_a_clause_that_has_moved_is_still_the_same_clause(library):
    made = as_other(library, EVERY, [PENSIONS, WORKERS, NURSERIES, HEALTH, ELDERLY])
    assert [each.id for each in made.article.segments] == ["p1", "p3", "p4", "p2", "p5"]


def test_a_clause_that_was_moved_and_edited_is_put_where_it_stands_and_edited(library):
    other = [PENSIONS, WORKERS, NURSERIES, HEALTH.replace("省级", "市级"), ELDERLY]
    made = as_other(library, EVERY, other)
    assert (words(made), made.left) == (other, ())


def test_a_clause_that_was_moved_and_edited_is_moved_alone_where_only_that_is_chosen(library):
    other = [PENSIONS, WORKERS, NURSERIES, HEALTH.replace("省级", "市级"), ELDERLY]
    shown = compared(library, article(*EVERY), article(*other))
    moved = next(e for e in collating.apparatus_of(library, shown).entries if e.variant.kind == "moved")
    choosing.choose(library, shown, moved.id, "B")
    made = editing.edition(library, shown, "chosen")
    assert words(made) == [PENSIONS, WORKERS, NURSERIES, HEALTH, ELDERLY]


@pytest.mark.parametrize(
    "other",
    [
        [HEALTH, PENSIONS, WORKERS, ELDERLY, NURSERIES],
        [ELDERLY, PENSIONS, HEALTH, WORKERS, NURSERIES],
        [SILVER, *EVERY],
        [NURSERIES, PENSIONS, SILVER, HEALTH, VETERANS, WORKERS, ELDERLY],
    ],
)
def test_clauses_are_put_where_they_stand_at_the_beginning_too(library, other):
    made = as_other(library, EVERY, other)
    assert (words(made), made.left) == (other, ())


def test_signs_beside_each_other_are_each_put_in(library):
    made = as_other(library, ["要重视甲，乙，丙，丁各地。"], ["要重视甲、乙、丙、丁各地。"], quiet=True)
    assert (words(made), made.left) == (["要重视甲、乙、丙、丁各地。"], ())
    assert len(made.departs) == 3


def test_a_passage_that_begins_within_a_clause_is_put_in_with_the_clauses_behind_it(library):
    made = as_other(library, [PENSIONS, HEALTH[:9] + "。", ELDERLY], [PENSIONS, HEALTH + SILVER, VETERANS, ELDERLY])
    assert (words(made), made.left) == ([PENSIONS, HEALTH + SILVER, VETERANS, ELDERLY], ())


def test_what_would_tear_a_clause_apart_is_left_and_told(library):
    base = [PENSIONS, HEALTH[:10] + NURSERIES[8:], ELDERLY]
    made = as_other(library, base, EVERY)
    assert (words(made), len(made.left), made.departs) == (base, 1, ())


def test_what_departs_reads_otherwise_than_the_base_witness(library):
    other = [PENSIONS, WORKERS, NURSERIES, HEALTH, SILVER, ELDERLY.replace("推进", "促进")]
    shown = compared(library, article(*EVERY), article(*other))
    found = collating.apparatus_of(library, shown).entries
    choosing.choose_readings(library, shown, [(each.id, "B") for each in found])
    editing.make(library, shown, "chosen")
    assert all(each.departs for each in collating.apparatus_of(library, shown).entries)


def test_what_is_printed_twice_is_set_aside_where_that_is_the_question_alone(library):
    twice = (Finding("duplicate", HEALTH, "", (2, 2), "p2"),)
    edited = ELDERLY.replace("推进", "促进")
    shown = compared(
        library,
        article(*EVERY, findings=twice),
        article(*EVERY[:-1], edited),
        article(PENSIONS, *EVERY[2:]),
    )
    entries = collating.apparatus_of(library, shown).entries
    edit, gap = (next(e for e in entries if e.variant.kind == kind) for kind in ("substantive", "gap"))
    choosing.choose(library, shown, edit.id, "B")
    editing.make(library, shown, "chosen")
    now = next(e for e in collating.apparatus_of(library, shown).entries if e.id == gap.id)
    assert now.variant.readings["*"].words == HEALTH
    assert not now.departs


def test_the_places_where_nothing_could_be_put_in_are_told_when_the_edition_is_made(library):
    shown = compared(library, article(PENSIONS, HEALTH[:10] + NURSERIES[8:], ELDERLY), article(*EVERY))
    [entry] = collating.apparatus_of(library, shown).entries
    choosing.choose(library, shown, entry.id, "B")
    done = editing.make(library, shown, "chosen")
    assert (done.structure, done.left) == (False, (entry.variant.segment,))
