"""Claims about planning an export and carrying it out: only what is new is written, and nothing anywhere is lost."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest

from zhutiao.errors import UnwritableFileError
from zhutiao.exporters.again.comments import Memory, between, seal
from zhutiao.exporters.writers import WRITERS
from zhutiao.model import Place, Span
from zhutiao.services import exporting, marking
from zhutiao.services.export_plans import carry_out, planned

NOTE = "我的想法"


@pytest.fixture
def marked(library, opinion):
    """The dossier, with a highlight that carries a note."""
    [mark] = marking.highlight(library, [Place(opinion.id, "三/（七）", Span(3, 9))]).made
    marking.write_note(library, mark, "要点")
    return opinion.dossier


@pytest.fixture
def plan(library, marked, tmp_path):
    """Return what plans an export to a file."""
    return lambda **wishes: exporting.plan(library, marked, "markdown", tmp_path / "笔记.md", **wishes)


@pytest.fixture
def older(plan):
    """Return an export with a line written by hand under the first heading and one note edited."""
    carry_out(plan())
    path = plan().path
    path.write_bytes(path.read_bytes().replace(b"<!-- /z-title -->\n", f"<!-- /z-title -->\n\n{NOTE}\n\n".encode()))
    return path


def test_where_nothing_stands_a_new_file_is_planned_and_written(plan):
    made = plan()
    assert [(file.state, file.report) for file in made.files] == [("new", None)]
    assert not made.path.exists()
    carry_out(made)
    assert made.path.read_bytes() == made.files[0].content


def test_what_is_as_it_was_is_not_written(plan, older):
    before = (older.read_bytes(), older.stat())
    made = plan()
    carry_out(made)
    assert (made.files[0].state, made.changes) == ("same", ())
    assert (older.read_bytes(), older.stat()) == before
    assert [path.name for path in older.parent.glob("笔记*")] == ["笔记.md"]


def test_an_older_export_is_renewed_and_kept_beside(library, opinion, plan, older):
    marking.highlight(library, [Place(opinion.id, "五", Span(0, 4))])
    before = older.read_bytes()
    made = plan()
    carry_out(made)
    assert (made.files[0].state, len(made.files[0].report.added)) == ("changed", 1)
    assert NOTE in older.read_text(encoding="utf-8") and older.with_name("笔记.md.bak").read_bytes() == before


def test_the_difference_can_be_read_before_anything_is_written(library, opinion, plan, older):
    marking.write_note(library, exporting.content(library, opinion.dossier).marks[0].id, "新的要点")
    lines = plan().files[0].difference().lines
    assert "-> 要点" in lines and "+> 新的要点" in lines
    assert not [line for line in lines if NOTE in line and line[0] in "+-"]


def test_a_file_that_is_no_export_is_kept_beside_the_new_one(plan):
    path = plan().path
    path.write_text(NOTE, encoding="utf-8")
    made = plan()
    carry_out(made)
    assert made.files[0].state == "foreign"
    assert path.with_name("笔记.md.bak").read_text(encoding="utf-8") == NOTE


def test_a_note_without_a_word_is_not_kept(plan):
    plan().path.write_bytes(b"\n")
    carry_out(plan())
    assert [path.name for path in plan().path.parent.glob("笔记*")] == ["笔记.md"]


def test_an_export_made_anew_keeps_the_older_one_beside_it(plan, older):
    before = older.read_bytes()
    carry_out(plan(fresh=True))
    assert NOTE not in older.read_text(encoding="utf-8")
    assert older.with_name("笔记.md.bak").read_bytes() == before


@pytest.mark.parametrize(
    "act", [lambda path: path.write_bytes(b"x"), lambda path: path.unlink()], ids=["other", "none"]
)
def test_what_has_changed_since_it_was_planned_is_not_overwritten(library, opinion, plan, older, act):
    marking.highlight(library, [Place(opinion.id, "五", Span(0, 4))])
    made = plan()
    act(older)
    with pytest.raises(UnwritableFileError) as refused:
        carry_out(made)
    assert refused.value.reason == "changed"
    assert not older.exists() or older.read_bytes() == b"x"


def test_a_file_that_came_since_it_was_planned_is_not_overwritten(plan):
    made = plan()
    made.path.write_bytes(b"x")
    with pytest.raises(UnwritableFileError):
        carry_out(made)
    assert made.path.read_bytes() == b"x"


def test_several_files_go_into_a_folder_of_that_name(tmp_path):
    carry_out(planned(tmp_path / "民生.md", vault()))
    assert texts(tmp_path) == {f"民生/{name}": content.decode() for name, content in planned_files(tmp_path)}


def test_a_second_export_into_a_folder_writes_only_what_is_new(tmp_path):
    carry_out(planned(tmp_path / "民生", vault()))
    before = {path: path.stat() for path in (tmp_path / "民生").iterdir()}
    made = planned(tmp_path / "民生", vault(b="新"))
    carry_out(made)
    assert [file.path.name for file in made.changes] == ["乙.md"]
    assert [path.name for path in before if path.stat() != before[path]] == ["乙.md"]


def test_a_file_that_its_reader_renamed_or_moved_is_found_again(tmp_path):
    carry_out(planned(tmp_path / "民生", vault()))
    moved = tmp_path / "民生" / "读过" / "我的乙.md"
    moved.parent.mkdir()
    (tmp_path / "民生" / "乙.md").rename(moved)
    made = planned(tmp_path / "民生", vault(b="新"))
    carry_out(made)
    assert [file.path for file in made.changes] == [moved]
    assert "新" in moved.read_text(encoding="utf-8") and not (tmp_path / "民生" / "乙.md").exists()


def test_two_files_that_exchanged_their_names_keep_what_they_are(tmp_path):
    carry_out(planned(tmp_path / "民生", vault()))
    one, two = (tmp_path / "民生" / name for name in ("甲.md", "乙.md"))
    first, second = one.read_bytes(), two.read_bytes()
    one.write_bytes(second)
    two.write_bytes(first)
    assert planned(tmp_path / "民生", vault()).changes == ()


def test_a_file_that_was_deleted_is_not_made_again_unless_it_is_wanted(tmp_path):
    carry_out(planned(tmp_path / "民生", vault()))
    (tmp_path / "民生" / "乙.md").unlink()
    made = planned(tmp_path / "民生", vault(b="新"))
    assert ([path.name for path in made.left_out], made.changes) == (["乙.md"], ())
    assert [file.path.name for file in planned(tmp_path / "民生", vault(b="新"), back=True).changes] == ["乙.md"]


def test_a_file_whose_clause_is_gone_is_kept_and_reported(tmp_path):
    carry_out(planned(tmp_path / "民生", vault()))
    made = planned(tmp_path / "民生", vault()[:2])
    carry_out(made)
    assert [path.name for path in made.gone] == ["乙.md"]
    assert (tmp_path / "民生" / "乙.md").exists()


def test_notes_of_others_in_the_folder_are_none_of_ours(tmp_path):
    carry_out(planned(tmp_path / "民生", vault()))
    (tmp_path / "民生" / "日记.md").write_text(NOTE, encoding="utf-8")
    (tmp_path / "民生" / "别的专题.md").write_bytes(vault(dossier="d2")[0][1])
    made = planned(tmp_path / "民生", vault())
    assert (made.gone, made.changes) == ((), ())


def test_an_export_in_one_file_is_not_taken_for_the_index_of_the_others_beside_it(library, marked, tmp_path):
    alone = exporting.export(library, marked, "markdown", tmp_path / "全文.md")
    before = alone.read_bytes()
    for _time in range(2):
        made = exporting.plan(library, marked, "markdown", tmp_path, {"files": "clauses"})
        carry_out(made)
    assert (alone.read_bytes(), made.changes, made.gone) == (before, (), ())
    assert alone not in [file.path for file in made.files]


def test_a_file_turned_into_the_index_of_a_folder_gets_each_new_block_once(library, marked, tmp_path):
    options = {"files": "clauses"}
    index = tmp_path / exporting.plan(library, marked, "markdown", tmp_path, options).files[0].path.name
    exporting.export(library, marked, "markdown", index)
    index.write_text(index.read_text(encoding="utf-8") + f"{NOTE}\n", encoding="utf-8")
    carry_out(exporting.plan(library, marked, "markdown", tmp_path, options))
    written = index.read_text(encoding="utf-8")
    assert (written.count("<!-- z-index "), NOTE in written) == (1, True)


def test_another_note_of_the_name_of_a_clause_is_never_replaced(tmp_path):
    (tmp_path / "民生").mkdir()
    (tmp_path / "民生" / "乙.md").write_text(NOTE, encoding="utf-8")
    made = planned(tmp_path / "民生", vault())
    assert [file.state for file in made.files] == ["new", "new", "foreign"]
    with pytest.raises(UnwritableFileError) as refused:
        carry_out(made)
    assert refused.value.reason == "foreign"
    assert texts(tmp_path) == {"民生/乙.md": NOTE}


def test_nor_is_it_by_an_export_that_keeps_no_handwork(library, marked, tmp_path):
    options = {"files": "clauses", "again": "no"}
    carry_out(exporting.plan(library, marked, "markdown", tmp_path, options))
    made = exporting.plan(library, marked, "markdown", tmp_path, options | {"wiki": "yes"})
    assert {file.state for file in made.files} == {"changed"}
    own = made.files[1].path
    own.write_text(NOTE, encoding="utf-8")
    with pytest.raises(UnwritableFileError) as refused:
        carry_out(exporting.plan(library, marked, "markdown", tmp_path, options))
    assert refused.value.reason == "foreign"
    assert own.read_text(encoding="utf-8") == NOTE


def test_an_empty_note_of_the_name_of_a_clause_is_filled(tmp_path):
    (tmp_path / "民生").mkdir()
    (tmp_path / "民生" / "乙.md").touch()
    carry_out(planned(tmp_path / "民生", vault()))
    assert len(texts(tmp_path)) == 3


def test_a_link_in_the_folder_is_neither_followed_nor_replaced(tmp_path):
    outside = tmp_path / "outside.md"
    outside.write_text(NOTE, encoding="utf-8")
    (tmp_path / "民生").mkdir()
    (tmp_path / "民生" / "乙.md").symlink_to(outside)
    with pytest.raises(UnwritableFileError) as refused:
        planned(tmp_path / "民生", vault())
    assert refused.value.reason == "link"
    assert outside.read_text(encoding="utf-8") == NOTE


def test_a_link_made_after_the_plan_is_not_followed_either(tmp_path):
    made = planned(tmp_path / "民生", vault())
    (tmp_path / "民生").mkdir()
    (tmp_path / "民生" / "乙.md").symlink_to(tmp_path / "outside.md")
    with pytest.raises(UnwritableFileError):
        carry_out(made)
    assert not (tmp_path / "outside.md").exists()


def test_a_linked_folder_below_is_not_searched(tmp_path):
    carry_out(planned(tmp_path / "elsewhere", vault()))
    (tmp_path / "民生").mkdir()
    (tmp_path / "民生" / "link").symlink_to(tmp_path / "elsewhere")
    assert {file.state for file in planned(tmp_path / "民生", vault()).files} == {"new"}


@pytest.mark.parametrize(
    "name", ["../x.md", "a/x.md", "a\\x.md", "/x.md", "..", ".", "", " ", "C:x.md", "x\0.md", ".x.md"]
)
def test_a_name_that_would_lead_elsewhere_is_refused(tmp_path, name):
    main, *_others = vault()
    with pytest.raises(UnwritableFileError):
        planned(tmp_path / "民生", [main, (name, b"")])


def test_a_folder_cannot_be_made_where_a_file_is(tmp_path):
    (tmp_path / "民生").write_text(NOTE, encoding="utf-8")
    with pytest.raises(UnwritableFileError):
        carry_out(planned(tmp_path / "民生", vault()))
    assert (tmp_path / "民生").read_text(encoding="utf-8") == NOTE


def test_a_name_in_the_place_of_a_folder_is_refused(tmp_path):
    with pytest.raises(UnwritableFileError):
        planned(tmp_path, vault()[:1])


@pytest.mark.parametrize("name", ["docx", "xlsx", "anki", "html", "csv", "annotations", "pdf", "pptx", "marp", "tei"])
def test_an_export_of_any_form_with_nothing_new_but_its_time_is_not_written_again(library, marked, tmp_path, name):
    path = tmp_path / "笔记"
    times = iter(("2026-11-21T08:30:00.000Z", "2026-11-21T08:30:59.000Z"))
    for _time in range(2):
        content = replace(exporting.content(library, marked), written=next(times))
        [writer] = (each for each in WRITERS if each.name == name)
        plan = planned(path, writer.render(content, {}))
        carry_out(plan)
    assert [file.state for file in plan.files] == ["same"]
    assert [each.name for each in tmp_path.glob("笔记*")] == ["笔记"]


def test_a_packed_file_with_another_word_in_it_is_written_again_and_kept(library, marked, tmp_path):
    path = exporting.export(library, marked, "docx", tmp_path / "笔记.docx")
    held = path.read_bytes()
    with ZipFile(path, "a") as package:
        package.writestr("word/mine.xml", NOTE)
    edited = path.read_bytes()
    exporting.export(library, marked, "docx", path)
    assert ZipFile(path).namelist() == ZipFile(BytesIO(held)).namelist()
    assert path.with_name("笔记.docx.bak").read_bytes() == edited


@pytest.mark.parametrize("older", [b"PK", b"PK\x03\x04" + b"\0" * 60, b"PK\x05\x06" + b"\0" * 18])
def test_a_broken_packed_file_is_kept_beside_the_new_one(library, marked, tmp_path, older):
    path = tmp_path / "笔记.docx"
    path.write_bytes(older)
    exporting.export(library, marked, "docx", path)
    assert path.with_name("笔记.docx.bak").read_bytes() == older
    assert "word/document.xml" in ZipFile(path).namelist()


def vault(a="一", b="二", dossier="d1"):
    """Return a main file and two beside it."""
    files = {"民生.md": ("z-index", "# 民生"), "甲.md": ("z-a", a), "乙.md": ("z-b", b)}
    return [
        (name, (between(*block) + Memory(seal(dossier), {}, (seal(block[0]),)).line() + "\n").encode())
        for name, block in files.items()
    ]


def planned_files(folder):
    return [(file.path.name, file.content) for file in planned(folder / "elsewhere", vault()).files]


def texts(folder):
    found = sorted(folder.rglob("*.md*"))
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in found if path.is_file()}
