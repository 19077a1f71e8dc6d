"""Claims about the pages of a PDF that are seen before it is written."""

import sys

import pytest

from zhutiao.errors import MissingExtraError
from zhutiao.services import glancing, printing


@pytest.fixture
def seen(library, opinion):
    return lambda: glancing.glance(library.path, "en", opinion.dossier, "pdf", {})


def test_of_a_long_one_the_first_pages_are_shown_and_it_is_said_of_how_many(seen, monkeypatch):
    monkeypatch.setattr(glancing, "PAGES", 2)
    glance = seen()
    assert (glance.kind, len(glance.pages)) == ("pages", 2)
    assert glance.cut.startswith("The first 2 of ")
    assert all(page.startswith(b"\x89PNG") for page in glance.pages)


def test_where_nothing_can_draw_pages_the_sheet_is_shown(seen, monkeypatch):
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    glance = seen()
    assert glance.kind == "page" and "<h2>" in glance.html


def test_what_cannot_be_set_here_is_told_though_pages_could_be_drawn(seen, monkeypatch):
    monkeypatch.setitem(sys.modules, "typst", None)
    monkeypatch.setattr(printing, "count", lambda _pdf: 1)
    with pytest.raises(MissingExtraError):
        seen()
