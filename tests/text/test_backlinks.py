from hypothesis import given
from hypothesis import strategies as st

from zhutiao.model import Place
from zhutiao.text import backlinks

NAMES = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=60)


@given(NAMES, NAMES)
def test_an_address_leads_back_to_the_place_it_was_made_of(document, segment):
    assert backlinks.read(backlinks.to_place(document, segment)) == Place(document, segment)


@given(NAMES, NAMES)
def test_an_address_has_only_signs_that_every_program_keeps_in_a_link(document, segment):
    address = backlinks.to_place(document, segment)
    assert address.isascii() and not set(address) & set(" <>()[]\"'`\\")


def test_an_address_names_a_mark():
    assert backlinks.read("zhutiao://mark/00000001-0000") == backlinks.MarkAddress("00000001-0000")


def test_what_is_no_address_of_ours_leads_nowhere():
    strange = ["", "zhutiao://", "zhutiao://mark/", "zhutiao://place/x", "file:///etc/passwd", "zhutiao:三/（七）"]
    assert [backlinks.read(each) for each in [*strange, "zhutiao://mark/" + "x" * 9_000]] == [None] * 7
