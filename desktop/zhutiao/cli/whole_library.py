"""`zhutiao export library` and `zhutiao rebuild`: a whole library as open files, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.cli import answers, showing
from zhutiao.cli.opened import opened
from zhutiao.exporters.choices import read
from zhutiao.ports import Option
from zhutiao.words import _

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Mapping
    from pathlib import Path

FORMAT = "library"
WRONG_USAGE = 2


def options() -> Mapping[str, Option]:
    """Return what may be chosen of an export of the whole library."""
    return {"zip": Option(_("in one zip instead of a folder"), default=False)}


def given(chosen: Namespace) -> dict[str, object]:
    """Return the options of an export as they were typed."""
    return {**dict(_option(each) for each in chosen.options), **dict.fromkeys(chosen.without, False)}


def export(path: Path, chosen: Namespace) -> int:
    """Write the whole library into a folder, or a zip where that is wanted or OUT ends so."""
    from zhutiao.services import library_export, packing  # noqa: PLC0415 - no other command needs it

    wanted = read(given(chosen), options())
    if chosen.out is None or chosen.dossier:
        showing.say(_("The whole library goes into a folder or a zip: zhutiao export library OUT"))
        return WRONG_USAGE
    opened(path, named=chosen.library is not None).close()
    out = chosen.out
    if wanted["zip"] and not packing.is_zip(out):
        out = out.with_name(f"{out.name}{packing.ZIP}")
    if chosen.preview:
        showing.say(_("Nothing was written."))
        return 0
    written = library_export.export(path, out)
    if chosen.json:
        showing.show(answers.exported(written), showing.kept, as_json=True)
    else:
        showing.say(_("Written: “{0}”.").format(written.path))
    return 0


def rebuild(path: Path, chosen: Namespace) -> int:
    """Make a new library of what was exported."""
    from zhutiao.services import rebuilding  # noqa: PLC0415 - hardly any run rebuilds

    if chosen.library is None:
        path.parent.mkdir(parents=True, exist_ok=True)
    made = rebuilding.rebuild(chosen.source, path)
    if made.ignored:
        said = _("Changed by hand, and not read: {0}. The notes are those of the records.")
        showing.say(said.format(", ".join(made.ignored[:3])))
    showing.show(answers.rebuilt(made), showing.kept, as_json=chosen.json)
    return 0


def _option(given: str) -> tuple[str, bool | str]:
    """Read NAME, which switches on, or NAME=VALUE."""
    name, equals, value = given.partition("=")
    return name, value if equals else True
