"""A small dossier: a few clauses of the Opinion, an article about it, a turn of the press conference."""

import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

import markdown
import pytest
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from zhutiao.model import (
    Anchor,
    Article,
    Briefing,
    BriefingItem,
    Document,
    Dossier,
    Link,
    Mark,
    Passage,
    Place,
    Quote,
    Reason,
    Segment,
    Span,
    Turn,
)
from zhutiao.ports import Content

sys.path.insert(0, str(Path(__file__).parent))

DATA = Path(__file__).parents[2] / "data"
LINES = (1, 1)


@pytest.fixture(scope="session")
def opinion():
    """Return a preamble, a section with two clauses, and a section that is its own clause, as 001 prints them."""
    lines = next(DATA.glob("001_*")).read_text(encoding="utf-8").split("\n")
    title = find(lines, "# 中共中央").removeprefix("# ")
    preamble, section = find(lines, "为进一步"), find(lines, "## 一、").removeprefix("## ")
    measures, last = find(lines, "各地区各有关部门"), find(lines, "## 五、").removeprefix("## ")
    return Article(
        "a1",
        "opinion",
        title,
        (
            Segment("preamble", "preamble", preamble, preamble, LINES),
            Segment("一", "section", "", section, LINES, "一", section[2:]),
            clause("一/（一）", find(lines, "(一)有效"), sentences=2),
            clause("一/（二）", find(lines, "(二)加强"), sentences=2),
            Segment("五", "clause", measures, f"{last}\n{measures}", LINES, "五", last[2:]),
        ),
        date="2025-03-02",
    )


@pytest.fixture(scope="session")
def commentary():
    words = "在发展中保障和改善民生是中国式现代化的重大任务。"
    said = "新征程上，民生建设需要坚持系统观念、整体推进，以集成之力提升政策效能，以精准之策回应民之所盼。"
    return Article(
        "a1",
        "commentary",
        "以集成之力提升政策效能",
        (Segment("p1", "paragraph", words, words, LINES), Segment("p2", "paragraph", said, said, LINES)),
    )


@pytest.fixture(scope="session")
def transcript():
    lines = next(DATA.glob("003_*")).read_text(encoding="utf-8").split("\n")
    return Article(
        "a1",
        "transcript",
        None,
        (),
        turns=(
            Turn(
                1,
                "国务院新闻办新闻局副局长、新闻发言人 周建设",
                "周建设",
                "国务院新闻办新闻局副局长、新闻发言人",
                None,
                False,
                "opening",
                False,
                (find(lines, "现在,我们先请"),),
                LINES,
            ),
        ),
    )


@pytest.fixture
def build(opinion, commentary, transcript):
    """Return what makes a Content of marks and links on the three texts."""

    def build(marks=(), links=(), base=opinion, name="保障和改善民生"):
        documents = (
            Document("d1", "s1", "001_1bd3a47c8d5ee32b.txt", base, 0),
            Document("d2", "s1", "000_02ba5381398f42b4.txt", commentary, 1),
            Document("d3", "s1", "003_3ac9c84125cde09e.txt", transcript, 2),
        )
        sources = tuple((document.file, document.file[4:20] + "0" * 48) for document in documents)
        return Content(
            Dossier("s1", name, "d1"), documents, tuple(marks), tuple(links), "2026-11-21T08:30:00.000Z", sources
        )

    return build


@pytest.fixture
def mark(opinion, commentary, transcript):
    """Return what makes a mark: `mark(1, "d1", "一/（一）", "words")`, or a segment's own note without words."""
    texts = {"d1": opinion, "d2": commentary, "d3": transcript}

    def mark(n, document, segment, words=None, *, state="placed", **more):
        printed = next((piece.printed for piece in texts[document].pieces() if piece.id == segment), "")
        anchor = Anchor(*anchored(document, segment, printed, words), state)
        usual = Mark(
            f"{n:08x}-0000-4000-8000-000000000000", (anchor,), "amber", "highlight" if words else "none",
            note=None, tags=(), author="reader", created="2026-11-21T08:00:00Z", modified="",
        )  # fmt: skip
        return replace(usual, **more)

    return mark


