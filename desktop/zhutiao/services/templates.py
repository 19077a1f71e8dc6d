"""A reader's own templates: files in a folder of theirs, listed, read, made from examples, and rendered in limits."""

from __future__ import annotations

import contextlib
import signal
from multiprocessing import parent_process
from typing import TYPE_CHECKING, Final

from zhutiao import paths
from zhutiao.errors import TemplateError, UnwritableFileError
from zhutiao.exporters.choices import Choices
from zhutiao.exporters.markdown import NAMES
from zhutiao.exporters.names import MARKDOWN, file_name, main_name
from zhutiao.services import filing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path
    from types import FrameType

    from zhutiao.ports import Content, Writer

OWN: Final = "own:"
"""Before the name of a template in the options of an export."""

SUFFIX: Final = ".md.j2"
LARGEST: Final = 200_000
SECONDS: Final = 10.0
LONGEST: Final = 80


def names() -> list[str]:
    """Return what the reader's templates are called."""
    with contextlib.suppress(OSError):
        found = (path.name.removesuffix(SUFFIX) for path in paths.templates().glob(f"*{SUFFIX}"))
        return sorted(name for name in found if _is_sound(name))
    return []


def examples() -> list[str]:
    """Return what the templates are called that a new one can be made from."""
    return sorted(path.name.removesuffix(SUFFIX) for path in _shipped().glob(f"*{SUFFIX}"))


def path(name: str) -> Path:
    """Return where the template of that name is, or would be; raises TemplateError for what is no name."""
    if not _is_sound(name):
        raise TemplateError(name, "name")
    return paths.templates() / f"{name}{SUFFIX}"


def read(name: str) -> str:
    """Return what stands in a template; raises TemplateError."""
    there = path(name)
    try:
        # Nothing in the folder may lead out of it.
        if there.resolve().parent != paths.templates().resolve():
            raise TemplateError(name, "outside")
        if not there.is_file():
            raise TemplateError(name, "missing")
        with there.open("rb") as file:
            content = file.read(LARGEST + 1)
        if len(content) > LARGEST:
            raise TemplateError(name, "too-large")
        return content.decode("utf-8-sig")
    except (OSError, RuntimeError, UnicodeDecodeError) as error:
        raise TemplateError(name, "unreadable") from error


def create(name: str, example: str) -> Path:
    """Make a template from an example and return where it is; raises TemplateError, also where there is one already."""
    there = path(name)
    if example not in examples():
        raise TemplateError(example, "missing")
    if there.exists() or there.is_symlink():
        raise TemplateError(name, "taken")
    try:
        there.parent.mkdir(parents=True, exist_ok=True)
        filing.write(there, (_shipped() / f"{example}{SUFFIX}").read_bytes())
    except (OSError, UnwritableFileError) as error:
        raise TemplateError(name, "unwritable") from error
    return there


def is_own(options: Mapping[str, object]) -> bool:
    """Say whether an export is wanted by a template of the reader's own."""
    return str(options.get("template", "")).startswith(OWN)


def files(writer: Writer, content: Content, options: Mapping[str, object]) -> Sequence[tuple[str, bytes]]:
    """Return the files of an export, also of one by a template of the reader's own: that only in the workshop.

    Raises TemplateError.
    """
    if writer.suffix != MARKDOWN or not is_own(options):
        return writer.render(content, options)
    if parent_process() is None:
        message = "templates of the reader's own are rendered in the workshop"
        raise RuntimeError(message)
    name = str(options["template"]).removeprefix(OWN)
    return [(f"{main_name(content.dossier.name)}{MARKDOWN}", text_of(read(name), name, content, options).encode())]


def text_of(source: str, name: str, content: Content, options: Mapping[str, object]) -> str:
    """Return what the template *source*, called *name*, makes of *content*: only in the workshop, which has limits.

    Raises TemplateError.
    """
    from zhutiao.exporters.templated.rendering import TooLongError, rendered  # noqa: PLC0415 - half a second to load

    others = {option: value for option, value in options.items() if option != "template"}
    try:
        with _for_a_while():
            text = rendered(source, name, content, Choices.of(others, NAMES))
    except TooLongError:
        raise TemplateError(name, "time") from None
    return text.encode("utf-8", "replace").decode()


@contextlib.contextmanager
def _for_a_while() -> Iterator[None]:
    """End what takes too long, where the system can, so that its line can be told; the workshop ends it anyway."""
    from zhutiao.exporters.templated.rendering import TooLongError  # noqa: PLC0415

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TooLongError

    if not hasattr(signal, "setitimer"):
        yield
        return
    # Of the processor's time: a busy machine is no fault of the template.
    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _is_sound(name: str) -> bool:
    return bool(name) and len(name) <= LONGEST and file_name(name, "") == name and not name.startswith((".", "_"))


def _shipped() -> Path:
    return paths.shipped("resources") / "templates"
