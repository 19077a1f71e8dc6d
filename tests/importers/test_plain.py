import pytest

from zhutiao.importers.plain import claims, read

TEXT = "一、增强社会保障公平性\n（一）有效扩大社会保障覆盖面。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "gb18030", "gbk", "gb2312"])
def test_the_encodings_of_chinese_texts_are_read(encoding):
    assert read(TEXT.encode(encoding)).text == TEXT


def test_a_rare_character_of_gb18030_keeps_its_code_point():
    text = TEXT * 4 + "𠮷野家"
    assert read(text.encode("gb18030")).text == text


def test_a_cut_utf8_file_is_read_with_a_remark():
    found = read(TEXT.encode()[:-2])
    assert found.encoding == "utf-8" and found.remarks and found.text.startswith("一、增强")


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n" + bytes(500), b"%PDF-1.7\n", b"PK\x03\x04" + bytes(40), bytes(range(32)) * 9]
)
def test_what_is_no_text_is_not_claimed(data):
    assert not claims(data)
