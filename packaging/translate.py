"""Collect the reader's sentences from the code into resources/i18n, and compile their translations.

`python packaging/translate.py` updates the catalogues; what it lists is left to translate in the .po file, then run
it again. `--check` changes nothing and fails where a sentence is missing, doubtful, no longer used or not compiled.
English needs no catalogue: it stands in the code.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileParser, write_po

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
CODE = ROOT / "desktop"
WORDS = ROOT / "resources" / "i18n"
LANGUAGES = ("zh",)
# The name of a step is shown in the menu as what can be undone.
KEYWORDS = {"_": None, "N_": None, "step": None}


class Words(Catalog):
    """A catalogue whose header holds no date and no version, so that only a new word makes a new file."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """Return what gettext itself needs to know."""
        plain = [("Content-Type", "text/plain; charset=UTF-8"), ("Content-Transfer-Encoding", "8bit")]
        if not self.locale:
            return plain
        return [("Language", str(self.locale)), *plain, ("Plural-Forms", self.plural_forms)]

    @mime_headers.setter
    def mime_headers(self, _read: object) -> None:
        """Leave the header as it is, whatever a file says."""


def main() -> int:
    """Update the catalogues, or say what is wrong with them."""
    found = collect()
    if "--check" not in sys.argv[1:]:
        update(found)
    complaints = list(check(found))
    print("\n".join(complaints) or "Every sentence is translated.")
    return 1 if complaints else 0


def collect() -> Words:
    """Return every sentence of the code, with the files it stands in."""
    found = _empty()
    for file, line, sentence, _comments, context in extract_from_dir(CODE, keywords=KEYWORDS):
        found.add(sentence, locations=[(f"desktop/{Path(file).as_posix()}", line)], context=context)
    return found


def update(found: Words) -> None:
    """Bring the files in line with what was found; a new sentence like an old one takes its translation, as fuzzy."""
    _write(WORDS / "zhutiao.pot", _as_po(found))
    for language in LANGUAGES:
        catalogue = read(language)
        catalogue.update(found)
        catalogue.obsolete.clear()
        _write(po(language), _as_po(catalogue))
        _write(po(language).with_suffix(".mo"), compiled(catalogue))


def check(found: Words) -> Iterator[str]:
    """Yield what is wrong with the files as they are."""
    for language in LANGUAGES:
        catalogue = read(language)
        known = {str(message.id): message for message in catalogue if message.id}
        wanted = {str(message.id) for message in found if message.id}
        for name, sentences in (
            ("missing", wanted - {said for said, message in known.items() if message.string}),
            ("fuzzy", {said for said, message in known.items() if message.fuzzy}),
            ("obsolete", {*known, *map(str, catalogue.obsolete)} - wanted),
        ):
            yield from (f"{language} {name}: {said}" for said in sorted(sentences))
        made = po(language).with_suffix(".mo")
        if not made.is_file() or made.read_bytes() != compiled(catalogue):
            yield f"{language} stale: {made.name}"


def read(language: str) -> Words:
    """Return the translations into *language* as they stand in its file."""
    catalogue = _empty(language)
    if po(language).is_file():
        with po(language).open("rb") as file:
            PoFileParser(catalogue).parse(file)
    catalogue.fuzzy = False
    return catalogue


def po(language: str) -> Path:
    """Return the file that a translator edits."""
    return WORDS / language / "LC_MESSAGES" / "zhutiao.po"


def compiled(catalogue: Words) -> bytes:
    """Return what the program reads."""
    made = BytesIO()
    write_mo(made, catalogue)
    return made.getvalue()


def _empty(language: str | None = None) -> Words:
    comment = "# The reader's sentences; `python packaging/translate.py` collects and compiles them."
    return Words(language, domain="zhutiao", header_comment=comment, fuzzy=False)


def _as_po(catalogue: Words) -> bytes:
    made = BytesIO()
    # Without numbers of lines: they would change with every edit of the code.
    write_po(made, catalogue, width=0, include_lineno=False, include_previous=True)
    return made.getvalue()


def _write(path: Path, made: bytes) -> None:
    if not path.is_file() or path.read_bytes() != made:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made)


if __name__ == "__main__":
    sys.exit(main())
