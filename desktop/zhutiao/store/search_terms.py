"""What the search index holds of words, and how it is asked for them: each sign of a search key is a token of its own.

Words of any length, from one sign on, are phrases then, and none is missed. SQLite's own tokenizers look for words
between spaces, which Chinese does not have, or for three signs at least.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.text import search_keys

if TYPE_CHECKING:
    from zhutiao.text.search_query import Query

LONGEST = 64
"""Signs of a word that are asked of the index; a longer one is asked for by its beginning and then looked at."""

# ASCII signs would end a token. Their wide forms are free: no search key has one.
_TOKENS = str.maketrans({chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F) if not chr(code).isalnum()})


def expression(query: Query) -> str:
    """Return what FTS5 is asked for; every sign is quoted, so that none of it is a command."""
    groups = " AND ".join(f"({' OR '.join(map(_phrase, group))})" for group in query.groups)
    return " NOT ".join([f"({groups})", *(_phrase(key) for key in query.without if len(key) <= LONGEST)])


def is_exact(query: Query) -> bool:
    """Say whether the index alone can tell what fits: all is asked of it, and in full."""
    if query.without and not query.groups:
        return False
    return all(len(key) <= LONGEST for key in (*query.keys, *query.without))


def _phrase(key: str) -> str:
    return f'"{_spaced(key[:LONGEST])}"'


def tokens(words: str) -> str:
    """Return what the index is given of *words*."""
    return _spaced(search_keys.fold(words))


def signs(words: str) -> str:
    """Return the tokens of *words*, which have one sign each."""
    return search_keys.fold(words).translate(_TOKENS)


def _spaced(key: str) -> str:
    return " ".join(key.translate(_TOKENS))
