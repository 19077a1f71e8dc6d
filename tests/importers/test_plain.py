import pytest

from zhutiao import paths
from zhutiao.importers.guessing import ENCODINGS
from zhutiao.importers.plain import claims, read
from zhutiao.services.importing import prepare

TEXT = "一、增强社会保障公平性\n（一）有效扩大社会保障覆盖面。\n"
TRADITIONAL = "第一條　為健全社會保險制度，保障國民權益，特制定本法。\n第二條　本法所稱主管機關：在中央為衛生福利部。\n"
ENGLISH = "Section 1. The Secretary may not use the funds “provided” under this Act — it’s the law.\n"
JAPANESE = "社会保険、公平。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "gb18030", "gbk", "gb2312"])
def test_the_encodings_of_chinese_texts_are_read(encoding):
    found = read(TEXT.encode(encoding))
    assert (found.text, found.remarks) == (TEXT, ())


@pytest.mark.parametrize("text", [TEXT, TRADITIONAL, "Article 1. This Act may be cited as the Act.\n"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_is_read_without_a_mark_at_its_head(text, encoding):
    data = text.encode(encoding)
    assert claims(data) and (read(data).text, read(data).encoding) == (text, encoding)


@pytest.mark.parametrize("encoding", ["big5", "cp950", "big5hkscs"])
def test_traditional_text_of_taiwan_and_hong_kong_is_told_from_gb18030(encoding):
    found = read(TRADITIONAL.encode(encoding))
    assert (found.text, found.encoding, found.remarks) == (TRADITIONAL, "big5", ())


def test_traditional_text_in_gb18030_stays_gb18030():
    found = read(TRADITIONAL.encode("gb18030"))
    assert (found.text, found.encoding) == (TRADITIONAL, "gb18030")


def test_few_words_of_big5_are_enough():
    assert read("社會保險，公平。\n".encode("big5")).text == "社會保險，公平。\n"


def test_curly_quotes_of_a_western_text_are_no_chinese():
    found = read(ENGLISH.encode("cp1252"))
    assert (found.text, found.remarks) == (ENGLISH, ("guessed windows-1252",))


def test_a_guess_that_reads_badly_is_named_as_a_guess():
    assert any("guessed" in remark for remark in read(JAPANESE.encode("shift_jis")).remarks)


def test_text_saved_in_a_wrong_encoding_before_is_named():
    assert read(TEXT.encode().decode("latin-1").encode()).remarks == ("garbled",)


def test_the_hz_of_old_mail_is_read():
    assert read(TEXT.encode("hz")).text == TEXT


def test_a_rare_character_of_gb18030_keeps_its_code_point():
    text = TEXT * 4 + "𠮷野家"
    assert read(text.encode("gb18030")).text == text


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5", "utf-16-le"])
def test_a_file_cut_inside_its_last_character_is_read_with_a_remark(encoding):
    text = TRADITIONAL if encoding == "big5" else TEXT
    found = read(text.strip().encode(encoding)[:-1])
    assert found.encoding == encoding and found.text[:-2] == text.strip()[:-2] and found.remarks == ("undecoded 1",)


def test_a_few_damaged_signs_do_not_change_the_encoding():
    found = read(TEXT.encode() * 9 + b"\xc0\xaf\xf8" + TEXT.encode())
    assert found.encoding == "utf-8" and found.remarks == ("undecoded 3",)


def test_a_chosen_encoding_overrides_the_guess():
    assert read(TRADITIONAL.encode("big5"), "gbk").encoding == "gb18030"
    assert read(TRADITIONAL.encode("gb18030"), "GB2312").text == TRADITIONAL


@pytest.mark.parametrize("name", ["klingon", "rot13", "", "a\0b"])
def test_an_unknown_encoding_is_named_and_the_guess_is_taken(name):
    found = read(TEXT.encode(), name)
    assert (found.text, found.remarks) == (TEXT, (f"unknown {name}",))


@pytest.mark.parametrize("name", ENCODINGS)
def test_any_bytes_can_be_read_in_any_encoding_on_offer(name):
    found = read(TEXT.encode("gb18030") + b"\xff\xfe\x80", name)
    assert found.encoding == name and found.text


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n" + bytes(500), b"%PDF-1.7\n", b"PK\x03\x04" + bytes(40), bytes(range(32)) * 9]
)
def test_what_is_no_text_is_not_claimed(data):
    assert not claims(data)


def test_a_text_that_begins_like_a_picture_is_text_all_the_same():
    assert claims("BMI 指数是体重指数。".encode())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030"])
def test_a_document_has_the_same_clauses_in_any_encoding(tmp_path, sources, encoding):
    original = next(paths.shipped("data").glob("002*.txt"))
    copy = tmp_path / original.name
    copy.write_bytes(original.read_text(encoding="utf-8").encode(encoding))
    assert prepare(copy).articles == sources["002"].articles
