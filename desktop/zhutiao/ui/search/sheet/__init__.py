"""The sheet below the texts: all occurrences in their context, and how often what was sought occurs."""
