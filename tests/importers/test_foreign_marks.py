"""Other people's marks are read as their programs document them: words, who, when, and nothing made up."""

import json

import pytest

from zhutiao.errors import UnreadableBytesError
from zhutiao.importers import marks as readers
from zhutiao.importers.marks.foreign import TextHint, Words

QUOTE = "全面取消在就业地参加社会保险的户籍限制"
PAGE = "https://www.gov.cn/zhengce/202506/content_7027043.htm"


def read(value, name="theirs.json"):
    data = value if isinstance(value, bytes) else json.dumps(value, ensure_ascii=False).encode()
    return readers.read(data, name)


def annotation(**more):
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "https://example.org/anno/1",
        "type": "Annotation",
        "target": {
            "source": PAGE,
            "selector": {"type": "TextQuoteSelector", "exact": QUOTE, "prefix": "前", "suffix": "后"},
        },
        **more,
    }


def body(value, purpose=None, **more):
    return {"type": "TextualBody", "value": value, **({"purpose": purpose} if purpose else {}), **more}


# Web annotations


def test_an_annotation_has_words_surroundings_note_tags_and_creator():
    found = annotation(
        body=[body("甲", "commenting"), body("乙", "describing"), body("指标/养老", "tagging")],
        creator={"type": "Person", "name": "王老师"},
        created="2024-03-01T08:00:00Z",
        modified="2024-03-02T08:00:00Z",
    )
    [mark] = read(found).marks
    assert mark.words == (Words(QUOTE, "前", "后"),)
    assert (mark.note, mark.tags, mark.author) == ("甲\n\n乙", ("指标/养老",), "王老师")
    assert (mark.created, mark.modified) == ("2024-03-01T08:00:00Z", "2024-03-02T08:00:00Z")
    assert (mark.origin, mark.text) == ("https://example.org/anno/1", TextHint(uri=PAGE))
    assert mark.colour is None and mark.style is None


@pytest.mark.parametrize(
    "held",
    [
        [annotation()],
        {"type": "AnnotationPage", "items": [annotation()]},
        {"type": "AnnotationCollection", "total": 1, "first": {"type": "AnnotationPage", "items": [annotation()]}},
        {"type": "AnnotationCollection", "first": {"items": [], "next": {"items": [annotation()]}}},
        {"@graph": [annotation()]},
    ],
    ids=["list", "page", "collection", "next page", "graph"],
)
def test_annotations_are_found_in_whatever_holds_them(held):
    assert [mark.words[0].exact for mark in read(held).marks] == [QUOTE]


def test_a_page_that_is_only_named_is_not_fetched():
    assert read({"type": "AnnotationCollection", "first": "https://example.org/page1"}).marks == ()


@pytest.mark.parametrize(
    ("selector", "words"),
    [
        ([{"type": "RangeSelector"}, {"type": "TextQuoteSelector", "exact": QUOTE}], Words(QUOTE)),
        (
            {"type": "FragmentSelector", "value": "x", "refinedBy": {"type": "TextQuoteSelector", "exact": QUOTE}},
            Words(QUOTE),
        ),
        (
            [{"type": "TextPositionSelector", "start": 7, "end": 9}, {"type": "TextQuoteSelector", "exact": QUOTE}],
            Words(QUOTE, start=7),
        ),
        ({"type": "TextPositionSelector", "start": 7, "end": 9}, Words(start=7)),
        ({"type": "XPathSelector", "value": "/html"}, Words()),
        (None, Words()),
    ],
)
def test_of_selectors_those_that_quote_or_count_are_read(selector, words):
    [mark] = read(annotation(target={"source": PAGE, "selector": selector})).marks
    assert mark.words == (words,)


def test_several_targets_are_one_mark_of_several_pieces():
    target = [{"source": PAGE, "selector": {"type": "TextQuoteSelector", "exact": each}} for each in ("甲", "乙")]
    assert [words.exact for words in read(annotation(target=target)).marks[0].words] == ["甲", "乙"]


def test_a_target_may_be_an_address_and_a_body_a_word():
    [mark] = read(annotation(target=f"{PAGE}#top", bodyValue="好")).marks
    assert (mark.text.uri, mark.note, mark.words) == (PAGE, "好", (Words(),))


def test_a_note_in_html_is_read_as_words_and_an_address_as_an_address():
    bodies = [
        body("<p>甲<br>乙</p><script>alert(1)</script>", format="text/html"),
        "https://example.org/",
        "javascript:x",
    ]
    assert read(annotation(body=bodies)).marks[0].note == "甲\n\n乙\n\nalert(1)\n\nhttps://example.org/"


def test_a_body_without_a_purpose_says_what_the_annotation_is_for():
    [mark] = read(annotation(motivation="tagging", body=body("要点"))).marks
    assert (mark.note, mark.tags) == ("", ("要点",))


def test_what_is_no_annotation_is_counted():
    found = read([annotation(), {"type": "Note"}, "x", 7, annotation(id="b")])
    assert (len(found.marks), found.passed_over) == (2, 3)


# Hypothesis


def row(name="abc", **more):
    selectors = [
        {"type": "RangeSelector", "startContainer": "/div[1]", "startOffset": 0},
        {"type": "TextPositionSelector", "start": 120, "end": 139},
        {"type": "TextQuoteSelector", "exact": QUOTE, "prefix": "前", "suffix": "后"},
    ]
    return {
        "id": name,
        "created": "2024-03-01T08:00:00.123456+00:00",
        "updated": "2024-03-01T09:00:00.123456+00:00",
        "user": "acct:jane@hypothes.is",
        "uri": PAGE,
        "text": "我的话",
        "tags": ["养老", "指标"],
        "group": "__world__",
        "target": [{"source": PAGE, "selector": selectors}],
        "document": {"title": ["关于进一步保障和改善民生的意见_中国政府网"]},
        **more,
    }


