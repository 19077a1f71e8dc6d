"""What the terminal says about links, and what it decides about them."""

from itertools import pairwise


def links(zhutiao, library_path, *more):
    status, found, err = zhutiao("links", "--library", library_path, *more, "--json")
    assert status == 0, err
    return found


def about(zhutiao, library_path, name):
    return next(link for link in links(zhutiao, library_path, "--all") if link["id"] == name)


def test_a_rejected_link_is_shown_only_with_all(zhutiao, library_path):
    first = links(zhutiao, library_path)[0]
    [rejected] = links(zhutiao, library_path, "--reject", first["id"])
    assert rejected == {**first, "state": "rejected"}
    assert first["id"] not in {link["id"] for link in links(zhutiao, library_path)}
    assert about(zhutiao, library_path, first["id"]) == rejected


def test_an_accepted_suggestion_is_shown_as_firm(zhutiao, library_path):
    possible = next(link for link in links(zhutiao, library_path, "--all") if link["grade"] == "possible")
    links(zhutiao, library_path, "--accept", possible["id"])
    assert {**possible, "state": "accepted"} in links(zhutiao, library_path)


def test_a_reconsidered_link_is_as_it_was_found(zhutiao, library_path):
    first = links(zhutiao, library_path)[0]
    links(zhutiao, library_path, "--reject", first["id"])
    assert links(zhutiao, library_path, "--reconsider", first["id"]) == [first]


def test_a_link_made_by_hand_is_manual_and_firm(zhutiao, library_path):
    spoken = next(link for link in links(zhutiao, library_path) if link["article"]["kind"] == "transcript")
    given = ("--add", "五", spoken["document"], "t1.1")
    [made] = links(zhutiao, library_path, *given)
    assert (made["clause"], made["passage"]["id"], made["grade"], made["state"]) == ("五", "t1.1", "manual", "manual")
    assert made in links(zhutiao, library_path)


def test_a_link_that_there_is_not_is_refused_in_one_sentence(zhutiao, library_path):
    status, out, err = zhutiao("links", "--library", library_path, "--reject", "nobody", "--json")
    assert (status, out) == (1, "") and err.count("\n") == 1


def test_a_link_within_the_base_text_is_refused(zhutiao, library_path):
    _, outline, _ = zhutiao("outline", "--library", library_path, "--json")
    given = ("--add", "五", outline["document"], "preamble")
    status, _, err = zhutiao("links", "--library", library_path, *given, "--json")
    assert status == 1 and "base text" in err


def test_links_come_by_passage_and_then_the_strongest_first(zhutiao, library_path):
    found = links(zhutiao, library_path, "--all")
    passages = [(link["document"], link["passage"]["id"]) for link in found]
    assert len(dict.fromkeys(passages)) == sum(a != b for a, b in zip([None, *passages], passages, strict=False))
    for one, other in pairwise(found):
        same = (one["document"], one["passage"]["id"]) == (other["document"], other["passage"]["id"])
        assert not same or one["strength"] >= other["strength"]


def test_a_link_can_be_named_by_the_beginning_of_its_id(zhutiao, library_path):
    first = links(zhutiao, library_path)[0]
    assert links(zhutiao, library_path, "--reject", first["id"][:8]) == [{**first, "state": "rejected"}]


def test_the_lines_say_how_a_link_is_named_and_what_was_decided(zhutiao, library_path):
    first = links(zhutiao, library_path)[0]
    _, line, _ = zhutiao("links", "--library", library_path, "--reject", first["id"])
    assert first["id"][:8] in line and "rejected" in line and "certain" not in line


def test_a_text_to_link_can_be_named_by_its_file(zhutiao, library_path):
    spoken = next(link for link in links(zhutiao, library_path) if link["article"]["kind"] == "transcript")
    [made] = links(zhutiao, library_path, "--add", "五", spoken["article"]["file"], "t1.1")
    assert made["document"] == spoken["document"]


def test_what_is_wrong_with_a_link_by_hand_is_named(zhutiao, library_path):
    for given in (("五", "nowhere.txt", "t1.1"), ("五", links(zhutiao, library_path)[0]["document"], "t999")):
        status, _, err = zhutiao("links", "--library", library_path, "--add", *given)
        assert status == 1 and (given[1] in err or given[2] in err)


def test_where_nothing_is_found_it_says_that_this_proves_nothing(zhutiao, sources_by_name, tmp_path):
    other = tmp_path / "诗.txt"
    other.write_text("床前明月光\n疑是地上霜\n", encoding="utf-8")
    status, out, err = zhutiao("link", sources_by_name["001"], other)
    assert (status, out) == (0, "") and "does not mean" in err
