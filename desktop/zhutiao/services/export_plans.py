"""Plan an export before anything is written, show it, and carry it out: only what is new, and nothing lost."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from zhutiao.errors import UnwritableFileError
from zhutiao.exporters import undated
from zhutiao.exporters.again import folders
from zhutiao.exporters.again.difference import difference
from zhutiao.exporters.again.renewing import can_be_renewed, is_superseded, renewed, same_dossier
from zhutiao.services import filing
from zhutiao.services.export_folders import folder_of, gone, places, standing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zhutiao.exporters.again.difference import Difference
    from zhutiao.exporters.again.report import Report

State = Literal["new", "same", "changed", "foreign"]


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """A file of an export: where it goes, what stood there when it was planned, and what will.

    It is `foreign` where something stands there that is no export of this dossier. `report` is there where an older
    export is renewed; otherwise what stood there is replaced, and kept as NAME.bak.
    """

    path: Path
    state: State
    content: bytes
    older: bytes | None = None
    report: Report | None = None

    def difference(self) -> Difference:
        """Return what would change, line by line."""
        return difference(self.older or b"", self.content)


@dataclass(frozen=True, slots=True)
class Plan:
    """What an export would do, the main file first; `folder` is theirs where there are several.

    `gone` are files of earlier exports whose clauses are no longer in this one: they stay as they are. `left_out` are
    those that were deleted by hand and are not made again.
    """

    files: tuple[PlannedFile, ...]
    folder: Path | None = None
    gone: tuple[Path, ...] = ()
    left_out: tuple[Path, ...] = ()
    fresh: bool = False

    @property
    def path(self) -> Path:
        """Return where the main file is."""
        return self.files[0].path

    @property
    def changes(self) -> tuple[PlannedFile, ...]:
        """Return the files that would be written."""
        return tuple(file for file in self.files if file.state != "same")


def planned(path: Path, files: Sequence[tuple[str, bytes]], *, fresh: bool = False, back: bool = False) -> Plan:
    """Plan to write the files of an export: one to *path*, several into the folder of that name.

    With *fresh* nothing that stands there is renewed; with *back* what was deleted by hand is written again.
    Raises UnwritableFileError where they cannot be put.
    """
    if len(files) == 1:
        return Plan((_file(path, files[0][1], fresh=fresh, back=back),), fresh=fresh)
    folder = folder_of(path, Path(files[0][0]).suffix)
    main, *others = [content for _name, content in files]
    contents = [folders.with_others(main, others), *others]
    there = standing(folder, Path(files[0][0]).suffix)
    paths = places(folder, [name for name, _content in files], contents, there)
    made = [
        _file(path, content, fresh=fresh, back=back, beside=True) for path, content in zip(paths, contents, strict=True)
    ]
    first = made[0]
    left_out = [each for each in made[1:] if not back and each.state == "new" and _was_deleted(first, each)]
    return Plan(
        tuple(each for each in made if each not in left_out),
        folder,
        gone(there, paths, contents),
        tuple(each.path for each in left_out),
        fresh=fresh,
    )


def carry_out(plan: Plan, tell: Callable[[int, int], object] | None = None) -> None:
    """Write what a plan would change, the main file last, since it leads to the others.

    *tell* hears before each file which of how many it is; what it raises leaves the rest as it was.

    Raises UnwritableFileError; where something else stands in a place than when it was planned, nothing is written.
    """
    for file in plan.files:
        if plan.folder and file.state == "foreign" and not plan.fresh:
            raise UnwritableFileError(file.path, "foreign")
        if plan.folder and file.path.is_symlink():
            raise UnwritableFileError(file.path, "link")
        _expect(file, filing.older(file.path))
    if plan.folder:
        filing.make_folder(plan.folder)
    for n, file in enumerate(reversed(plan.changes), 1):
        if tell:
            tell(n, len(plan.changes))
        # Exported every day, a file would soon have hundreds of older ones beside it.
        over = is_superseded if file.report else None
        filing.write(file.path, file.content, keep=partial(_is_kept, file), over=over)


def _was_deleted(main: PlannedFile, file: PlannedFile) -> bool:
    return main.report is not None and main.older is not None and folders.remembers(main.older, file.content)


def _file(path: Path, content: bytes, *, fresh: bool, back: bool, beside: bool = False) -> PlannedFile:
    older = filing.older(path)
    if older is None:
        return PlannedFile(path, "new", content)
    done = renewed(older, content, back=back)
    if done and not fresh:
        return PlannedFile(path, "same" if done.content == older else "changed", done.content, older, done.report)
    if not undated.differ(older, content):
        return PlannedFile(path, "same", older, older)
    # An empty note is what some editors make of a link to a note that is not there yet.
    foreign = older.strip() and not done and (can_be_renewed(content) or (beside and not same_dossier(older, content)))
    return PlannedFile(path, "foreign" if foreign else "changed", content, older)


def _is_kept(file: PlannedFile, older: bytes) -> bool:
    _expect(file, older)
    return bool(older.strip())


def _expect(file: PlannedFile, older: bytes | None) -> None:
    if older != file.older:
        raise UnwritableFileError(file.path, "changed")
