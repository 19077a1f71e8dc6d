"""Templates that readers write themselves, in Jinja2: plain values in, text out.

Nothing but what `refusing` lets through is compiled, nothing but plain values can be reached (`engine`), and what is
put out is escaped for Markdown (`ready`). A template can still take long or make much: it is rendered in the workshop
alone.
"""
