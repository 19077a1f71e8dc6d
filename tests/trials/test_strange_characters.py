"""Whatever signs a text and a note are made of: marked, noted, closed, opened again and exported they are the same."""

import os
import re
from pathlib import Path

import hand
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as some
from markdown_it import MarkdownIt
from opened import opened
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from zhutiao import words
from zhutiao.model import Place, Span
from zhutiao.services import exporting, importing
from zhutiao.store.library import Library
from zhutiao.text.clean import canonical

STRANGE = {
    "nothing strange": "",
    "an astral character": "𠮷",
    "several astral characters": "𠮷𫖯𪚥",
    "an emoji of several": "👨‍👩‍👧",
    "an emoji with a skin": "👍🏽",
    "a flag": "🇨🇳",
    "a keycap": "1️⃣",
    "a combining accent": "e\u0301",
    "many combining accents": "民" + "\u0301" * 500,
    "jamo that join": "\u1112\u1161\u11ab",
    "a variation selector": "葛\U000e0100",
    "a compatibility sign": "㈠①",
    "a radical": "⼈⺠",
    "a ligature": "ﬁ",
    "a no-break space": "\u00a0",
    "an ideographic space": "\u3000",
    "a zero-width space": "\u200b",
    "a zero-width joiner": "\u200d",
    "a word joiner": "\u2060",
    "a soft hyphen": "\u00ad",
    "right to left from here": "\u202e",
    "right to left and back": "\u202eabc\u202c",
    "an isolate": "\u2066",
    "a left-to-right mark": "\u200e",
    "a right-to-left mark": "\u200f",
    "Hebrew": "אבג",
    "Arabic": "عربي",
    "tag characters": "\U000e0041\U000e0042",
    "a private sign": "\ue000",
    "an astral private sign": "\U000f0000",
    "an object replacement": "\ufffc",
    "a replacement": "\ufffd",
    "no character": "\ufdd0",
    "no character either": "\uffff",
    "a line separator": "甲\u2028",
    "a paragraph separator": "甲\u2029",
    "a byte order mark": "\ufeff",
    "a NUL": "\0",
    "a next line": "\x85",
    "a vertical tab": "\x0b",
    "a form feed": "\x0c",
    "a file separator": "\x1c",
    "an escape": "\x1b[31m",
    "a tab": "\t",
}
NUMBERS = "一二三四五六七八九十"
PLAIN = MarkdownIt("commonmark")
# Any signs but those that end lines, or that the import takes for white.
SIGNS = some.text(some.characters(exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp")), min_size=1, max_size=6)


@pytest.fixture(autouse=True)
def _language():
    yield
    words.speak("en")


def framed(strange):
    """Return words that differ from each other, with these signs inside."""
    # Between Chinese words a space is the printer's, and taken out; between Latin letters it is the writer's.
    return [f"大力发展Ab{each}c{n}普惠服务" for n, each in enumerate(strange, 1)]


def printed(words):
    """Return words as the import prints them: whatever is white, and no tab, is a plain space."""
    return re.sub(r"[^\S\n\t]", " ", canonical(words))


def text_with(strange):
    """Return an opinion with each of these words in a clause of its own."""
    clauses = (f"（{number(n)}）{each}。完善体系。" for n, each in enumerate(framed(strange), 1))
    return "\n\n".join(["国务院关于促进养老服务消费的意见", "一、总体要求", *clauses])


def number(n):
    tens, ones = divmod(n, 10)
    return ("" if tens < 2 else NUMBERS[tens - 1]) + ("十" if tens else "") + (NUMBERS[ones - 1] if ones else "")


def library_with(path, strange):
    data = text_with(strange).encode("utf-8", "surrogatepass")
    with Library.create(path) as library:
        importing.keep(library, importing.digest(Path("意见.txt"), data), data)
    return path


def place_of(document, quote):
    """Return where words stand."""
    piece = next(piece for piece in document.article.pieces() if quote in piece.printed)
    start = piece.printed.index(quote)
    return Place(document.id, piece.id, Span(start, start + len(quote)))


def kept(note):
    """Return a note as the field keeps it: Qt takes some signs for the end of a line."""
    return re.sub("[\u2028\u2029\ufdd0\ufdd1]", "\n", note)


def exported(note):
    """Return a note as Markdown holds it: a line ends wherever a reader of it could think so."""
    return re.sub("[\x0b\x0c\x85]", "\n", note).replace("\0", "\ufffd")


def mark_and_note(window, place, note):
    pane = window.reading.base.pane
    hand.choose_clause(window, place.segment)
    hand.drag_over(pane, place)
    if pane.selected_places() != [place]:
        hand.select_by_keys(pane, place)
    hand.press(pane, Qt.Key.Key_3)
    hand.press(pane, Qt.Key.Key_N)
    hand.write(note)
    QTest.keyClick(hand.note_editor(window), Qt.Key.Key_Escape)


def there_and_back(path, strange):
    """Mark and note strange words in one window; return the notes by their quotes in the next, and an export's words."""
    with opened(library_with(path, strange)) as window:
        for words, each in zip(framed(strange), strange, strict=True):
            mark_and_note(window, place_of(window.session.base, printed(words)), f"说：{each}。")
    with opened(path) as window:
        notes = {mark.quote: mark.note for mark in window.session.marks}
        target = path.with_suffix(".md")
        exporting.export(window.session.library, window.session.dossier.id, "markdown", target)
    lines = [line.children or () for line in PLAIN.parse(target.read_text(encoding="utf-8"))]
    return notes, "\n".join("".join(each.content or "\n" for each in line) for line in lines)


@pytest.mark.parametrize("strange", STRANGE.values(), ids=STRANGE)
def test_a_text_keeps_its_signs(strange):
    [article] = importing.digest(Path("意见.txt"), text_with([strange]).encode()).articles
    [words] = framed([strange])
    assert printed(words) in "\n".join(piece.printed for piece in article.pieces())


def test_strange_words_are_the_same_when_marked_noted_closed_and_exported(tmp_path):
    strange = [each for each in STRANGE.values() if "\n" not in canonical(each)]
    notes, said = there_and_back(tmp_path / "library.zhutiao", strange)
    quotes = [printed(words) for words in framed(strange)]
    assert notes == dict(zip(quotes, (kept(f"说：{each}。") for each in strange), strict=True))
    assert [quote for quote in quotes if quote not in said] == []
    assert [each for each in strange if exported(kept(f"说：{each}。")) not in said] == []


@settings(
    max_examples=60 if os.environ.get("ZHUTIAO_EXAMPLES") == "random" else 3,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(strange=some.lists(SIGNS, min_size=4, max_size=8))
def test_any_words_are_the_same_when_marked_noted_closed_and_exported(tmp_path_factory, strange):
    notes, said = there_and_back(tmp_path_factory.mktemp("any") / "library.zhutiao", strange)
    quotes = [printed(words) for words in framed(strange)]
    assert notes == dict(zip(quotes, (kept(f"说：{each}。") for each in strange), strict=True))
    assert [quote for quote in quotes if quote not in said] == []
