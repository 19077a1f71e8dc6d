"""Dialogs that keep the library safe: its history, its bin, its backups, and a check of it."""
