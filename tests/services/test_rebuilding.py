"""Whatever a stranger made of an export: a whole library comes of it, or one sentence and nothing at all."""

import hashlib
import json
import random
import shutil
import zipfile
from pathlib import Path

import pytest

from zhutiao import words
from zhutiao.errors import BrokenExportError, UnwritableFileError, WorkshopCancelledError, ZhutiaoError
from zhutiao.services import doctoring, library_export, rebuilding, unpacking
from zhutiao.store import kept_rows
from zhutiao.store.library import Library

RECORD = "records/notes.jsonl"
FORGED = "forged"


@pytest.fixture(scope="module")
def made(small_library, tmp_path_factory):
    """An export of a small library."""
    out = tmp_path_factory.mktemp("made") / "out"
    library_export.export(small_library, out)
    return out


@pytest.fixture(autouse=True)
def forged(monkeypatch):
    """Let a stranger know how the hash of the content is made: that alone is not to save us."""
    monkeypatch.setattr(kept_rows, "content", lambda _library: FORGED)


@pytest.fixture
def out(made, tmp_path):
    copy = Path(shutil.copytree(made, tmp_path / "out"))
    signed(copy)
    return copy


def signed(out):
    """Let the manifest promise what is there now, as a stranger would."""
    said = json.loads((out / "manifest.json").read_text(encoding="utf-8")) | {"content": FORGED}
    for path in (path for path in out.rglob("*") if path.is_file() and path.name != "manifest.json"):
        content = path.read_bytes()
        told = {"size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        said["files"][path.relative_to(out).as_posix()] = told
    (out / "manifest.json").write_text(json.dumps(said), encoding="utf-8")


def refusal(source):
    """Return why no library is made; nothing is left of the attempt, and there is a sentence to say."""
    new = source.parent / "new.zhutiao"
    before = {path.name for path in source.parent.iterdir()}
    with pytest.raises(ZhutiaoError) as refused:
        rebuilding.rebuild(source, new)
    assert {path.name for path in source.parent.iterdir()} == before
    assert "{" not in words.sentence(refused.value)
    return refused.value.reason


def edited(out, name, change):
    """Change the rows of one file, and let the manifest promise them."""
    path = out / name
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n")[:-1]]
    change(rows)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    signed(out)


def test_a_library_is_never_written_over(out):
    there = out.parent / "new.zhutiao"
    there.write_bytes(b"mine")
    with pytest.raises(UnwritableFileError):
        rebuilding.rebuild(out, there)
    assert there.read_bytes() == b"mine"


def test_a_name_in_a_folder_that_is_not_there_is_refused(out):
    with pytest.raises(UnwritableFileError, match="new"):
        rebuilding.rebuild(out, out.parent / "nowhere" / "new.zhutiao")


def test_a_stopped_rebuilding_leaves_nothing(out):
    heard = []
    with pytest.raises(WorkshopCancelledError):
        rebuilding.rebuild(out, out.parent / "new.zhutiao", lambda n, count: heard.append((n, count)))
    assert len(heard) == 1
    assert [path.name for path in out.parent.iterdir()] == ["out"]


def test_how_far_it_is_rises_to_the_whole(out):
    heard = []
    rebuilding.rebuild(out, out.parent / "new.zhutiao", lambda n, count: heard.append((n, count)) or True)
    assert heard == sorted(heard)
    assert heard[-1][0] == heard[-1][1]


def test_notes_changed_by_hand_where_they_are_only_to_be_read_are_told_of_and_not_taken(out):
    note = next((out / "notes").iterdir())
    note.write_text("我自己改的", encoding="utf-8")
    made = rebuilding.rebuild(out, out.parent / "new.zhutiao")
    assert made.ignored == (f"notes/{note.name}",)
    assert made.notes == 5


@pytest.mark.parametrize(
    ("source", "reason"),
    [("nothing", "missing"), ("empty", "foreign"), ("words.zip", "foreign"), ("other.zip", "foreign")],
)
def test_what_is_no_export_is_refused(tmp_path, source, reason):
    (tmp_path / "empty").mkdir()
    (tmp_path / "words.zip").write_text("养老", encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as archive:
        archive.writestr("a.txt", "甲")
    assert refusal(tmp_path / source) == reason


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"format": "other"}, "foreign"),
        ({"version": 2}, "newer"),
        ({"schema": 999}, "newer"),
        ({"schema": 5}, "damaged"),
        ({"schema": True}, "damaged"),
        ({"version": "1"}, "damaged"),
        ({"files": []}, "damaged"),
        ({"files": {}}, "damaged"),
        ({"content": None}, "damaged"),
        ({"content": "0" * 64}, "damaged"),
        ({"files": {"../../etc/passwd": {"size": 1, "sha256": "0"}}}, "damaged"),
        ({"files": {"/etc/passwd": {"size": 1, "sha256": "0"}}}, "damaged"),
        ({"files": {"records/notes.jsonl": {"size": -1, "sha256": "0"}}}, "damaged"),
        ({"files": {"records/notes.jsonl": [1, "0"]}}, "damaged"),
    ],
)
def test_a_manifest_that_says_otherwise_is_refused(out, said, reason):
    manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    (out / "manifest.json").write_text(json.dumps(manifest | said), encoding="utf-8")
    assert refusal(out) == reason


