"""What an import made of a source, as one row: written once, known by what it says."""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING, Any

from zhutiao.errors import LibraryError
from zhutiao.model import Intake
from zhutiao.store import canonical

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from zhutiao.model import Prepared

# A stranger's library must not unpack to more than a file may hold.
LONGEST = 200_000_000
STRETCH = 1 << 20
QUICK = 1  # Chinese text shrinks to 0.4 of its bytes; more effort gains a tenth and takes five times as long


def row_of(prepared: Prepared, now: str) -> dict[str, Any]:
    """Return the row that tells how a file was read; its id is the same for whoever reads the same in the same way."""
    import hashlib  # noqa: PLC0415 - with it comes OpenSSL, which reading does not need

    told = {
        "source": prepared.sha256,
        "encoding": prepared.encoding,
        "reader": prepared.reader,
        "decisions": canonical.dump(prepared.decisions),
        "set_aside": canonical.dump(prepared.set_aside),
        "findings": canonical.dump(prepared.findings),
    }
    decoded = _packed(prepared.text)
    name = hashlib.sha256(json.dumps(told).encode() + (decoded or b"")).hexdigest()
    return {"id": name, **told, "kept": now, "decoded": decoded}


def read(path: Path, row: tuple[Any, ...]) -> Intake:
    """Return what a row tells: file, source, encoding, kept, reader, decoded, decisions, set_aside, findings."""
    file, source, encoding, kept, reader, decoded, *told = row
    decisions, aside, findings = told
    try:
        return Intake(
            file=file,
            sha256=source,
            encoding=encoding,
            kept=kept,
            text=None if decoded is None else _unpacked(decoded),
            reader=reader,
            decisions=canonical.decisions(decisions),
            set_aside=canonical.asides(aside),
            findings=canonical.findings(findings),
        )
    except (ValueError, TypeError, KeyError, AttributeError, zlib.error) as error:
        raise LibraryError(path, "damaged") from error


def packed(pieces: Iterable[bytes]) -> bytes:
    """Pack the decoded text of a source, given piece by piece in UTF-8."""
    packer = zlib.compressobj(QUICK)
    return b"".join([*map(packer.compress, pieces), packer.flush()])


def _packed(text: str) -> bytes | None:
    """Pack *text* a stretch at a time: its bytes as a whole would take as much room again."""
    if not text:
        return None
    stretches = (text[at : at + STRETCH] for at in range(0, len(text), STRETCH))
    return packed(each.encode("utf-8", "surrogatepass") for each in stretches)


def _unpacked(packed: bytes) -> str:
    unpacker = zlib.decompressobj()
    text = unpacker.decompress(packed, LONGEST)
    if not unpacker.eof:
        message = "a decoded source that does not end"
        raise ValueError(message)
    return text.decode("utf-8", "surrogatepass")
