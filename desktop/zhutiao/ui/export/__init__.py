"""The export dialog: what goes out, in which form, and how it will look."""
