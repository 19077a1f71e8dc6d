"""A comment that was edited in Word is known again as the mark it was exported from, and only its words count."""

from copy import deepcopy
from dataclasses import replace
from io import BytesIO

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from zhutiao.importers import marks as readers
from zhutiao.model import Place, Span
from zhutiao.services import exporting, marking, receiving
from zhutiao.services.received import Choices
from zhutiao.text import note_joining

NOTE = "先看**数字**，再看[[（八）]]"
LOOK = {"colour": "rose", "style": "wavy", "tags": ("养老", "指标/2025")}


@pytest.fixture
def mark(library, opinion):
    """A mark with a look, tags and a note that Word cannot carry whole."""
    [made] = marking.highlight(library, [Place(opinion.id, "一/（一）", Span(20, 39))], "rose", "wavy").made
    marking.write_note(library, made, NOTE)
    for tag in LOOK["tags"]:
        marking.tag(library, made, tag)
    return library.marks.get(made)


def returned(library, dossier, edit=lambda _document: None):
    """Return what a survey makes of the exported document, after somebody has edited it in Word."""
    document = docx.Document(BytesIO(exporting.render(library, dossier, "docx")))
    edit(document)
    file = BytesIO()
    document.save(file)
    return receiving.survey(library, None, readers.read(file.getvalue(), "笔记.docx"))


def says(words, number=0):
    """Write other words into a comment, as who types over them does."""

    def edit(document):
        comment = list(document.comments)[number]
        comment.paragraphs[0].clear().add_run(words)

    return edit


def test_an_edited_comment_is_a_conflict_with_the_mark_it_was_exported_from(library, opinion, mark):
    [met] = returned(library, opinion.dossier, says("改过的话")).marks
    assert (met.verdict, met.mine, met.differ) == ("conflict", mark, ("note",))


@pytest.mark.parametrize(("answer", "note"), [("theirs", "改过的话"), ("both", None), ("mine", NOTE)])
def test_what_word_does_not_carry_stays_whatever_the_reader_answers(library, opinion, mark, answer, note):
    found = returned(library, opinion.dossier, says("改过的话"))
    receiving.keep(library, found, Choices(conflicts=answer))
    [kept] = library.marks.of(opinion.dossier)
    assert kept.id == mark.id and kept.anchors == mark.anchors
    assert {name: getattr(kept, name) for name in LOOK} == LOOK
    assert kept.note == (note or f"{NOTE}\n\n**{mark.author}**\n\n改过的话")


def test_marks_of_every_sort_come_back_from_word_as_what_they_are(library, opinion, mark):
    over = [Place(opinion.id, "一/（一）", Span(300, 320)), Place(opinion.id, "一/（二）", Span(0, 12))]
    whole = library.documents.printed(opinion.id, "二/（三）")
    bodies = [Place(opinion.id, "二/（四）", Span(60, 185)), Place(opinion.id, "三/（五）", Span(0, 90))]
    for places in (over, [Place(opinion.id, "二/（三）", Span(0, len(whole)))], bodies):
        [made] = marking.highlight(library, places, "blue").made
        marking.write_note(library, made, "短评")
    marking.note_clause(library, Place(opinion.id, "一/（二）"), "整条的笔记")
    found = returned(library, opinion.dossier)
    assert [met.verdict for met in found.marks] == ["same"] * 4


def test_the_edited_of_two_comments_on_the_same_words_is_told_by_its_name(library, opinion, mark):
    [second] = marking.highlight(library, [anchor.place for anchor in mark.anchors], "blue").made
    marking.write_note(library, second, "第二条")
    found = returned(library, opinion.dossier, says("改过的话", 1))
    assert {(met.id, met.verdict) for met in found.marks} == {(mark.id, "same"), (second, "conflict")}


