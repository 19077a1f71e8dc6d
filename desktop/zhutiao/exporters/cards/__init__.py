"""Anki cards: what a reader marked, and the questions and answers of a transcript."""
