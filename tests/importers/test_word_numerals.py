import pytest

from zhutiao.importers.word_numerals import numeral
from zhutiao.text.numbering import value_of


@pytest.mark.parametrize(
    ("form", "count", "printed"),
    [
        ("chineseCounting", 10, "十"),
        ("chineseCounting", 21, "二十一"),
        ("chineseCountingThousand", 120, "一百二十"),
        ("chineseCountingThousand", 101, "一百零一"),
        ("chineseCountingThousand", 1260, "一千二百六十"),
        ("chineseCountingThousand", 10_005, "一万零五"),
        ("taiwaneseCountingThousand", 30_000, "三萬"),
        ("chineseLegalSimplified", 12, "壹拾贰"),
        ("ideographTraditional", 3, "丙"),
        ("ideographZodiac", 13, "子"),
        ("ideographDigital", 20, "二〇"),
        ("decimal", 7, "7"),
        ("decimalZero", 7, "07"),
        ("decimalFullWidth", 12, "１２"),
        ("decimalEnclosedCircleChinese", 3, "③"),
        ("decimalEnclosedCircle", 21, "21"),
        ("lowerRoman", 14, "xiv"),
        ("upperRoman", 4, "IV"),
        ("lowerLetter", 28, "bb"),
        ("a form nobody knows", 5, "5"),
        ("upperRoman", 0, "0"),
    ],
)
def test_a_count_is_printed_as_word_prints_it(form, count, printed):
    assert numeral(count, form) == printed


def test_every_article_number_of_a_long_law_reads_back_as_its_count():
    assert [value_of(numeral(n, "chineseCountingThousand")) for n in range(1, 1000)] == list(range(1, 1000))
