"""One module per file format; to add one, write it and list it here. The first that claims the bytes reads them."""

from zhutiao.importers import plain, web, word

READERS = (word.READER, web.READER, plain.READER)