@pytest.mark.parametrize(
    "held",
    [
        {"total": 1, "rows": [row()]},
        [row()],
        {"export_date": "2024-03-03T00:00:00Z", "client_version": "1.1", "annotations": [row()]},
    ],
    ids=["api", "list", "sidebar"],
)
def test_a_hypothesis_annotation_is_read(held):
    found = read(held)
    [mark] = found.marks
    assert found.format == "hypothesis"
    assert mark.words == (Words(QUOTE, "前", "后", start=120),)
    assert (mark.note, mark.tags, mark.author) == ("我的话", ("养老", "指标"), "jane")
    assert mark.text == TextHint(title="关于进一步保障和改善民生的意见_中国政府网", uri=PAGE)
    assert mark.origin == "https://hypothes.is/a/abc"


def test_replies_stand_below_the_note_they_answer_in_the_order_they_were_written():
    target = [{"source": PAGE}]
    later = row("r2", text="再说", references=["abc", "r1"], target=target, created="2024-03-05", updated="2024-03-05")
    reply = row("r1", text="不对", references=["abc"], target=target, user="acct:bob@hypothes.is", created="2024-03-04")
    [mark] = read({"rows": [later, reply, row()]}).marks
    assert mark.note == "我的话\n\n**bob**\n\n不对\n\n**jane**\n\n再说"
    assert mark.modified == "2024-03-05"


def test_a_reply_whose_annotation_is_not_there_stands_for_itself():
    [mark] = read({"rows": [row("r1", references=["gone"], target=[{"source": PAGE}])]}).marks
    assert (mark.note, mark.words) == ("我的话", (Words(),))


def test_the_sidebars_table_is_read():
    table = (
        "Created at,Author,Page,URL,Group,Annotation/Reply Type,Quote,Comment,Tags\n"
        f'2024-03-01 08:00,jane,,{PAGE},Public,Annotation,{QUOTE},"第一行\n第二行","养老,指标"\n'
        f"2024-03-02 08:00,bob,,{PAGE},Public,Annotation,,整页的话,\n"
    )
    found = read(table.encode("utf-8-sig"), "h.csv")
    first, page = found.marks
    assert (found.format, first.words, first.note) == ("hypothesis-csv", (Words(QUOTE),), "第一行\n第二行")
    assert (first.tags, first.author, first.text.uri) == (("养老", "指标"), "jane", PAGE)
    assert (page.words, page.note, page.tags) == ((), "整页的话", ())


# Readwise


def test_what_the_readwise_api_answers_is_read():
    highlight = {
        "id": 7, "text": QUOTE, "note": "我的话", "location": 12, "location_type": "page", "color": "pink",
        "highlighted_at": "2024-03-01T08:00:00Z", "updated": "2024-03-02T08:00:00Z", "tags": [{"id": 1, "name": "养老"}],
    }  # fmt: skip
    book = {
        "title": "关于进一步保障和改善民生的意见",
        "author": "国务院",
        "source_url": PAGE,
        "highlights": [highlight],
    }
    gone = {"id": 8, "text": "丢掉的", "is_discard": True}
    found = read({"count": 1, "results": [{**book, "highlights": [highlight, gone]}]})
    [mark] = found.marks
    assert (found.format, found.passed_over) == ("readwise", 1)
    assert (mark.words, mark.note, mark.tags, mark.colour) == ((Words(QUOTE),), "我的话", ("养老",), "rose")
    assert (mark.author, mark.created, mark.modified) == ("", "2024-03-01T08:00:00Z", "2024-03-02T08:00:00Z")
    assert (mark.text.title, mark.origin) == (book["title"], "https://readwise.io/open/7")


def test_the_table_that_readwise_sends_is_read():
    table = (
        "Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\n"
        f'"{QUOTE}",民生意见,国务院,,看这里,purple,"养老, 指标",page,3,2024-03-01 08:00:00+00:00,\n'
        ",没有字的书,,,,,,,,,\n"
    )
    found = read(table.encode(), "readwise-data.csv")
    [mark] = found.marks
    assert (found.format, found.passed_over) == ("readwise-csv", 1)
    assert (mark.words, mark.note, mark.tags, mark.colour) == ((Words(QUOTE),), "看这里", ("养老", "指标"), "violet")
    assert (mark.text.title, mark.created) == ("民生意见", "2024-03-01 08:00:00+00:00")


# Tables


def test_a_table_typed_by_hand_in_a_chinese_spreadsheet_is_read():
    table = f"quote;note;tags;colour\n{QUOTE};'=老师的话;养老，指标;Rose\n;;;\n".encode("gb18030")
    found = read(table, "表.csv")
    [mark] = found.marks
    assert (found.format, mark.words, mark.note) == ("csv", (Words(QUOTE),), "=老师的话")
    assert (mark.tags, mark.colour, mark.origin) == (("养老", "指标"), "rose", "")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b"7",
        "民生".encode(),
        b"a,b\n1,2\n",
        b"\x00\x01\x02\xff",
        b'{"items": 7}',
        b"%PDF-1.7",
    ],
)
def test_what_holds_no_marks_is_said_to_hold_none(data):
    with pytest.raises(UnreadableBytesError) as refused:
        readers.read(data, "x")
    assert refused.value.reason in ("no-marks", "empty")
