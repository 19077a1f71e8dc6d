"""The panel below the outline: everything that is connected with a clause, and the reader's decisions about it."""
