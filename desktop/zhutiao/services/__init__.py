"""The use cases: plain functions whose first argument is the library; each change returns Changed."""
