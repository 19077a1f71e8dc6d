"""What a text says that the base text of its dossier does not, sentence by sentence."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.text.novelty import Told

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhutiao.model import Article
    from zhutiao.text.novelty import Degree, Sentence


class Novelty(NamedTuple):
    """The sentences of a text by passage, in reading order; passages that only ask or greet have none."""

    passages: Mapping[str, tuple[Sentence, ...]]

    def count(self, degree: Degree) -> int:
        """Return how many sentences are of one degree."""
        return Counter(each.degree for found in self.passages.values() for each in found)[degree]

    @property
    def sentences(self) -> int:
        """Return how many there are in all."""
        return sum(map(len, self.passages.values()))


def novelty(base: Article, article: Article) -> Novelty:
    """Return which sentences of *article* are new, new in part, or repeat *base*."""
    return Novelty(dict(Told(base).passages(article)))
