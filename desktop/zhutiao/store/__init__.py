"""All SQL: the library file, its schema, its undo history."""
