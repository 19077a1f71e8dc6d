"""Claims about the Web Annotation export: any program can place every mark, and nothing in a text can break it."""

import json
import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zhutiao.errors import UnknownPlaceError
from zhutiao.exporters.web_annotations import WRITER
from zhutiao.model import Anchor, Place, Quote, Span
from zhutiao.text import web_annotation as web

WORDS = "全面取消在就业地参加社会保险的户籍限制"
# Every key that the recommendation gives an annotation, a collection or what stands in them, of those that we use.
KNOWN = {
    "@context", "id", "type", "label", "generator", "name", "total", "first", "last", "partOf", "startIndex", "items",
    "motivation", "creator", "created", "modified", "body", "purpose", "format", "language", "value", "target", "source",
    "selector", "exact", "prefix", "suffix", "conformsTo", "refinedBy", "start", "end", "dcterms:title",
}  # fmt: skip
MOTIVATIONS = {"highlighting", "commenting", "tagging"}


@pytest.fixture
def usual(build, mark):
    """Return a dossier with marks of every sort."""
    across = mark(4, "d1", "五", "保障措施", colour="rose", style="underline", tags=("问题",))
    rest = Anchor(Place("d1", "preamble", Span(0, 5)), Quote("为进一步保", "", "障和改善民生", 0))
    return build(
        [
            mark(0x1A2B3C4D, "d1", "一", note="这一部分讲**公平**。\n\n- “甲”\n- 乙", tags=("要点",)),
            mark(2, "d1", "一/（一）", WORDS, note="看 [[户籍制度]]", tags=("指标/养老", "2025")),
            mark(3, "d1", "一/（一）", "社会保险", colour="blue", style="wavy", state="check"),
            replace(across, anchors=(rest, *across.anchors)),
            mark(5, "d3", "t1.1", "肖渭明", colour="violet", modified="2026-11-21T08:10:00.000Z", author="王老师"),
            mark(6, "d1", "一/（九）", "这一条不在了", note="待查", state="unplaced"),
        ]
    )


@pytest.fixture
def written():
    """Return what reads an export."""
    return lambda content, **options: json.loads(WRITER.render(content, options)[0][1])


def test_the_marks_of_a_dossier_as_annotations(usual, golden):
    golden("annotations.jsonld", WRITER.render(usual, {})[0][1].decode())


def test_the_same_marks_make_the_same_bytes_at_any_time(usual):
    later = replace(usual, written="2027-01-01T00:00:00.000Z")
    assert WRITER.render(later, {}) == WRITER.render(usual, {})


def test_every_key_is_of_the_vocabulary_or_of_our_own_namespace(usual, written):
    found = {key for key in keys(written(usual)) if not key.startswith("zhutiao:")}
    assert found - {"zhutiao"} <= KNOWN


def test_a_collection_has_one_page_with_all_its_annotations(usual, written):
    found = written(usual)
    assert (found["type"], found["total"], found["last"]) == ("AnnotationCollection", 6, found["first"]["id"])
    assert len(found["first"]["items"]) == 6 and found["first"]["partOf"] == found["id"]


def test_a_dossier_without_marks_has_no_page(build, written):
    found = written(build())
    assert found["total"] == 0 and "first" not in found and "last" not in found


def test_every_address_is_one(usual, written):
    addresses = [value for key, value in pairs(written(usual)) if key in ("id", "conformsTo")]
    assert addresses and all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}(#\w+)?", each) for each in addresses)


def test_every_annotation_has_a_motivation_of_the_vocabulary(usual, written):
    motivations = [each["motivation"] for each in written(usual)["first"]["items"]]
    assert all(motivations) and {each for some in motivations for each in some} == MOTIVATIONS


def test_positions_count_in_what_the_segment_prints(usual, opinion, written):
    [quote, segment] = written(usual)["first"]["items"][1]["target"]["selector"]
    printed = next(piece.printed for piece in opinion.pieces() if piece.id == segment["value"])
    at = segment["refinedBy"]
    assert printed[at["start"] : at["end"]] == quote["exact"] == WORDS


def test_a_mark_over_two_segments_has_two_targets(usual, written):
    targets = written(usual)["first"]["items"][3]["target"]
    assert [target["selector"][1]["value"] for target in targets] == ["preamble", "五"]


def test_a_clauses_own_note_quotes_all_of_it(usual, written):
    [quote, segment] = written(usual)["first"]["items"][0]["target"]["selector"]
    assert (quote["exact"], segment["value"]) == ("一、增强社会保障公平性", "一") and "refinedBy" not in segment


def test_a_mark_keeps_its_id_and_a_strange_one_gets_the_same_each_time(build, mark, written):
    own, strange = mark(7, "d1", "一", note="甲"), replace(mark(8, "d1", "一", note="乙"), id="../../etc")
    first, second = written(build([own, strange]))["first"]["items"]
    assert first["id"] == f"urn:uuid:{own.id}"
    assert second["id"] == f"urn:uuid:{web.made_of('../../etc')}"


def test_a_date_that_is_none_is_left_out(build, mark, written):
    [found] = written(build([mark(9, "d1", "一", note="甲", created="gestern")]))["first"]["items"]
    assert "created" not in found and "modified" not in found


def test_two_files_of_one_name_are_not_told_apart_by_a_guess(build, mark, written):
    content = build([mark(9, "d1", "一", note="甲")])
    [(file, _), *_rest] = content.sources
    [found] = written(replace(content, sources=((file, "1" * 64), (file, "2" * 64))))["first"]["items"]
    assert web.SHA256 not in found["target"]["source"]


@pytest.mark.parametrize(
    ("options", "count"),
    [({"only_noted": True}, 3), ({"colours": "rose"}, 1), ({"tags": "指标"}, 1), ({"tags": "要点, 问题"}, 2)],
)
def test_only_the_marks_that_are_wanted_are_written(usual, written, options, count):
    assert written(usual, **options)["total"] == count


def test_an_option_that_is_none_is_refused(usual):
    with pytest.raises(UnknownPlaceError):
        WRITER.render(usual, {"level": 2})


@given(note=st.text(min_size=1), tag=st.text(min_size=1))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_a_note_or_tag_says_is_kept_to_the_sign(build, mark, written, note, tag):
    [found] = written(build([mark(9, "d1", "一", note=note, tags=(tag,))]))["first"]["items"]
    assert [body["value"] for body in found["body"]] == [note, tag]


def test_half_a_sign_does_not_stop_the_export(build, mark, written):
    [found] = written(build([mark(9, "d1", "一", note="半\ud83d个")]))["first"]["items"]
    assert found["body"][0]["value"] == "半\ufffd个"


def pairs(value):
    if isinstance(value, dict):
        yield from value.items()
        for each in value.values():
            yield from pairs(each)
    if isinstance(value, list):
        for each in value:
            yield from pairs(each)


def keys(value):
    return {key for key, _ in pairs(value)}
