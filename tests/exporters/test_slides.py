"""Claims about slides: every mark once and in order, nothing over its room, nothing that gets out of its place."""

import re
import shutil
import subprocess
from dataclasses import replace
from itertools import pairwise

import hostile
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from slides_tree import reread, tree

from zhutiao.exporters.arranging import arranged
from zhutiao.exporters.choices import Choices
from zhutiao.exporters.sheet import Marked
from zhutiao.exporters.slides import fitting, template
from zhutiao.exporters.slides.deck import deck
from zhutiao.exporters.slides.marp import WRITER as MARP
from zhutiao.exporters.slides.paging import MOST
from zhutiao.exporters.slides.powerpoint import WRITER as POWERPOINT
from zhutiao.model import Briefing, BriefingItem, Place

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
WORDS = st.text(st.sampled_from("民生保障，。；“”ABCi 1#-\n<\x00😀"), max_size=400)
GIVEN = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.mark.parametrize("arrangement", ["passages", "briefing"])
def test_slides_read_as_they_were_last_approved(briefed, golden, arrangement):
    name = "export-briefing" if arrangement == "briefing" else "export"
    golden(f"{name}.pptx.txt", "\n".join(tree(powerpoint(briefed, template=arrangement))) + "\n")
    golden(f"{name}.marp.md", marp(briefed, template=arrangement))


@GIVEN
@given(quotes=st.lists(st.tuples(WORDS, WORDS), max_size=8), template=st.sampled_from(["clause", "tag", "quotes"]))
def test_every_mark_begins_once_in_order_and_no_slide_overflows(build, mark, quotes, template):
    marks = [mark(n, "d1", "一/（一）", quote or None, note=note) for n, (quote, note) in enumerate(quotes, 1)]
    content = build([replace(each, style="highlight") for each in marks])
    wanted = [each.id for each in sheet(content, template).blocks if isinstance(each, Marked)]
    slides = deck(content, sheet(content, template), every=False).slides
    bullets = [bullet.of for slide in slides for bullet in slide.bullets]
    assert [name for before, name in pairwise([None, *bullets]) if name != before] == wanted
    assert max((fitting.height(slide.bullets) for slide in slides), default=0) <= fitting.ROOM
    assert max((len({bullet.of for bullet in slide.bullets}) for slide in slides), default=0) <= MOST
    assert max((fitting.width(slide.title) for slide in slides), default=0) <= fitting.TITLE


@GIVEN
@given(words=WORDS, most=st.integers(2, 60))
def test_words_that_are_cut_are_all_there_and_each_piece_fits(words, most):
    pieces = list(fitting.pieces(words, most))
    assert "".join("".join(pieces).split()) == "".join(words.split())
    assert all(fitting.width(piece) <= most + 3 for piece in pieces)


def test_a_long_quote_goes_on_over_several_slides_that_say_so(build, mark, opinion):
    words = opinion.segments[4].text * 3
    slides = deck_of(build([mark(1, "d1", "五", words)])).slides
    assert [slide.heading for slide in slides] == [f"五、保障措施（{n}/3）" for n in (1, 2, 3)]
    assert words in "".join(slides[0].notes)


def test_what_is_not_marked_has_no_slide_unless_it_was_collected(build, mark, briefed):
    assert [slide.title for slide in deck_of(build([mark(1, "d1", "五", "不搞")])).slides] == ["五、保障措施"]
    collected = deck_of(briefed, "briefing").slides
    assert [(slide.title, slide.minutes) for slide in collected if not slide.bullets] == [("一、社会保险", 6)]


def test_a_collected_clause_says_its_words_whatever_is_collected_behind_it(build, mark):
    own, other = mark(1, "d1", "一/（一）", "全面取消"), mark(2, "d1", "五", "不搞")
    items = (
        BriefingItem("i1", "clause", place=Place("d1", "一/（一）"), words="旧"),
        BriefingItem("i2", "mark", mark=other.id, words="不搞"),
        BriefingItem("i3", "clause", place=Place("d1", "一/（一）"), words="旧"),
        BriefingItem("i4", "mark", mark=own.id, words="全面取消"),
    )
    briefing = Briefing("b1", "s1", "简报", items)
    slides = deck_of(replace(build([own, other]), briefings=(briefing,)), "briefing").slides
    shown = [
        (slide.title, [bullet.words[:4] for bullet in slide.bullets if bullet.manner != "about"]) for slide in slides
    ]
    clause = "(一)有效扩大社会保障覆盖面"
    assert shown == [(clause, ["强化社会"]), ("五、保障措施", ["不搞"]), (clause, ["强化社会", "全面取消"])]


