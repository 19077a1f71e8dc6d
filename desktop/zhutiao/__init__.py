"""Zhutiao 逐条: a policy document, clause by clause, beside what was said about it."""

__version__ = "0.1.0"
