"""Printings of one text side by side, clause by clause, what differs joined from one to the next."""
