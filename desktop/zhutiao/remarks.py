"""What an importer found in a file, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhutiao.model import Article, Aside, Finding

SHOWN = 60


def finding(found: Finding) -> str:
    """Say what was found and what was done about it."""
    match found.what:
        case "duplicate":
            return _("These words stand twice, the second time is left out: {0}").format(_short(found.text))
        case "cut":
            return _("The text breaks off here: {0}").format(_short(found.text))
        case "joined-lines":
            return _("Lines that the page had broken were joined: {0}.").format(found.detail)
        case "out-of-order":
            return _("This piece stood elsewhere on the page and was put in its place: {0}").format(_short(found.text))
        case "doubtful":
            return _("Where paragraphs end is not certain from here: {0}").format(_short(found.text))
        case "replaced":
            return _("Here the page prints other words: {0}").format(_short(found.text))
        case "encoding":
            return _encoding(found.detail or found.text)
        case _:
            return _short(found.text or found.detail)


def imported(counts: Mapping[str, int]) -> str:
    """Say what became of the texts of an import, and which marks wait for the reader since; see `keeping.counted`."""
    said = _("Imported: {0} new, {1} updated, {2} other printings, {3} there already.")
    became = said.format(*(counts.get(each, 0) for each in ("new", "version", "printing", "same")))
    check, unplaced = counts.get("check", 0), counts.get("unplaced", 0)
    if not (check or unplaced):
        return became
    return became + " " + _("Marks to check: {0}, unplaced: {1}.").format(check, unplaced)


def aside(words: Aside) -> str:
    """Say why words were set aside."""
    match words.why:
        case "furniture":
            return _("Part of the page")
        case "caption":
            return _("Caption of a picture")
        case "credit":
            return _("About the text")
        case _:
            return _("Belongs to no text")


def counts(article: Article) -> str:
    """Say how much an article holds."""
    clauses = sum(1 for segment in article.segments if segment.kind == "clause")
    counted = []
    if clauses:
        counted.append(_("1 clause") if clauses == 1 else _("{0} clauses").format(clauses))
    if article.turns:
        counted.append(_("{0} turns").format(len(article.turns)))
    if not counted:
        paragraphs = sum(1 for _piece in article.pieces())
        counted.append(_("1 paragraph") if paragraphs == 1 else _("{0} paragraphs").format(paragraphs))
    if not article.complete:
        counted.append(_("incomplete"))
    return " · ".join(counted)


def _encoding(remark: str) -> str:
    """Say what a reader of files remarked: a word for what it is, then the name or number it is about."""
    what, _gap, about = remark.partition(" ")
    match what:
        case "undecoded":
            return _("1 character could not be read.") if about == "1" else _unread(about)
        case "guessed":
            return _("The encoding was guessed: {0}. If the text looks wrong, choose another.").format(about)
        case "unknown":
            return _("There is no encoding called {0}, so it was guessed.").format(about)
        case "pictures":
            return _("Pages that are pictures without text were left out: {0}").format(about)
        case "recognised":
            return _("The text of these pages was recognised from pictures; compare it with them: {0}").format(about)
        case "garbled":
            return _("This text seems to have been saved in a wrong encoding before it came here.")
        case _:
            return _("Some characters could not be read with certainty: {0}").format(remark)


def _unread(count: str) -> str:
    return _("{0} characters could not be read.").format(count)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else f"{line[: SHOWN - 1]}…"
