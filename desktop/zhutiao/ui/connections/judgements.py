"""What a reader can decide about links found or made, and what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zhutiao.services import deciding
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zhutiao.model import Changed, Link
    from zhutiao.store.library import Library


class Judgement(NamedTuple):
    """A decision, to which links it does nothing, and what is said then and otherwise."""

    use_case: Callable[[Library, str, Sequence[Link]], Changed]
    done: tuple[str, ...]
    idle: str
    one: str
    several: str


def judgement(name: str) -> Judgement:
    """Return the decision that an action is called after: accept, reject or reconsider."""
    return {"accept": _accepting, "reject": _rejecting, "reconsider": _taking_back}[name]()


def _accepting() -> Judgement:
    one, several = _("Accepted: {0}. {1} takes it back."), _("Accepted: {0} links. {1} takes it back.")
    return Judgement(deciding.accept, ("accepted", "manual"), _("That link is accepted already."), one, several)


def _rejecting() -> Judgement:
    one, several = _("Rejected: {0}. {1} takes it back."), _("Rejected: {0} links. {1} takes it back.")
    return Judgement(deciding.reject, ("rejected",), _("That link is rejected already."), one, several)


def _taking_back() -> Judgement:
    one, several = _("Taken back: {0}. {1} restores it."), _("Taken back: {0} decisions. {1} restores them.")
    return Judgement(deciding.reconsider, ("suggested",), _("Nothing was decided about that link."), one, several)
