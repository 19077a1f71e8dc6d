"""Which of a library's texts other people's marks belong to, and where in them their words stand."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from zhutiao.model import Anchor, Place, Quote, Span
from zhutiao.text import anchor
from zhutiao.text.quoted import LONGEST, Quoted, Searched
from zhutiao.text.tokens import bare

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhutiao.importers.marks.foreign import ForeignMark, TextHint, Words
    from zhutiao.model import Document
    from zhutiao.store.library import Library
    from zhutiao.text.quoted import Hit

SHARE = 1 / 3
"""Of the marks on a text that is called otherwise than any of ours: so many must have their words in one of ours."""

SAYS_ENOUGH = 12
"""Letters of words that are no other text's, whatever their text is called."""

LIKELY = 0.85
"""Of the letters of misread words so many must stand in a text that nobody named."""

EVIDENCE = 8
"""Letters that the words found must have together, for a text that is called otherwise than any of ours."""

TITLE = 6
"""Letters of a title that is told from any other by standing within it."""

CHECKED, PLACED = 3, 4
"""The ranks of marks all of whose words have found their place, surely or to be checked."""

PATIENCE = 5_000
"""Texts that are read for misread words though nobody named them: who brings 50,000 marks on other books waits else."""

NOWHERE = ""
"""The segment of words that stand in a text, but are not found there."""


@dataclass(frozen=True, slots=True)
class Located:
    """Where a mark stands here; without anchors it belongs to no text of ours."""

    anchors: tuple[Anchor, ...] = ()

    @property
    def found(self) -> bool:
        """Say whether any of its words have a place."""
        return any(each.state != "unplaced" for each in self.anchors)


class _Text:
    """One document, and what was looked for in it."""

    def __init__(self, document: Document, sha256: str | None) -> None:
        self.document, self.sha256 = document, sha256
        self.title = bare(document.article.title or "").text

    @cached_property
    def searched(self) -> Searched:
        """The text, made ready when it is first needed."""
        return Searched(self.document.article)

    def is_called(self, hint: TextHint) -> bool:
        """Say whether a text is meant by its file, its title or the title of the page that it stands on."""
        if hint.sha256 and hint.sha256 == self.sha256:
            return not hint.title or bare(hint.title).text == self.title
        if hint.file and hint.file == self.document.file and not hint.title:
            return True
        title = bare(hint.title).text
        return len(self.title) >= TITLE and (self.title in title or (len(title) >= 2 * TITLE and title in self.title))


