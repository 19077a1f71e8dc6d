"""Print the Debian packages this machine still lacks; setup.sh runs it with the system's own Python.

Loading a library is asked, not the package manager: the answer is the same on every Linux.
"""

import ctypes
import importlib.util
import sys
from pathlib import Path


def main() -> None:
    """Print one package a line, nothing where all is there."""
    if not importlib.util.find_spec("ensurepip"):
        print(f"{sys.argv[1]}-venv")
    if sys.platform.startswith("linux"):
        for line in Path(__file__).with_name("libraries.txt").read_text(encoding="utf-8").splitlines():
            library, _, package = line.partition(" ")
            if package and library != "#" and not _loads(library):
                print(package.strip())


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


main()
