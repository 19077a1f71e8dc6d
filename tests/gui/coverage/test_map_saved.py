"""The map as a file: a sheet, a picture, a drawing; and its colours, which can be read on every theme."""

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QFontMetricsF, QImage
from PySide6.QtWidgets import QFileDialog, QLabel

from zhutiao import words
from zhutiao.exporters import table
from zhutiao.model import Article, Document, Link, Passage, Segment
from zhutiao.services import coverage_names, covering
from zhutiao.ui import fonts, theme
from zhutiao.ui.contrast import ratio
from zhutiao.ui.coverage import drawing, picture
from zhutiao.ui.coverage.board import Board
from zhutiao.ui.coverage.shades import Shades


@pytest.fixture
def saved(qtbot, marked, shown, tmp_path, monkeypatch):
    """Save the map under a name, as the reader would, and return the file."""

    def save(name, kind=""):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(tmp_path / name), kind))
        shown.save_wanted.emit()
        marked.verbs.pages.files().tasks.finish()
        return tmp_path / name

    return save


@pytest.fixture
def annotated(session):
    """The bundled dossier with links that readers made by hand, which no change of the rules changes."""
    texts = {(text.file[:3], text.article.kind): text for text in session.documents}
    rows = json.loads((Path(__file__).parent / "annotated.json").read_text(encoding="utf-8"))
    links = [_link(texts[row["file"], row["kind"]], row, clause) for row in rows for clause in row["clauses"]]
    return covering.coverage(session.base, session.documents, links, session.marks)


def _link(text, row, clause):
    turn = text.article.turn_of(row["passage"])
    passage = Passage(text.id, row["passage"], "", None, turn.question if turn else None)
    relation = "quotes" if clause in row["quoted"] else "discusses"
    return Link(f"{clause} {passage.segment}", clause, passage, relation, "certain", "suggested", 0.9, ())


def test_the_map_of_the_bundled_dossier_as_a_sheet(golden, annotated):
    words.speak("en")
    sheet = table.as_csv(coverage_names.table(annotated)).decode("utf-8-sig")
    golden("map.csv", sheet.replace("\r\n", "\n"))


def test_the_file_is_of_the_format_its_name_says(saved):
    assert saved("a.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert saved("a.svg").read_text(encoding="utf-8").startswith("<?xml")
    assert saved("a.png").read_bytes().startswith(b"\x89PNG")


def test_a_name_without_a_format_gets_that_which_was_chosen(saved):
    assert saved("a", "Sheet (*.csv)").with_name("a.csv").is_file()


def test_the_picture_is_of_the_whole_map_twice_as_sharp_as_the_screen(saved, board):
    whole = QImage(str(saved("a.png"))).size()
    assert whole.height() > 2 * 29 * len(board.rows)


def test_a_picture_of_a_very_large_map_stays_within_bounds(long_map):
    size = QImage.fromData(picture.as_png(long_map.board, "法")).size()
    assert size.width() * size.height() <= picture.LARGEST


def test_words_in_the_drawing_are_words(saved):
    drawn = saved("a.svg").read_text(encoding="utf-8")
    assert "保障措施" in drawn
    assert "<image" not in drawn


HOSTILE = '一\x01二\x0c三\x85\x9f\ud800\ufffe<b>&"\u2028'


def test_a_drawing_is_xml_whatever_the_names_hold(qapp):
    base = Document("b", "d", "b.txt", Article("b", "law", None, (_clause(HOSTILE),)), 0)
    said = Document("s", "d", "s.txt", Article("s", "commentary", HOSTILE, (), origin=HOSTILE), 1)
    drawn = picture.as_svg(Board(covering.coverage(base, [said], [], []), theme.load("light")), HOSTILE)
    assert "三" in "".join(ET.fromstring(drawn).itertext())  # noqa: S314 - our own


def _clause(title):
    return Segment("1", "clause", title, title, (1, 1), title, title)


def test_a_name_is_broken_at_its_space(qapp):
    font = fonts.sans(12)
    width = QFontMetricsF(font).horizontalAdvance("新华社 解")
    assert drawing.fitted("新华社 解读", font, width, 3) == ["新华社", "解读"]


def test_a_name_without_a_space_is_broken_where_the_line_ends(qapp):
    font = fonts.sans(12)
    width = QFontMetricsF(font).horizontalAdvance("第一条 推进")
    assert drawing.fitted("第一条 推进优质医疗卫生资源", font, width, 2)[0] == "第一条 推进"


def test_saving_says_so_where_the_hint_stood(saved, shown):
    saved("a.csv")
    assert "Saved as “a.csv”." in [label.text() for label in shown.findChildren(QLabel)]


@pytest.mark.parametrize("name", theme.THEMES)
def test_every_number_can_be_read_on_its_shade(name):
    shades = Shades(theme.load(name))
    drawn = [shades.said(n, quotes=quotes) for n in range(1, 12) for quotes in (False, True)]
    drawn += [shades.left(n, 12) for n in range(1, 13)]
    assert min(ratio(shade.ink, shade.fill) for shade in drawn) >= 4.5


@pytest.mark.parametrize("name", theme.THEMES)
def test_the_names_can_be_read(name):
    shades = Shades(theme.load(name))
    assert min(ratio(ink, shades.page) for ink in (shades.soft, shades.ink)) >= 4.5


@pytest.mark.parametrize("name", theme.THEMES)
def test_words_of_the_clause_stand_out_from_any_number_of_other_passages(name):
    shades = Shades(theme.load(name))
    most, least = shades.said(99, quotes=False).fill, shades.said(1, quotes=True).fill
    assert ratio(most, shades.page) < ratio(least, shades.page)
