"""Pure functions from str to values; standard library only."""