@pytest.fixture
def usual(build, mark, link):
    """Return a dossier with marks of every sort on every text, and links."""
    note = "影响**“灵活就业”**人员：\n\n- 农民工\n- 新就业形态\n\n见 [[户籍制度]] 与 [全文](https://www.gov.cn/)。"
    words = "全面取消在就业地参加社会保险的户籍限制"
    marks = [
        mark(0x1A2B3C4D, "d1", "一", note="这一部分讲**公平**。", tags=("要点",)),
        mark(2, "d1", "一/（一）", words, note=note, tags=("指标/养老", "2025")),
        mark(3, "d1", "一/（一）", "社会保险", colour="blue", style="wavy", state="check"),
        mark(4, "d1", "五", "不搞层层分解和“一刀切”考核", colour="rose"),
        mark(5, "d2", "p2", "以精准之策回应民之所盼", colour="green", style="underline", note="可与第五部分对照"),
        mark(6, "d3", "t1.1", "肖渭明", colour="violet"),
        mark(7, "d1", "一/（九）", "这一条不在了", note="待查", state="unplaced"),
    ]
    return build(marks, [link("一/（一）", "d2", "p2", "quotes"), link("一/（一）", "d3", "t1.1", "mentions")])


@pytest.fixture
def briefed(usual):
    """Return the same with a briefing of pieces of every sort, one of them gone."""
    items = (
        BriefingItem("i1", "text", "各位同事，今天讲**三件事**。", minutes=1),
        BriefingItem("i2", "heading", "一、社会保险", minutes=6),
        BriefingItem("i3", "clause", place=Place("d1", "一/（一）"), words="旧的字", minutes=4),
        BriefingItem("i4", "mark", mark=usual.marks[1].id, words="全面取消"),
        BriefingItem("i5", "passage", place=Place("d3", "t1.1"), words="现在", minutes=1),
        BriefingItem("i6", "clause", place=Place("d1", "一/（九）"), words="已经删去的一条。", state="unplaced"),
    )
    return replace(usual, briefings=(Briefing("b1", "s1", "周三培训", items),), note="下周三培训用。")


@pytest.fixture
def link(commentary, transcript):
    """Return what makes a link from a clause to a paragraph of the other texts."""
    texts = {"d2": commentary, "d3": transcript}

    def link(clause, document, segment, relation="discusses"):
        article = texts[document]
        words = next(piece.printed for piece in article.pieces() if piece.id == segment)
        turn = article.turn_of(segment)
        passage = Passage(document, segment, words, turn and turn.speaker, turn and turn.question)
        reasons = (Reason(words[:4]),)
        return Link(f"{clause}{segment}", clause, passage, relation, "certain", "suggested", 1.0, reasons)

    return link


def clause(name, printed, sentences):
    number, rest = printed[:3], printed[3:]
    title, text = rest.split("。", 1)
    text = "。".join(text.split("。")[:sentences]) + "。"
    return Segment(name, "clause", text, f"{number}{title}。{text}", LINES, name.split("/")[1], title, "一")


def anchored(document, segment, printed, words):
    if words is None:
        return Place(document, segment), None
    start = max(printed.find(words), 0)
    return Place(document, segment, Span(start, start + len(words))), Quote(words, "", "", start)


def find(lines, start):
    return next(line for line in lines if line.startswith(start))


class Page(NamedTuple):
    """What a reader sees of a page: its headings with their levels, its quotes, its emphasis, and all its elements."""

    outline: list[tuple[int, str]]
    quotes: list[str]
    emphasis: list[str]
    elements: set[str]


@pytest.fixture(scope="session")
def seen():
    """Return what shows a page of Markdown as several readers see it: CommonMark first, then python-markdown twice."""
    common = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    readers = [
        common.render,
        markdown.markdown,
        partial(markdown.markdown, extensions=["extra", "sane_lists"]),
    ]
    return lambda text: [page(read(text)) for read in readers]


def page(html):
    body = LexborHTMLParser(html).body
    headings = [node for node in body.css("h1, h2, h3, h4, h5, h6") if not within(node, "blockquote")]
    return Page(
        [(int(node.tag[1]), plain(node)) for node in headings],
        [plain(node) for node in body.css("blockquote") if not within(node, "blockquote")],
        [plain(node) for node in body.css("strong, em")],
        {node.tag for node in body.css("*")} - {"html", "head", "body"},
    )


def within(node, tag):
    above = node.parent
    while above is not None and above.tag != tag:
        above = above.parent
    return above is not None


def plain(node):
    # Python-markdown uses these two for itself, and no page shows them.
    return " ".join(node.text().replace("\x02", "").replace("\x03", "").split())
