"""The export in the terminal: to a file, a folder or the terminal itself."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, Any

from zhutiao import words
from zhutiao.cli import answers, showing, whole_library
from zhutiao.cli.dossiers import linked_dossier
from zhutiao.services import export_plans, export_words, exporting, templates
from zhutiao.words import _
from zhutiao.workshop import Workshop

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from zhutiao.cli.showing import Answer
    from zhutiao.exporters.again.report import Report
    from zhutiao.services.export_plans import Plan, PlannedFile
    from zhutiao.store.library import Library

    Options = Mapping[str, object]

WRONG_USAGE = 2
PATIENCE = 60.0
COUNTED = ("updated", "added", "edited", "offered", "removed", "left_out")


def formats(chosen: Namespace) -> int:
    """List what can be written."""
    every = [*exporting.formats(), (whole_library.FORMAT, "", whole_library.options())]
    showing.show(answers.formats(every), showing.formats, as_json=chosen.json)
    return 0


def run(library: Library, chosen: Namespace) -> int:
    """Export a dossier."""
    if wrong := _contradiction(chosen):
        showing.say(wrong)
        return WRONG_USAGE
    dossier = linked_dossier(library, chosen.dossier)
    options = whole_library.given(chosen)
    if chosen.out is None:
        sys.stdout.buffer.write(_main(library, dossier.id, chosen.format, options))
        sys.stdout.flush()
        return 0
    wishes = {"fresh": chosen.fresh, "back": chosen.bring_back}
    plan = _plan(library, dossier.id, chosen.format, chosen.out, options, wishes)
    if not chosen.preview:
        export_plans.carry_out(plan)
    if chosen.json or chosen.preview:
        showing.show(planned(plan, shown=chosen.preview), _differences, as_json=chosen.json)
    for sentence in (_told(plan, shown=chosen.preview), *export_words.particulars(plan)):
        showing.say(sentence)
    return 0


def _main(library: Library, dossier: str, name: str, options: Options) -> bytes:
    if not templates.is_own(options):
        return exporting.render(library, dossier, name, options)
    asked = (library.path, words.language(), dossier, name, options)
    return _in_workshop(exporting.files_of, *asked)[0][1]


def _plan(library: Library, dossier: str, name: str, out: Path, options: Options, wishes: Mapping[str, bool]) -> Plan:
    if not templates.is_own(options):
        return exporting.plan(library, dossier, name, out, options, **wishes)
    asked = (library.path, words.language(), dossier, name, options)
    return _in_workshop(partial(exporting.plan_of, **wishes), asked, out)


def _in_workshop(function: Callable[..., Any], *args: Any) -> Any:
    """Run what may take for ever, or all memory, where it can be stopped."""
    with Workshop() as workshop:
        return workshop.run(function, *args, timeout=PATIENCE)


def planned(plan: Plan, *, shown: bool) -> Answer:
    """Return what an export did, or would do where its differences are *shown*."""
    return {
        "written": not shown,
        "folder": str(plan.folder) if plan.folder else None,
        "files": [
            {
                "file": str(file.path),
                "state": file.state,
                "blocks": _report(file.report) if file.report else None,
                "difference": _difference(file) if shown else None,
            }
            for file in plan.files
        ],
        "gone": [str(path) for path in plan.gone],
        "left_out": [str(path) for path in plan.left_out],
    }


def _report(report: Report) -> Answer:
    lists = {name: [{"block": each.name, "words": each.words} for each in getattr(report, name)] for name in COUNTED}
    return {"kept": len(report.kept), **lists, "fields": list(report.fields)}


def _difference(file: PlannedFile) -> Answer:
    found = file.difference()
    return {"lines": list(found.lines), "more": found.more}


def _differences(answer: Answer) -> Iterator[str]:
    for file in answer["files"]:
        found = file["difference"]
        if found and found["lines"]:
            yield f"=== {file['file']}"
            yield from found["lines"]
            if found["more"]:
                yield _("… and {0} more lines").format(f"{found['more']:,}")


def _told(plan: Plan, *, shown: bool) -> str:
    return _("Nothing was written.") if shown else export_words.written(plan)


def _contradiction(chosen: Namespace) -> str:
    if chosen.format is None:
        return _("Name a format. “zhutiao export --list” names them.")
    if chosen.out is None and (chosen.preview or chosen.fresh or chosen.bring_back):
        return _("Name the file or folder that is meant.")
    return ""
