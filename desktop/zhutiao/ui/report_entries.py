"""What an import made of a file, as entries to read: texts, what was joined, doubled, set aside, in doubt, decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zhutiao import remarks, terms
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhutiao.model import Article, Finding, Intake, Lines, Span

SHOWN = 80


class Entry(NamedTuple):
    """One line of a report: a heading where it has no lines, else words, what they are, where they stand."""

    words: str
    about: str = ""
    lines: Lines | None = None
    raw: tuple[Span, ...] = ()


def facts(intake: Intake) -> Iterator[tuple[str, str]]:
    """Yield what is known of the file itself, name by name."""
    yield _("File"), intake.file
    yield _("SHA-256"), intake.sha256
    yield _("Encoding"), intake.encoding
    if intake.reader:
        yield _("Read as"), intake.reader
    yield _("Imported"), intake.kept[:16].replace("T", " ") + (" UTC" if intake.kept else "")


def entries(intake: Intake, articles: Sequence[Article]) -> Iterator[Entry]:
    """Yield the report, headings before what they head; a part without entries is left out."""
    findings = [finding for article in articles for finding in article.findings]
    found = {finding.what for finding in findings}
    named = ("joined-lines", "out-of-order", "duplicate", "cut", "doubtful")
    yield from _part(_("Texts"), [_text(article) for article in articles])
    for what in (*named, *sorted(found - {*named})):
        yield from _part(_heading(what), [_finding(each) for each in findings if each.what == what])
    asides = [Entry(_short(each.text), remarks.aside(each), each.lines, each.raw) for each in intake.set_aside]
    yield from _part(_("Set aside"), asides)
    yield from _part(_("Decided by the reader"), _decided(intake))


def _part(heading: str, inside: Sequence[Entry]) -> Iterator[Entry]:
    if inside:
        yield Entry(f"{heading}  {len(inside)}")
        yield from inside


def _text(article: Article) -> Entry:
    about = f"{terms.kind(article.kind)} · {remarks.counts(article)}"
    lines = next((piece.lines for piece in article.pieces()), (1, 1))
    return Entry(article.title or _("Without title"), about, lines)


def _finding(found: Finding) -> Entry:
    if found.what == "joined-lines":
        return Entry(remarks.finding(found), "", found.lines, found.raw)
    words = _short(found.text or found.detail) or remarks.finding(found)
    return Entry(words, found.segment or "", found.lines, found.raw)


def _heading(what: str) -> str:
    match what:
        case "joined-lines":
            return _("Joined")
        case "out-of-order":
            return _("Put in its place")
        case "duplicate":
            return _("Stands twice, left out")
        case "cut":
            return _("Breaks off")
        case "doubtful":
            return _("In doubt")
        case "encoding":
            return _("Encoding")
        case _:
            return _("Remarks")


def _decided(intake: Intake) -> list[Entry]:
    made = intake.decisions
    several = (
        (made.starts, _("A paragraph begins here")),
        (made.joins, _("Goes on with the line before")),
        (made.aside, _("Is no text")),
        (made.kept, _("Is text")),
    )
    lines = (intake.text or "").split("\n")
    found = [Entry(_("Read in the encoding {0}").format(made.encoding), "", (1, 1))] if made.encoding else []
    found += [Entry(_("Taken for: {0}").format(terms.kind(kind)), name, (1, 1)) for name, kind in made.kinds.items()]
    found += [Entry(_("Title: {0}").format(title or "—"), name, (1, 1)) for name, title in made.titles.items()]
    for chosen, about in several:
        found += [Entry(_short(_line(lines, line)), about, (line, line)) for line in sorted(chosen)]
    return found


def _line(lines: Sequence[str], number: int) -> str:
    return lines[number - 1] if 0 < number <= len(lines) else ""


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else f"{line[: SHOWN - 1]}…"


def where(lines: Lines) -> str:
    """Say which lines something stands in."""
    first, last = lines
    return _("Line {0}").format(first) if first == last else _("Lines {0} to {1}").format(first, last)
