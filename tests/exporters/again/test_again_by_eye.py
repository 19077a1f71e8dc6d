"""A whole file with our comments, and the same after its reader and the library went on: read by eye."""

import re
from dataclasses import replace

import pytest

from zhutiao import __version__
from zhutiao.exporters.again.renewing import renewed


@pytest.fixture
def older(noted, export):
    return export(noted, passages=True)


def test_an_export_with_comments_reads_as_it_was_last_approved(older, golden):
    golden("export-again.md", without_version(older))


def test_an_export_into_a_file_with_handwork_reads_as_it_was_last_approved(noted, older, export, mark, golden):
    marks = list(noted.marks)
    marks[0] = replace(marks[0], note="这一部分讲**公平**，也讲均衡。")
    marks[1] = replace(marks[1], note="只影响灵活就业人员。")
    marks[3] = replace(marks[3], note="考核口径", tags=("口径",))
    new = mark(9, "d1", "一/（一）", "优化城乡居民基本养老保险缴费档次设置", note="新标的一处")
    later = [*marks[:3], new, marks[3], *marks[5:]]
    content = replace(noted, marks=tuple(later), sources=noted.sources[:2], written="2026-11-22T09:00:00.000Z")
    done = renewed(by_hand(older).encode(), export(content, passages=True).encode())
    golden("export-again-renewed.md", without_version(done.content.decode()))


def by_hand(file):
    """Return a file as somebody leaves it who studies with it."""
    block = re.search(r"<!-- z-00000004 .*?<!-- /z-00000004 -->\n", file, re.DOTALL)[0]
    moved = file.replace(block, "").replace("\n<!-- zhutiao ", f"\n## 要背的\n\n{block}\n我背下来了。\n<!-- zhutiao ")
    return (
        moved.replace("date: ", "tags: [培训]\ndate: ")
        .replace("> - 农民工\n", "> - 农民工（重点）\n")
        .replace("<!-- /z-00000002 -->\n", "<!-- /z-00000002 -->\n\n我的想法：对照第十条。\n\n")
        .replace("### (二)加强低收入群体兜底帮扶", "### (二) 低收入群体")
        .replace(re.search(r"<!-- z-00000003 .*?<!-- /z-00000003 -->\n", file, re.DOTALL)[0], "")
    )


def without_version(file):
    file = re.sub(r"( zhutiao=)\w+", r"\1vvvvvvvv", file)
    return file.replace(f'zhutiao: "{__version__}"', 'zhutiao: "0"')
