"""The coverage map: clauses by texts and questions, with what the reader left beside them."""
