"""Claims about Word documents in another program: LibreOffice opens them and finds all there is."""

import hostile
import pytest
from office import OFFICE, comments, headings, saved_as
from word_tree import outline, reread

from zhutiao.exporters.word.writer import WRITER as WORD

pytestmark = pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice: apt-get install libreoffice-writer-nogui")


def test_another_program_finds_all_headings_and_comments(usual, build, mark, link, opinion, tmp_path):
    attacked = hostile.dossier(build, mark, link, opinion, hostile.MARKUP)
    made = {"usual": document(usual), "hostile": document(attacked), "again": document(usual, template="tag")}
    files = [tmp_path / f"{name}.docx" for name in made]
    for file, packed in zip(files, made.values(), strict=True):
        file.write_bytes(packed)
    found = saved_as("odt", tmp_path, *files)
    assert [words(headings(each)) for each in found] == [words(outline(packed)) for packed in made.values()]
    assert [len(comments(each)) for each in found] == [len(reread(packed).comments) for packed in made.values()]
    assert ("reader", "可与第五部分对照Green: Figures and dates ↗") in comments(found[0])


def words(found):
    return [(level, "".join(said.split())) for level, said in found]


def document(content, **options):
    [(_name, packed)] = WORD.render(content, {"passages": options.get("template") is None, **options})
    return packed
