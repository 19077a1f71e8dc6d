"""Documents written for the purpose, each in one of the forms that transcripts come in, and what is none."""

import json
from pathlib import Path

import pytest

from zhutiao.services.dividing import articles

TALKS = Path(__file__).parent / "talks"
ENGLISH = ("interview", "legco", "ministry", "names_en", "outlets_en")
# A label without a colon that is wider than the column leaves no sign of where it ended.
TOO_WIDE = ("own_lines_roster",)
CHINESE = sorted(path.stem for path in TALKS.glob("*.txt") if path.stem not in ENGLISH + TOO_WIDE)
QUIET = Path(__file__).parent / "no_talks"


def read(path):
    return articles(path.read_text(encoding="utf-8"))


def bare(text):
    return "".join(text.split())


def spoken(text):
    found, _ = articles(text)
    return [(bare(t.label), t.question, bare("".join(t.paragraphs))) for a in found for t in a.turns or ()]


def wrapped(text, width):
    lines = [line[k : k + width] for line in text.split("\n") for k in range(0, len(line) or 1, width)]
    return "\n\n".join(line for line in lines if line)


def places(found, asides):
    pieces = [piece for a in found for piece in (a, *a.segments, *(a.turns or ()))]
    copies = [each for a in found for each in a.findings if each.what == "duplicate"]
    return sorted(k for each in (*pieces, *copies, *asides) for span in each.raw for k in range(span.start, span.end))


def told(found, asides):
    """Say what was found, a line a turn."""
    [article] = found
    yield f"{article.kind}: {article.title}"
    for piece in article.segments:
        yield f"{piece.id} {piece.text[:40]}"
    for turn in article.turns:
        who = [turn.speaker, turn.role, turn.organisation]
        signs = ("asks " if turn.asks else "") + ("continues " if turn.continues else "")
        words = " / ".join(text[:14] for text in turn.paragraphs)
        yield f"{turn.id} {turn.question} {signs}{turn.label} {json.dumps(who, ensure_ascii=False)}: {words}"
    for aside in asides:
        yield f"{aside.why}: {aside.text}"


@pytest.mark.parametrize("path", sorted(TALKS.glob("*.txt")), ids=lambda path: path.stem)
def test_a_transcript_is_read_as_its_golden_file_says(path, golden):
    golden(f"talk-{path.stem}.txt", "\n".join(told(*read(path))) + "\n")


@pytest.mark.parametrize("kinds", [{}, {"a1": "transcript"}])
@pytest.mark.parametrize("path", [*TALKS.glob("*.txt"), *QUIET.glob("*.txt")], ids=lambda path: path.stem)
def test_every_character_stands_in_one_place(path, kinds):
    text = path.read_text(encoding="utf-8")
    assert places(*articles(text, kinds)) == [k for k, sign in enumerate(text) if not sign.isspace()]


@pytest.mark.parametrize("width", [18, 26, 40])
@pytest.mark.parametrize("name", CHINESE)
def test_a_transcript_wrapped_at_any_width_has_the_same_turns(name, width):
    text = (TALKS / f"{name}.txt").read_text(encoding="utf-8")
    assert spoken(wrapped(text, width)) == spoken(text)


@pytest.mark.parametrize("path", sorted(QUIET.glob("*.txt")), ids=lambda path: path.stem)
def test_a_text_with_colons_is_no_conversation(path):
    found, _ = read(path)
    assert not [article for article in found if article.turns]


def test_a_reader_may_say_that_a_text_is_a_transcript():
    [found], _ = articles("张伟：谢谢。\n\n10:05\n\n李明：再见。\n", {"a1": "transcript"})
    assert [(turn.speaker, turn.paragraphs) for turn in found.turns] == [
        ("张伟", ("谢谢。", "10:05")),
        ("李明", ("再见。",)),
    ]


def test_without_a_label_that_asks_who_ends_with_a_question_asks():
    [found], _ = articles("主持人：大家好。\n\n主持人：李医生，疫苗安全吗？\n\n李明医生：安全。\n\n主持人：谢谢！\n")
    assert [(turn.asks, turn.question) for turn in found.turns] == [
        (False, "opening"), (True, "1"), (False, "1"), (False, "closing"),
    ]  # fmt: skip


def test_words_before_a_label_in_the_same_paragraph_are_read_before_it():
    [found], _ = articles("民政部就新规答记者问。问：何时施行？答：明年一月一日。问：谁来执行？答：各级民政部门。\n")
    assert [piece.id for piece in found.pieces()] == ["p1", "t1.1", "t2.1", "t3.1", "t4.1"]
