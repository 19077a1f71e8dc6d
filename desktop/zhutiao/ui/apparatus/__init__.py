"""Where the printings of a text differ, before the reader: listed, in the text, and side by side."""
