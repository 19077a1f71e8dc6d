"""The words of the W3C Web Annotation vocabulary (recommendation of 2017-02-23), and ours beside them.

In our annotations a target names a `source`, the document, and two selectors: a TextQuoteSelector, which any program
can use, and a FragmentSelector whose value is the segment's id. Where not all of the segment is meant a
TextPositionSelector refines that: `start` and `end` count code points in what the segment prints, its number and title
included, from 0. A mark over several segments has a target in each.
"""

from __future__ import annotations

import re
from uuid import UUID, uuid5

VOCABULARY = "http://www.w3.org/ns/anno.jsonld"
OURS = "urn:uuid:316f3eda-b363-4697-ae1f-4bd414dcae0c#"
"""Our own namespace: a name that nobody else has, and no address that anybody could ask."""

CONTEXT = [VOCABULARY, {"zhutiao": OURS}]
SEGMENT = f"{OURS}segment"
"""What the value of a FragmentSelector conforms to where it is the id of a segment."""

COLOUR, STYLE, FILE, SHA256, STATE, WAS = (
    f"zhutiao:{name}" for name in ("colour", "style", "file", "sha256", "state", "was")
)
TITLE = "dcterms:title"

_URN = re.compile(r"urn:uuid:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})")
_OTHERS = UUID("316f3eda-b363-4697-ae1f-4bd414dcae0c")


def urn(name: str) -> str:
    """Return a row's id as an IRI: always the same for the same, also where a stranger gave it none of ours."""
    found = f"urn:uuid:{name}"
    return found if _URN.fullmatch(found) else f"urn:uuid:{made_of(name)}"


def own_id(iri: str) -> str:
    """Return the id that an IRI was made from; nothing where it is none of a row's."""
    found = _URN.fullmatch(iri.lower())
    return found[1] if found else ""


def made_of(*parts: str) -> str:
    """Return the UUID that these words make: the same for the same words, on every machine and day."""
    # Lone surrogates have no bytes; a length before each part tells apart what stands before a join from behind it.
    told = "".join(f"{len(part)}:{part}" for part in parts)
    return str(uuid5(_OTHERS, told.encode("utf-8", "replace").decode()))
