"""Readers of other people's marks, one module per format."""
