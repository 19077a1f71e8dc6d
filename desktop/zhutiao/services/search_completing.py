"""Offer the names of filters, and what can stand behind their colons, while a search is typed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from zhutiao import terms
from zhutiao.hits import Scope
from zhutiao.services import reading, search_vocabulary
from zhutiao.services.remembered import Remembered
from zhutiao.text import clause_names, pinyin
from zhutiao.text.search_tokens import NAMES, NOTED, typing_at
from zhutiao.text.search_values import COLOURS, KINDS, PLACES
from zhutiao.words import _, language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zhutiao.model import Article
    from zhutiao.store.library import Library
    from zhutiao.text.search_query import FilterName
    from zhutiao.text.search_tokens import Typing

EVERYWHERE = Scope()
MOST = 20
SPELT = 100
"""In longer lists only the first are sought by pinyin: more would take longer than a key."""

_CLAUSES = ("section", "clause", "annex")
_QUOTED = frozenset(' 　|｜"')


class Completion(NamedTuple):
    """What is offered, what is said beside it, and what is written in the place of what was typed."""

    words: str
    hint: str
    inserts: str


class Offer(NamedTuple):
    """What could be written from `start` to `end` of what was typed, the best first."""

    start: int
    end: int
    completions: tuple[Completion, ...] = ()


class _Choice(NamedTuple):
    """Something to offer, and all that it may be meant by."""

    words: str
    hint: str
    inserts: str
    names: Sequence[str]


_CLAUSE_LISTS = Remembered[list[_Choice]]()


def completions(library: Library, typed: str, cursor: int, scope: Scope = EVERYWHERE) -> Offer:
    """Return what can become of what is being typed at *cursor*: a filter, or the value of one.

    Filters are called as in the reader's language, those of the other one are offered where they are begun so.
    """
    what = typing_at(typed, cursor)
    if what is None:
        return Offer(cursor, cursor)
    choices = _ranked(what.words, list(_values(library, what.name, scope))) if what.name else _filters(what.words)
    best = tuple(Completion(*choice[:3]) for choice in _distinct(choices)[:MOST])
    return Offer(what.start, what.end, () if _is_said(what, best) else best)


def _distinct(choices: Iterable[_Choice]) -> list[_Choice]:
    """Return the first of those that would write the same, as printings of one title do."""
    kept: dict[str, _Choice] = {}
    for choice in choices:
        kept.setdefault(choice.inserts, choice)
    return list(kept.values())


def _is_said(what: Typing, best: Sequence[Completion]) -> bool:
    """Say whether what is typed is already all that could be offered."""
    return [each.inserts.strip('"') for each in best] == [what.words]


def _ranked(typed: str, choices: Sequence[_Choice]) -> list[_Choice]:
    """Return what fits *typed*: what begins so, what holds it, then what is spelt so; each as it came."""
    ranks = [(_rank(typed, choice.names), n) for n, choice in enumerate(choices[:SPELT])]
    key, later = typed.casefold(), range(SPELT, len(choices))
    ranks += [(pinyin.HOLDS, n) for n in later if any(key in name.casefold() for name in choices[n].names)]
    return [choices[n] for rank, n in sorted((rank, n) for rank, n in ranks if rank is not None)]


def _rank(typed: str, names: Iterable[str]) -> int | None:
    return min((rank for name in names if (rank := pinyin.rank(typed, name)) is not None), default=None)


def _filters(typed: str) -> list[_Choice]:
    hints = {
        "clause": _("in a clause of the base text"),
        "source": _("where a text is from"),
        "kind": _("a kind of text, or a place"),
        "tag": _("marked with a tag"),
        "colour": _("marked in a colour"),
        "date": _("of a day, month or year"),
    }
    usual = [_filter(_own(every), hints[name]) for name, every in NAMES.items()]
    noted = _own(NOTED)
    others = (
        _filter(called, hints[name])
        for name, every in NAMES.items()
        for called in every
        if called != _own(every) and typed and called.startswith(typed.lower())
    )
    return [*_ranked(typed, [*usual, _Choice(noted, _("with a note"), f"{noted} ", (noted,))]), *others]


def _filter(called: str, hint: str) -> _Choice:
    return _Choice(f"{called}:", hint, f"{called}:", (called,))


def _values(library: Library, name: FilterName, scope: Scope) -> Iterable[_Choice]:
    match name:
        case "kind":
            return _kinds()
        case "colour":
            return _colours(library)
        case "tag":
            tags = sorted(reading.tags(library), key=lambda tag: -tag.count)
            return (_Choice(tag.path, str(tag.count), _quoted(tag.path), (tag.path,)) for tag in tags)
        case "source":
            return _sources(library, scope)
        case "date":
            return _months(library, scope)
        case "clause":
            return _CLAUSE_LISTS.get(library, scope.dossier, lambda: _clauses(library, scope))
        case "noted":
            return ()


def _kinds() -> Iterator[_Choice]:
    for kind, names in KINDS.items():
        hint, called = terms.kind(kind), _own(names)
        yield _Choice(called, "" if hint.casefold() == called else hint, called, names)
    for names in PLACES.values():
        yield _Choice(_own(names), "", _own(names), names)


def _colours(library: Library) -> Iterator[_Choice]:
    meanings = reading.meanings(library)
    for colour, names in search_vocabulary.colours(library).items():
        called = _own(COLOURS[colour])
        yield _Choice(called, terms.meaning(colour, meanings), called, names)


def _sources(library: Library, scope: Scope) -> Iterator[_Choice]:
    texts = search_vocabulary.within(library, scope)
    makers = Counter(maker for text in texts for maker in {text.text.origin, *text.text.issuer} if maker)
    yield from (_Choice(maker, str(count), _quoted(maker), (maker,)) for maker, count in makers.most_common())
    for text in texts:
        words = text.text.title or text.file
        yield _Choice(words, text.file if text.text.title else "", _quoted(words), (words, text.file))


def _months(library: Library, scope: Scope) -> Iterator[_Choice]:
    dates = (text.text.date for text in search_vocabulary.within(library, scope))
    months = Counter(date[: len("2024-10")] for date in dates if date)
    yield from (_Choice(month, str(count), month, (month,)) for month, count in sorted(months.items(), reverse=True))


def _clauses(library: Library, scope: Scope) -> list[_Choice]:
    bases = [text for text in library.documents.descriptions.bases(scope.dossier) if text.is_shown]
    articles = (library.documents.get(text.id).article for text in bases)
    return [choice for article in articles for choice in _clauses_of(article)]


def _clauses_of(article: Article) -> Iterator[_Choice]:
    """Offer each clause by its own number where no other has it, else by its whole id."""
    pieces = [piece for piece in article.pieces() if piece.kind in _CLAUSES]
    lasts = Counter(clause_names.last_part(piece.id) for piece in pieces)
    for piece in pieces:
        last, title = clause_names.last_part(piece.id), piece.title or ""
        numbers = (clause_names.bare(last), clause_names.in_digits(piece.id)) if len(pieces) <= SPELT else ()
        called = last if lasts[last] == 1 else piece.id
        words = f"{last}{'' if last.endswith('）') else ' '}{title}".rstrip()
        yield _Choice(words, piece.id, _quoted(called), (piece.id, last, *numbers, title))


def _quoted(value: str) -> str:
    return f'"{value.replace(chr(34), "“")}"' if _QUOTED & set(value) else value


def _own(names: Sequence[str]) -> str:
    """Return a name in the reader's language."""
    return names[0 if language() == "zh" else 1]
