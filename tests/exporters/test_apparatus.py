"""Claims about the apparatus in the formats: every variant once, where it belongs, and what it says is only words."""

import csv
import io
import json
from dataclasses import replace

import printings
import pytest
from hostile import MARKUP, PIECES
from hypothesis import given, settings
from hypothesis import strategies as st
from markup import parsed, unbalanced
from openpyxl import load_workbook

from zhutiao import __version__
from zhutiao.exporters import csv_rows, markdown, workbook
from zhutiao.exporters.again.renewing import renewed
from zhutiao.exporters.arranging import arranged
from zhutiao.exporters.choices import Choices
from zhutiao.exporters.glance import html
from zhutiao.exporters.sheet import Heading, Label, Varied
from zhutiao.exporters.web import writer as web
from zhutiao.text.formulas import meant
from zhutiao.variants import Reading


@pytest.fixture(scope="module")
def made(sources):
    return printings.content(sources)


def test_markdown_reads_as_it_was_last_approved(made, golden):
    golden("export-apparatus.md", page(made).replace(f'zhutiao: "{__version__}"', 'zhutiao: "0"'))


def test_the_table_reads_as_it_was_last_approved(made, golden):
    golden("export-variants.csv", table(made).replace("\r\n", "\n"))


def test_a_clause_has_its_variants_below_its_words_where_they_are_wanted(made):
    names = [type(block).__name__ for block in blocks(made, template="clause", variants=True)]
    at = names.index("Varied")
    assert names[at - 2 : at + 2] == ["Printed", "Label", "Varied", "Heading"]
    assert "Varied" not in [type(block).__name__ for block in blocks(made, template="clause")]


@pytest.mark.parametrize("options", [{"template": "clause", "variants": True}, {"template": "apparatus"}])
@pytest.mark.parametrize("quiet", [False, True])
def test_every_variant_stands_once(made, options, quiet):
    wanted = [entry for entry in made.apparatus[0].entries if quiet or not entry.variant.is_quiet]
    found = [block for block in blocks(made, **options, quiet=quiet) if isinstance(block, Varied)]
    assert len({block.id for block in found}) == len(found) == len(wanted)


def test_the_apparatus_begins_with_its_witnesses_and_goes_clause_by_clause(made):
    found = blocks(made, template="apparatus")
    heads = [block.words for block in found if isinstance(block, Heading)]
    assert heads[1:4] == ["Witnesses", "(一)有效扩大社会保障覆盖面", "(三)全方位提高基本公共服务质效"]
    assert len([block for block in found if isinstance(block, Label)]) == 5


def test_a_dossier_without_a_second_printing_says_so(made):
    *_title, said = blocks(replace(made, apparatus=()), template="apparatus")
    assert "one printing" in said.words


def test_witnesses_that_agree_are_said_to(made):
    [apparatus] = made.apparatus
    alike = replace(made, apparatus=(replace(apparatus, entries=()),))
    assert blocks(alike, template="apparatus")[-1].words == "The witnesses do not differ."


def test_an_apparatus_exported_again_keeps_what_was_written_into_it(made):
    first = markdown.WRITER.render(made, {"template": "apparatus"})[0][1]
    mine = first.decode("utf-8").replace("## (五)", "见教材。\n\n## (五)", 1).encode("utf-8")
    [apparatus] = made.apparatus
    chosen = replace(apparatus.entries[0], state="chosen", chosen="A")
    changed = replace(made, apparatus=(replace(apparatus, entries=(chosen, *apparatus.entries[1:])),))
    newer = markdown.WRITER.render(changed, {"template": "apparatus"})[0][1]
    found = renewed(mine, newer).content.decode("utf-8")
    assert "见教材。" in found
    assert "**个人账户共济** A ] 个人账户跨省共济 B D" in found
    assert "**个人账户跨省共济** B D ]" not in found


def test_readers_of_markdown_agree_on_the_apparatus(made, seen):
    common, bare, extra = seen(page(made, again=True).split("\n---\n", 1)[1])
    assert common.outline == bare.outline == extra.outline
    assert common.emphasis == bare.emphasis == extra.emphasis
    assert "县域" in common.emphasis


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=3).map("".join))
def test_readings_that_attack_markdown_are_only_words(sources, seen, words):
    attacked = hostile(printings.content(sources), words)
    common, bare, _extra = seen(page(attacked, again=True, backlinks=False).split("\n---\n", 1)[1])
    assert common.outline == bare.outline == outline(attacked)
    assert not common.elements - {"h1", "h2", "p", "ul", "li", "strong"}


