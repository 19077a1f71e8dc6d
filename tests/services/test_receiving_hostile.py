"""Whatever a stranger's file of marks holds, the answer is marks or a sentence, and the library stays whole."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zhutiao.errors import UnreadableBytesError, UnreadableFileError
from zhutiao.exporters.names import block_ids
from zhutiao.importers import marks as readers
from zhutiao.model import Place, Span
from zhutiao.services import marking, receiving
from zhutiao.services.received import Choices
from zhutiao.words import sentence

WORDS = "新建养老机构护理型床位占比"
NAMES = (
    "@context", "@graph", "@id", "@type", "id", "type", "target", "source", "selector", "refinedBy", "exact", "prefix",
    "suffix", "start", "value", "body", "purpose", "format", "motivation", "items", "first", "next", "creator", "name",
    "created", "modified", "rows", "annotations", "uri", "text", "tags", "user", "references", "document", "title",
    "results", "highlights", "note", "color", "highlighted_at", "zhutiao:style", "zhutiao:colour", "dcterms:title",
)  # fmt: skip
ODD = (
    WORDS, "", " ", "none", "rose", "Annotation", "TextQuoteSelector", "FragmentSelector", "AnnotationPage", "tagging",
    "../../etc/passwd", "urn:uuid:00000000-0000-4000-8000-000000000000", "2024-13-99", "9999-12-31T23:59:59Z", "\0", "\ud800",
    "text/html", "<p>" * 50, "javascript:alert(1)", "/", "养老/" * 40, "=1+1", "三/（七）",
)  # fmt: skip
SCALARS = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.sampled_from(ODD), st.text(max_size=20))
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=4), inner, max_size=6)
    ),
    max_leaves=30,
)
ANNOTATIONS = st.lists(
    st.fixed_dictionaries(
        {"target": VALUES}, optional=dict.fromkeys([name for name in NAMES if name != "target"], VALUES)
    ),
    max_size=4,
)
CELLS = st.sampled_from(ODD) | st.text(max_size=10)
HEADS = st.sampled_from(
    ("quote", "note", "tags", "segment", "id", "places", "created", "highlight", "book title", "url", "comment")
)
LIMITED = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=12)


@given(value=VALUES | ANNOTATIONS)
@LIMITED
def test_any_json_is_marks_or_a_refusal_and_can_be_kept(library, opinion, value):
    brought(library, json.dumps(value).encode("utf-8", "surrogatepass"))


@given(rows=st.lists(st.lists(CELLS, max_size=6), max_size=4), heads=st.lists(HEADS, min_size=2, max_size=8))
@LIMITED
def test_any_table_is_marks_or_a_refusal_and_can_be_kept(library, opinion, rows, heads):
    table = "\n".join(",".join(f'"{cell}"' for cell in row) for row in [heads, *rows])
    brought(library, table.encode("utf-8", "surrogatepass"))


@given(data=st.binary(max_size=300))
@settings(max_examples=12)
def test_any_bytes_are_marks_or_a_refusal(data):
    for head in (b"", b"{", b"[", b"PK\x03\x04[Content_Types].xml word/", b"\xd0\xcf\x11\xe0", b"quote,note,tags,id\n"):
        read(head + data)


@pytest.mark.parametrize(
    "data",
    [
        b"[" * 200_000,
        b'{"items":' * 100_000,
        b'{"target": {"selector": ' + b'{"refinedBy": ' * 900 + b"1" + b"}" * 902,
        b'{"items": ' + b"[" * 900 + b"]" * 900 + b"}",
        b'{"target": {"selector": {"type": "TextPositionSelector", "start": 1e999}}}',
        b'{"target": {"selector": {"type": "TextPositionSelector", "start": ' + b"9" * 4000 + b"}}}",
        b'{"target": {"selector": {"type": "TextPositionSelector", "start": ' + b"9" * 5000 + b"}}}",
        b'{"target": NaN, "body": -Infinity}',
        b'{"target": "a", "target": {"selector": []}, "id": "x", "id": ["y"]}',
        b'quote,note,tags,id\n"' + b"x" * 200_000,
        b"quote,note,tags,id\n" + b"," * 200_000,
    ],
    ids=lambda data: repr(data[:20]),
)
def test_nonsense_of_any_depth_is_answered(library, opinion, data):
    brought(library, data)


def test_an_id_with_signs_of_a_path_is_only_a_name(library, opinion, tmp_path):
    before = sorted(tmp_path.rglob("*"))
    file = {"id": "../../../etc/passwd\0", "target": {"selector": {"type": "TextQuoteSelector", "exact": WORDS}}}
    [mark] = brought(library, json.dumps(file).encode())
    assert len(mark) == 36 and sorted(tmp_path.rglob("*")) == before


def test_of_one_key_given_twice_the_last_counts(library, opinion):
    selector = b'{"type": "TextQuoteSelector", "exact": "%s"}' % WORDS.encode()
    [mark] = brought(library, b'{"target": {"selector": %s}, "bodyValue": "a", "bodyValue": "b"}' % selector)
    assert library.marks.get(mark).note == "b"


def test_a_file_of_too_many_marks_is_refused_with_a_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr(readers, "MOST", 10)
    (tmp_path / "many.json").write_text(json.dumps([{"target": ""}] * 11), encoding="utf-8")
    with pytest.raises(UnreadableFileError) as refused:
        receiving.fetch(tmp_path / "many.json")
    assert "50,000" in sentence(refused.value)


def test_a_note_of_a_megabyte_and_a_quote_of_one_are_answered(library, opinion):
    file = {
        "bodyValue": "甲" * 1_000_000,
        "target": {"selector": {"type": "TextQuoteSelector", "exact": "乙丙" * 500_000}},
    }
    assert brought(library, json.dumps(file).encode()) == ()


def brought(library, data):
    """Read, survey and keep; return the ids of what was made."""
    foreign = read(data)
    if foreign is None:
        return ()
    received = receiving.survey(library, None, foreign)
    assert sum(received.counts().values()) + received.repeated == len(foreign.marks)
    made = receiving.keep(library, received, Choices("both")).made
    again = receiving.survey(library, None, foreign)
    assert again.counts()["new"] == again.counts()["unplaced"] == 0
    assert library.health.strayed_quotes() == []
    return made


def read(data):
    try:
        return readers.read(data, "theirs")
    except UnreadableBytesError:
        return None


def test_an_older_mark_whose_id_begins_as_mine_does_not_take_the_name_of_my_block(library, opinion):
    [mine] = marking.highlight(library, [Place(opinion.id, "三/（七）", Span(3, 9))]).made
    forged = {
        "id": f"urn:uuid:{mine[:-12]}{'0' * 12}",
        "created": "1990-01-01T00:00:00Z",
        "target": {"selector": {"type": "TextQuoteSelector", "exact": WORDS}},
    }
    names = block_ids(library.marks.of(opinion.dossier))
    [theirs] = brought(library, json.dumps(forged).encode())
    assert theirs != mine
    assert block_ids(library.marks.of(opinion.dossier))[mine] == names[mine]
