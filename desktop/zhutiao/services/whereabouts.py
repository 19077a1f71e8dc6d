"""Whether a library stands in a folder that other computers write to: there it can be changed behind our back."""

from __future__ import annotations

import re
from pathlib import Path, PurePath, PureWindowsPath
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

Risk = Literal["onedrive", "dropbox", "icloud", "nutstore", "baidu", "network"]

_NAMES: tuple[tuple[Risk, str], ...] = (
    ("onedrive", r"onedrive( ?- ?.+)?|sharepoint"),
    ("dropbox", r"dropbox( \(.+\))?"),
    ("icloud", r"icloud ?drive|com~apple~clouddocs|mobile documents"),
    ("nutstore", r"我的坚果云|坚果云|nutstore( files)?|nutstorefiles"),
    ("baidu", r"baidusyncdisk|baidunetdisk(workspace|download)?|百度网盘(同步空间)?|百度云同步盘"),
)
_MARKERS: tuple[tuple[Risk, tuple[str, ...]], ...] = (
    ("dropbox", (".dropbox", ".dropbox.cache")),
    ("nutstore", (".nutstore", ".jianguoyun")),
    ("baidu", (".baidusyncdisk", ".BaiduNetdisk")),
    ("onedrive", (".849C9593-D756-4E56-8D6E-42412F2A707B",)),
)
_NETWORK = re.compile(
    r"nfs4?|cifs|smb\d?|smbfs|9p|afs|ncpfs|davfs2?|glusterfs|ceph|lustre|fuse\.(sshfs|rclone|gvfsd.*|s3fs|davfs2?|smb.*)"
)
_MOUNTS = Path("/proc/mounts")


def risk(path: Path) -> Risk | None:
    """Say whose folder *path* stands in: of a service that copies files between computers, or on a network drive."""
    whole = path.absolute()
    return by_name(whole) or _by_marker(whole) or by_mount(whole, _mounts())


def by_name(path: PurePath) -> Risk | None:
    """Say what the names of the folders above a file tell."""
    if isinstance(path, PureWindowsPath) and path.drive.startswith("\\\\"):
        return "network"
    folders = [part.lower() for part in path.parent.parts]
    return next((risk for risk, names in _NAMES for folder in folders if re.fullmatch(names, folder)), None)


def by_mount(path: PurePath, mounts: Iterable[tuple[str, str]]) -> Risk | None:
    """Say what the file system tells that *path* is on, given as pairs of where one begins and its kind."""
    above = [(len(PurePath(where).parts), kind) for where, kind in mounts if path.is_relative_to(where)]
    # A later mount at the same place hides the earlier.
    kind = max(enumerate(above), key=lambda each: (each[1][0], each[0]))[1][1] if above else ""
    return "network" if _NETWORK.fullmatch(kind) else None


def _by_marker(path: Path) -> Risk | None:
    for folder in path.parents:
        for risk, names in _MARKERS:
            if any((folder / name).exists() for name in names):
                return risk
    return None


def _mounts() -> list[tuple[str, str]]:
    """Return where each file system begins and its kind, as far as this system tells."""
    try:
        lines = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return []
    return [(_unescaped(fields[1]), fields[2]) for fields in map(str.split, lines) if len(fields) > 2]  # noqa: PLR2004


def _unescaped(where: str) -> str:
    # Spaces and the like stand there as \040.
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), where)