class ForeignTexts:
    """The texts that marks may belong to: of one dossier, or of all, those that are shown before other printings."""

    def __init__(self, library: Library, dossier: str | None) -> None:
        dossiers = [dossier] if dossier else [each.id for each in library.documents.dossiers()]
        found = [document for each in dossiers for document in library.documents.of(each)]
        found.sort(key=lambda document: document.printing_of is not None)
        self._texts = [_Text(document, library.documents.source_of(document.id)) for document in found]
        self._patience = PATIENCE
        self._hits: dict[tuple[str, Words], Hit | None] = {}

    def locate(self, marks: Sequence[ForeignMark]) -> list[Located]:
        """Return for each mark where it stands; marks on one text tell together which of ours that is."""
        groups: defaultdict[TextHint, list[ForeignMark]] = defaultdict(list)
        for mark in marks:
            groups[mark.text].append(mark)
        known = {hint: self._known(hint, group) for hint, group in groups.items()}
        return [self._located(mark, known[mark.text]) for mark in marks]

    def _known(self, hint: TextHint, marks: Sequence[ForeignMark]) -> list[_Text]:
        """Return the texts that are meant, the one shown first; none where neither name nor words tell."""
        named = [text for text in self._texts if hint.id and text.document.id == hint.id]
        named = named or [text for text in self._texts if text.is_called(hint)]
        return self._with_shown(named) if named else self._told_by_words(hint, marks)

    def _with_shown(self, texts: Iterable[_Text]) -> list[_Text]:
        shown = [text.document.printing_of or text.document.id for text in texts]
        first = [text for text in self._texts if text.document.id in shown]
        return list(dict.fromkeys([*first, *texts]))

    def _told_by_words(self, hint: TextHint, marks: Sequence[ForeignMark]) -> list[_Text]:
        quoted = [words for mark in marks for words in mark.words if words.exact.strip()]
        unnamed = not (hint.title or hint.uri or hint.file)
        told: list[tuple[int, _Text]] = []
        for text in self._texts:
            same = [words for words in quoted if self._hit(text, words)]
            if same and (unnamed or (len(same) >= SHARE * len(quoted) and _size(same) >= EVIDENCE)):
                told.append((len(same), text))
        # Sorting is stable: of equals what is shown stays before other printings.
        return [text for _, text in sorted(told, key=lambda each: -each[0])]

    def _located(self, mark: ForeignMark, known: Sequence[_Text]) -> Located:
        best = Located()
        for text in known:
            located = self._in(text, mark, 0)
            best = located if _rank(located) > _rank(best) else best
            if _rank(best) == PLACED:
                return best
        if not best.found and _says_enough(mark) and (elsewhere := self._elsewhere(mark, nearly=not known)):
            return elsewhere
        if best.anchors or not known:
            return best
        # It speaks of the text as a whole, or of what nobody can find.
        return Located((Anchor(Place(known[0].document.id, NOWHERE), None, "unplaced"),))

    def _elsewhere(self, mark: ForeignMark, *, nearly: bool) -> Located | None:
        """Return where words stand that belong to no text that was named: to the letter, else misread."""
        exactly = (located for text in self._texts if _rank(located := self._in(text, mark)) == PLACED)
        if found := next(exactly, None):
            return found
        for text in self._texts if nearly else ():
            self._patience -= 1
            if self._patience > 0 and _rank(located := self._in(text, mark, LIKELY)) >= CHECKED:
                return located
        return None

    def _in(self, text: _Text, mark: ForeignMark, least: float = 1.0) -> Located:
        return Located(tuple(each for words in mark.words for each in self._anchors(text, words, least)))

    def _anchors(self, text: _Text, words: Words, least: float) -> list[Anchor]:
        """Return the places of some words in a text, those too that are not found."""
        document, printed = text.document.id, text.searched.whole.printed
        if words.whole and not words.exact and words.segment in printed:
            return [Anchor(Place(document, words.segment), None)]
        hit = self._hit(text, words)
        if hit is None and least < 1:
            hit = text.searched.find_nearly(_quoted(words, words.exact))
        if hit is None or hit.share < least:
            return [_unplaced(document, words)]
        places = text.searched.places(hit)
        if words.whole:
            name, _span = max(places, key=lambda place: place[1].end - place[1].start)
            return [Anchor(Place(document, name), None)]
        was = words.was or words.exact
        return [
            Anchor(
                Place(document, name, span),
                anchor.remember(printed[name], span),
                hit.state,
                was if hit.state == "check" else None,
            )
            for name, span in places
        ]

    def _hit(self, text: _Text, words: Words) -> Hit | None:
        key = text.document.id, words
        if key not in self._hits:
            self._hits[key] = self._searched(text, words)
        return self._hits[key]

    def _searched(self, text: _Text, words: Words) -> Hit | None:
        # What somebody marked first is worth more than what came to stand in its place.
        if words.was and (own := text.searched.find(_quoted(words, words.was))):
            return own
        found = text.searched.find(_quoted(words, words.exact))
        return replace(found, state="check") if found and words.was else found


def _quoted(words: Words, exact: str) -> Quoted:
    return Quoted(exact, words.before, words.after, words.segment, words.start)


def _says_enough(mark: ForeignMark) -> bool:
    return _size(mark.words) >= SAYS_ENOUGH


def _size(words: Iterable[Words]) -> int:
    """Return how many letters words have, of the first that stand in any text."""
    return sum(len(bare(each.exact[:LONGEST]).text) for each in words)


def _unplaced(document: str, words: Words) -> Anchor:
    exact = words.exact.strip()
    if words.whole or not exact:
        return Anchor(Place(document, NOWHERE), None, "unplaced")
    quote = Quote(exact, words.before[-anchor.CONTEXT :], words.after[: anchor.CONTEXT], 0)
    # It has a span as every place of words, in a segment that there is not: so it stays unplaced in later versions.
    return Anchor(Place(document, NOWHERE, Span(0, len(exact))), quote, "unplaced")


def _rank(located: Located) -> int:
    """Return how surely a mark has found its words, up to PLACED."""
    states = {each.state for each in located.anchors}
    if not states:
        return 0
    return PLACED if states == {"placed"} else CHECKED if "unplaced" not in states else 2 if located.found else 1
