"""The Opinion in its two printings, with what quotes it, and where they differ as a careful reader lists it."""

from zhutiao.model import Document, Dossier
from zhutiao.ports import Content
from zhutiao.variants import Apparatus, Collation, Entry, Evidence, Reading, Stretch, Suggestion, Variant, Witness

NAMES = {
    "A": "001_1bd3a47c8d5ee32b.txt",
    "B": "002_66c209dab0f48980.txt",
    "C": "News brief 000_02ba5381398f42b4.txt",
    "D": "Transcript 003_3ac9c84125cde09e.txt",
    "E": "Explainer 000_02ba5381398f42b4.txt",
}
TWICE = Suggestion("B", "sure", (Evidence("twice", sigla=("A",)),))
CUT = Suggestion("A", "sure", (Evidence("cut", sigla=("B",)),))
TASTE = Suggestion(None, "undecided", (Evidence("taste"),))


def quoted(*sigla):
    return Suggestion("B", "sure" if len(sigla) > 1 else "likely", (Evidence("quoted", sigla=sigla),))


def content(sources):
    """Return the dossier with its apparatus: some readings chosen, some only suggested, some undecided."""
    texts = {
        "A": sources["001"].articles[0],
        "B": sources["002"].articles[0],
        "C": next(each for each in sources["000"].articles if each.kind == "brief"),
        "D": sources["003"].articles[0],
        "E": sources["000"].articles[0],
    }
    documents = tuple(
        Document(f"d{n}", "s1", NAMES[siglum][-24:], text, n, "d1" if siglum == "B" else None)
        for n, (siglum, text) in enumerate(texts.items(), 1)
    )
    witnesses = tuple(
        Witness(siglum, document.id, text.id, partial=siglum in "CDE")
        for document, (siglum, text) in zip(documents, texts.items(), strict=True)
    )
    variants = [variant(texts, *each) for each in VARIANTS]
    states = {("三/（五）", "substantive"): ("chosen", "B"), ("三/（六）", "substantive"): ("chosen", "A")}
    entries = tuple(entry(n, each, *states.get((each.segment, each.kind), ())) for n, each in enumerate(variants, 1))
    collation = Collation(texts["A"].title, witnesses, "A", tuple(variants))
    sealed = tuple((each.file, each.file[4:20] + "0" * 48) for each in documents)
    return Content(
        Dossier("s1", "保障和改善民生", "d1"), documents, (), (), "2026-11-21T08:30:00.000Z", sealed,
        apparatus=(Apparatus("d1", collation, entries, NAMES),),
    )  # fmt: skip


def entry(n, found, state=None, chosen=None):
    own = found.readings["A"]
    preferred = found.suggestion.preferred
    return Entry(
        f"{n:08x}",
        found,
        own.stretches if own else (),
        state or ("suggested" if preferred else "undecided"),
        chosen,
    )


def variant(texts, segment, kind, readings, suggestion):
    found = {siglum: reading(texts[siglum], segment, readings.get(siglum)) for siglum in texts}
    return Variant(segment, kind, found, suggestion)


def reading(text, segment, words):
    """Return what a witness prints: words that stand once in it, `before|words|after` where they do not."""
    if words is None:
        return None
    if words == "twice":
        words = next(each.text for each in text.findings if each.what == "duplicate")
    before, said, after = ("", words, "") if "|" not in words else words.split("|")
    if said == "…":
        return to_the_end(text, segment, before)
    whole = f"{before}{said}{after}"
    pieces = list(text.pieces())
    piece = next((each for each in pieces if each.id == segment and whole in each.printed), None)
    piece = piece or next(each for each in pieces if whole in each.printed)
    start = piece.printed.index(whole) + len(before)
    return Reading(said, (Stretch(piece.id, start, start + len(said)),))


def to_the_end(text, segment, words):
    """Return all from these words on to the end of a text."""
    pieces = list(text.pieces())
    at = next(n for n, each in enumerate(pieces) if each.id == segment)
    first = pieces[at].printed.index(words)
    stretches = [Stretch(each.id, 0 if n else first, len(each.printed)) for n, each in enumerate(pieces[at:])]
    said = "\n".join(each.printed[first if n == 0 else 0 :] for n, each in enumerate(pieces[at:]))
    return Reading(said, tuple(stretches))


VARIANTS = [
    ("一/（一）", "substantive", {"A": "个人账户共济", "B": "个人账户跨省共济", "D": "个人账户跨省共济"}, quoted("D")),
    (
        "二/（三）",
        "substantive",
        {"A": "优质服务数字", "B": "优质数字"},
        Suggestion("B", "likely", (Evidence("unheard", "优质服务数字"),)),
    ),
    (
        "三/（五）",
        "substantive",
        {"A": "改善|县城|普通", "B": "改善|县域|普通", "C": "|县域|普通", "D": "|县域|普通"},
        quoted("C", "D"),
    ),
    (
        "三/（五）",
        "slip",
        {"A": "|普通高中中|基本", "B": "|普通高中|基本"},
        Suggestion("B", "sure", (Evidence("doubled", "中"),)),
    ),
    ("三/（六）", "substantive", {"A": "常见病多发病|诊疗|水平", "B": "常见病多发病|诊治|"}, TASTE),
    ("三/（六）", "duplicate", {"A": "twice", "B": "用药保障需求。||"}, TWICE),
    (
        "三/（七）",
        "punctuation",
        {"A": "形成机制|,|对基本", "B": "形成机制|，|对基本"},
        Suggestion(None, "undecided", (Evidence("signs"),)),
    ),
    ("三/（七）", "gap", {"A": "推动有条件的大城市|…|"}, CUT),
    ("四/（十）", "substantive", {"A": "租住", "E": "职住"}, TASTE),
]
