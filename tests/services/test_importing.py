import pytest

from zhutiao import paths
from zhutiao.model import Place, Span
from zhutiao.services import bundled, importing, linking, marking, reading
from zhutiao.store.library import Library

PARENTING = """\
国务院关于促进养老服务消费的意见

为促进养老服务消费，现提出如下意见。

一、总体要求

坚持政府引导。
"""


@pytest.fixture
def empty(tmp_path):
    with Library.create(tmp_path / "empty.zhutiao") as library:
        yield library


def digested(name, text):
    path = paths.shipped("data") / name
    data = text.encode()
    return importing.digest(path, data), data


def source(sources, name):
    [path] = paths.shipped("data").glob(f"{name}_*.txt")
    return sources[name], path.read_bytes()


def kept(library, sources, *names):
    for name in names:
        importing.keep(library, *source(sources, name))
    [dossier] = reading.dossiers(library)
    return dossier, {(d.file[:3], d.article.id): d for d in reading.documents(library, dossier.id)}


@pytest.mark.parametrize("order", [("001", "002"), ("002", "001")])
def test_the_complete_printing_is_the_one_shown_whichever_came_first(empty, sources, order):
    dossier, documents = kept(empty, sources, *order)
    complete, cut = documents["001", "a1"], documents["002", "a1"]
    assert (dossier.base, complete.printing_of, cut.printing_of) == (complete.id, None, complete.id)


def highlight(library, document):
    marking.highlight(library, [Place(document.id, "preamble", Span(0, 4))])


def note(library, document):
    marking.note_clause(library, Place(document.id, "preamble"), "总说")


def tick(library, document):
    marking.tick(library, Place(document.id, "preamble"))


@pytest.mark.parametrize("leave", [highlight, note, tick])
def test_a_printing_the_reader_has_worked_on_stays_in_sight_when_a_better_one_comes(empty, sources, leave):
    _, documents = kept(empty, sources, "002")
    worked_on = documents["002", "a1"]
    leave(empty, worked_on)
    brought = importing.keep(empty, *source(sources, "001"))
    dossier, documents = kept(empty, sources)
    assert dossier.base == worked_on.id
    assert documents["001", "a1"].printing_of == worked_on.id
    assert documents["002", "a1"].printing_of is None
    assert brought.results[0] == ("a1", documents["001", "a1"].id, "printing")


def test_a_mark_in_another_text_keeps_no_printing_in_sight(empty, sources):
    _, documents = kept(empty, sources, "002", "003")
    marking.tick(empty, Place(documents["003", "a1"].id, "t1.1"))
    dossier, documents = kept(empty, sources, "001")
    assert dossier.base == documents["001", "a1"].id


def test_a_second_explainer_is_a_printing_and_the_titled_one_is_shown(empty, sources):
    _, documents = kept(empty, sources, "000", "001")
    assert documents["000", "a1"].printing_of == documents["001", "a2"].id


def test_a_brief_that_repeats_the_opinion_is_no_printing_of_it(empty, sources):
    _, documents = kept(empty, sources, "001", "000")
    assert documents["000", "a2"].printing_of is None


def test_a_file_that_was_kept_already_brings_nothing(empty, sources):
    kept(empty, sources, "001")
    again = importing.keep(empty, *source(sources, "001"))
    assert {result for _, _, result in again.results} == {"same"}
    assert again.made == ()


def test_another_base_text_begins_its_own_dossier(empty, sources):
    kept(empty, sources, "001")
    importing.keep(empty, *digested("养老.txt", PARENTING))
    assert [dossier.name for dossier in reading.dossiers(empty)] == ["进一步保障和改善民生（2025）", "促进养老服务消费"]


def test_a_file_goes_into_the_dossier_opened_last(empty, sources):
    opened, _ = kept(empty, sources, "001")
    importing.keep(empty, *digested("养老.txt", PARENTING))
    assert importing.keep(empty, *source(sources, "003"), opened=opened.id).dossier == opened.id


def test_a_base_text_of_its_own_does_not_go_into_the_dossier_opened_last(empty, sources):
    opened, _ = kept(empty, sources, "001")
    assert importing.keep(empty, *digested("养老.txt", PARENTING), opened=opened.id).dossier != opened.id


def test_a_named_dossier_takes_the_file_whatever_it_holds(empty, sources):
    kept(empty, sources, "001")
    importing.keep(empty, *digested("养老.txt", PARENTING), "专题二")
    assert [dossier.name for dossier in reading.dossiers(empty)][-1] == "专题二"


def test_only_the_chosen_articles_are_kept(empty, sources):
    prepared, data = source(sources, "001")
    result = importing.keep(empty, prepared, data, chosen=("a1", "a2"))
    assert [what for _, _, what in result.results] == ["new", "new", "skipped", "skipped", "skipped"]


def test_an_import_can_be_taken_back_and_done_again(empty, sources):
    kept(empty, sources, "001", "003")
    empty.history.undo()
    assert {d.file[:3] for d in reading.documents(empty, reading.dossiers(empty)[0].id)} == {"001"}
    empty.history.redo()
    assert {d.file[:3] for d in reading.documents(empty, reading.dossiers(empty)[0].id)} == {"001", "003"}


def links(library):
    [dossier] = reading.dossiers(library)
    linking.refresh(library, dossier.id)
    return {
        (link.clause, link.passage.segment, why.text, why.clause_span)
        for link in reading.links(library, dossier.id)
        for why in link.reasons
    }


def test_links_follow_an_import_that_is_taken_back_and_done_again(empty, sources):
    kept(empty, sources, "002", "003")
    before = links(empty)
    kept(empty, sources, "001")
    after = links(empty)
    marking.undo(empty)
    assert links(empty) == before != after
    assert empty.history.names()[1] == "Import"
    marking.redo(empty)
    assert links(empty) == after


def test_no_link_outlives_the_base_text(empty, sources):
    kept(empty, sources, "003", "001")
    marking.undo(empty)
    assert links(empty) == set()


def test_a_source_is_kept_byte_for_byte(empty, sources):
    _, documents = kept(empty, sources, "002")
    name, data = empty.documents.source(documents["002", "a1"].id)
    [path] = paths.shipped("data").glob("002_*.txt")
    assert (name, data) == (path.name, path.read_bytes())


def test_the_first_start_builds_the_dossier_from_the_sources(tmp_path):
    library, made = bundled.open_or_create(tmp_path / "library.zhutiao")
    with library:
        [dossier] = reading.dossiers(library)
        shown = [d for d in reading.documents(library, dossier.id) if d.printing_of is None]
        assert made
        assert [d.article.kind for d in shown if d.article.kind != "other"] == [
            "opinion",
            "commentary",
            "brief",
            "commentary",
            "transcript",
        ]
        assert all(row.links for row in reading.outline(library, dossier.id))


def test_a_second_start_finds_what_the_first_one_made(tmp_path):
    bundled.open_or_create(tmp_path / "library.zhutiao")[0].close()
    library, made = bundled.open_or_create(tmp_path / "library.zhutiao")
    with library:
        assert not made


def test_the_bundled_dossier_cannot_be_taken_back(tmp_path):
    library, _ = bundled.open_or_create(tmp_path / "library.zhutiao")
    with library:
        assert library.history.names() == (None, None)
