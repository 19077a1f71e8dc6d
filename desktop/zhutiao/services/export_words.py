"""Say in sentences what an export does, or did: the same in the window and in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zhutiao.services.export_plans import Plan

BETWEEN = " · "


def written(plan: Plan) -> str:
    """Say that a plan was carried out."""
    name = (plan.folder or plan.path).name
    if not plan.changes:
        return _("Nothing is new, and “{0}” was left as it is.").format(name)
    if plan.folder is None:
        return _("Written: “{0}”.").format(name)
    return _("Written to “{0}”: files {1} of {2}.").format(name, len(plan.changes), len(plan.files))


def particulars(plan: Plan) -> Iterator[str]:
    """Yield what is worth knowing of it before or after, in whole sentences; nothing where it only makes new files."""
    if counts := [f"{told} {count:,}" for told, count in _counts(plan) if count]:
        yield _("Blocks: {0}.").format(BETWEEN.join(counts))
    for sentence, names in _named(plan):
        if names := list(names):
            yield sentence.format(BETWEEN.join(names))


def _counts(plan: Plan) -> Iterator[tuple[str, int]]:
    reports = [file.report for file in plan.files if file.report]
    yield _("updated"), sum(len(each.updated) for each in reports)
    yield _("new"), sum(len(each.added) for each in reports)
    yield _("edited by hand and kept"), sum(len(each.edited) for each in reports)
    yield _("with a newer version put under them"), sum(len(each.offered) for each in reports)
    yield _("no longer in the export and kept"), sum(len(each.removed) for each in reports)
    yield _("deleted by hand and left out"), sum(len(each.left_out) for each in reports)


def _named(plan: Plan) -> Iterator[tuple[str, Iterable[str]]]:
    fields = (name for file in plan.files if file.report for name in file.report.fields)
    yield _("Properties edited by hand and kept: {0}."), dict.fromkeys(fields)
    foreign = (file.path.name for file in plan.files if file.state == "foreign")
    yield _("Another file stands there; it is kept with .bak at its end: {0}."), foreign
    yield _("Files no longer in the export and kept: {0}."), (path.name for path in plan.gone)
    yield _("Files deleted by hand and not made again: {0}."), (path.name for path in plan.left_out)