@pytest.mark.parametrize("body", ["", "{", "null", "[]", "[" * 100_000, '{"format": "zhutiao-library"}', "\ufeff{}"])
def test_a_manifest_that_is_none_is_refused(out, body):
    (out / "manifest.json").write_text(body, encoding="utf-8")
    assert refusal(out) in ("foreign", "damaged")


def test_a_file_that_is_not_as_it_was_written_is_refused_whichever_it_is(out):
    for path in sorted(path for path in out.rglob("*") if path.is_file() and path.name != "manifest.json"):
        name, content = path.relative_to(out).as_posix(), path.read_bytes()
        if not name.startswith(("records", "sources", "imports")) and path.suffix != ".json":
            continue
        path.write_bytes(content + b" " if len(content) % 2 else content[:-1] + b"!")
        assert refusal(out) == "damaged"
        path.write_bytes(content)
    path.unlink()
    assert rebuilding.rebuild(out, out.parent / "new.zhutiao").notes == 5


@pytest.mark.parametrize(
    "change",
    [
        lambda rows: rows[0].pop("author"),
        lambda rows: rows[0].update(more=1),
        lambda rows: rows[0].update(body=None),
        lambda rows: rows[0].update(body=5),
        lambda rows: rows[0].update(body=["甲"]),
        lambda rows: rows[0].update(body={"a": 1}),
        lambda rows: rows[0].update(body="\ud83d"),
        lambda rows: rows[0].update(id=True),
        lambda rows: rows[0].update(mark="nobody"),
        lambda rows: rows[0].update(mark=None),
        lambda rows: rows[0].update(id=rows[1]["id"]),
        lambda rows: rows[0].update(mark=rows[1]["mark"]),
    ],
)
def test_rows_that_cannot_stand_in_a_library_are_refused_though_the_manifest_promises_them(out, change):
    edited(out, RECORD, change)
    assert refusal(out) == "unfit"


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("records/places.jsonl", {"start": 1 << 70}),
        ("records/places.jsonl", {"start": 1.5}),
        ("records/places.jsonl", {"start": "3"}),
        ("records/versions.jsonl", {"n": None}),
        ("records/documents.jsonl", {"dossier": "nobody"}),
        ("records/texts.jsonl", {"file": "../out/README.txt"}),
        ("records/texts.jsonl", {"file": None}),
        ("records/texts.jsonl", {"file": ["texts"]}),
        ("records/sources.jsonl", {"file": "manifest.json"}),
        ("records/sources.jsonl", {"sha256": "0" * 64}),
    ],
)
def test_values_that_a_column_cannot_hold_are_refused(out, name, values):
    edited(out, name, lambda rows: rows[0].update(values))
    assert refusal(out) in ("unfit", "damaged")


def test_two_rows_cannot_name_one_file(out):
    edited(out, "records/imports.jsonl", lambda rows: rows[0].update(file=rows[1]["file"]))
    assert refusal(out) == "damaged"


@pytest.mark.parametrize(
    "line", [b"\n", b"null\n", b"[1]\n", b"\xff\n", b'{"a":' * 5_000 + b"\n", b"1" * 5_000 + b"\n"]
)
def test_lines_that_are_no_row_are_refused(out, line):
    with (out / RECORD).open("ab") as file:
        file.write(line)
    signed(out)
    assert refusal(out) in ("damaged", "unfit")


