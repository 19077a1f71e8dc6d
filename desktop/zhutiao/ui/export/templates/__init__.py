"""The reader's own templates in the export dialog: made, named, edited with their result beside them, put aside."""
