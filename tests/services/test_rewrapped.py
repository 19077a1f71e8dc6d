"""A text that was wrapped anew, or set with other widths, gives the same clauses, turns and letters."""

import os
import random
from collections import Counter

import pytest

from zhutiao import paths
from zhutiao.services.dividing import articles
from zhutiao.services.fetching import decode, fetch
from zhutiao.text.tokens import bare

# With ZHUTIAO_EXAMPLES=random every width is tried.
WIDTHS = range(10, 41) if os.environ.get("ZHUTIAO_EXAMPLES") == "random" else (10, 13, 18, 20, 27, 40)
SOURCES = {path.name[:3]: decode(path, fetch(path)).text for path in sorted(paths.shipped("data").glob("*.txt"))}
SIGNS = str.maketrans("，：；（）！？", ",:;()!?")
FULL = str.maketrans(",:;()!?", "，：；（）！？")


def cut(text, width, blanks):
    """Cut every line at *width*; blank lines stand behind every line, nowhere, or where they stood."""
    lines = [line.strip() for line in text.split("\n") if blanks == "kept" or line.strip()]
    parts = [line[i : i + width] for line in lines for i in range(0, max(len(line), 1), width)]
    return ("\n\n" if blanks == "everywhere" else "\n").join(parts)


def main_text(text):
    """Return the policy document of a page, or its transcript."""
    return next(article for article in articles(text)[0] if article.kind in ("opinion", "transcript"))


def heads(article):
    numbered = [piece.id for piece in article.segments if article.turns is None]
    return numbered + [(turn.label.translate(SIGNS), turn.question) for turn in article.turns or ()]


def letters(text):
    found, asides = articles(text)
    pieces = [piece.printed for article in found for piece in article.segments]
    spoken = [words for article in found for turn in article.turns or () for words in (turn.label, *turn.paragraphs)]
    titles = [article.title or "" for article in found]
    again = [each.text for article in found for each in article.findings if each.what in ("duplicate", "cut")]
    return Counter(bare("".join([*pieces, *spoken, *titles, *again, *(aside.text for aside in asides)])).text)


@pytest.mark.parametrize("blanks", ["nowhere", "everywhere", "kept"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["001", "002", "003"])
def test_a_source_cut_at_another_width_has_the_same_clauses_and_turns(name, width, blanks):
    page = cut(SOURCES[name], width, blanks)
    assert heads(main_text(page)) == heads(main_text(SOURCES[name]))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", SOURCES)
def test_a_source_cut_at_another_width_has_the_same_letters(name, width):
    assert letters(cut(SOURCES[name], width, "nowhere")) == letters(SOURCES[name])


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["001", "002"])
def test_an_opinion_run_together_and_cut_anew_has_the_same_clauses(name, width):
    opinion = main_text(SOURCES[name])
    page = cut("".join(piece.printed.replace("\n", "") for piece in opinion.segments), width, "nowhere")
    assert heads(main_text(page)) == heads(opinion)


@pytest.mark.parametrize("widths", [SIGNS, FULL], ids=["half", "full"])
@pytest.mark.parametrize("name", ["001", "002", "003"])
def test_the_width_of_signs_changes_no_clause_and_no_turn(name, widths):
    assert heads(main_text(SOURCES[name].translate(widths))) == heads(main_text(SOURCES[name]))


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("name", ["001", "003"])
def test_a_paragraph_printed_twice_changes_no_clause_and_no_turn(name, seed):
    lines = SOURCES[name].split("\n")
    long = [n for n, line in enumerate(lines) if len(line) > 60]
    twice = random.Random(seed).choice(long)  # noqa: S311 - any line will do
    page = "\n".join([*lines[: twice + 1], "", lines[twice], *lines[twice + 1 :]])
    assert heads(main_text(page)) == heads(main_text(SOURCES[name]))
