"""A file that is in the library already is recognised by its bytes before anything is kept."""

from zhutiao import paths
from zhutiao.services import arranging, importing
from zhutiao.store.library import Library

PAGE = paths.shipped("data") / "000_02ba5381398f42b4.txt"


def library_with(tmp_path, *dossiers):
    made = Library.create(tmp_path / "library.zhutiao")
    prepared, data = importing.prepare(PAGE), PAGE.read_bytes()
    for name in dossiers:
        importing.keep(made, prepared, data, name)
    return made, prepared.sha256


def test_a_file_never_seen_is_known_nowhere(tmp_path):
    library, sha256 = library_with(tmp_path)
    assert importing.known(library, sha256) == ()


def test_a_file_is_known_in_every_dossier_that_holds_a_text_of_it(tmp_path):
    library, sha256 = library_with(tmp_path, "甲", "乙")
    assert importing.known(library, sha256) == ("甲", "乙")


def test_a_file_of_a_dossier_thrown_away_is_known_no_more(tmp_path):
    library, sha256 = library_with(tmp_path, "甲", "乙")
    [first, _second] = library.documents.dossiers()
    arranging.discard(library, first.id)
    assert importing.known(library, sha256) == ("乙",)
