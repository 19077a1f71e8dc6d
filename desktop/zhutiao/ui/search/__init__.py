"""What is sought everywhere, found, shown and gone through."""
