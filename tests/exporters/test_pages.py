"""Claims about the pages of a PDF: all words are there, in order, and every note stands beside its line."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from readable import Lines, pdf_text

from zhutiao import words as speech
from zhutiao.errors import MissingExtraError, UnknownPlaceError
from zhutiao.exporters.pages.coverage import missing
from zhutiao.exporters.pages.writer import WRITER
from zhutiao.model import Segment
from zhutiao.paths import shipped

pdfium = pytest.importorskip("pypdfium2", reason="pypdfium2 is not installed: pip install '.[export]'")
pytest.importorskip("typst", reason="Typst is not installed: pip install '.[export]'")

FIRST = "一/（一）"
# What Typst would take for markup, code, comments, labels, references, equations.
MARKUP = (
    '#let x = 1 #panic("x") *a* _b_ `c` $d$ = e <f> @g // h /* i */ \\j [k] "l" -- ~ #read("/etc/passwd") https://m.cn'
)
UNKNOWN = "\U00013000"


def test_the_pages_read_as_they_were_last_approved(usual, golden):
    golden("export.pdf.txt", pdf_text(written(usual, passages=True)))


def test_every_word_of_the_text_is_there_and_can_be_found(usual):
    said = flat(written(usual))
    for piece in usual.documents[0].article.segments:
        assert flat_words(piece.text or piece.printed) in said


def test_clauses_and_notes_stand_in_the_order_of_the_text(usual):
    lines = Lines(written(usual))
    text = lines.first("为进一步")
    said = (
        "一、增强",
        "(一)有效",
        "全面取消在",
        "(二)加强",
        "五、保障",
        "《以集成",
        "可与第五",
        "Transcript",
        "Unplaced",
        "待查",
    )
    found = [lines.first(words, below=text) for words in said]
    assert found == sorted(found)


@pytest.mark.parametrize(
    "words", ["强化社会保险", "灵活就业人员", "医疗保险比例", "居民基本养老保险缴费", "健全多缴多得"]
)
def test_a_note_begins_beside_the_line_of_its_words(build, mark, words):
    lines = Lines(written(build([mark(1, "d1", FIRST, words, note="记")])))
    note = lines.first(words, right=True)
    [line] = [
        line for line in lines.all if line.page == note.page and abs(line.bottom - note.bottom) < 4 and line != note
    ]
    assert words[:3] in line.words


@pytest.mark.parametrize("notes", [1, 12, 60])
def test_no_note_stands_on_another_however_many_there_are(build, mark, notes):
    marks = [mark(n, "d1", FIRST, "社会保险", note=f"第{n}条。" * (1 + n % 9)) for n in range(notes)]
    pdf = written(build(marks))
    assert [f"第{n}条。" in flat(pdf) for n in range(notes)] == [True] * notes
    assert overlapping(pdf) == []


def test_a_note_longer_than_a_page_goes_on_on_the_next(build, mark):
    note = "".join(f"第{n}句话要写得很长才行。" for n in range(400))
    pdf = written(build([mark(1, "d1", FIRST, "社会保险", note=note)]))
    assert note in flat(pdf)
    assert overlapping(pdf) == []


def test_what_looks_like_markup_is_words(build, mark, opinion):
    marks = [
        mark(1, "d1", FIRST, note=f"```\n{MARKUP}\n```", tags=(MARKUP,)),
        mark(2, "d1", "九", MARKUP, state="unplaced"),
    ]
    content = build(marks, base=replace(opinion, title=MARKUP), name=MARKUP)
    # The title, the code and the tag of a note, and a quote.
    assert flat(written(content)).count(flat_words(MARKUP)) == 4


def test_a_sign_that_no_font_has_stands_as_its_number(build, mark):
    assert "前U+13000后" in flat(written(build([mark(1, "d1", FIRST, note=f"前{UNKNOWN}后")])))


def test_our_fonts_have_what_the_texts_print_and_not_everything():
    fonts = [(str(path), 0) for path in (shipped("resources") / "fonts").glob("*.otf")]
    assert missing(set("民生（一）“，。”≠①%Aé" + UNKNOWN), fonts) == {UNKNOWN}


def test_the_bookmarks_are_the_headings(usual):
    toc = [(entry.level, entry.get_title()) for entry in pdfium.PdfDocument(written(usual)).get_toc()]
    assert toc[:3] == [
        (0, "一、增强社会保障公平性"),
        (1, "(一)有效扩大社会保障覆盖面"),
        (1, "(二)加强低收入群体兜底帮扶"),
    ]


def test_the_document_tells_title_author_and_time(usual):
    told = pdfium.PdfDocument(written(usual)).get_metadata_dict()
    assert (told["Title"], told["Author"]) == (usual.documents[0].article.title, "reader")
    assert told["CreationDate"].startswith("D:20261121083000")


def test_the_head_of_a_page_names_the_clause_that_it_begins_with(build, opinion):
    said = opinion.segments[2].text
    clauses = [
        Segment(f"一/（{n}）", "clause", said, f"（{n}）题{n}。{said}", (1, 1), f"（{n}）", f"题{n}", "一")
        for n in range(40)
    ]
    content = build(base=replace(opinion, segments=(opinion.segments[1], *clauses)))
    current = ""
    for page in list(pdfium.PdfDocument(written(content)))[1:]:
        head, *body = page.get_textpage().get_text_range().split("\r\n")[:-1]
        top = body[1] if body[0].startswith("一、") else body[0]
        current = top if top.startswith("（") else current
        assert head == f"保障和改善民生 {current}".strip()
        current = next((line for line in reversed(body) if line.startswith("（")), current)


def test_a_long_name_has_one_line_at_the_head_of_a_page(build, mark, opinion):
    name = "很长的专题名称" * 30
    content = build([mark(1, "d1", FIRST, note="长" * 3_000)], name=name, base=replace(opinion, title=name))
    assert flat(written(content)).count("专题名称") == 30


@pytest.mark.parametrize(("paper", "size"), [("A4", (595, 842)), ("Letter", (612, 792)), ("B5", (499, 709))])
def test_the_paper_is_the_one_chosen(usual, paper, size):
    assert tuple(map(round, pdfium.PdfDocument(written(usual, paper=paper))[0].get_size())) == size


def test_a_paper_that_there_is_not_is_refused(usual):
    with pytest.raises(UnknownPlaceError):
        written(usual, paper="A0")


def test_the_same_dossier_at_the_same_time_is_the_same_file(usual):
    assert written(usual) == written(usual)


def test_links_lead_back_only_where_they_are_wanted(usual):
    assert b"zhutiao://mark/" in written(usual)
    assert b"zhutiao://" not in written(usual, backlinks=False)


def test_without_the_extra_the_reader_is_told_what_to_install(usual, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "typst", None)
    with pytest.raises(MissingExtraError) as told:
        written(usual)
    assert "zhutiao[export]" in speech.sentence(told.value)


def written(content, **options):
    [(_name, found)] = WRITER.render(content, options)
    return found


def flat(pdf):
    """Return all that is said on the pages without heads, feet and breaks."""
    return flat_words("".join(page.partition("\n")[2] if n else page for n, page in enumerate(pages(pdf))))


def pages(pdf):
    for page in pdfium.PdfDocument(pdf):
        yield re.sub(r"\n\d+ / \d+$", "", page.get_textpage().get_text_range().replace("\r\n", "\n").strip())


def flat_words(words):
    return re.sub(r"\s", "", words)


def overlapping(pdf):
    """Return the pairs of lines of notes, page by page, of which one stands on the other."""
    notes = [line for line in Lines(pdf).all if line.small]
    return [
        (one.words, two.words)
        for one, two in pairwise(notes)
        if one.page == two.page
        and one.left < two.right
        and two.left < one.right
        and one.top <= two.top < one.bottom - 1
    ]