def test_a_line_without_an_end_is_refused(out, monkeypatch):
    monkeypatch.setattr(unpacking, "LONGEST_LINE", 1 << 10)
    (out / RECORD).write_bytes(b" " * (3 << 20) + b"{}\n")
    signed(out)
    assert refusal(out) == "large"


@pytest.mark.parametrize(
    "change",
    [
        lambda article: article.update(kind="poem"),
        lambda article: article.update(title=5),
        lambda article: article["segments"][0].update(printed=5),
        lambda article: article["segments"][0].update(lines=["1", "2"]),
        lambda article: article["segments"][0].update(raw=[[5, 5]]),
        lambda article: article["segments"][0].update(more=1),
        lambda article: article.update(segments=None),
        lambda article: article.update(complete="yes"),
        lambda article: article.pop("segments"),
    ],
)
def test_a_text_that_is_none_is_refused_though_its_name_fits(out, change):
    rows = (out / "records" / "texts.jsonl").read_text(encoding="utf-8").split("\n")
    row = json.loads(rows[0])
    path = out / row["file"]
    article = json.loads(path.read_text(encoding="utf-8"))
    change(article)
    path.write_text(json.dumps(article, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    name = hashlib.sha256(path.read_bytes()).hexdigest()
    for record in (out / "records").iterdir():
        record.write_text(record.read_text(encoding="utf-8").replace(row["sha256"], name), encoding="utf-8")
    signed(out)
    assert refusal(out) in ("unfit", "damaged")


def test_a_link_out_of_the_folder_is_not_followed(out, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_bytes((out / RECORD).read_bytes())
    (out / RECORD).unlink()
    (out / RECORD).symlink_to(secret)
    assert refusal(out) == "damaged"


def packed(out, path, **options):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, **options) as archive:
        for file in sorted(path for path in out.rglob("*") if path.is_file()):
            archive.write(file, file.relative_to(out.parent if options else out))
    return path


def test_an_export_packed_by_hand_with_its_folder_is_taken(out, tmp_path):
    path = packed(out, tmp_path / "packed.zip", compresslevel=9)
    assert rebuilding.rebuild(path, tmp_path / "new.zhutiao").notes == 5


def test_a_zip_that_unpacks_without_an_end_is_refused(out, tmp_path):
    path = packed(out, tmp_path / "packed.zip")
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive, archive.open("sources/zeros", "w") as file:
        for _megabyte in range(100):
            file.write(b"\0" * (1 << 20))
    assert refusal(path) == "large"


def test_a_zip_that_holds_more_than_it_says_is_refused(out, tmp_path):
    (out / RECORD).write_bytes((out / RECORD).read_bytes() + b" " * 10_000)
    path = packed(out, tmp_path / "packed.zip")
    content = bytearray(path.read_bytes())
    at = content.rindex(RECORD.encode()) - 46
    content[at + 24 : at + 28] = (5).to_bytes(4, "little")
    path.write_bytes(content)
    assert refusal(path) == "damaged"


def test_a_zip_with_two_files_of_one_name_is_refused(out, tmp_path):
    path = packed(out, tmp_path / "packed.zip")
    with zipfile.ZipFile(path, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr(RECORD, "")
    assert refusal(path) == "damaged"


@pytest.mark.parametrize("seed", range(8))
def test_an_export_changed_anywhere_is_refused_or_whole(made, tmp_path, seed):
    """Bytes are changed, cut and doubled; half of the time the manifest promises just that."""
    chance = random.Random(seed)  # noqa: S311 - any change will do
    for n in range(3):
        out = Path(shutil.copytree(made, tmp_path / f"out{n}"))
        files = [path for path in out.rglob("*") if path.is_file()]
        for path in chance.sample(files, chance.randint(1, 3)):
            content = bytearray(path.read_bytes())
            for _change in range(chance.randint(1, 3)):
                at = chance.randrange(len(content) + 1)
                content[at : at + chance.choice((0, 1, 1, 9))] = chance.choice((b"", b"\0", b'"', b"1", b"\n", b"\xe5"))
            path.write_bytes(content)
        if chance.random() < 0.5 and b"files" in (out / "manifest.json").read_bytes():
            try:
                signed(out)
            except ValueError:
                continue
        new = tmp_path / f"new{n}.zhutiao"
        try:
            rebuilding.rebuild(out, new)
        except BrokenExportError:
            assert not new.exists()
        else:
            with Library.open(new) as library:
                assert [check.name for check in doctoring.doctor(library) if not check.ok] == []
        assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
