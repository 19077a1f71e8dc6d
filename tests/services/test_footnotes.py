"""Claims about copying with footnotes: from the library, in the printing that is read."""

import pytest

from zhutiao.errors import UnknownPlaceError
from zhutiao.model import Span
from zhutiao.services import exporting, reading
from zhutiao.services.footnotes import footnotes
from zhutiao.store.library import Library


@pytest.fixture(scope="module")
def library(bundled_library, tmp_path_factory):
    path = tmp_path_factory.mktemp("footnotes") / "library.zhutiao"
    path.write_bytes(bundled_library.read_bytes())
    with Library.open(path) as library:
        yield library


@pytest.fixture(scope="module")
def printings(library):
    """Return the ids of the two printings of the Opinion."""
    dossier = reading.dossiers(library)[0]
    found = reading.documents(library, dossier.id)
    return dossier.base, next(each.id for each in found if each.printing_of == dossier.base)


def test_a_clause_is_copied_with_the_readings_of_both_printings(library, printings):
    copied = footnotes(library, printings[0], "三/（五）")
    assert "改善县域①" in copied.text
    assert "\n① 县域 B" in copied.text and "] 县城 A" in copied.text
    assert "[^1]: **县域** B" in copied.markdown


def test_the_other_printing_is_copied_with_its_own_words(library, printings):
    copied = footnotes(library, printings[1], "三/（五）")
    assert "改善县域①" in copied.text


def test_a_section_is_copied_with_all_below_it(library, printings):
    assert {"(五)", "(六)", "(七)"} <= set(words_of(library, printings[0], "三"))


def test_a_selection_is_copied_alone(library, printings):
    whole = next(p for p in library.documents.get(printings[0]).article.pieces() if p.id == "三/（五）").printed
    start = whole.index("县域")
    assert footnotes(library, printings[0], "三/（五）", Span(start, start + 2)).text.startswith("县域①\n")


def test_a_text_with_one_printing_has_no_apparatus_to_copy(library):
    found = reading.documents(library, reading.dossiers(library)[0].id)
    transcript = next(each for each in found if each.article.kind == "transcript")
    assert footnotes(library, transcript.id) is None


def test_a_text_that_is_not_there_is_refused(library):
    with pytest.raises(UnknownPlaceError):
        footnotes(library, "no such document")


def test_an_export_shows_the_apparatus_of_every_text_with_two_printings(library):
    content = exporting.content(library, reading.dossiers(library)[0].id)
    assert len(content.apparatus) == 2
    assert any(entry.variant.is_quiet for entry in content.apparatus[0].entries)


def words_of(library, document, segment):
    return [line[:3] for line in footnotes(library, document, segment).text.split("\n")]
