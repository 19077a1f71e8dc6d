"""One module per output format; to add one, write it and list it in `writers`."""
