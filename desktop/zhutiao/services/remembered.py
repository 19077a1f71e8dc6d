"""What was read of a library, kept until anything is written there: for questions that are asked with every key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from zhutiao.store.library import Library

T = TypeVar("T")


class Remembered(Generic[T]):
    """Answers of one kind, by library and question; gone with the library."""

    def __init__(self) -> None:
        self._known: WeakKeyDictionary[Library, dict[Hashable, tuple[Hashable, T]]] = WeakKeyDictionary()

    def get(self, library: Library, question: Hashable, ask: Callable[[], T], also: Hashable = None) -> T:
        """Return what *ask* answered last, asked again where the library, or *also*, is not as it was then."""
        answers = self._known.setdefault(library, {})
        state = library.state(), also
        if question not in answers or answers[question][0] != state:
            answers[question] = state, ask()
        return answers[question][1]
