"""What things are called before a reader, in window, terminal and export: kinds, colours, styles, links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping


def kind(name: str) -> str:
    """Return what a kind of text is called."""
    match name:
        case "opinion":
            return _("Opinion")
        case "commentary":
            return _("Commentary")
        case "brief":
            return _("News brief")
        case "transcript":
            return _("Transcript")
        case "law":
            return _("Law")
        case "report":
            return _("Report")
        case _:
            return _("Other text")


def step(label: str) -> str:
    """Return what a step of the history is called; what it names stands behind a tab in its label."""
    said, _tab, name = label.partition("\t")
    # Not `format`: a label may come from a stranger's library.
    return _(said).replace("{0}", name) if said else ""


def meaning(colour: str, renamed: Mapping[str, str] | None = None) -> str:
    """Say what a colour stands for: the reader's own word, else ours."""
    if renamed and renamed.get(colour):
        return renamed[colour]
    match colour:
        case "amber":
            return _("Key measures")
        case "green":
            return _("Figures and dates")
        case "blue":
            return _("Doubtful")
        case "rose":
            return _("Quotable")
        case _:
            return _("To do")


def colour(name: str, renamed: Mapping[str, str] | None = None) -> str:
    """Return a colour and what it stands for: the reader's own word, else ours."""
    match name:
        case "amber":
            word = _("Amber")
        case "green":
            word = _("Green")
        case "blue":
            word = _("Blue")
        case "rose":
            word = _("Rose")
        case _:
            word = _("Violet")
    return _("{0}: {1}").format(word, meaning(name, renamed))


def style(name: str) -> str:
    """Return what a style of marking is called."""
    match name:
        case "highlight":
            return _("Highlight")
        case "underline":
            return _("Underline")
        case "wavy":
            return _("Wavy line")
        case _:
            return _("Note")


def state(name: str) -> str:
    """Return how sure it is where a mark stands."""
    match name:
        case "check":
            return _("To check")
        case "unplaced":
            return _("Unplaced")
        case _:
            return _("In place")


def relation(name: str) -> str:
    """Return how strongly a passage is about a clause."""
    match name:
        case "quotes":
            return _("quotes")
        case "discusses":
            return _("discusses")
        case _:
            return _("mentions")


def grade(name: str) -> str:
    """Return how sure a link is."""
    match name:
        case "certain":
            return _("certain")
        case "likely":
            return _("likely")
        case "possible":
            return _("possible")
        case _:
            return _("linked by hand")


def question(name: str) -> str:
    """Return which question of a transcript words belong to."""
    match name:
        case "opening":
            return _("opening words")
        case "closing":
            return _("closing words")
        case _:
            return _("question {0}").format(name)


def where(name: str) -> str:
    """Return what a place that a search looks in is called."""
    match name:
        case "title":
            return _("Title")
        case "speaker":
            return _("Speaker")
        case "note":
            return _("Note")
        case "tag":
            return _("Tag")
        case "link":
            return _("Link")
        case _:
            return _("Text")


def minutes(count: int) -> str:
    """Return how much time something takes, from an hour on in hours and minutes."""
    hours, rest = divmod(count, 60)
    if not hours:
        return _("{0} min").format(rest)
    return _("{0} h {1} min").format(hours, rest) if rest else _("{0} h").format(hours)


def template(name: str) -> str:
    """Return what an arrangement of an export is called."""
    match name:
        case "clause":
            return _("Clause by clause")
        case "passages":
            return _("Clause by clause, with passages")
        case "tag":
            return _("By tag")
        case "colour":
            return _("By colour")
        case "quotes":
            return _("Quotes only")
        case "apparatus":
            return _("Critical apparatus")
        case "briefing":
            return _("Briefing")
        case _:
            return name


def decision(name: str) -> str:
    """Return what the reader decided about a link."""
    match name:
        case "accepted":
            return _("accepted")
        case "rejected":
            return _("rejected")
        case "manual":
            return _("linked by hand")
        case _:
            return _("not decided")


def received(verdict: str) -> str:
    """Return what somebody else's mark is beside those that are here."""
    match verdict:
        case "new":
            return _("new")
        case "same":
            return _("already there")
        case "conflict":
            return _("differs from yours")
        case "unplaced":
            return _("words not found")
        case "deleted":
            return _("deleted here")
        case _:
            return _("no such text here")


def marks_format(name: str) -> str:
    """Return what a file of marks is called by the program that wrote it."""
    match name.removesuffix("-csv"):
        case "annotations":
            return _("Web annotations")
        case "hypothesis":
            return _("Hypothesis")
        case "readwise":
            return _("Readwise")
        case "word":
            return _("Word comments")
        case _:
            return _("Table of marks")


def whereabouts(risk: str) -> str:
    """Return what a folder that other computers write to is called."""
    return {
        "onedrive": _("OneDrive"),
        "dropbox": _("Dropbox"),
        "icloud": _("iCloud"),
        "nutstore": _("Nutstore"),
        "baidu": _("Baidu Netdisk"),
        "network": _("a network drive"),
    }[risk]


def unsound(name: str) -> str:
    """Say what is wrong in a library where a check of that name has found something."""
    return {
        "integrity": _("Parts of the file cannot be read"),
        "references": _("Something refers to what is not there any more"),
        "triggers": _("The file holds code that is not ours"),
        "texts": _("Texts are not as they were imported"),
        "sources": _("Source files are not as they were imported"),
        "rows": _("Marks, notes or tags are not as they were written"),
        "history": _("Some changes can no longer be taken back"),
        "quotes": _("Marks stand on other words than they were made on"),
        "search": _("The search index does not say what the texts say"),
        "backups": _("No backup can be read"),
    }.get(name, name)
