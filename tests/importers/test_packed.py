import io
import struct
import zipfile

import pytest

from zhutiao.errors import UnreadableBytesError
from zhutiao.importers import word
from zhutiao.importers.packed import unpack

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


def archive(**files):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as members:
        for name, content in files.items():
            members.writestr(name, content)
    return packed.getvalue()


def refused(data):
    with pytest.raises(UnreadableBytesError) as caught:
        unpack(data, lambda _name: True)
    return caught.value.reason


def test_only_the_wanted_members_are_unpacked():
    assert unpack(archive(a="1", b="2"), lambda name: name == "b") == {"b": b"2"}


def test_an_archive_that_unpacks_to_a_hundred_times_its_size_is_refused():
    assert refused(archive(a=bytes(1_000_000))) == "unpacked"


def test_an_archive_that_lies_about_its_size_is_refused_before_it_is_unpacked():
    content = bytes(1_000_000)
    lying = archive(a=content).replace(struct.pack("<I", len(content)), struct.pack("<I", 10))
    assert refused(lying) == "unpacked"


def test_half_an_archive_is_damaged():
    data = archive(a="1" * 100, b="2" * 100)
    assert refused(data[: len(data) // 2]) == "damaged"


def test_a_member_with_a_password_is_protected():
    data = archive(a="1")
    flags = data.index(b"PK\x01\x02") + 8
    assert refused(data[:flags] + b"\x01" + data[flags + 1 :]) == "protected"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (OLD, "old-word"),
        (OLD + "WordDocument".encode("utf-16-le"), "old-word"),
        (OLD + "EncryptedPackage".encode("utf-16-le"), "protected"),
        (archive(**{"[Content_Types].xml": "<Types/>", "word/document.xml": "<x/>"}), "damaged"),
        (archive(**{"[Content_Types].xml": "no XML", "word/document.xml": "neither", "_rels/.rels": "&"}), "damaged"),
    ],
)
def test_what_is_no_sound_word_document_is_refused_with_its_reason(data, reason):
    assert word.claims(data)
    with pytest.raises(UnreadableBytesError, match=reason):
        word.read(data)


def test_another_archive_is_not_taken_for_a_word_document():
    assert not word.claims(archive(a="1"))


def test_without_the_extra_the_reader_is_told_what_to_install(monkeypatch, written):
    data = written("")
    monkeypatch.setitem(__import__("sys").modules, "docx.package", None)
    with pytest.raises(UnreadableBytesError, match="needs-docx"):
        word.read(data)
