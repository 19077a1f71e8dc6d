"""How an export will look: as text, as it is read, as pages, tables or cards."""
