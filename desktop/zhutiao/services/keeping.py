"""Put what files hold into dossiers: what is there already, printed again, corrected or new."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from zhutiao.model import BASE_KINDS, Changed
from zhutiao.services import about, alike, base_texts, carrying, linking, losing, placing, reading, recognising
from zhutiao.services.recognising import Wish
from zhutiao.services.shelf import Shelf
from zhutiao.text.metadata import subject

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from zhutiao.model import Article, Document, Dossier, Prepared
    from zhutiao.services.alike import Traits
    from zhutiao.services.shelf import Known
    from zhutiao.store.library import Library

Result = Literal["new", "printing", "same", "version", "skipped"]
Kept = tuple[str | None, Result]

SKIPPED: Kept = (None, "skipped")


@dataclass(frozen=True, slots=True)
class Imported(Changed):
    """What an import changed, and for each article of the file its document and what became of it.

    `results` are (article id, document id or None, new | printing | same | version | skipped); `check` and `unplaced`
    count the marks that began to wait for the reader.
    """

    dossier: str = ""
    results: tuple[tuple[str, str | None, Result], ...] = ()
    check: int = 0
    unplaced: int = 0


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file about to be kept, and what was decided about where and how.

    `dossier` is a name or id; `chosen` are the ids of the articles wanted, all where None; kinds that were only
    `guessed` do not overrule what a text was taken for when it came first; `wishes` say by article id what a text is
    to become where the reader knows better: a text of its own, a printing or a new version of the text it resembles.
    """

    prepared: Prepared
    data: bytes
    dossier: str | None = None
    chosen: Collection[str] | None = None
    guessed: bool = False
    wishes: Mapping[str, Wish] = field(default_factory=dict[str, Wish])


def keep(
    library: Library,
    prepared: Prepared,
    data: bytes,
    dossier: str | None = None,
    chosen: Collection[str] | None = None,
    opened: str | None = None,
    *,
    guessed: bool = False,
) -> Imported:
    """Write one prepared file into a dossier in one step, and link what came new; see `keep_all`."""
    [done] = keep_all(library, [Arrival(prepared, data, dossier, chosen, guessed)], opened)
    return done


def keep_all(
    library: Library,
    arrivals: Iterable[Arrival],
    opened: str | None = None,
    tell: Callable[[int], object] = lambda _n: None,
    *,
    sure: bool = False,
    link: bool = True,
) -> Sequence[Imported]:
    """Write prepared files in one step, and at the end *link* what came new; *tell* hears the number of each file.

    A file goes into the dossier it names, made where there is none of it; without one the dossier *opened* (its id),
    or the newest, takes it, unless the file brings a base text that is not a printing of the dossier's: then a new
    dossier is named after it, and what comes after it goes there too.

    Raises ManyMarksError, and keeps nothing, where many marks would find no place any more, unless *sure*.
    """
    batch = _Batch(library, opened)
    with library.step("Import"):
        # Links take most of the time, and are not looked for before it is known that the import will stay.
        with losing.few(library, sure=sure):
            for n, arrival in enumerate(arrivals, 1):
                tell(n)
                batch.take(arrival)
        for dossier in batch.changed if link else ():
            linking.refresh(library, dossier)
    return batch.done


def counted(done: Iterable[Imported]) -> Counter[str]:
    """Return how many articles became what, and how many marks began to wait: Result or check | unplaced."""
    counts: Counter[str] = Counter()
    for each in done:
        counts.update(result for _article, _document, result in each.results)
        counts.update(check=each.check, unplaced=each.unplaced)
    return counts