def test_a_presentation_is_the_same_bytes_at_the_same_time(usual):
    assert powerpoint(usual) == powerpoint(usual)


def test_the_outline_of_a_presentation_is_its_slides(briefed):
    slides = deck_of(briefed, "briefing").slides
    _first, *pages = reread(powerpoint(briefed, template="briefing")).slides
    assert [page.shapes.title.text_frame.text for page in pages] == [slide.heading for slide in slides]
    shown = [page.placeholders[1].text_frame.text.split("\n") for page in pages if page.slide_layout.name == "要点"]
    assert shown == [[bullet.words for bullet in slide.bullets] for slide in slides if slide.bullets]


def test_the_template_sets_words_as_they_are_measured():
    [master] = reread(template.packed().getvalue()).slide_masters
    levels = [master.element.find(f".//{{*}}bodyStyle/{{*}}lvl{n}pPr") for n in (1, 2, 3)]
    sizes = [int(level.find("{*}defRPr").get("sz")) / 100 for level in levels]
    leading = [int(level.find("{*}lnSpc/{*}spcPts").get("val")) / 100 for level in levels]
    assert sizes == [fitting.FACES[manner].size for manner in ("quote", "note", "about")]
    assert leading == pytest.approx([size * fitting.LEADING for size in sizes], abs=0.1)


@pytest.mark.parametrize("words", hostile.TITLES, ids=["markup", "long", "signs"])
def test_hostile_words_make_no_slides_and_no_elements(build, mark, link, opinion, words):
    content = hostile.dossier(build, mark, link, opinion, words, hostile.NOTES[0])
    slides = deck_of(content).slides
    assert len(reread(powerpoint(content)).slides) == len(slides) + 1
    assert structure(marp(content)) == structure_of(slides)


@GIVEN
@given(words=st.lists(st.sampled_from(hostile.PIECES), max_size=8).map("".join))
def test_no_words_begin_a_slide_of_marp_or_end_what_the_speaker_sees(build, mark, words):
    content = build([mark(1, "d1", "五", words or None, note=words, tags=(words,), style="highlight")], name=words)
    assert structure(marp(content)) == structure_of(deck_of(content).slides)


@pytest.mark.parametrize("writer", [MARP, POWERPOINT], ids=["marp", "pptx"])
def test_every_option_of_slides_may_be_chosen(briefed, writer):
    usual = {name: option.default for name, option in writer.options.items()}
    assert writer.render(briefed, usual) == writer.render(briefed, {})


@pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice: apt-get install libreoffice-impress-nogui")
def test_another_program_shows_every_slide(briefed, tmp_path):
    packed = powerpoint(briefed)
    (tmp_path / "slides.pptx").write_bytes(packed)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        [OFFICE, "--headless", profile, "--convert-to", "pdf", "--outdir", tmp_path, tmp_path / "slides.pptx"],
        capture_output=True, timeout=240, check=True,
    )  # fmt: skip
    with pypdfium2.PdfDocument(tmp_path / "slides.pdf") as shown:
        assert len(shown) == len(reread(packed).slides)
        assert "全面取消" in "".join(page.get_textpage().get_text_range() for page in shown)


def structure(text):
    """Return the titles on each slide, as CommonMark sees them, and that no HTML but our comments is there."""
    body = text.split("\n---\n", 1)[1]
    tokens = MarkdownIt("commonmark").parse(body)
    blocks = [token.content.strip() for token in tokens if token.type == "html_block"]
    inline = [child for token in tokens for child in token.children or () if child.type == "html_inline"]
    rules = sum(token.type == "hr" for token in tokens)
    titles = sum(token.type == "heading_open" and token.tag in ("h1", "h2") for token in tokens)
    ours = all(re.fullmatch(r"(<!--(?:(?!-->).)*-->\s*)+", block, re.DOTALL) for block in blocks)
    return rules, titles, len(inline), ours


def structure_of(slides):
    return len(slides), len(slides) + 1, 0, True


def sheet(content, template="clause"):
    [made] = arranged(content, Choices(template=template))
    return made


def deck_of(content, template="clause"):
    return deck(content, sheet(content, template), every=template == "briefing")


def powerpoint(content, **options):
    [(_name, packed)] = POWERPOINT.render(content, options)
    return packed


def marp(content, **options):
    [(_name, text)] = MARP.render(content, options)
    return text.decode()