def test_a_comment_whose_words_were_moved_in_word_is_the_same_mark(library, opinion, mark):
    def shortened(document):
        for run in document.paragraphs:
            for each in run.runs:
                if mark.quote and each.text and each.text in mark.quote:
                    each.text = each.text[:-1]

    [met] = returned(library, opinion.dossier, shortened).marks
    assert (met.mine, met.differ) == (mark, ("words",))


def test_a_deleted_mark_comes_back_with_the_tags_it_had(library, opinion, mark):
    document = exporting.render(library, opinion.dossier, "docx")
    marking.erase(library, [mark.id])
    found = receiving.survey(library, None, readers.read(document, "笔记.docx"))
    [met] = found.marks
    assert met.verdict == "deleted"
    receiving.keep(library, found, Choices(answers={met.id: "theirs"}))
    [kept] = library.marks.of(opinion.dossier)
    assert (kept.id, kept.note, kept.tags) == (mark.id, NOTE, LOOK["tags"])


def test_an_address_in_the_note_itself_is_not_the_name_of_the_comment(library, opinion, mark):
    marking.write_note(library, mark.id, "见 [别处](zhutiao://mark/316f3eda-b363-4697-ae1f-4bd414dcae0c)")
    [met] = returned(library, opinion.dossier).marks
    assert (met.id, met.verdict) == (mark.id, "same")


def test_an_answer_in_word_leaves_the_note_above_it_as_it_was_written(library, opinion, mark):
    found = readers.read(exporting.render(library, opinion.dossier, "docx"), "笔记.docx")
    [comment] = found.marks
    answered = replace(comment, note=note_joining.below(comment.note, "王老师", "同意"))
    received = receiving.survey(library, None, replace(found, marks=(answered,)))
    receiving.keep(library, received, Choices(conflicts="theirs"))
    assert library.marks.get(mark.id).note == f"{NOTE}\n\n**王老师**\n\n同意"


def test_what_is_typed_at_the_end_of_a_comment_is_part_of_its_note(library, opinion, mark):
    def typed_on(document):
        [comment] = document.comments
        comment.paragraphs[-1].add_run(" 补一句")
        comment.add_paragraph("再补一句", style=comment.paragraphs[-1].style)

    [met] = returned(library, opinion.dossier, typed_on).marks
    assert (met.mine, met.theirs.note) == (mark, "先看数字，再看（八）\n补一句\n再补一句")


def test_a_comment_that_was_copied_in_word_takes_nothing_from_the_first(library, opinion, mark):
    def copied(document):
        [comment] = document.comments
        twin = deepcopy(comment._comment_elm)
        twin.set(qn("w:id"), "77")
        twin.findall(qn("w:p"))[0].findall(qn("w:r"))[0].find(qn("w:t")).text = "另说"
        comment._comment_elm.addnext(twin)

    first, second = returned(library, opinion.dossier, copied).marks
    assert (first.id, first.verdict) == (mark.id, "same")
    assert second.id != mark.id and "另说" in second.theirs.note


def test_a_comment_is_known_again_where_a_program_has_lost_the_style_of_its_last_line(library, opinion, mark):
    def plainer(document):
        [comment] = document.comments
        properties = comment.paragraphs[-1]._p.pPr
        properties.remove(properties.pStyle)

    [met] = returned(library, opinion.dossier, plainer).marks
    assert (met.verdict, met.mine) == ("same", mark)


def test_a_comment_is_known_again_where_word_has_made_a_field_of_its_link(library, opinion, mark):
    def fielded(document):
        [comment] = document.comments
        link = comment.paragraphs[-1]._p.find(qn("w:hyperlink"))
        address = document.part._comments_part.rels[link.get(qn("r:id"))].target_ref
        field = parse_xml(
            f'<w:r {nsdecls("w")}><w:instrText xml:space="preserve"> HYPERLINK "{address}" </w:instrText>'
            "<w:t>↗</w:t></w:r>"
        )
        link.getparent().replace(link, field)

    [met] = returned(library, opinion.dossier, fielded).marks
    assert (met.verdict, met.mine) == ("same", mark)
