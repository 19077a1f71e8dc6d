"""A folder that other computers write to is known by its name, by what lies in it, or by the drive it is on."""

from pathlib import PurePosixPath, PureWindowsPath

import pytest

from zhutiao.services import whereabouts


@pytest.mark.parametrize(
    ("path", "risk"),
    [
        (PureWindowsPath(r"C:\Users\li\OneDrive\学习\library.zhutiao"), "onedrive"),
        (PureWindowsPath(r"C:\Users\li\OneDrive - 大学\library.zhutiao"), "onedrive"),
        (PurePosixPath("/Users/li/Library/CloudStorage/OneDrive-Personal/a.zhutiao"), "onedrive"),
        (PureWindowsPath(r"D:\Dropbox (Team)\library.zhutiao"), "dropbox"),
        (PurePosixPath("/Users/li/Library/Mobile Documents/com~apple~CloudDocs/library.zhutiao"), "icloud"),
        (PureWindowsPath(r"C:\Users\li\iCloudDrive\library.zhutiao"), "icloud"),
        (PureWindowsPath(r"D:\我的坚果云\library.zhutiao"), "nutstore"),
        (PureWindowsPath(r"D:\Nutstore\1\library.zhutiao"), "nutstore"),
        (PureWindowsPath(r"D:\BaiduSyncdisk\library.zhutiao"), "baidu"),
        (PureWindowsPath(r"\\server\share\library.zhutiao"), "network"),
        (PureWindowsPath(r"C:\Users\li\Documents\library.zhutiao"), None),
        (PurePosixPath("/Users/li/about onedrive/library.zhutiao"), None),
        (PurePosixPath("/Users/li/Documents/dropbox.zhutiao"), None),
    ],
)
def test_a_folder_is_known_by_its_name(path, risk):
    assert whereabouts.by_name(path) == risk


MOUNTS = [
    ("/", "ext4"),
    ("/mnt/class", "cifs"),
    ("/mnt/class/usb", "vfat"),
    ("/net/li", "fuse.sshfs"),
    ("/old", "nfs4"),
]


@pytest.mark.parametrize(
    ("path", "risk"),
    [
        ("/mnt/class/library.zhutiao", "network"),
        ("/mnt/class/usb/library.zhutiao", None),
        ("/mnt/classroom/library.zhutiao", None),
        ("/net/li/a/b/library.zhutiao", "network"),
        ("/old/library.zhutiao", "network"),
        ("/srv/library.zhutiao", None),
    ],
)
def test_a_network_drive_is_known_by_its_kind(path, risk):
    assert whereabouts.by_mount(PurePosixPath(path), MOUNTS) == risk


def test_what_is_mounted_over_another_hides_it():
    assert whereabouts.by_mount(PurePosixPath("/a/b"), [("/a", "nfs"), ("/a", "ext4")]) is None


def test_a_folder_is_known_by_what_its_service_keeps_in_it(tmp_path):
    (tmp_path / ".dropbox.cache").mkdir()
    assert whereabouts.risk(tmp_path / "学习" / "library.zhutiao") == "dropbox"


def test_an_ordinary_folder_is_no_risk(tmp_path):
    assert whereabouts.risk(tmp_path / "library.zhutiao") is None
