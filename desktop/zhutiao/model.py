"""The nouns: what a text, a place in it, a mark on it and a link to it are."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Kind = Literal["opinion", "commentary", "brief", "transcript", "law", "report", "other"]
SegmentKind = Literal["preamble", "section", "clause", "item", "heading", "paragraph", "annex"]
Colour = Literal["amber", "green", "blue", "rose", "violet"]
Style = Literal["highlight", "underline", "wavy", "none"]
State = Literal["placed", "check", "unplaced"]
Relation = Literal["quotes", "discusses", "mentions"]
Grade = Literal["certain", "likely", "possible", "manual"]
Decision = Literal["suggested", "accepted", "rejected", "manual"]
Lines = tuple[int, int]

STATES: tuple[State, ...] = ("placed", "check", "unplaced")
COLOURS: tuple[Colour, ...] = ("amber", "green", "blue", "rose", "violet")
STYLES: tuple[Style, ...] = ("highlight", "underline", "wavy", "none")
FAINT = 0.10
"""A fainter link is only ranked: shown among the likeliest clauses of its passage where these are asked for."""

BriefingPart = Literal["heading", "text", "clause", "passage", "mark", "note"]
BASE_KINDS: tuple[Kind, ...] = ("opinion", "law", "report")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points in a segment's `printed` text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            message = f"not a span: {self.start}..{self.end}"
            raise ValueError(message)

    def cut(self, text: str) -> str:
        """Return the words this span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Say whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere in the library: a span of a segment, or the whole segment where span is None."""

    document: str
    segment: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """How a mark finds its words again: the words, what stands around them, where they were."""

    exact: str
    before: str
    after: str
    hint: int


@dataclass(frozen=True, slots=True)
class Segment:
    """Any numbered or unnumbered piece of a text.

    `printed` is what the reader sees, number and title included; `text` is the body alone.
    `lines` are 1-based lines of the source; `raw` are the code points of the decoded source it was made from.
    """

    id: str
    kind: SegmentKind
    text: str
    printed: str
    lines: Lines
    number: str | None = None
    title: str | None = None
    parent: str | None = None
    raw: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """What one printed speaker label heads in a transcript."""

    n: int
    label: str
    speaker: str | None
    role: str | None
    organisation: str | None
    asks: bool
    question: str
    continues: bool
    paragraphs: tuple[str, ...]
    lines: Lines
    paragraph_lines: tuple[Lines, ...] = ()
    raw: tuple[Span, ...] = ()

    @property
    def id(self) -> str:
        """Return the id that the turn's paragraphs have as parent."""
        return f"t{self.n}"


@dataclass(frozen=True, slots=True)
class Finding:
    """A remark on the source: something doubled, cut, joined or doubtful.

    The text of a `duplicate` or `cut` stands nowhere else; every other finding speaks of text that does.
    """

    what: str
    text: str
    detail: str
    lines: Lines
    segment: str | None = None
    raw: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Aside:
    """Words of a page that are no article's text; a credit names the article it speaks of."""

    text: str
    why: Literal["furniture", "caption", "credit", "undecided"]
    lines: Lines
    article: str | None = None
    raw: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """One text on a page; a newspaper page holds several.

    `raw` are the code points of the title, the one piece of metadata that stands nowhere else; `reference` is the
    number the issuer filed it under (国办发〔2024〕48号), `runner_up` the kind it resembles next after its own.
    """

    id: str
    kind: Kind
    title: str | None
    segments: tuple[Segment, ...]
    issuer: tuple[str, ...] = ()
    author: str | None = None
    origin: str | None = None
    date: str | None = None
    dateline: str | None = None
    complete: bool = True
    findings: tuple[Finding, ...] = ()
    turns: tuple[Turn, ...] | None = None
    raw: tuple[Span, ...] = ()
    reference: str | None = None
    runner_up: Kind | None = None

    def pieces(self) -> Iterator[Segment]:
        """Yield every segment in reading order, the paragraphs of turns (t7.2, parent t7) among them."""
        spoken = [piece for turn in self.turns or () for piece in _spoken(turn)]
        # Words outside the turns stand before the first or after the last of them.
        first = _begins(self.turns[0]) if self.turns else (0, 0)
        yield from (s for s in self.segments if not self.turns or _begins(s) < first)
        yield from spoken
        yield from (s for s in self.segments if self.turns and _begins(s) >= first)

    def units(self) -> dict[str, str]:
        """Map each segment to the unit it is read and counted in: what stands below a clause is part of it."""
        units: dict[str, str] = {}
        clauses: set[str] = set()
        for piece in self.pieces():
            below = piece.parent in clauses
            units[piece.id] = units[piece.parent] if piece.parent and below else piece.id
            if below or piece.kind == "clause":
                clauses.add(piece.id)
        return units

    def turn_of(self, segment: str) -> Turn | None:
        """Return the turn that a paragraph such as t7.2 belongs to."""
        name = segment.partition(".")[0]
        return next((turn for turn in self.turns or () if turn.id == name), None)


