"""One text of the dossier on the screen, and how several of them follow each other."""
