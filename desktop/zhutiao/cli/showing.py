"""Answers as a person at a terminal reads them; scripts ask for JSON."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from zhutiao import remarks, terms
from zhutiao.cli import called
from zhutiao.words import _, readable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from zhutiao.model import Prepared

Answer = dict[str, Any]


def show(answer: Any, lines: Callable[[Any], Iterable[str]], *, as_json: bool) -> None:
    """Print exactly one JSON value, or lines."""
    if as_json:
        sys.stdout.write(_json(answer) + "\n")
    else:
        sys.stdout.writelines(f"{readable(line)}\n" for line in lines(answer))
    sys.stdout.flush()


def show_parts(answers: Iterable[tuple[Answer, str, Iterable[Answer]]]) -> None:
    """Print one JSON list of answers, each with a list of parts under a name, which are made one at a time.

    A law of 10 MB has 50,000 parts: they never stand in memory together with their JSON.
    """
    sys.stdout.write("[")
    for n, each in enumerate(answers):
        sys.stdout.write("," if n else "")
        _write(*each)
    sys.stdout.write("]\n")
    sys.stdout.flush()


def show_one(answer: Answer, name: str, parts: Iterable[Answer]) -> None:
    """Print one JSON answer with a list of parts under a name, which are made one at a time."""
    _write(answer, name, parts)
    sys.stdout.write("\n")
    sys.stdout.flush()


def _write(answer: Answer, name: str, parts: Iterable[Answer]) -> None:
    sys.stdout.write(_json(answer)[:-1] + f', "{name}": [')
    for n, part in enumerate(parts):
        sys.stdout.write(("," if n else "") + _json(part))
    sys.stdout.write("]}")


def _json(answer: Any) -> str:
    return readable(json.dumps(answer, ensure_ascii=False))


def say(sentence: str) -> None:
    """Tell the person at the terminal, beside the answer."""
    sys.stderr.write(readable(sentence) + "\n")


def warn(prepared: Prepared) -> None:
    """Say on stderr what could not be read as it stands."""
    for found in prepared.findings:
        say(_("“{0}”: {1}").format(prepared.file, remarks.finding(found)))


def files(answer: Iterable[Answer]) -> Iterator[str]:
    """Describe files and what they hold."""
    for file in answer:
        yield f"{file['file']}  ({file['encoding']})"
        for article in file["articles"]:
            yield from _article(article)
        for aside in file["set_aside"]:
            if aside["why"] != "furniture":
                yield "  – " + _("{0}: {1}").format(called.aside(aside), _short(aside["text"]))


def outline(answer: Answer) -> Iterator[str]:
    """Describe the base text."""
    yield answer["title"] or answer["dossier"]
    for segment in answer["segments"]:
        indent = "    " if segment["parent"] else "  "
        counts = _("marks {0}, notes {1}, links {2}").format(segment["marks"], segment["notes"], segment["links"])
        yield f"{indent}{segment['id']}  {segment['title'] or _short(segment['text'])}  · {counts}"


def links(answer: Iterable[Answer]) -> Iterator[str]:
    """Describe links; what was decided stands in the place of how sure a link is."""
    for link in answer:
        passage = link["passage"]
        who = f"{passage['speaker']}: " if passage["speaker"] else ""
        sure = terms.grade(link["grade"]) if link["state"] == "suggested" else terms.decision(link["state"])
        sure = f"{link['id'][:8]}  {terms.relation(link['relation'])}  {sure}"
        yield f"{link['clause']}  {sure}  {passage['id']}  {who}{_short(passage['text'])}"
        if link["reasons"]:
            yield "    " + " · ".join(why["text"] for why in link["reasons"])


def marks(answer: Iterable[Answer]) -> Iterator[str]:
    """Describe marks."""
    for mark in answer:
        tags = " ".join(f"#{tag}" for tag in mark["tags"])
        look = (
            terms.colour(mark["colour"], {mark["colour"]: mark["meaning"] or ""})
            if mark["style"] != "none"
            else terms.style("none")
        )
        state = {"check": _("to check"), "unplaced": _("unplaced")}.get(mark["state"], "")
        style = terms.style(mark["style"]) if mark["style"] != "none" else ""
        parts = (mark["segment"], style, look, state, _short(mark["quote"] or ""), tags)
        yield "  ".join(part for part in parts if part)
        if mark["note"]:
            yield "    " + mark["note"].replace("\n", "\n    ")


def kept(answer: Answer) -> Iterator[str]:
    """Describe a backup."""
    yield _("{0}: marks {1}, notes {2}").format(answer["file"], answer["marks"], answer["notes"])


def salvaged(answer: Answer) -> Iterator[str]:
    """Describe what was read out of a damaged library."""
    yield from kept(answer)
    yield _("Rows saved: {0}. Rows lost: {1}.").format(answer["rows"], answer["lost"])


def doctor(answer: Answer) -> Iterator[str]:
    """Describe what was looked at."""
    for check in answer["checks"]:
        name = called.check(check["name"])
        if check["ok"]:
            yield "✓ " + _("{0}: {1}").format(name, check["detail"])
        else:
            yield "✗ " + _("{0}: {1}").format(name, terms.unsound(check["name"]))
            yield f"    {check['detail']}"


def formats(answer: Iterable[Answer]) -> Iterator[str]:
    """Describe the export formats."""
    for each in answer:
        yield f"{each['format']} ({each['suffix'] or _('a folder')}): {', '.join(each['options'])}"


def _article(article: Answer) -> Iterator[str]:
    counts = _counted(article)
    result = f" → {called.result(article['result'])}" if "result" in article else ""
    yield f"  {article['id']}  {terms.kind(article['kind'])}  {article['title'] or '—'}  ({counts}){result}"
    for finding in article["findings"]:
        where = f"{finding['segment']}  " if finding["segment"] else ""
        yield f"      {where}{called.finding(finding)}"


def _counted(article: Answer) -> str:
    if article["turns"] is not None:
        return _("{0} turns").format(len(article["turns"]))
    clauses = sum(segment["kind"] == "clause" for segment in article["segments"])
    if clauses:
        return _("1 clause") if clauses == 1 else _("{0} clauses").format(clauses)
    return _("segments: {0}").format(len(article["segments"]))


def _short(text: str, most: int = 40) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else line[:most] + "…"
