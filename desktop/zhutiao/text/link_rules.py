"""Which rules find links: a library keeps what was found until the texts or the rules change."""

VERSION = 3
"""To be raised with every change of the rules that changes a link."""
