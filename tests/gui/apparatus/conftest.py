"""A window on the bundled dossier whose variants are known, made by hand from its real words."""

import pytest
from PySide6.QtTest import QSignalSpy

from zhutiao.services import reading
from zhutiao.ui.apparatus import reader
from zhutiao.variants import (
    Apparatus,
    Collation,
    Entry,
    Evidence,
    Reading,
    Stretch,
    Suggestion,
    Variant,
    Witness,
)

CHOSEN: dict[str, str] = {}
"""What was chosen, by variant; a test that chooses empties it."""

DIFFERENCES = (
    ("一/（一）", "substantive", "个人账户共济", "个人账户跨省共济", Suggestion("B", "likely", (Evidence("quoted", "", ("c",)),))),
    ("一/（二）", "substantive", "人才培养保障工资", "人才最低工资", Suggestion("B", "sure", (Evidence("unheard", "培养保障工资"),))),
    ("一/（二）", "substantive", "参考指引", "经济状况核对办法", Suggestion("B", "sure", (Evidence("unheard", "参考指引"),))),
    ("二/（三）", "slip", "优质服务数字", "优质数字", Suggestion()),
    ("三/（五）", "substantive", "县城", "县域", Suggestion("A", "undecided", (Evidence("taste"),))),
    ("三/（五）", "slip", "中中招指标", "中招生指标", Suggestion("B", "sure", (Evidence("doubled", "中中"),))),
    ("三/（六）", "substantive", "诊疗", "诊治", Suggestion(None, "undecided", (Evidence("taste"),))),
    ("三/（六）", "punctuation", "，推动基层", ",推动基层", Suggestion(None, "undecided", (Evidence("signs"),))),
    ("三/（七）", "substantive", "服务能力", "服务等能力", Suggestion("B", "likely", (Evidence("majority", "", ("B", "c"), 3),))),
)  # fmt: skip


def apparatus(library, dossier_id):
    """Return the apparatus of the Opinion, of which the second printing ends in （七）."""
    texts = [text for text in reading.documents(library, dossier_id) if text.article.kind == "opinion"]
    one, other = texts
    printed = [{piece.id: piece.printed for piece in text.article.pieces()} for text in texts]
    witnesses = (
        Witness("A", one.id, one.article.id),
        Witness("B", other.id, other.article.id),
        Witness("c", "brief", "a2", partial=True),
    )
    made = []
    for n, (segment, kind, first, second, suggestion) in enumerate(DIFFERENCES):
        readings = {"A": _reading(printed[0], segment, first), "B": _reading(printed[1], segment, second)}
        if n == 0:
            readings["c"] = Reading(second, (Stretch("p4", 0, len(second)),))
        made.append(Variant(segment, kind, readings, suggestion))
    made.append(_cut(printed))
    entries = tuple(_entry(n, variant) for n, variant in enumerate(made))
    names = {
        "A": "001_1bd3a47c8d5ee32b.txt",
        "B": "002_66c209dab0f48980.txt",
        "c": "解决群众急难愁盼党中央最新部署（简讯）",
    }
    return (Apparatus(one.id, Collation(one.article.title, witnesses, "A", tuple(made)), entries, names),)


def _reading(printed, segment, words):
    # The last of them: the same words may stand earlier, and be the same in both.
    start = printed[segment].replace(",", "，").rindex(words.replace(",", "，"))
    return Reading(printed[segment][start : start + len(words)], (Stretch(segment, start, start + len(words)),))


def _cut(printed):
    whole = printed[0]["三/（七）"]
    start = whole.index("推动有条件的大城市")
    after = [segment for segment in printed[0] if segment not in printed[1]]
    places = (Stretch("三/（七）", start, len(whole)), *(Stretch(each, 0, len(printed[0][each])) for each in after))
    words = "\n".join(printed[0][each.segment][each.start : each.end] for each in places)
    cut = Suggestion("A", "sure", (Evidence("cut", "", ("B",)),))
    return Variant("三/（七）", "gap", {"A": Reading(words, places), "B": None}, cut)


def _entry(n, variant):
    name = f"e{n}"
    state = "chosen" if name in CHOSEN else "undecided" if variant.suggestion.confidence == "undecided" else "suggested"
    places = variant.readings["A"].stretches
    return Entry(name, variant, places, state, CHOSEN.get(name))


@pytest.fixture(autouse=True)
def _by_hand(monkeypatch):
    monkeypatch.setattr(reader, "collated", apparatus)
    CHOSEN.clear()


@pytest.fixture
def desk(qtbot, window):
    """What keeps the variants of the window, once they are read."""
    opened = window.verbs.varying.desk()
    qtbot.waitUntil(lambda: bool(opened.reader.found) and not opened.reader.busy())
    return opened


@pytest.fixture
def variants(desk):
    """The variants of the Opinion, by the words of its first printing."""
    return {entry.variant.readings["A"].words: entry for entry in desk.apparatus().entries}


@pytest.fixture
def page(desk):
    """The page of the variants, in front."""
    desk.show_page()
    return desk.page()


@pytest.fixture
def heard(desk):
    return QSignalSpy(desk.reader.changed)
