"""Which marks there are for a reader: a clause's own is one only while it holds a note or a tag."""

SAYS_SOMETHING = (
    "(mark.style <> 'none' "
    "or exists (select 1 from note where note.mark = mark.id and note.deleted is null) "
    "or exists (select 1 from tagging where tagging.mark = mark.id and tagging.deleted is null))"
)
"""A condition on a row of `mark`, for a library of any version."""
