"""Files and folders come into the library; what is refused is named, and stops nothing else."""

import pytest

from zhutiao.services import reading
from zhutiao.store.library import Library

LAW = "养老服务法\n\n第一章　总则\n\n第一条　为了发展养老服务，制定本法。\n\n第二条　国家建立养老服务制度，逐步完善。\n\n第三条　本法自公布之日起施行。\n"
ANNEXED = """\
关于促进养老服务的意见

一、主要任务

（一）完善服务网络。重点做好以下工作：
1.建设嵌入式养老服务机构，就近提供助餐、助浴、助医服务。
2.健全养老护理员职业技能等级制度，提高薪酬待遇。
（二）强化资金保障。各级财政要加大投入力度。

附件：重点任务分工

（一）建设机构。民政部牵头负责。
（二）培养人才。人力资源社会保障部牵头负责。
"""
SPOKEN = """\
养老服务意见解读

记者了解到，意见提出，建设嵌入式养老服务机构，就近提供助餐、助浴、助医服务。

业内人士认为，健全养老护理员职业技能等级制度十分重要。
"""
SAID = "养老服务观察\n\n各地积极探索社区养老服务新模式，居民反映方便多了。\n"


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "文件"
    (made / "里").mkdir(parents=True)
    (made / "法.txt").write_text(LAW, encoding="utf-8")
    (made / "里" / "观察.txt").write_text(SAID, encoding="utf-8")
    (made / "坏.txt").write_bytes(b"")
    return made


def test_a_folder_brings_its_files_and_names_the_one_refused(zhutiao, library_path, folder):
    status, files, err = zhutiao("import", "--library", library_path, folder, "--dossier", "养老", "--json")
    assert status == 1
    assert [file["file"] for file in files] == ["法.txt", "观察.txt"]
    assert {article["result"] for file in files for article in file["articles"]} == {"new"}
    assert "坏.txt" in err and "Traceback" not in err and err.count("\n") == 1


def test_files_of_one_command_are_taken_back_together(zhutiao, library_path, folder):
    zhutiao("import", "--library", library_path, folder, "--dossier", "养老")
    with Library.open(library_path) as library:
        library.history.undo()
        assert [dossier.name for dossier in reading.dossiers(library)] == ["进一步保障和改善民生（2025）"]


def test_where_every_file_is_refused_no_library_is_made(zhutiao, tmp_path, folder):
    fresh = tmp_path / "fresh.zhutiao"
    status, out, err = zhutiao("import", "--library", fresh, folder / "坏.txt", folder / "没有.txt")
    assert (status, out, err.count("\n")) == (1, "", 2)
    assert not fresh.exists()


def test_a_folder_without_texts_is_refused(zhutiao, library_path, tmp_path):
    (tmp_path / "空").mkdir()
    status, _, err = zhutiao("import", "--library", library_path, tmp_path / "空")
    assert (status, "空" in err) == (1, True)


def test_the_encoding_can_be_named(zhutiao, library_path, tmp_path):
    path = tmp_path / "旧.txt"
    path.write_bytes(SAID.encode("big5", errors="ignore"))
    status, [file], _ = zhutiao("import", "--library", library_path, path, "--encoding", "big5", "--json")
    assert (status, file["encoding"]) == (0, "big5")


def test_an_encoding_that_is_none_is_wrong_usage(zhutiao, library_path, folder):
    assert zhutiao("import", "--library", library_path, folder, "--encoding", "klingon")[0] == 2


def test_a_law_as_base_text_answers_every_command(zhutiao, library_path, folder, tmp_path):
    zhutiao("import", "--library", library_path, folder / "法.txt", "--dossier", "法")
    _, outline, _ = zhutiao("outline", "--library", library_path, "--dossier", "法", "--json")
    second = next(each["id"] for each in outline["segments"] if each["number"] == "第二条")
    status, export, _ = zhutiao("export", "markdown", "--library", library_path, "--dossier", "法")
    assert (status, second) == (0, "第一章/第二条")
    assert "养老服务法" in export


def test_items_and_annexes_are_outlined_marked_linked_and_exported(zhutiao, library_path, folder):
    (folder / "意见.txt").write_text(ANNEXED, encoding="utf-8")
    (folder / "解读.txt").write_text(SPOKEN, encoding="utf-8")
    at = ("--library", library_path)
    named = ("--dossier", "附件专题")
    zhutiao("import", *at, folder / "意见.txt", folder / "解读.txt", *named)
    _, outline, _ = zhutiao("outline", *at, *named, "--json")
    ids = [each["id"] for each in outline["segments"]]
    assert {"一/（一）/1", "一/（一）/2", "附件/（一）"} <= set(ids)
    status, mark, err = zhutiao("mark", *at, "--clause", "附件/（一）", "--quote", "民政部", "--note", "谁", "--json")
    assert (status, mark and mark["segment"]) == (0, "附件/（一）"), err
    _, marks, _ = zhutiao("marks", *at, "--json")
    assert [each["quote"] for each in marks] == ["民政部"]
    _, links, _ = zhutiao("links", *at, "--all", "--json")
    assert any(link["clause"].startswith("一/（一）") for link in links)
    _, export, _ = zhutiao("export", "markdown", *at, *named)
    assert "民政部" in export
