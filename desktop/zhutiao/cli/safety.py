"""`zhutiao restore` and `zhutiao doctor`: they take a library as it is, damaged or not."""

from __future__ import annotations

from shlex import quote
from typing import TYPE_CHECKING

from zhutiao.cli import answers, showing
from zhutiao.cli.opened import opened
from zhutiao.errors import ManyMarksError
from zhutiao.services import backing, doctoring
from zhutiao.words import _

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

REFUSED = NOTHING_GOOD = 1


def restore(path: Path, chosen: Namespace) -> int:
    """Put a backup in the place of the library, and say what that changes."""
    difference = backing.preview(path, chosen.file)
    try:
        kept = backing.restore(path, chosen.file, sure=chosen.sure)
    except ManyMarksError as error:
        said = _(
            "{0} of {1} marks would be missing afterwards, so nothing was changed. To restore all the same: --sure"
        )
        showing.say(said.format(error.count, error.total))
        return REFUSED
    if difference.now:
        said = _("Marks that were missing and are back: {0}. Marks that are missing now: {1}; they are in a backup.")
        showing.say(said.format(difference.returning, difference.missing))
    showing.show(answers.restored(kept, difference), showing.kept, as_json=chosen.json)
    return 0


def doctor(path: Path, chosen: Namespace) -> int:
    """Say what is damaged, and with --salvage write into a new library what can still be read."""
    if chosen.salvage:
        return _salvage(path, chosen)
    if not path.exists():
        opened(path, named=chosen.library is not None).close()
    answer = answers.doctor(doctoring.examine(path, rebuild_search=chosen.rebuild_search))
    showing.show(answer, showing.doctor, as_json=chosen.json)
    failed = {check["name"] for check in answer["checks"] if not check["ok"]}
    if failed:
        _say_what_next(path, search=failed == {"search"})
    return 0 if answer["ok"] else NOTHING_GOOD


def _say_what_next(path: Path, *, search: bool) -> None:
    if search:
        command = f"zhutiao doctor --library {quote(str(path))} --rebuild-search"
        showing.say(_("To make the search index anew: {0}").format(command))
        return
    good = backing.newest_good(path)
    if good:
        command = f"zhutiao restore --library {quote(str(path))} {quote(str(good.path))}"
        showing.say(_("To go back to the latest good backup: {0}").format(command))
    command = f"zhutiao doctor --library {quote(str(path))} --salvage OUT"
    showing.say(_("To save what can be read as a new library: {0}").format(command))


def _salvage(path: Path, chosen: Namespace) -> int:
    from zhutiao.services import mending  # noqa: PLC0415 - hardly any run salvages

    found = mending.salvage(path, chosen.salvage)
    showing.show(answers.salvaged(chosen.salvage, found), showing.salvaged, as_json=chosen.json)
    return 0
