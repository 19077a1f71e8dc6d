"""The briefing as a list beside the texts: collected with one key, put in order, timed, looked at, taken along."""
