"""Every line of a source knows what became of it, and every piece the lines it was made from."""

import pytest

from zhutiao import paths
from zhutiao.ui.importing.page_map import PageMap

FILES = sorted(paths.shipped("data").glob("*.txt"))


@pytest.fixture(scope="module")
def maps(sources):
    return {name: (prepared, PageMap(prepared)) for name, prepared in sources.items()}


@pytest.mark.parametrize("name", [path.name[:3] for path in FILES])
def test_every_line_with_words_has_an_owner(maps, name):
    _prepared, page = maps[name]
    lost = [n for n, line in enumerate(page.lines, 1) if line.strip() and page.owner(n) is None]
    assert lost == []


@pytest.mark.parametrize("name", [path.name[:3] for path in FILES])
def test_every_piece_is_made_from_lines_that_say_so(maps, name):
    prepared, page = maps[name]
    pieces = [(article.id, piece.id) for article in prepared.articles for piece in article.pieces()]
    strangers = [
        (piece, line)
        for piece in pieces
        for line in page.lines_of(*piece)
        if piece not in [(owner.article, owner.piece) for owner in page.owners(line)]
    ]
    assert strangers == []
    assert all(page.lines_of(*piece) for piece in pieces)


def test_a_wrapped_paragraph_begins_once_and_goes_on_to_its_last_line(maps):
    _prepared, page = maps["000"]
    lines = page.lines_of("a1", "p3")
    assert [page.begins(line) for line in lines] == [True, *[False] * (len(lines) - 1)]
    assert [page.goes_on(line) for line in lines] == [*[True] * (len(lines) - 1), False]


def test_words_are_joined_where_the_source_breaks_the_line(maps):
    prepared, page = maps["000"]
    piece = next(piece for piece in prepared.articles[0].pieces() if piece.id == "p2")
    [joint] = page.joints("a1", "p2")
    assert piece.printed[:joint] == "在发展中保障和改善民生是中国式现代化"


def test_the_paragraphs_of_a_turn_are_told_from_its_label(maps):
    _prepared, page = maps["003"]
    assert [page.owner(line).piece for line in (7, 9, 11)] == ["label t1", "t1.1", "t1.2"]


def test_a_heading_is_a_title_and_its_signs_come_second(maps):
    _prepared, page = maps["001"]
    assert [owner.what for owner in page.owners(3)] == ["furniture", "title", "title"]
    assert page.owner(3).what == "title"


def test_a_passage_that_stands_twice_is_a_doubt_at_its_line(maps):
    _prepared, page = maps["001"]
    doubt = page.doubts[page.doubt(29)]
    assert (doubt.about.what, page.doubt_of("a1", "三/（六）"), page.owner(29).what) == ("duplicate", 0, "duplicate")


def test_a_line_without_words_belongs_to_nothing(maps):
    _prepared, page = maps["001"]
    assert (page.owners(4), page.begins(4), page.goes_on(4)) == ([], False, False)


def test_a_clause_of_two_paragraphs_begins_twice_and_its_first_does_not_go_on(maps):
    prepared, page = maps["001"]
    [last] = [segment for segment in prepared.articles[0].segments if segment.id == "五"]
    lines = page.lines_of("a1", "五")
    assert last.printed.count("\n") == len(lines) - 1
    assert [(page.begins(line), page.goes_on(line)) for line in lines] == [(True, False)] * len(lines)
