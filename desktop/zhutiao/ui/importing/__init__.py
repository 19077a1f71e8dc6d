"""The parts of the import dialog: what was found, the source beside what came of it, and what the reader decides."""
