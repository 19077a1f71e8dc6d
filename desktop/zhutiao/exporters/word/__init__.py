"""Marks and notes as a Word document: headings to navigate by, marks as shading and lines, notes as comments.

Its parts are written as text (`wml`), since ten thousand comments take minutes where each is looked for among the
others; python-docx packs them. Every word goes through `wml.text`, so nothing of it can be read as an instruction.
"""
