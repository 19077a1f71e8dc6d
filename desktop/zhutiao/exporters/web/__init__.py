"""Marks and notes as one page of HTML that needs nothing but itself: no script, no address is ever asked for anything.

Words from texts, titles and names are escaped (`markup`), notes come through `note_html`; nothing else is inserted.
"""
