"""Open files in LibreOffice without a window, and tell what it understood of them."""

import os
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

OFFICE = next(filter(None, map(shutil.which, ("soffice", "libreoffice"))), None)


def saved_as(kind: str, folder: Path, *files: Path) -> list[str]:
    """Return the content of each file as LibreOffice saves it in its own format; nothing for one it cannot open."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [OFFICE, "--headless", "--norestore", profile, "--convert-to", kind, "--outdir", folder / "out", *files],
        capture_output=True, timeout=240, check=True, env={"HOME": str(folder), "PATH": os.environ["PATH"]},
    )  # fmt: skip
    made = [folder / "out" / f"{file.stem}.{kind}" for file in files]
    return [content(file) if file.exists() else "" for file in made]


def content(file: Path) -> str:
    with zipfile.ZipFile(file) as packed:
        return packed.read("content.xml").decode()


def headings(xml: str) -> list[tuple[int, str]]:
    found = re.findall(r'<text:h [^>]*text:outline-level="(\d)"[^>]*>(.*?)</text:h>', xml)
    return [(int(level), re.sub("<[^>]*>", "", words)) for level, words in found]


def comments(xml: str) -> list[tuple[str, str]]:
    """Return who wrote each comment, and what."""
    found = re.findall(r"<office:annotation [^>]*>(.*?)</office:annotation>", xml)
    authors = (re.search("<dc:creator>(.*?)</dc:creator>", each) for each in found)
    paragraphs = (re.sub("<[^>]*>", "", "".join(re.findall("<text:p>.*?</text:p>", each))) for each in found)
    return [(author[1] if author else "", words) for author, words in zip(authors, paragraphs, strict=True)]
