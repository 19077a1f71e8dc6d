"""Other people's marks on their way in: looked at, compared with the reader's own, and kept in one step."""
