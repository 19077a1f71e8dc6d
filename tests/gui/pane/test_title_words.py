from zhutiao.ui.pane.title_words import title_words


def test_the_longest_piece_of_the_title_that_the_text_has_is_sought():
    assert title_words("大力发展“一老一小”普惠服务", "普惠服务与一老一小：大力发展，一老一小") == "大力发展"
    assert title_words("提高多样化生活服务品质", "多样化的生活服务") == "生活服务"


def test_of_pieces_as_long_the_rarer_one_is_sought():
    assert title_words("推进医疗，服务", "服务，服务，医疗") == "医疗"


def test_of_a_title_foreign_to_the_text_the_longest_piece_is_sought():
    assert title_words("促进“包容共享”", "天地玄黄") == "包容共享"


def test_without_a_title_nothing_is_sought():
    assert title_words("", "天地玄黄") == ""
