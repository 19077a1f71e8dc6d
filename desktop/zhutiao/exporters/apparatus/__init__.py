"""Variants as an apparatus says them: the preferred reading, a bracket, the other readings, each with its witnesses."""
