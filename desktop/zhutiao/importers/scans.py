"""Pictures of pages: their text by optical recognition, where the extra for it is installed.

The package that does it brings its models along; nothing is fetched. A full page takes some seconds on each core.
"""

from __future__ import annotations

import os
from dataclasses import replace
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from io import BytesIO
from statistics import median
from typing import TYPE_CHECKING, Any

from zhutiao.errors import UnreadableBytesError
from zhutiao.importers.page_columns import Run
from zhutiao.importers.page_lines import Page, decoded
from zhutiao.ports import Reader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.ports import Decoded

ENGINE = "rapidocr_onnxruntime"
RECOGNISED = "recognised"  # the remark that a text was not there, but seen
PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
MOST_PIXELS = 40_000_000  # a page at 600 dots an inch
LONGEST_SIDE = 2000  # pixels; more make recognition slower and no better
SHARPEST = 3.0  # pixels a point
CORES = 2
HEIGHT = 0.9  # of a found line's box is its size
STEP = 0.5  # of the usual size, between the sizes that can be told apart
ALIKE = 0.25  # boxes that differ by less have one size of letters


def available() -> bool:
    """Say whether the extra for scans is installed."""
    return find_spec(ENGINE) is not None


def claims(data: bytes) -> bool:
    """Say whether these bytes are a picture in a form that scanners write."""
    return data.startswith(PICTURES)


def read(data: bytes, _encoding: str | None = None) -> Decoded:
    """Return the text on a picture of a page."""
    if not available():
        raise UnreadableBytesError("scan-without-ocr")
    found = recognised(_pixels(data), 1.0)
    if not found:
        raise UnreadableBytesError("scan")
    return replace(decoded([Page(found)], (RECOGNISED,)), encoding="picture")


def read_page(page: Any) -> list[Run]:
    """Return the lines found on the picture of a page of a PDF."""
    width, height = page.get_size()
    scale = min(SHARPEST, LONGEST_SIDE / max(width, height, 1.0))
    bitmap = page.render(scale=scale)
    try:
        return recognised(bitmap.to_numpy(), scale)
    finally:
        bitmap.close()


def recognised(pixels: Any, scale: float) -> list[Run]:
    """Return the lines found on a picture of so many pixels a point."""
    found, _seconds = _engine()(pixels, use_cls=False)
    lines = [_run(corners, words, scale) for corners, words, _sure in found or ()]
    usual = median(run.size for run in lines) if lines else 0.0
    return [_settled(run, usual) for run in lines]


@cache
def _engine() -> Any:
    cores = min(CORES, os.cpu_count() or 1)
    # Line by line: in a batch every short line would be as slow as the longest.
    return import_module(ENGINE).RapidOCR(intra_op_num_threads=cores, inter_op_num_threads=1, rec_batch_num=1)


def _run(corners: Sequence[Sequence[float]], words: str, scale: float) -> Run:
    xs, ys = [x / scale for x, _ in corners], [y / scale for _, y in corners]
    return Run(" ".join(words.split()), min(xs), max(xs), -max(ys), HEIGHT * (max(ys) - min(ys)))


def _settled(run: Run, usual: float) -> Run:
    """Give a line the page's usual size, or one plainly apart from it: boxes are never quite alike."""
    steps = run.size / usual / STEP if usual else 0.0
    plain = abs(run.size - usual) < ALIKE * usual
    return replace(run, size=usual if plain else max(round(steps), 1) * STEP * usual)


def _pixels(data: bytes) -> Any:
    from PIL import Image  # noqa: PLC0415 - comes with the extra

    try:
        with Image.open(BytesIO(data)) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise UnreadableBytesError("unpacked")
            return import_module("numpy").asarray(picture.convert("RGB"))[:, :, ::-1]
    except Image.DecompressionBombError as error:
        raise UnreadableBytesError("unpacked") from error
    except (OSError, ValueError, SyntaxError) as error:
        raise UnreadableBytesError("damaged") from error


READER = Reader("picture", (".png", ".jpg", ".jpeg"), claims, read)
