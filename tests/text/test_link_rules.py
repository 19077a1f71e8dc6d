"""A library finds its links again when the rules have changed: then their version must change too."""

import hashlib

from zhutiao.services import linking
from zhutiao.text.link_rules import VERSION

KNOWN = {3: "81351a88d9d71bfa"}
"""The links of the bundled dossier by version of the rules; a new fingerprint needs a new version."""


def fingerprint(links):
    said = "\n".join(f"{link.clause} {link.passage.segment} {link.relation} {link.grade}" for link in links)
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def test_rules_that_link_otherwise_have_another_version(the_opinion, sources):
    companions = [(f"{key} {article.id}", article) for key in ("000", "003") for article in sources[key].articles]
    assert fingerprint(linking.link(the_opinion, companions)) == KNOWN[VERSION]
