"""Claims about names that other programs must accept."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhutiao.exporters.escape import NO_TAG
from zhutiao.exporters.names import block_ids, file_name, tag


def test_a_block_id_is_the_beginning_of_the_marks_own_id(mark):
    assert list(block_ids([mark(0x1A2B3C4D, "d1", "五")]).values()) == ["z-1a2b3c4d"]


def test_of_two_marks_that_begin_alike_the_older_keeps_its_id(mark):
    older = mark(7, "d1", "五")
    later = mark(7, "d1", "五", id="00000007-abcd-4000-8000-000000000000", created="2026-11-22T00:00:00Z")
    assert block_ids([later, older]) == {older.id: "z-00000007", later.id: "z-00000007a"}


def test_a_block_id_does_not_depend_on_the_order_of_the_marks(mark):
    marks = [mark(7, "d1", "五"), mark(7, "d1", "五", id="00000007-abcd-4000-8000-000000000000"), mark(8, "d1", "五")]
    assert block_ids(marks) == block_ids(marks[::-1])


@pytest.mark.parametrize(
    ("path", "made"),
    [
        ("指标/养老", "#指标/养老"),
        ("要点", "#要点"),
        ("急难 愁盼", "#急难-愁盼"),
        ("2025", "#_2025"),
        ("2025/03", "#_2025/03"),
        ("2025年", "#2025年"),
        ("C#", "#C"),
        ("“一老一小”", "#一老一小"),
        ("/指标//养老/", "#指标/养老"),
        ("[[x]]", "#x"),
        ("！", ""),
        ("", ""),
    ],
)
def test_a_tag_is_written_as_obsidian_reads_it(path, made):
    assert tag(path) == made


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=20))
def test_any_tag_is_one_tag_for_obsidian_or_none(path):
    assert re.fullmatch(rf"(?:#[^{NO_TAG}]*[^\d{NO_TAG}][^{NO_TAG}]*)?", tag(path))


@pytest.mark.parametrize(
    ("title", "made"),
    [
        ("保障和改善民生", "保障和改善民生.md"),
        ('../../evil:*?<>|"', "evil.md"),
        ("CON", "_CON.md"),
        ("NUL.txt", "_NUL.txt.md"),
        ("..", "_.md"),
        ("意.", "意.md"),
        ("一\n二\u202e三", "一 二 三.md"),
    ],
)
def test_a_title_becomes_a_file_name_for_every_system(title, made):
    assert file_name(title, ".md") == made


def test_a_long_title_becomes_a_file_name_of_120_bytes_at_most():
    assert len(file_name("意" * 300, ".md").encode()) <= 120