def test_a_page_shows_the_variants_of_a_clause_as_one_table(made):
    tables = parsed(rendered(made, template="apparatus")).css("table.apparatus")
    assert [len(each.css("tbody tr")) for each in tables] == [1, 1, 2, 2, 1, 1]
    assert [node.text() for node in tables[2].css("tbody tr")[0].css("th bdi, td:nth-child(2) bdi")] == ["县域", "县城"]


@pytest.mark.parametrize("options", [{"template": "apparatus"}, {"variants": True}])
def test_readings_that_attack_a_page_are_only_words(made, options):
    made_page = rendered(hostile(made, MARKUP), **options)
    assert not unbalanced(made_page)
    assert not parsed(made_page).css("script, img, svg")


def test_a_glance_shows_the_lemma_in_bold(made):
    sheets = arranged(made, Choices(template="apparatus"))
    assert "<b>县域</b> B C D ] 县城 A" in html(sheets, str, 100_000).html


def test_each_witness_has_a_column_and_its_words_in_full(made):
    found = rows(made)
    assert [(row["A"], row["B"], row["C"]) for row in found[:3]] == [
        ("个人账户共济", "个人账户跨省共济", ""), ("优质服务数字", "优质数字", ""), ("县城", "县域", "县域"),
    ]  # fmt: skip
    assert found[2]["chosen"] == "B"


def test_left_out_and_lacking_are_told_apart_in_the_table(made):
    twice, gap = (next(row for row in rows(made) if row["kind"] == kind) for kind in ("duplicate", "gap"))
    assert (twice["B"], gap["B"]) == ("∅", "")
    assert list(json.loads(gap["spans"])) == ["A"]


def test_the_spans_of_a_row_are_where_its_words_stand(made):
    [first, *_others] = rows(made)
    [place] = json.loads(first["spans"])["B"]
    piece = next(each for each in made.documents[1].article.pieces() if each.id == place["segment"])
    assert piece.printed[slice(*place["span"])] == first["B"]


@pytest.mark.parametrize("words", ["=HYPERLINK(0)", "-5%", "@某人", "＝1"])
def test_a_reading_that_begins_like_a_formula_is_none(made, words):
    row = rows(hostile(made, words))[0]
    assert not row["B"].startswith(tuple("=+-@＝＋－＠"))
    assert meant(row["B"]) == words


def test_the_workbook_has_a_sheet_of_variants_that_holds_no_formula(made):
    book = load_workbook(io.BytesIO(workbook.WRITER.render(hostile(made, "=1+1"), {})[0][1]))
    sheet = book["Variants"]
    assert [cell.value for cell in sheet[1]][:4] == ["Clause", "Apparatus", "A", "B"]
    assert {cell.data_type for row in sheet.iter_rows(2) for cell in row} <= {"s", "n"}
    # What is only printed in another way is no row: of two newspapers that would be every comma.
    assert sheet.max_row == 1 + sum(not each.variant.is_quiet for each in made.apparatus[0].entries)


def test_a_workbook_of_one_printing_has_no_sheet_of_variants(made):
    book = load_workbook(io.BytesIO(workbook.WRITER.render(replace(made, apparatus=()), {})[0][1]))
    assert book.sheetnames == ["Marks", "Links"]


def hostile(content, words):
    """Return the same with *words* as every reading of B, every name and every reason."""
    [apparatus] = content.apparatus
    entries = [replace(each, variant=attacked(each.variant, words)) for each in apparatus.entries]
    names = dict.fromkeys(apparatus.names, words)
    return replace(content, apparatus=(replace(apparatus, entries=tuple(entries), names=names),))


def attacked(variant, words):
    own = variant.readings["B"]
    reading = replace(own, words=words) if own else Reading(words, ())
    evidence = tuple(replace(each, why="unheard", words=words) for each in variant.suggestion.evidence)
    suggestion = replace(variant.suggestion, evidence=evidence)
    return replace(variant, readings={**variant.readings, "B": reading}, suggestion=suggestion)


def outline(content):
    found = [block for block in blocks(content, template="apparatus") if isinstance(block, Heading)]
    return [(1 + block.depth, " ".join(block.words.split())) for block in found]


def blocks(content, **options):
    [sheet] = arranged(content, Choices.of(options))
    return sheet.blocks


def page(content, **options):
    chosen = {"template": "apparatus", "again": False, **options}
    return markdown.WRITER.render(content, chosen)[0][1].decode("utf-8")


def rendered(content, **options):
    return web.WRITER.render(content, options)[0][1].decode("utf-8")


def table(content):
    return csv_rows.WRITER.render(content, {"table": "variants"})[0][1].decode("utf-8-sig")


def rows(content):
    return list(csv.DictReader(io.StringIO(table(content), newline="")))
