"""Say why a backup was made, and what would change if it stood in the library's place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.services.backing import Difference


def reason(why: str) -> str:
    """Say why a backup was made."""
    match why:
        case "":
            return _("made by you")
        case "start":
            return _("at the start")
        case "import":
            return _("before an import")
        case "merge":
            return _("before a merge")
        case "restore":
            return _("before a restore")
        case "migration":
            return _("before an update")
        case "change":
            return _("before a large change")
        case "purge":
            return _("before the bin was emptied")
        case "damaged":
            return _("the damaged file")
        case _:
            return why


def said(found: Difference) -> str:
    """Say what is in a backup, and which marks would come and go with it."""
    then = found.then
    held = _("In it: marks {0}, notes {1}, tags {2}, texts {3}.").format(
        then.marks, then.notes, then.tags, then.documents
    )
    if found.now is None:
        return held + " " + _("What the library holds now cannot be read.")
    if not (found.missing or found.returning):
        return held + " " + _("It has the same marks as the library has now.")
    gone = _("{0} of the {1} marks of now would be missing, {2} would come back.")
    return held + " " + gone.format(found.missing, found.now.marks, found.returning)
