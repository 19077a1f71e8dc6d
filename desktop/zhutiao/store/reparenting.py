"""Give salvaged rows the parents they have lost: no mark, no note goes down with a page of something else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zhutiao.model import COLOURS, STATES, STYLES, Article, Segment
from zhutiao.store import canonical
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.store.salvaged_rows import Found, Row

LOST = "salvaged"
"""The id of the dossier, and of the document in it, to which belongs what has lost its own."""

_EPOCH = "1970-01-01T00:00:00.000Z"
_NOWHERE = {"start": None, "end": None, "exact": None, "before": None, "after": None, "hint": None}


def repair(found: Found) -> None:
    """Let every row that is kept have its parents: found elsewhere, made anew, or a place for what is lost."""
    _texts(found)
    _documents(found)
    _places(found)
    _doubtful(found)
    _notes(found)
    _placeless(found)
    _briefings(found)
    _readings(found)
    _drop_rest(found)


def _texts(found: Found) -> None:
    """Let documents, versions and places point to the texts that are there."""
    held = found.rows["text"]
    for table in ("document", "version", "place", "link_side", "briefing_item", "reading_choice"):
        for row in list(found.rows[table].values()):
            name = found.renamed.get(row["text"])
            if row["text"] not in held and name:
                found.put(table, {**row, "text": name})
    for version in _orphans(found, "version", "text", "text"):
        found.drop("version", version["id"])


def _doubtful(found: Found) -> None:
    """Let what is not as it was written be something that can be shown, and be checked where it stands no more."""
    texts: dict[str, dict[str, str]] = {}
    for table, key in sorted(found.touched):
        row = found.rows[table].get(key)
        if row and table == "mark":
            colour = row["colour"] if row["colour"] in COLOURS else COLOURS[0]
            style = row["style"] if row["style"] in STYLES else STYLES[0]
            found.put(table, {**row, "colour": colour, "style": style})
        elif row and table == "place" and row["state"] != "unplaced" and row["start"] is not None:
            name = row["text"]
            texts[name] = texts.get(name) or _printed(found, name)
            _compare(found, row, texts[name].get(row["segment"], ""))


def _compare(found: Found, place: Row, printed: str) -> None:
    start, end, own = place["start"], place["end"], place["exact"]
    now = printed[start:end] if 0 <= start < (end or 0) else ""
    if now and now == own:
        found.put("place", {**place, "state": "placed" if place["state"] not in STATES else place["state"]})
    elif now:
        found.put("place", {**place, "exact": now, "state": "check"} | ({"was": own} if "was" in place else {}))
    else:
        found.put("place", {**place, "start": None, "end": None, "state": "unplaced"})


def _printed(found: Found, text: str) -> dict[str, str]:
    return {piece.id: piece.printed for piece in canonical.article(found.rows["text"][text]["body"]).pieces()}


def _documents(found: Found) -> None:
    for row in _orphans(found, "document", "dossier", "dossier"):
        found.put("document", {**row, "dossier": _dossier(found)})
    for column, table in (("printing_of", "document"), ("intake", "intake")):
        for row in _orphans(found, "document", column, table):
            found.put("document", {**row, column: None})
    for row in _orphans(found, "document", "text", "text"):
        found.put("document", {**row, "text": _latest_text(found, row["id"]) or _no_text(found)})
    for row in _orphans(found, "dossier", "base", "document"):
        found.put("dossier", {**row, "base": None})


def _places(found: Found) -> None:
    for row in _orphans(found, "place", "mark", "mark"):
        _make_mark(found, row["mark"], row, "highlight")
    for row in _orphans(found, "place", "document", "document"):
        found.put("place", {**row, "document": _document(found), "text": _no_text(found), "state": "unplaced"})
    for row in _orphans(found, "place", "text", "text"):
        text = found.rows["document"][row["document"]]["text"]
        found.put("place", {**row, "text": text, "state": "unplaced"})


def _notes(found: Found) -> None:
    for row in _orphans(found, "note", "mark", "mark"):
        _make_mark(found, row["mark"], row, "none")
    for row in _orphans(found, "note", "dossier", "dossier"):
        found.put("note", {**row, "dossier": _dossier(found)})


def _placeless(found: Found) -> None:
    """Give a place to marks that have lost theirs but say something."""
    placed = {row["mark"] for row in found.rows["place"].values()}
    saying = {row["mark"] for table in ("note", "tagging") for row in found.rows[table].values()}
    for mark in saying - placed - {None}:
        if mark in found.rows["mark"]:
            _make_place(found, found.rows["mark"][mark])


def _briefings(found: Found) -> None:
    for row in _orphans(found, "briefing", "dossier", "dossier"):
        found.put("briefing", {**row, "dossier": _dossier(found)})
    for row in _orphans(found, "briefing_item", "briefing", "briefing"):
        briefing = {"id": row["briefing"], "dossier": _dossier(found), "name": _("Salvaged")}
        found.put("briefing", {**briefing, **_stamps(row), "deleted": None})
    for row in _orphans(found, "briefing_item", "text", "text"):
        found.put("briefing_item", {**row, "text": None})


def _readings(found: Found) -> None:
    """Let what was chosen be looked for by its words alone where the text it was chosen in is gone."""
    for row in _orphans(found, "reading_choice", "text", "text"):
        found.put("reading_choice", {**row, "text": None})
    for row in _orphans(found, "version", "basis", "version"):
        found.put("version", {**row, "basis": None})


def _drop_rest(found: Found) -> None:
    for table, column, parent in (
        ("version", "document", "document"),
        ("tagging", "mark", "mark"),
        ("tagging", "tag", "tag"),
        ("tick", "document", "document"),
        ("reading_choice", "document", "document"),
        ("link_decision", "dossier", "dossier"),
        ("link_side", "decision", "link_decision"),
        ("link_side", "document", "document"),
        ("link_side", "text", "text"),
    ):
        for row in _orphans(found, table, column, parent):
            found.drop(table, row["id"])
    sides: dict[Any, int] = {}
    for row in found.rows["link_side"].values():
        sides[row["decision"]] = sides.get(row["decision"], 0) + 1
    for key in [key for key in found.rows["link_decision"] if sides.get(key, 0) < 2]:  # noqa: PLR2004 - a link has two
        for side in [row["id"] for row in found.rows["link_side"].values() if row["decision"] == key]:
            found.drop("link_side", side)
        found.drop("link_decision", key)


def _orphans(found: Found, table: str, column: str, parent: str) -> list[Row]:
    held = found.rows[parent]
    rows = found.rows[table].values()
    return [row for row in rows if row.get(column) is not None and row[column] not in held]


def _latest_text(found: Found, document: str) -> str | None:
    versions = [row for row in found.rows["version"].values() if row["document"] == document]
    return max(versions, key=lambda row: row["n"])["text"] if versions else None


def _make_mark(found: Found, mark: str, child: Row, style: str) -> None:
    found.put("mark", {"id": mark, "colour": "amber", "style": style, **_stamps(child)})


def _make_place(found: Found, mark: Row) -> None:
    place = {"id": f"{LOST} {mark['id']}", "mark": mark["id"], "document": _document(found), "position": 0}
    place |= {"segment": "p1", "text": _no_text(found), "state": "unplaced", **_NOWHERE, **_stamps(mark)}
    found.put("place", place)


def _document(found: Found) -> str:
    if LOST not in found.rows["document"]:
        row = {"id": LOST, "dossier": _dossier(found), "source": "", "file": _("Salvaged"), "text": _no_text(found)}
        found.put("document", {**row, "printing_of": None, "position": 0, **_stamps({})})
    return LOST


def _dossier(found: Found) -> str:
    """Return the dossier for what has none: the only one there is, else one made for it."""
    known = [row["id"] for row in found.rows["dossier"].values() if row["deleted"] is None]
    if len(known) == 1:
        return known[0]
    if LOST not in found.rows["dossier"]:
        found.put("dossier", {"id": LOST, "name": _("Salvaged"), "base": None, **_stamps({})})
    return LOST


def _no_text(found: Found) -> str:
    words = _("What stood here could not be read.")
    article = Article("a1", "other", _("Salvaged"), (Segment("p1", "paragraph", words, words, (1, 1)),))
    body = canonical.dump(article)
    found.rows["text"][canonical.name(body)] = {"sha256": canonical.name(body), "body": body}
    return canonical.name(body)


def _stamps(row: Row) -> Row:
    times = {"created": row.get("created", _EPOCH), "modified": row.get("modified", _EPOCH)}
    return {"author": row.get("author", ""), **times, "deleted": row.get("deleted")}
