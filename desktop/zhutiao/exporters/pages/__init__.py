"""A sheet on pages, as PDF: set by Typst, which is given values and never markup (resources/pages/sheet.typ)."""
