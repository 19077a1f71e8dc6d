"""Claims about one file per clause: names for every system, links that lead there, and nothing outside the folder."""

import re
import unicodedata
from dataclasses import replace
from pathlib import PureWindowsPath
from urllib.parse import unquote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zhutiao.exporters.markdown import WRITER
from zhutiao.model import Segment
from zhutiao.services import exporting
from zhutiao.text import tag_paths

TITLES = [
    "../../etc/passwd", "..\\..\\Windows\\system32", "/etc/passwd", "C:\\Windows", "~root", "..", ".", "...", "", " ",
    "CON", "con", "NUL", "nul.md", "PRN.txt", "AUX", "COM1", "LPT9.md", "COM¹", "CONIN$", "意.", "意 ", "意. . .", ".隐藏", "-rf",
    "意" * 200, "意" * 199 + "甲", "意" * 199 + "乙", "𠮷" * 90, "é" * 150, "e\u0301" * 150, "A" * 300, "a" * 300,
    "Straße", "STRASSE", "ﬁ", "fi", "K", "k", "甲", "甲", "甲 ", "（甲）", "甲?", "甲*", "甲/乙", "甲|乙", "甲:乙", "甲<乙>", '甲"乙',
    "]]", "[[", "[[甲]]", "甲|别名", "甲#节", "甲^块", "甲]](x)", "](javascript:alert(1))", "!甲", "![[甲]]",
    "---", "# 甲", "## 甲 ##", "> 甲", "- 甲", "1. 甲", "```", "~~~", "===", "***", "| 甲 |", "%%甲%%", "==甲==", "$$甲$$", "`甲`",
    "<script>alert(1)</script>", "<!-- 甲 -->", "-->", "&lt;甲&gt;", "&#60;", "{{7*7}}", "{% 甲 %}", "<% 甲 %>", "${甲}", "%s %d {0}",
    "甲\n乙", "甲\r\n乙", "甲\t乙", "甲\0乙", "甲\x1b[31m乙", "甲\u2028乙", "甲\x85乙", "\u202e倒过来", "\u2066隔\u2069", "\u200b零宽\u200d", "\ufeff首", "民\udcff生",
    "\ud800", "\U000e0041标签", "葛\U000e0100", "👨‍👩‍👧", "ｆｕｌｌ", "１．甲", "%2e%2e%2f", "%00", "file:///etc/passwd", "http://127.0.0.1/",
    "$(touch x)", "`touch x`", "; rm -rf", "'; drop table mark;--", "甲&乙", "甲'乙", "@甲", "+甲", "=1+1", "desktop.ini", "Thumbs.db", "Icon\r",
    "＜甲＞", "／甲", "＼甲", "：甲", "＊甲", "？甲", "｜甲", "．．／甲", "甲\u00ad乙", "\u3164", "甲\u115f", "甲\ufffd", "\u3000甲\u3000",
    *(f"{sign}甲{sign}" for sign in "\"'*:<>?\\|/#^[]{}()`~!@$%&=+,;. _-"),
    *(f"甲{chr(code)}乙" for code in (*range(32), *range(0x7F, 0xA0), *range(0x200B, 0x2010), *range(0x202A, 0x202F))),
    *(sign * 3 for sign in "\"'*:<>?\\|/#^[]{}()`~!@$%&=+,;_"),
    *(f"{sign} 甲" for sign in "\"'*:<>?\\|/#^[]{}()`~!@$%&=+,;_"),
    *(f"{device}{n}" for device in ("com", "LPT") for n in range(10)),
]  # fmt: skip
"""Titles of clauses that no file may be called by as they are, that look alike, or that mean something to somebody."""

DEVICES = re.compile(r"(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|COM[0-9¹²³]|LPT[0-9¹²³])", re.IGNORECASE)
ANY = st.one_of(st.sampled_from(TITLES), st.text(max_size=40), st.text("意甲.[]|#^/\\ \u202e\ud800", max_size=140))


def test_there_are_three_hundred_titles_to_be_afraid_of():
    assert len(set(TITLES)) >= 300


@pytest.fixture
def titled(build, mark, opinion):
    """Return what makes a dossier whose clauses have these titles, each under its own number."""

    def titled(titles, name="民生"):
        section = opinion.segments[1]
        clauses = [
            Segment(f"一/（{n}）", "clause", "字。", f"（{n}）{title}。字。", (1, 1), f"（{n}）", title, "一")
            for n, title in enumerate(titles)
        ]
        base = replace(opinion, segments=(section, *clauses))
        return build([mark(1, "d2", "p2", "系统观念", note="记")], base=base, name=name)

    return titled


@pytest.mark.parametrize("wiki", [True, False])
def test_every_clause_has_a_file_that_the_index_leads_to(titled, wiki):
    (_main, index), *others = rendered(titled(TITLES), wiki=wiki)
    pattern = r"^- \[\[([^\]|]+)(?:\|[^\]]*)?\]\]$" if wiki else r"^- \[.*\]\(([^()]+)\.md\)$"
    linked = [unquote(name) for name in re.findall(pattern, index, re.MULTILINE)]
    assert linked == [name.removesuffix(".md") for name, _text in others]
    assert len(others) == len(TITLES) + 1


def test_the_names_hold_on_every_system(titled):
    names = [name for name, _text in rendered(titled(TITLES))]
    assert not [name for name in names if unfit(name)]


