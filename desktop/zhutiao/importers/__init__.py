"""One module per file format; to add one, write it and list it here. The first that claims the bytes reads them."""

from zhutiao.importers import pages, plain, scans, web, word

READERS = (word.READER, pages.READER, scans.READER, web.READER, plain.READER)
