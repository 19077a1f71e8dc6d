"""What is new is told of every companion of the annotated dossiers, whatever it shares with its base text."""

import pytest
from dossiers import NAMES, load

from zhutiao.text.novelty import Told


@pytest.mark.parametrize("name", NAMES)
def test_every_companion_can_be_compared_and_its_sentences_lie_within_their_passages(name):
    dossier = load(name)
    told = Told(dossier.base)
    for _source, article in dossier.companions:
        printed = {piece.id: piece.printed for piece in article.pieces()}
        judged = [(printed[segment], each) for segment, found in told.passages(article) for each in found]
        assert judged
        assert not [each for said, each in judged if each.span.end > len(said)]
        assert not [each for _said, each in judged if not all(_within(span, each.span) for span in each.repeated)]
        assert not [each for _said, each in judged if (each.degree == "new") == bool(each.repeated)]


def _within(inner, outer):
    return outer.start <= inner.start < inner.end <= outer.end
