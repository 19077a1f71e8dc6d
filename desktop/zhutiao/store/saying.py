"""Which marks there are for a reader: a clause's own is one only while it holds a note or a tag."""

SAYS_SOMETHING = (
    "(mark.style <> 'none' "
    "or mark.id in (select mark from note where mark is not null and deleted is null) "
    "or mark.id in (select mark from tagging where deleted is null))"
)
"""A condition on a row of `mark`, for a library of any version, also one without an index."""
