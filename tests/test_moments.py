"""A moment is what a library tells, or unknown; nothing a stranger wrote there stops anybody."""

from datetime import UTC, datetime

import pytest

from zhutiao.moments import moment


@pytest.mark.parametrize(
    "told", ["2026-06-09T08:00:00.000Z", "2026-06-09T16:00:00+08:00", "2026-06-09T08:00:00", "20260609T080000Z"]
)
def test_a_moment_is_told_in_utc(told):
    assert moment(told) == datetime(2026, 6, 9, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    "told",
    [None, 7, 1.5, b"2026-06-09", "", "2026-q6-09T08:00:00Z", "0001-01-01", "9999-12-31T23:59:59-14:00", "2026\0"],
)
def test_anything_else_is_no_moment(told):
    assert moment(told) is None