class _Batch:
    """Files on their way into one library; every dossier they meet is looked at once."""

    def __init__(self, library: Library, opened: str | None) -> None:
        self._library, self._opened = library, opened
        self._shelves: dict[str, Shelf] = {}
        self.changed: dict[str, None] = {}
        self.done: list[Imported] = []

    def take(self, arrival: Arrival) -> None:
        intake = self._library.documents.keep_source(arrival.prepared, arrival.data)
        articles = arrival.prepared.articles
        known = {article.id: alike.traits(article) for article in articles if _is_wanted(arrival, article)}
        home = self._home(arrival, known)
        arriving = _Arriving(self._library, self.shelf(home.id), arrival, intake)
        kept = {each.id: arriving.keep(each, known[each.id]) for each in articles if each.id in known}
        self._opened = home.id
        _choose_base(self._library, self.shelf(home.id), [document for document, result in kept.values()])
        results = tuple((article.id, *kept.get(article.id, SKIPPED)) for article in articles)
        self._tell(home, results, arriving.waiting)

    def shelf(self, dossier: str) -> Shelf:
        if dossier not in self._shelves:
            self._shelves[dossier] = Shelf(self._library, dossier)
        return self._shelves[dossier]

    def _tell(self, home: Dossier, results: tuple[tuple[str, str | None, Result], ...], waiting: Counter[str]) -> None:
        made = tuple(document for _, document, result in results if document and result in ("new", "printing"))
        changed = any(result not in ("same", "skipped") for _, _, result in results)
        if changed:
            self.changed[home.id] = None
        self.done.append(
            Imported(
                structure=changed,
                made=made,
                dossier=home.id,
                results=results,
                check=waiting["check"],
                unplaced=waiting["unplaced"],
            )
        )

    def _home(self, arrival: Arrival, known: Mapping[str, Traits]) -> Dossier:
        documents, prepared = self._library.documents, arrival.prepared
        if arrival.dossier is not None:
            named = (each for each in documents.dossiers() if arrival.dossier in (each.name, each.id))
            return next(named, None) or documents.add_dossier(arrival.dossier)
        base = next((each for each in prepared.articles if each.kind in BASE_KINDS), None)
        if (held := documents.holding(prepared.sha256)) and self._opened not in {each.id for each in held}:
            return held[-1]
        last = reading.default_dossier(self._library, self._opened)
        if last and (base is None or last.base is None or self._is_printing(last, last.base, base, known)):
            return last
        for each in documents.dossiers() if base else ():
            if base and each.base and self._is_printing(each, each.base, base, known):
                return each
        titled = base or (prepared.articles[0] if prepared.articles else None)
        return documents.add_dossier((titled and subject(titled)) or prepared.file.rpartition(".")[0] or prepared.file)

    def _is_printing(self, dossier: Dossier, shown: str, base: Article, known: Mapping[str, Traits]) -> bool:
        return self.shelf(dossier.id).is_same_text(shown, base, known.get(base.id) or alike.traits(base))


@dataclass(frozen=True, slots=True)
class _Arriving:
    """One file on its way into one dossier."""

    library: Library
    shelf: Shelf
    arrival: Arrival
    intake: str
    waiting: Counter[str] = field(default_factory=Counter[str])

    def keep(self, article: Article, traits: Traits) -> Kept:
        """Write one article, as the reader wishes or as what it turns out to be."""
        wish = self.arrival.wishes.get(article.id)
        source = self.arrival.prepared.sha256, self.arrival.prepared.file
        found = recognising.compare(self.shelf, article, traits, source, wish)
        if found is None:
            return self._add(article, traits, None).id, "new"
        result, known = found
        if result == "version":
            return known.id, self._renew(known, article, traits, anyway=wish == "version")
        # A mark stays on the printing it was made on, and must stay in sight.
        shown = self.shelf.shown_for(known)
        better = recognising.is_better(traits, shown.traits) and not base_texts.is_worked_on(self.library, shown.id)
        made = self._add(article, traits, None if better else shown.id)
        if better:
            for each in self.shelf.show_instead(shown.id, made.id):
                self.library.documents.set_printing(each.id, made.id)
        return made.id, "printing"

    def _add(self, article: Article, traits: Traits, printing_of: str | None, known: str | None = None) -> Document:
        prepared = self.arrival.prepared
        made = self.library.documents.add(
            self.shelf.dossier, prepared.file, prepared.sha256, article, printing_of, known, self.intake
        )
        self.shelf.learn(made, prepared.sha256, traits)
        return made

    def _renew(self, known: Known, article: Article, traits: Traits, *, anyway: bool) -> Result:
        """Keep *article* as the next version of a document, unless it is as it was; say which of the two."""
        other_kind = known.traits.kind != article.kind
        if self.arrival.guessed and other_kind and not anyway:
            return "same"
        if not other_kind and base_texts.printed_traits(self.library, known.id, known.traits).words == traits.words:
            return "same"
        # What came before, and was corrected or divided otherwise since, does not undo that by coming again.
        if not (anyway or other_kind) and base_texts.has_come(self.library, known.id, traits):
            return "same"
        before, stood = self.library.documents.get(known.id), placing.states(self.library, known.id)
        made = self.library.editions.of(known.id)
        self._add(article, traits, known.printing_of, known.id)
        shown = base_texts.shown_again(self.library, known.id, made)
        if made:
            self.shelf.learn(self.library.documents.get(known.id), self.arrival.prepared.sha256, alike.traits(shown))
        carrying.carry(self.library, before, shown)
        now = placing.states(self.library, known.id)
        self.waiting.update(state for mark, state in now.items() if state != "placed" and state != stood.get(mark))
        return "version"


def _is_wanted(arrival: Arrival, article: Article) -> bool:
    return arrival.chosen is None or article.id in arrival.chosen


def _choose_base(library: Library, shelf: Shelf, arrived: Collection[str | None]) -> None:
    """Make the shown base text with most clauses the dossier's, unless it is about a text that is still shown.

    A text that has just arrived again as what no dossier is about is not kept for that.
    """
    base = library.documents.dossier(shelf.dossier).base
    if not base or base in arrived or not shelf.shows(base):
        about.choose(library, shelf.dossier, {each.id: each.traits.segments for each in shelf.base_texts()})
