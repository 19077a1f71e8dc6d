"""Which links of a clause the reader wants to see."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from zhutiao.model import Link

RELATIONS = ("quotes", "discusses", "mentions")
GRADES = ("certain", "likely", "possible")
STATES = ("suggested", "accepted", "manual", "rejected")
NAMES = frozenset((*RELATIONS, *GRADES, *STATES))


class LinkFilter(NamedTuple):
    """The relations, grades and states that are not shown; at first the rejected links."""

    hidden: frozenset[str] = frozenset({"rejected"})

    def lets(self, link: Link) -> bool:
        """Say whether a link is shown; how sure it was found counts only until the reader decides."""
        said = {link.relation, link.state} | ({link.grade} if link.state == "suggested" else set())
        return not said & self.hidden

    def without(self, name: str, *, hidden: bool) -> LinkFilter:
        """Return the filter that hides *name* too, or shows it."""
        return LinkFilter(self.hidden | {name} if hidden else self.hidden - {name})


def from_names(names: object) -> LinkFilter:
    """Return the filter that was written down as a list of names; the first one where it is anything else."""
    if not isinstance(names, list):
        return LinkFilter()
    return LinkFilter(frozenset(name for name in names if isinstance(name, str)) & NAMES)
