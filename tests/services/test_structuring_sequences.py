"""Whatever a reader does with the structure of a text, one thing after the other, each mark stays on its words."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from zhutiao.errors import StructureError
from zhutiao.model import Place, Span
from zhutiao.services import importing, marking, reading, structuring
from zhutiao.store.library import Library

OPINION = """\
国务院关于促进养老服务消费的意见

为促进养老服务消费，现提出如下意见。

一、总体要求

坚持政府引导。发挥市场作用。

二、扩大供给

（一）发展社区助餐。支持餐饮企业开办老年食堂。鼓励志愿服务。

（二）发展银发旅游。开行旅游列车，完善适老设施。
"""
TALK = """\
国务院新闻办新闻局副局长 周建设：

各位上午好。今天请到了肖渭明先生。

现在请他介绍情况。

国家发展改革委副秘书长 肖渭明：

谢谢主持人。我介绍三点。

第一，助餐。第二，托育。

新华社记者：

养老服务有什么新举措？谢谢。

肖渭明：

谢谢你的提问。我们将增加供给。
"""
ACTS = ("split", "join", "push", "pull", "renumber", "recast", "begin_turn", "join_turns", "relabel")
EDITS = st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 30), st.integers(1, 24)), min_size=1, max_size=8)


def edit(library, document, what, which, number):
    article = library.documents.get(document).article
    pieces = [piece.id for piece in article.pieces()]
    name = pieces[which % len(pieces)]
    match what:
        case "split" | "push" | "pull":
            args = (name, number)
        case "join":
            args = (name,)
        case "renumber":
            args = (name, ("（三）", "四", "")[number % 3])
        case "recast":
            args = (name, ("section", "clause", "item", "paragraph", "heading", "preamble")[number % 6])
        case "begin_turn":
            args = (name, "主持人")
        case _:
            args = (number % 4 + 1, "财政部司长 葛志昊")[: 1 if what == "join_turns" else 2]
    try:
        getattr(structuring, what)(library, document, *args)
    except StructureError:
        return


def marked(library, document):
    """Mark every piece in part, every second one as a whole too, and tick the first."""
    pieces = list(library.documents.get(document).article.pieces())
    for n, piece in enumerate(pieces):
        marking.highlight(library, [Place(document, piece.id, Span(0, min(6 + n, len(piece.printed))))])
        if n % 2:
            marking.note_clause(library, Place(document, piece.id), f"note {n}")
    marking.tick(library, Place(document, pieces[0].id))


def state(library, document):
    known = library.documents.get(document)
    marks = [(mark.id, mark.anchors, mark.note) for mark in reading.marks(library, known.dossier)]
    return known, sorted(marks, key=lambda mark: mark[0]), library.reads.of(document)


def quotes(library, dossier):
    return {
        mark.id: ("".join((mark.quote or "").split()), mark.note, mark.state)
        for mark in reading.marks(library, dossier)
    }


@pytest.mark.parametrize("text", [OPINION, TALK], ids=["opinion", "transcript"])
@settings(max_examples=12, phases=[Phase.generate])
@given(edits=EDITS)
def test_marks_keep_their_words_and_undo_brings_everything_back(text, edits):
    with TemporaryDirectory() as folder, Library.create(Path(folder) / "library.zhutiao") as library:
        data = text.encode()
        [(_, document, _)] = importing.keep(library, importing.digest(Path("文.txt"), data), data).results
        marked(library, document)
        before, begun = state(library, document), library.history.names()[0]
        said = quotes(library, before[0].dossier)
        steps = 0
        for each in edits:
            version = library.documents.get(document).article
            edit(library, document, *each)
            steps += library.documents.get(document).article != version
        labels = {"begin_turn", "join_turns", "relabel"} & {what for what, _, _ in edits}
        assert quotes(library, before[0].dossier) == said or labels
        assert quotes(library, before[0].dossier).keys() == said.keys()
        assert library.health.strayed_quotes() == []
        for _ in range(steps):
            marking.undo(library)
        assert (state(library, document), library.history.names()[0]) == (before, begun)
