"""A text and its variants as TEI P5, in parallel segmentation: who follows one siglum reads that printing."""