@dataclass(frozen=True, slots=True)
class Decisions:
    """What a reader decided about a file, over what was found in it; lines are 1-based lines of the decoded source.

    `kinds` and `titles` are by article id (an empty title is none). A line in `starts` begins a paragraph, one in
    `joins` goes on with the line before it, one in `aside` is no text, one in `kept` is text though it was set aside
    or stands twice.
    """

    encoding: str | None = None
    kinds: Mapping[str, Kind] = field(default_factory=dict[str, Kind])
    titles: Mapping[str, str] = field(default_factory=dict[str, str])
    starts: frozenset[int] = frozenset()
    joins: frozenset[int] = frozenset()
    aside: frozenset[int] = frozenset()
    kept: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Prepared:
    """One file, read, cleaned and divided, before any library has seen it.

    `text` is the decoded source that every `raw` and every line number counts in.
    """

    file: str
    sha256: str
    encoding: str
    articles: tuple[Article, ...]
    set_aside: tuple[Aside, ...] = ()
    findings: tuple[Finding, ...] = ()
    text: str = ""
    decisions: Decisions = field(default_factory=Decisions)
    reader: str = ""


@dataclass(frozen=True, slots=True)
class Intake:
    """What an import made of one source: a report that stays with every document that came of it.

    `text` is the decoded source that every `raw` and every line number counts in, None where an older program did
    not keep it; `kept` is when, `reader` the name of the format's reader, empty where that is not known.
    """

    file: str
    sha256: str
    encoding: str
    kept: str
    text: str | None = None
    reader: str = ""
    decisions: Decisions = field(default_factory=Decisions)
    set_aside: tuple[Aside, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One article's text in the library, over all its versions; a printing names the document shown for it."""

    id: str
    dossier: str
    file: str
    article: Article
    position: int
    printing_of: str | None = None

    @property
    def is_base(self) -> bool:
        """Say whether clauses of this document can be linked and counted."""
        return self.article.kind in BASE_KINDS


@dataclass(frozen=True, slots=True)
class Dossier:
    """A base text with its printings, commentaries and transcripts."""

    id: str
    name: str
    base: str | None


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a mark stands now, and how it finds its words again; no quote where it is the whole segment.

    `was` are the reader's own words where other words stand there now and the place is to be checked.
    """

    place: Place
    quote: Quote | None
    state: State = "placed"
    was: str | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A highlight, underline or wavy line, or (style `none`) the place of a clause's own note and tags."""

    id: str
    anchors: tuple[Anchor, ...]
    colour: Colour
    style: Style
    note: str | None
    tags: tuple[str, ...]
    author: str
    created: str
    modified: str

    @property
    def place(self) -> Place:
        """Return the first of its places."""
        return self.anchors[0].place

    @property
    def quote(self) -> str | None:
        """Return the marked words, pieces in several segments joined by a line break."""
        words = [anchor.quote.exact for anchor in self.anchors if anchor.quote]
        return "\n".join(words) if words else None

    @property
    def state(self) -> State:
        """Return the least sure of its places' states."""
        return STATES[max(STATES.index(anchor.state) for anchor in self.anchors)]


@dataclass(frozen=True, slots=True)
class Tag:
    """A path such as 指标/养老, how many marks carry it, and the colour it is drawn in, if the reader chose one."""

    path: str
    count: int
    colour: Colour | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph of a commentary or of a turn: the unit that is linked.

    `document` is whatever key the caller knows the article by.
    """

    document: str
    segment: str
    text: str
    speaker: str | None = None
    question: str | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a link is shown: words as printed in the clause, and where they stand on both sides."""

    text: str
    clause_span: Span | None = None
    passage_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A clause and a passage about it, with the reasons, strongest first.

    `texts` are the SHA-256 of the base text and of the passage's text as they were read; empty where neither is kept.
    """

    id: str
    clause: str
    passage: Passage
    relation: Relation
    grade: Grade
    state: Decision
    strength: float
    reasons: tuple[Reason, ...]
    placing: State = "placed"
    texts: tuple[str, str] | tuple[()] = field(default=(), compare=False)

    @property
    def firm(self) -> bool:
        """Say whether it is shown as more than a suggestion: accepted, made by hand, or surely found; and in place."""
        counts = self.state in ("accepted", "manual") or (self.state == "suggested" and self.grade != "possible")
        return counts and self.placing != "unplaced"

    @property
    def suggests(self) -> bool:
        """Say whether it is shown as a suggestion: possible, undecided, and more than merely ranked."""
        return self.state == "suggested" and self.grade == "possible" and self.strength >= FAINT


@dataclass(frozen=True, slots=True)
class LinkSide:
    """One side of a decided link as it stood when the reader decided: its place, its words, and the text's SHA-256.

    Without a span the quote is the whole segment.
    """

    place: Place
    quote: Quote
    text: str


@dataclass(frozen=True, slots=True)
class LinkDecision:
    """What the reader decided about a link, and what the link was then; it outlives every re-linking."""

    id: str
    state: Decision
    relation: Relation
    grade: Grade
    strength: float
    reasons: tuple[Reason, ...]
    clause: LinkSide
    passage: LinkSide


@dataclass(frozen=True, slots=True)
class BriefingItem:
    """One piece of a briefing: words of the reader's own, or something collected from the dossier.

    `body` is a heading's words or a text's Markdown. A clause or passage has its `place` and the `words` that stood
    there when it was collected; so has a mark, whose id is `mark`. A note is the note of a mark, or of the dossier
    where `mark` is None. What was collected is `unplaced` when its words are gone from the text of now or its mark was
    erased. `minutes` is the time that a trainer gives it.
    """

    id: str
    kind: BriefingPart
    body: str = ""
    place: Place | None = None
    mark: str | None = None
    words: str = ""
    minutes: int | None = None
    state: State = "placed"


@dataclass(frozen=True, slots=True)
class Briefing:
    """An ordered selection of clauses, passages, marks and notes, exported as one document."""

    id: str
    dossier: str
    name: str
    items: tuple[BriefingItem, ...] = ()

    @property
    def minutes(self) -> int:
        """Return the time of all its pieces."""
        return sum(item.minutes or 0 for item in self.items)


@dataclass(frozen=True, slots=True)
class Changed:
    """What a use case changed: (document, segment) pairs, and whether documents came, went or moved.

    `links` where links or decisions about them changed, `labels` where what belongs to no place did: a dossier's own
    note, a tag's name or colour, what a colour means, a briefing; `readings` where what was chosen among the readings
    of several printings did, or a text made of it. `made` are the ids of what it made, in order; `dossiers` those
    whose documents an undo or redo has changed.
    """

    places: frozenset[tuple[str, str]] = frozenset()
    structure: bool = False
    made: tuple[str, ...] = ()
    dossiers: frozenset[str] = frozenset()
    links: bool = False
    labels: bool = False
    readings: bool = False


def _begins(piece: Segment | Turn) -> tuple[int, int]:
    """Return where a piece stands: its first line, and its first character where a line holds several pieces."""
    return piece.lines[0], piece.raw[0].start if piece.raw else 0


def _spoken(turn: Turn) -> Iterator[Segment]:
    lines = turn.paragraph_lines or (turn.lines,) * len(turn.paragraphs)
    for n, (words, where) in enumerate(zip(turn.paragraphs, lines, strict=True), 1):
        yield Segment(f"{turn.id}.{n}", "paragraph", words, words, where, parent=turn.id)
