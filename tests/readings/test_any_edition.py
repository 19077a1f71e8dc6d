"""Whatever one printing changed: with all its readings the edition reads as it does, with none as the base witness."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from zhutiao.model import Article, Segment
from zhutiao.services import choosing, collating, editing, marking
from zhutiao.store.library import Library
from zhutiao.text.tokens import bare

WORDS = ("县域", "跨省", "（试点）", "以及其他人员", "80%以上", "，并完善制度", "长期照护保险")


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    with Library.create(tmp_path_factory.mktemp("any") / "library.zhutiao") as library:
        yield library


@pytest.fixture(scope="module")
def whole(the_opinion):
    """The Opinion without what it printed twice, which is no reading of either printing here."""
    return replace(the_opinion, findings=())


@some.composite
def changes(draw):
    """Return a few changes: which clause, where in it, how many signs go, what comes."""
    kind = draw(some.sampled_from(("replace", "drop", "insert", "double", "sentence")))
    return (
        kind,
        draw(some.integers(0, 7)),
        draw(some.floats(0.05, 0.9)),
        draw(some.integers(1, 6)),
        draw(some.sampled_from(WORDS)),
    )


def changed(article, wanted):
    """Return an article with these changes; of those that meet in one clause the first is made."""
    segments = list(article.segments)
    clauses = [n for n, each in enumerate(segments) if len(each.text) > 60]
    done = set()
    for kind, n, share, size, words in wanted:
        at = clauses[n % len(clauses)]
        if at in done:
            continue
        done.add(at)
        old = segments[at]
        segments[at] = _rewritten(old, kind, int(len(old.text) * share), size, words)
    return replace(article, segments=tuple(segments))


def _rewritten(old: Segment, kind: str, at: int, size: int, words: str) -> Segment:
    text = old.text
    match kind:
        case "replace":
            new = text[:at] + words + text[at + size :]
        case "drop":
            new = text[:at] + text[at + size :]
        case "insert":
            new = text[:at] + words + text[at:]
        case "double":
            new = text[: at + size * 3] + text[at:]
        case _:
            start = text.find("。", at) + 1
            end = text.find("。", start) + 1
            new = text[:start] + text[end:] if 0 < start < end < start + 40 else text
    return replace(old, text=new, printed=old.printed[: len(old.printed) - len(text)] + new)


def letters(article: Article) -> str:
    return bare("".join(piece.printed for piece in article.pieces())).text


def compared(library: Library, base: Article, other: Article) -> str:
    """Keep two printings in a dossier of their own and return the one that is shown."""
    with library.step("Import"):
        dossier = library.documents.add_dossier("")
        shown = library.documents.add(dossier.id, "a.txt", "a", base)
        library.documents.add(dossier.id, "b.txt", "b", other, shown.id)
        library.documents.set_base(dossier.id, shown.id)
    return shown.id


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wanted=some.lists(changes(), min_size=1, max_size=5))
def test_with_all_readings_of_the_other_printing_the_edition_reads_as_that(library, whole, wanted):
    other = changed(whole, wanted)
    shown = compared(library, whole, other)
    found = collating.apparatus_of(library, shown)
    choosing.choose_readings(library, shown, [(each.id, "B") for each in found.entries if each.variant.readings["B"]])
    made = editing.edition(library, shown, "chosen")
    assert (letters(made.article), made.left) == (letters(other), ())
    assert [(s.id, s.number, s.title) for s in made.article.segments] == [
        (s.id, s.number, s.title) for s in whole.segments
    ]


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wanted=some.lists(changes(), min_size=1, max_size=5))
def test_an_edition_undone_is_the_base_witness_and_what_departs_is_listed(library, whole, wanted):
    shown = compared(library, whole, changed(whole, wanted))
    entries = collating.apparatus_of(library, shown).entries
    some_of = [(each.id, "B") for each in entries[::2] if each.variant.readings["B"]]
    choosing.choose_readings(library, shown, some_of)
    editing.make(library, shown, "chosen", sure=True)
    now = collating.apparatus_of(library, shown).entries
    assert [each.id for each in now] == [each.id for each in entries]
    assert {each.id for each in now if each.departs} == {name for name, _ in some_of}
    editing.drop_edition(library, shown, sure=True)
    assert library.documents.get(shown).article == whole
    marking.undo(library, sure=True)
    marking.undo(library, sure=True)
    assert library.editions.of(shown) is None


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wanted=some.lists(changes(), min_size=1, max_size=4), gone=some.integers(1, 8))
def test_clauses_that_the_base_witness_lacks_are_put_in_where_they_stand(library, whole, wanted, gone):
    clauses = [each for each in whole.segments if each.text]
    lacking = replace(whole, segments=tuple(s for s in whole.segments if s.id != clauses[gone].id))
    other = changed(whole, wanted)
    shown = compared(library, lacking, other)
    found = collating.apparatus_of(library, shown)
    choosing.choose_readings(library, shown, [(each.id, "B") for each in found.entries if each.variant.readings["B"]])
    made = editing.edition(library, shown, "chosen")
    assert (letters(made.article), made.left) == (letters(other), ())
    assert [s.id for s in made.article.segments] == [s.id for s in whole.segments]


def test_a_paragraph_that_somebody_says_in_the_other_printing_alone_is_a_paragraph_of_that_turn(library, sources):
    [talk] = sources["003"].articles
    turn = talk.turns[3]
    shorter = replace(
        turn, paragraphs=(turn.paragraphs[0], *turn.paragraphs[2:]), paragraph_lines=turn.paragraph_lines[1:], raw=()
    )
    cut = replace(talk, turns=(*talk.turns[:3], shorter, *talk.turns[4:]))
    shown = compared(library, cut, talk)
    [entry] = collating.apparatus_of(library, shown).entries
    choosing.choose(library, shown, entry.id, "B")
    editing.make(library, shown, "chosen")
    now = library.documents.get(shown).article
    assert [each.paragraphs for each in now.turns] == [each.paragraphs for each in talk.turns]
    [entry] = collating.apparatus_of(library, shown).entries
    assert entry.departs and [place.segment for place in entry.places] == ["t4.2"]
