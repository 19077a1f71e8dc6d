from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from zhutiao import paths
from zhutiao.model import Article, Segment
from zhutiao.services import importing
from zhutiao.text.collate import Printing

if TYPE_CHECKING:
    from zhutiao.model import Kind


@cache
def articles(number: str) -> tuple[Article, ...]:
    [path] = paths.shipped("data").glob(f"{number}_*.txt")
    return importing.prepare(path).articles


def printing(number: str, kind: Kind) -> Printing:
    """Return a text of the bundled dossier."""
    [found] = [article for article in articles(number) if article.kind == kind]
    return Printing(number, found, number)


def text(*paragraphs: str, source: str = "one", complete: bool = True, **about: object) -> Printing:
    """Return a text of these paragraphs."""
    segments = tuple(Segment(f"p{n}", "paragraph", words, words, (n, n)) for n, words in enumerate(paragraphs, 1))
    return Printing(source, Article("a1", "other", None, segments, complete=complete, **about), source)


@pytest.fixture(scope="session")
def opinions() -> list[Printing]:
    return [printing("001", "opinion"), printing("002", "opinion")]


@pytest.fixture(scope="session")
def companions() -> list[Printing]:
    kinds = [("000", "brief"), ("000", "commentary"), ("001", "commentary"), ("003", "transcript")]
    return [printing(number, kind) for number, kind in kinds]
