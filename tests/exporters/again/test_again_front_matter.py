"""Claims about the front matter of a file that is exported again: our fields are ours, all others their writer's."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhutiao.exporters.again.fields import fields, front
from zhutiao.exporters.again.renewing import renewed

LATER = "2026-11-21T09:30:00.000Z"

REWRITTEN = """---
title: >-
  中共中央办公厅国务院办公厅关于进一步保障和改善民生
  着力解决群众急难愁盼的意见
dossier: 保障和改善民生
date: 2025-03-02
exported: '2026-11-21T08:30:00.000Z'
zhutiao: {}
sources:
- 001_1bd3a47c8d5ee32b.txt sha256:1bd3a47c8d5e
- 000_02ba5381398f42b4.txt
  sha256:02ba5381398f
- 003_3ac9c84125cde09e.txt sha256:3ac9c84125cd
---
"""


@pytest.fixture
def older(noted, export):
    return export(noted)


@pytest.fixture
def again(noted, export):
    """Return what exports the dossier again, an hour later, under another name, with a source less."""

    def again(older, content=None, *, back=False):
        renamed = replace(noted, dossier=replace(noted.dossier, name="新名"), sources=noted.sources[:2], written=LATER)
        done = renewed(older.encode(), export(content or renamed).encode(), back=back)
        return done.content.decode(), done.report

    return again


def test_our_fields_are_renewed_and_those_of_others_stay_where_they_are(older, again):
    mine = older.replace("date: ", 'tags: [民生, 培训]\ndate: "').replace(
        "sources:\n", "# 我的\naliases:\n- 意见\nsources:\n"
    )
    mine = mine.replace('date: ""2025', 'date: "2025').replace("\n---\n\n", "\ncssclass: wide\n---\n\n")
    found, report = again(mine)
    assert front(found)[0].split("\n") == [
        "---",
        'title: "中共中央办公厅国务院办公厅关于进一步保障和改善民生 着力解决群众急难愁盼的意见"',
        'dossier: "新名"',
        "tags: [民生, 培训]",
        'date: "2025-03-02"',
        f'exported: "{LATER}"',
        *(line for line in front(older)[0].split("\n") if line.startswith("zhutiao:")),
        "# 我的",
        "aliases:",
        "- 意见",
        "sources:",
        '  - "001_1bd3a47c8d5ee32b.txt sha256:1bd3a47c8d5e"',
        '  - "000_02ba5381398f42b4.txt sha256:02ba5381398f"',
        "cssclass: wide",
        "---",
        "",
    ]
    assert report.fields == ()


def test_a_field_of_ours_that_was_edited_stays_and_is_reported(older, again):
    found, report = again(older.replace('dossier: "保障和改善民生"', "dossier: 我的专题"))
    assert "\ndossier: 我的专题\n" in found
    assert report.fields == ("dossier",)
    assert again(found)[1].fields == ("dossier",)


def test_a_field_that_was_edited_and_undone_is_ours_again(older, again):
    found, _ = again(older.replace('dossier: "保障和改善民生"', "dossier: 我的专题"))
    assert '\ndossier: "新名"\n' in again(found.replace("我的专题", "保障和改善民生"))[0]


def test_a_field_of_ours_that_was_deleted_comes_back_only_when_it_is_wanted(older, again):
    mine = older.replace('dossier: "保障和改善民生"\n', "")
    found, _ = again(mine)
    assert "\ndossier: " not in front(found)[0]
    assert '的意见"\ndossier: "新名"\ndate: ' in again(found, back=True)[0]


def test_a_front_matter_that_was_deleted_stays_deleted(older, again):
    mine = older.replace(front(older)[0], "")
    assert front(again(mine)[0])[0] == ""
    assert front(again(mine, back=True)[0])[0].startswith('---\ntitle: "')


def test_the_time_alone_is_no_reason_to_write_a_file(noted, older, again):
    assert again(older, replace(noted, written=LATER))[0] == older


def test_a_time_that_was_edited_stays_also_when_there_is_something_new(older, again):
    mine = older.replace('exported: "2026-11-21T08:30:00.000Z"', "exported: 昨天")
    found, report = again(mine)
    assert "\nexported: 昨天\n" in found
    assert report.fields == ("exported",)


def test_an_editor_may_quote_and_break_values_in_its_own_way(noted, older, again):
    rewritten = REWRITTEN.format(next(line[10:-1] for line in older.split("\n") if line.startswith("zhutiao: ")))
    mine = older.replace(front(older)[0], rewritten)
    assert again(mine, replace(noted, written=LATER))[0] == mine
    found, report = again(mine)
    assert front(found)[0].split("\n")[4:] == [
        'dossier: "新名"',
        "date: 2025-03-02",
        f'exported: "{LATER}"',
        *rewritten.split("\n")[7:8],
        *older[older.index("sources:") : older.index('  - "003')].split("\n")[:-1],
        "---",
        "",
    ]
    assert report.fields == ()


def test_line_ends_of_windows_stay_in_the_front_matter(older, again):
    found, _ = again(older.replace("\n", "\r\n"))
    assert found == again(older)[0].replace("\n", "\r\n")


def test_a_rule_at_the_start_of_a_file_begins_no_front_matter(older, again):
    mine = older.replace(front(older)[0], "---\n我的开头\n")
    found, _ = again(mine + "\n---\n")
    assert found.startswith("---\n我的开头\n") and found.endswith("\n---\n")


@given(st.text("ab: -'\"\n\r#[]{}>|民\ufeff", max_size=80).map("---\n".__add__))
def test_whatever_stands_in_a_front_matter_no_line_of_it_is_lost(text):
    matter, rest = front(text)
    assert matter + rest == text
    assert "".join(field.words for field in fields(matter)) == matter
