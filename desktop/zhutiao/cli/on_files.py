"""The commands that open no library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.cli import answers, collating, showing
from zhutiao.errors import UnknownPlaceError
from zhutiao.model import BASE_KINDS
from zhutiao.services import importing, linking
from zhutiao.words import _

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from zhutiao.model import Article


def run(chosen: Namespace) -> int:
    """Run one command on the files that were named."""
    return COMMANDS[chosen.command](chosen)


def _inspect(chosen: Namespace) -> int:
    prepared = [importing.prepare(path) for path in chosen.files]
    for each in prepared:
        showing.warn(each)
    if chosen.json:
        showing.show_parts((answers.inspected_file(e), "articles", map(answers.article, e.articles)) for e in prepared)
    else:
        showing.show([answers.inspected(each) for each in prepared], showing.files, as_json=False)
    return 0


def _link(chosen: Namespace) -> int:
    base = _base(chosen.base)
    companions = _companions(chosen.companions)
    found = linking.link(base, [(key, article) for key, (_, article) in companions.items()])
    shown = [answers.link(each, None, *companions[each.passage.document]) for each in found if chosen.all or each.firm]
    showing.show(shown, showing.links, as_json=chosen.json)
    if not shown:
        showing.say(_("No linked passage found. That does not mean there is none."))
    return 0


def _base(path: Path) -> Article:
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


COMMANDS: dict[str, Callable[[Namespace], int]] = {"inspect": _inspect, "link": _link, "collate": collating.run}
