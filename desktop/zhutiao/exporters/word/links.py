"""The addresses that a part of a Word document links to, each once, by the names it has in that part."""

from __future__ import annotations

from urllib.parse import quote


class Links:
    """Gives each address a name."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def name(self, href: str) -> str:
        """Return the name of an address, a new one for a new address."""
        # What no address may hold has no place in a relation either; signs that are escaped already stay so.
        safe = quote(href.encode("utf-8", "replace"), safe="%/:?#[]@!$&'()*+,;=~-._")
        return self._names.setdefault(safe, f"rLink{len(self._names) + 1}")

    def all(self) -> list[tuple[str, str]]:
        """Return the addresses and their names, in the order they came."""
        return list(self._names.items())