def test_no_two_names_are_alike_where_case_does_not_count(titled):
    names = [name for name, _text in rendered(titled(TITLES))]
    assert len({unicodedata.normalize("NFC", name).casefold() for name in names}) == len(names)


@pytest.mark.parametrize("title", TITLES[::6])
def test_clauses_that_are_called_alike_have_names_that_are_not(build, opinion, title):
    unnumbered = [replace(opinion.segments[2], id=f"（甲{chr(0x200B) * n}）", title=title) for n in range(12)]
    names = [name for name, _text in rendered(build(base=replace(opinion, segments=tuple(unnumbered))))]
    assert len({unicodedata.normalize("NFC", name).casefold() for name in names}) == 13
    assert not [name for name in names if unfit(name)]


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ANY, min_size=1, max_size=8), ANY)
def test_whatever_the_titles_are_the_names_hold(titled, titles, name):
    names = [name for name, _text in rendered(titled(titles, name))]
    assert not [name for name in names if unfit(name)]
    assert len({unicodedata.normalize("NFC", name).casefold() for name in names}) == len(titles) + 2


def test_nothing_is_written_outside_the_folder(titled, tmp_path):
    files = WRITER.render(titled(TITLES, "../../民生"), {"files": "clauses"})
    home = tmp_path / "vault"
    home.mkdir()
    exporting.write(home / "笔记", files)
    assert [path.name for path in tmp_path.iterdir()] == ["vault"]
    assert [path.name for path in home.iterdir()] == ["笔记"]
    assert len(list((home / "笔记").iterdir())) == len(files)


def test_names_stay_the_same_when_marks_and_other_clauses_come(titled, mark):
    first = titled(TITLES[:20])
    later = titled([*TITLES[:20], "新的一条"])
    later = replace(later, marks=(*later.marks, mark(2, "d1", "一/（3）", "字")))
    assert [name for name, _text in rendered(first)][:21] == [name for name, _text in rendered(later)][:21]


def test_the_file_of_a_clause_says_which_it_is_and_which_tags_are_on_it(titled, mark):
    marks = [
        mark(1, "d1", "一/（0）", "字", tags=("指标/养老", "2025")),
        mark(2, "d1", "一/（0）", "。", tags=("指标/养老", "！")),
    ]
    content = replace(titled(['养"老\n---']), marks=tuple(marks))
    [name, text] = rendered(content)[1]
    assert name == "一（0）养 老 ---.md"
    assert text.startswith(
        '---\ntitle: "（0）养\\"老\\n---"\nclause: "一/（0）"\ndossier: "民生"\ntags:\n  - "指标/养老"\n  - "_2025"\n---\n\n'
    )


@pytest.mark.parametrize("template", ["clause", "tag"])
def test_readers_agree_where_notes_and_tags_are_such_words(build, mark, seen, template):
    tags = [tuple(filter(None, [tag_paths.meant(words)])) for words in TITLES]
    marks = [mark(n, "d1", "五", "民生", note=TITLES[n], tags=tags[n]) for n in range(len(TITLES))]
    [written] = [text for _name, text in WRITER.render(build(marks), {"template": template})]
    common, bare, extra = seen(written.decode("utf-8").split("\n---\n", 1)[1])
    assert common.outline == bare.outline == extra.outline
    assert len(common.quotes) == len(bare.quotes) == len(extra.quotes) == len(marks)


def test_a_file_without_anything_new_stays_the_same_whenever_it_is_written(titled):
    content = titled(["甲", "乙"])
    later = replace(content, written="2027-01-01T00:00:00.000Z")
    assert rendered(content)[1:] == rendered(later)[1:]


def test_readers_agree_on_files_of_hostile_titles(titled, seen):
    pages = [seen(text.split("\n---\n", 1)[1]) for _name, text in rendered(titled(TITLES[::3]))]
    assert all(common.outline == bare.outline == extra.outline for common, bare, extra in pages)
    assert all(len(common.outline) == 1 for common, _bare, _extra in pages[1:])


def test_marks_without_their_words_and_the_dossiers_note_stand_in_the_index(build, mark):
    content = replace(build([mark(1, "d1", "九/（九）", "没了", note="还在")]), note="总说")
    (_name, index), *others = rendered(content)
    assert "> 总说" in index and "> 还在" in index
    assert not [text for _name, text in others if "还在" in text]


def test_every_mark_stands_in_one_file(build, mark):
    marks = [
        mark(1, "d1", "一", note="部分"),
        mark(2, "d1", "一/（一）", "社会"),
        mark(3, "d1", "preamble", "民生"),
        mark(4, "d3", "t1.1", "先生"),
    ]
    texts = "".join(text for _name, text in rendered(build(marks)))
    assert [texts.count(f"\n^z-{mark.id[:8]}\n") for mark in marks] == [1] * 4


def rendered(content, **options):
    files = WRITER.render(content, {"files": "clauses", "template": "clause", **options})
    return [(name, written.decode("utf-8")) for name, written in files]


def unfit(name):
    stem = PureWindowsPath(name).stem
    return (
        name in (".", "..", ".md")
        or len(name.encode("utf-8")) > 120
        or bool(re.search(r'[<>:"/\\|?*]', name))
        or any(unicodedata.category(sign)[0] == "C" for sign in name)
        or stem.endswith((" ", "."))
        or name.startswith((" ", "."))
        or bool(DEVICES.fullmatch(name.split(".")[0].rstrip()))
    )
