"""How many sentences of a text are new."""

from zhutiao.services.novelty import novelty


def test_the_sentences_of_a_text_are_counted_by_degree(the_opinion, sources):
    found = novelty(the_opinion, sources["003"].articles[0])
    assert found.sentences == sum(found.count(degree) for degree in ("new", "part", "repeated"))
    assert 0.7 < found.count("new") / found.sentences < 0.8


def test_the_agencys_summary_says_hardly_anything_new(the_opinion, sources):
    brief = next(article for article in sources["000"].articles if article.kind == "brief")
    found = novelty(the_opinion, brief)
    assert found.count("repeated") >= 0.9 * found.sentences
