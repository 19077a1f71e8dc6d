"""Pages of a file somebody made to be read for ever are read in as many steps as the file has bytes."""

import io

import pytest

from zhutiao.errors import LibraryError
from zhutiao.store import canonical, leaf_pages, salvaging
from zhutiao.store.leaf_pages import Pages

PAGE = 4096
CELLS = 500


def page(head=b""):
    return head.ljust(PAGE, b"\0")


def first_page():
    return page(b"SQLite format 3\0" + PAGE.to_bytes(2, "big"))


def leaf(cell):
    """A leaf whose cells are all the same one."""
    at = PAGE - len(cell)
    starts = at.to_bytes(2, "big") * CELLS
    return page(b"\x0d\0\0" + CELLS.to_bytes(2, "big") + b"\0\0\0" + starts)[:at] + cell


def varint(value):
    digits = [value & 127]
    while value := value >> 7:
        digits.insert(0, value & 127 | 128)
    return bytes(digits)


def row_over(pages):
    """A cell whose row fills so many pages, ten or more, from the third on, and these pages."""
    length = (PAGE - 12) * 32 // 255 - 23 + pages * (PAGE - 4)
    blob = varint(12 + 2 * (length - 4))
    begun = bytes([1 + len(blob)]) + blob
    cell = varint(length) + varint(1) + begun.ljust(length - pages * (PAGE - 4), b"x") + (3).to_bytes(4, "big")
    return cell, [page((n + 4).to_bytes(4, "big")) for n in range(pages)]


def test_rows_that_share_all_their_pages_are_mostly_given_up():
    cell, rest = row_over(pages=50)
    pages = Pages(io.BytesIO(b"".join([first_page(), leaf(cell), *rest])))
    found = sum(row is not None for row in pages.rows(2))
    assert 0 < found < 10


def test_a_row_that_goes_round_in_its_own_pages_is_given_up():
    cell, rest = row_over(pages=50)
    rest[0] = page((3).to_bytes(4, "big"))
    pages = Pages(io.BytesIO(b"".join([first_page(), leaf(cell), *rest])))
    assert list(pages.rows(2)) == [None] * CELLS


def test_rows_that_share_one_spot_of_a_page_are_mostly_given_up():
    long = 2000
    cell = varint(long) + varint(1) + (b"\x03" + varint(12 + 2 * (long - 3))).ljust(long, b"x")
    pages = Pages(io.BytesIO(first_page() + leaf(cell)))
    found = sum(row is not None for row in pages.rows(2))
    assert 0 < found < 20


def test_a_record_of_more_values_than_a_table_has_columns_is_none():
    nulls = varint(1000) + b"\0" * 998
    pages = Pages(io.BytesIO(first_page() + leaf(varint(len(nulls)) + varint(1) + nulls)))
    assert set(map(str, pages.rows(2))) == {"None"}


def test_reading_ends_when_its_time_is_over():
    cell, rest = row_over(pages=10)
    pages = Pages(io.BytesIO(b"".join([first_page(), leaf(cell), *rest])), seconds=-1)
    with pytest.raises(leaf_pages.EndlessError):
        list(pages.rows(2))


class BadBlock(io.BytesIO):
    """A disk with a bad block: its second page."""

    def read(self, size=-1):
        if self.tell() == PAGE:
            message = "Input/output error"
            raise OSError(5, message)
        return super().read(size)


def test_a_page_the_disk_does_not_give_costs_no_other_page():
    cell, rest = row_over(pages=10)
    pages = Pages(BadBlock(b"".join([first_page(), page(), *rest, leaf(cell)])))
    assert list(pages.rows(2)) == []
    assert next(pages.rows(13)) is not None


def test_a_library_that_would_be_read_for_ever_is_called_damaged_and_nothing_is_left_of_the_attempt(
    library, tmp_path, monkeypatch
):
    library.close()
    monkeypatch.setattr(salvaging, "Pages", lambda file: Pages(file, seconds=-1))
    out = tmp_path / "out" / "salvaged.zhutiao"
    out.parent.mkdir()
    with pytest.raises(LibraryError, match="damaged"):
        salvaging.salvage(library.path, out)
    assert list(out.parent.iterdir()) == []


def test_a_text_nested_too_deep_is_no_article():
    with pytest.raises(ValueError, match="not an article"):
        canonical.article("[" * 100_000)
