"""All Qt: the window and what stands in it."""
