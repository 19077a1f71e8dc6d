"""What several tests about printings do: find an entry by its words, choose, bring a file that has other words."""

from zhutiao import paths
from zhutiao.services import choosing, collating, importing, keeping


def fill(library, sources):
    """Keep bundled files in one dossier, without links, and nothing to be undone."""
    with library.step("Import"):
        for source in sources:
            data = (paths.shipped("data") / source.file).read_bytes()
            keeping.keep_all(library, [keeping.Arrival(source, data)], link=False)
    library.history.forget()


def entry(library, shown, words):
    """Return the entry at which a witness reads these words, or a few with these among them."""
    found = collating.apparatus_of(library, shown)
    return next(each for each in found.entries if any(_holds(r, words) for r in each.variant.readings.values()))


def choose(library, shown, words):
    """Choose these words where some witness reads them."""
    found = entry(library, shown, words)
    siglum = next(s for s, reading in found.variant.readings.items() if _holds(reading, words) and s != "*")
    return choosing.choose(library, shown, found.id, siglum)


def _holds(reading, words):
    return reading is not None and words in reading.words and len(reading.words) < 2 * len(words)


def keep(library, source, data):
    """Keep a file in the dossier there is."""
    [done] = keeping.keep_all(library, [keeping.Arrival(source, data)], library.documents.dossiers()[0].id, link=False)
    return done


def other_file(name, change):
    """Return one of the bundled files as another file, with other words."""
    return _changed(name, change, f"{name}-again.txt")


def corrected_file(name, change):
    """Return one of the bundled files under its own name, with other words."""
    return _changed(name, change)


def _changed(name, change, called=None):
    [path] = paths.shipped("data").glob(f"{name}_*")
    data = change(path.read_text(encoding="utf-8")).encode()
    return importing.digest(path.with_name(called or path.name), data), data
