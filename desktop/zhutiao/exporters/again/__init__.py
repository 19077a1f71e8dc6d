"""Export again into a file that its reader has written in: what is ours is renewed, what is theirs stays.

Each block of an export stands between two comments that Markdown does not show, and one comment at the end of the file
remembers what was ever written there (`comments`). An older file is read into what is ours and what was written by hand
(`pages`), and woven together with a fresh export of the same dossier (`weaving`, `front`):

- Outside the blocks nothing changes: not a byte, not a line's end, not the order.
- A block that is as we wrote it is replaced by the newer version, wherever it was moved to.
- A block with anything else in it was edited. It stays, and a version that is newer than the one it was made from is
  put right under it, in a block of its own. That one is replaced in its turn while nobody touches it, goes away once
  the block above says the same, and does not come back when it is deleted until there is a newer version. When it is
  edited, it is handwork. When only the block above it is deleted, it takes its place.
- A block that was deleted stays deleted, unless the reader wants those back.
- A block of what is no longer in the library, or no longer wanted by the options, stays as it is and is reported.
- A new block follows the one that stands before it in the export, and what was written by hand under that one, so that
  a remark stays with what it is about; where that has a heading of its own, the block goes before it all. What was
  written in one go is never parted.
- Comments that do not fit together, a second copy of a block, and what stands in code or behind the sign of a quote
  are handwork.
"""
