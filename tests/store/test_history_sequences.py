"""Any sequence of changes, undone, gives back what was there; redone, where it ended."""

import itertools
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as some

from zhutiao.errors import NothingToUndoError
from zhutiao.model import Place, Span
from zhutiao.services import marking
from zhutiao.store.library import Library

CLAUSES = ("一/（一）", "三/（七）", "五")
TEXTS = ("", "要点", "甲\0乙")

clauses, texts, which = some.sampled_from(CLAUSES), some.sampled_from(TEXTS), some.integers(0, 5)
spans = some.builds(lambda start, length: Span(start, start + length), some.integers(0, 40), some.integers(1, 9))
changes = some.one_of(
    some.tuples(some.just("highlight"), some.lists(clauses, min_size=1, max_size=2), spans),
    some.tuples(some.just("restyle"), which, some.sampled_from(("amber", "blue"))),
    some.tuples(some.just("erase"), which),
    some.tuples(some.just("write_note"), which, texts),
    some.tuples(some.just("tag"), which, some.sampled_from(("存疑", "指标/养老"))),
    some.tuples(some.just("untag"), which, some.just("存疑")),
    some.tuples(some.just("note_clause"), clauses, texts),
    some.tuples(some.just("tag_clause"), clauses, some.just("待办")),
    some.tuples(some.sampled_from(("tick", "untick")), clauses),
)
actions = some.lists(some.one_of(changes, changes, some.tuples(some.sampled_from(("undo", "redo")))), max_size=12)


def do(library, document, change):
    """Run one change; numbers choose among the marks there are."""
    name, *facts = change
    if name == "highlight":
        return marking.highlight(library, [Place(document, clause, facts[1]) for clause in facts[0]])
    if isinstance(facts[0], str):
        return getattr(marking, name)(library, Place(document, facts[0]), *facts[1:])
    marks = library.marks.of(library.documents.dossiers()[0].id)
    if not marks:
        return None
    mark = marks[facts[0] % len(marks)].id
    return getattr(marking, name)(library, [mark] if name in {"restyle", "erase"} else mark, *facts[1:])


def content(library, document):
    """Everything a reader sees, but for the times, which only rise."""
    marks = library.marks.of(library.documents.dossiers()[0].id)
    return (
        [(mark.id, mark.anchors, mark.colour, mark.style, mark.note, mark.tags) for mark in marks],
        library.tags.all(),
        library.reads.of(document),
    )


def minutes(numbers):
    """Return a clock that goes a minute a look: no two changes join."""
    start = datetime(2026, 6, 9, tzinfo=UTC)

    def look():
        return (start + timedelta(minutes=next(numbers))).isoformat()

    return look


def walk(library, document, steps):
    """Do *steps*, checking each undo and redo against what was seen before."""
    seen, now = [content(library, document)], 0
    for step in steps:
        if step[0] in {"undo", "redo"}:
            now = turn(library, document, step[0], seen, now)
            continue
        do(library, document, step)
        if (found := content(library, document)) != seen[now]:
            seen[now + 1 :] = [found]
            now += 1
    for _ in range(now):
        now = turn(library, document, "undo", seen, now)
    for _ in seen[1:]:
        now = turn(library, document, "redo", seen, now)


def turn(library, document, way, seen, now):
    there = now + (1 if way == "redo" else -1)
    if there < 0:
        assert library.history.names()[0] == "Import"
        return now
    if there == len(seen):
        with pytest.raises(NothingToUndoError):
            library.history.redo()
        return now
    getattr(library.history, way)()
    assert content(library, document) == seen[there]
    return there


@settings(
    max_examples=12,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=actions)
def test_any_sequence_undone_and_redone_is_seen_again(article, steps):
    numbers = itertools.count()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.zhutiao"
        with Library.create(
            path, clock=minutes(itertools.count()), new_id=(f"id-{n}" for n in numbers).__next__
        ) as library:
            with library.step("Import"):
                dossier = library.documents.add_dossier("民生")
                document = library.documents.add(dossier.id, "001.txt", "00", article).id
            walk(library, document, steps)
            assert library.health.orphans() == []
            assert library.health.strayed_quotes() == []
