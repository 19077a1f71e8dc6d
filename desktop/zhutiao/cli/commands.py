"""One function a command: use cases in, answers out."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from zhutiao.cli import answers, showing
from zhutiao.services import importing, linking

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from zhutiao.model import Article, Link, Prepared

FIRM = ("certain", "likely", "manual")


def run(chosen: Namespace) -> int:
    """Run the command that was typed and return its exit status."""
    if chosen.command is None:
        return _window(chosen)
    if chosen.command == "export" and chosen.list:
        return _formats(chosen)
    if chosen.command in FILES_ONLY:
        return FILES_ONLY[chosen.command](chosen)
    # What follows opens a library: SQL is not loaded before this line.
    from zhutiao.cli import in_library  # noqa: PLC0415

    return in_library.run(chosen)


def is_firm(link: Link) -> bool:
    """Say whether the window shows a link as more than a suggestion."""
    return link.state != "rejected" and (link.grade in FIRM or link.state in ("accepted", "manual"))


def _window(chosen: Namespace) -> int:
    from zhutiao import app  # noqa: PLC0415 - the only way to Qt

    return app.run_window(chosen.library, chosen.file, exit_after_paint=chosen.exit_after_paint)


def _inspect(chosen: Namespace) -> int:
    prepared = [importing.prepare(path) for path in chosen.files]
    for each in prepared:
        warn(each)
    showing.show([answers.inspected(each) for each in prepared], showing.files, as_json=chosen.json)
    return 0


def _link(chosen: Namespace) -> int:
    base = _base(chosen.base)
    companions = _companions(chosen.companions)
    found = linking.link(base, [(key, article) for key, (_, article) in companions.items()])
    shown = [
        answers.link(each, None, *companions[each.passage.document]) for each in found if chosen.all or is_firm(each)
    ]
    showing.show(shown, showing.links, as_json=chosen.json)
    return 0


def _base(path: Path) -> Article:
    from zhutiao.errors import UnknownPlaceError  # noqa: PLC0415
    from zhutiao.model import BASE_KINDS  # noqa: PLC0415

    found = [article for article in importing.prepare(path).articles if article.kind in BASE_KINDS]
    if not found:
        raise UnknownPlaceError("base text", path.name)
    return max(found, key=lambda article: (article.complete, len(article.segments)))


def _companions(paths: Sequence[Path]) -> dict[str, tuple[str, Article]]:
    """Return the companions by a key of their own, a second printing of one left out."""
    found: dict[str, tuple[str, Article]] = {}
    for n, path in enumerate(paths):
        for article in importing.prepare(path).articles:
            known = any(importing.same_text(article, other) for _, other in found.values())
            if article.kind in linking.COMPANIONS and not known:
                found[f"{n}/{article.id}"] = (path.name, article)
    return found


def _formats(chosen: Namespace) -> int:
    from zhutiao.services import exporting  # noqa: PLC0415

    showing.show(answers.formats(exporting.formats()), showing.formats, as_json=chosen.json)
    return 0


def warn(prepared: Prepared) -> None:
    """Say on stderr what could not be read as it stands."""
    from zhutiao.words import _  # noqa: PLC0415

    if prepared.findings:
        sentence = _("Some characters of “{0}” could not be read; they are shown as �. Check the encoding.")
        sys.stderr.write(sentence.format(prepared.file) + "\n")


FILES_ONLY: dict[str, Callable[[Namespace], int]] = {"inspect": _inspect, "link": _link}
