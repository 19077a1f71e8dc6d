"""The names of links, by which a reader's decisions find them again."""

from uuid import NAMESPACE_URL, uuid5


def link_id(clause: str, document: str, segment: str) -> str:
    """Return the id of the link between a clause and a passage, however it came about."""
    return str(uuid5(NAMESPACE_URL, f"{clause}\n{document}\n{segment}"))
