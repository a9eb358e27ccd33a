"""Text fragments: encoding, whole words, context, ranges. Whether a browser finds the words is tried in `test_links_in_browser`."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beltfacts.cite.text_fragments import LONGEST_WHOLE_QUOTE, link_to_text, text_directives
from beltfacts.documents import QuotedPassage

URL = "https://example.org/a?b=1"

BLOCKS = {
    "lead": "The railway has carried 50 million tonnes since it opened; more below.",
    "curly": "It is “the railway’s finest year”, said the ministry\u2019s report.",
    "straight": 'They call it "the port\'s best quarter" in the yearbook.',
    "hyphen": "The China-Laos Railway, a 1,035-kilometre line, links Kunming-Vientiane & beyond.",
    "chinese": "中老铁路开通以来，累计运输货物超过五千万吨，其中跨境货物一千一百万吨，覆盖十九个国家和地区。",
    "again": "By the spring it had carried 50 million tonnes of goods across the border.",
    "third": "Officials repeated that 50 million tonnes was only the beginning.",
    "first": "The first paragraph ends with a sum of 11.58 million tonnes",
    "second": "and the second one begins with goods that crossed the border in 2024.",
    "long": "A long passage begins here with corridors and ports, "
    + "and goes on about trains, ships, lorries and warehouses, " * 8
    + "until it ends in 2030.",
    "zh2": "报告指出，累计运输货物超过五千万吨是重要里程碑。",
}
DOCUMENT = "\n".join(BLOCKS.values())


def passage(quote: str, document: str, occurrence: int = 0) -> QuotedPassage:
    """Where a quote stands in a text. A space of it may be the end of a line there."""
    found = list(re.finditer("[ \n]".join(map(re.escape, quote.split())), document))[occurrence]
    return QuotedPassage(document, *found.span())


def linked(quote: str, document: str, occurrence: int = 0) -> str:
    """The directive for a quote with its document, decoded."""
    (directive,) = text_directives(quote, passage(quote, document, occurrence))
    return unquote(directive)


def test_hyphen_comma_ampersand_and_non_ascii_are_encoded() -> None:
    assert link_to_text(URL, "China-Laos, A & B 中") == URL + "#:~:text=China%2DLaos%2C%20A%20%26%20B%20%E4%B8%AD"


def test_a_fragment_of_the_address_is_kept_and_an_older_directive_replaced() -> None:
    assert link_to_text(URL + "#sec-2:~:text=old", "new") == URL + "#sec-2:~:text=new"


@pytest.mark.parametrize("url", ["", "javascript:alert(1)", "file:///etc/passwd", "example.org"])
def test_an_address_that_is_not_http_gets_no_link(url: str) -> None:
    assert link_to_text(url, "words") == ""


def test_a_quote_without_words_links_to_the_page() -> None:
    assert link_to_text(URL, " \n ") == URL


def test_characters_that_an_address_may_not_contain_are_encoded() -> None:
    assert link_to_text('https://example.org/{a} "b"\u202e', "w") == "https://example.org/%7Ba%7D%20%22b%22%E2%80%AE#:~:text=w"


def test_a_unique_quote_needs_no_context() -> None:
    assert linked("the finest of", "It was the finest of years.") == "the finest of"


def test_part_of_a_word_grows_to_whole_words() -> None:
    assert linked("rst paragraph ends wi", DOCUMENT) == "first paragraph ends with"


def test_a_number_is_one_word() -> None:
    assert linked("58 million", "sum of 11.58 million here") == "11.58 million"


def test_repeated_words_get_the_words_around_them() -> None:
    each = [linked("50 million tonnes", DOCUMENT, place) for place in range(3)]
    assert len(set(each)) == 3
    assert all("50 million tonnes" in one for one in each)
    assert each[1] == "carried-,50 million tonnes,-of"


def test_words_that_differ_only_in_case_accents_or_spaces_are_the_same_to_a_browser() -> None:
    assert linked("some 9 tonnes", "Some 9 tonnes went. Of these, some 9 tonnes went.") == "these,-,some 9 tonnes"
    assert linked("Cr\u00e8me 9", "creme 9 here, Cr\u00e8me 9 there") == "here,-,Cr\u00e8me 9"
    text = "1 035 km up; 1\u00a0035 km down"
    assert [unquote(each) for each in text_directives("", QuotedPassage(text, 13, 21))] == ["up;-,1\u00a0035 km"]


def test_context_comes_from_the_same_block_where_it_can() -> None:
    text = "50 million went by rail\nAlpha beta\n50 million went by road\nGamma"
    assert linked("50 million went", text, 1) == "50 million went,-by road"


def test_repeated_lines_take_context_from_their_neighbours() -> None:
    text = "One here\n50 million\nTwo here\n50 million\nThree here"
    assert linked("50 million", text, 1) == "Two here-,50 million"
    assert linked("50 million", text, 0) == "One here-,50 million"


def test_words_that_no_context_distinguishes_are_linked_all_the_same() -> None:
    assert "same" in linked("same", "same " * 100)


def test_across_paragraphs_first_and_last_words_are_named() -> None:
    made = linked("with a sum of 11.58 million tonnes and the second one begins with goods that", DOCUMENT)
    assert made == "with a sum of 11.58 million,one begins with goods that"


def test_a_long_quote_is_named_by_its_first_and_last_words() -> None:
    quote = BLOCKS["long"]
    assert len(quote) > LONGEST_WHOLE_QUOTE
    made = linked(quote, DOCUMENT)
    assert len(made) < 150
    assert made.startswith("A long passage begins here")
    assert made.endswith("2030.")


def test_a_range_whose_ends_recur_takes_more_words_or_context() -> None:
    text = "Alpha beta gamma delta epsilon one\nx\nBefore Alpha beta gamma delta epsilon one\nlast two words\nand last two words\nend"
    made = unquote(text_directives("", QuotedPassage(text, text.index("Alpha", 9), text.index("\nend")))[0])
    assert made == "Before-,Alpha beta gamma delta epsilon one,and last two words"


def test_a_passage_starts_with_its_first_block_that_can_be_told_from_others() -> None:
    text = "Rice\nTotal\n5 tonnes\nRice\nTotal\n7 tonnes of it"
    at = text.rindex("Total")
    assert [unquote(each) for each in text_directives("", QuotedPassage(text, at, len(text)))] == ["7 tonnes of it"]
    assert [unquote(each) for each in text_directives("", QuotedPassage(text, 5, 19))] == ["Total,5 tonnes"]
    blank = "Rice\nTotal\n5\nRice\nTotal\n\u00a0\n7 tonnes"
    assert [unquote(each) for each in text_directives("", QuotedPassage(blank, 18, len(blank)))] == ["7 tonnes"]


def test_a_low_line_belongs_to_the_word() -> None:
    assert linked("size grew", "The max_size grew; a size grew", 1) == "a-,size grew"
    assert linked("max_size", "The max_size grew") == "max_size"


def test_a_range_whose_end_recurs_within_it_takes_the_words_after_it() -> None:
    tail = "trains and ships and lorries"
    text = f"Head of the passage here\n{tail}\n{tail} beyond"
    assert linked(f"Head of the passage here {tail} {tail}", text) == f"Head of the passage here,{tail},-beyond"


def test_chinese_is_cut_at_punctuation_because_its_words_are_not_known() -> None:
    assert linked("货物超过五千万", BLOCKS["chinese"]) == "累计运输-,货物超过五千万,-吨"


def test_the_words_are_those_of_the_document_not_those_of_the_quote() -> None:
    text = "In the years 2015\u20132025 it grew by \u22125.3 percent."
    assert text_directives("2015-2025", QuotedPassage(text, 13, 22)) == ["2015%E2%80%932025"]


@pytest.mark.parametrize("white", ["\n\n  ", " \n", "\t", " \u00ad ", "   "])
def test_white_space_of_the_document_does_not_shift_the_words(white: str) -> None:
    text = f"{white}One{white}two three{white}four five{white}six{white}"
    at = text.index("three")
    assert unquote(text_directives("", QuotedPassage(text, at, at + 5))[0]) == "three"
    whole = unquote(text_directives("", QuotedPassage(text, at, text.index("four") + 4))[0])
    assert whole == ("three,four" if "\n" in white else "three four")


def test_without_the_document_a_second_directive_names_first_and_last_words() -> None:
    first, second = text_directives("In the years 2015-2025 the trade of Velm grew by 7 percent")
    assert unquote(first) == "In the years 2015-2025 the trade of Velm grew by 7 percent"
    assert unquote(second) == "In the years,by 7 percent"
    assert link_to_text(URL, "It carried 50 million tonnes of rice, tea and silk").endswith("&text=It%20carried%2050,tea%20and%20silk")


@pytest.mark.parametrize("quote", ["50 million", "五千万吨", "railway", "a b c d"])
def test_a_short_quote_has_no_second_directive(quote: str) -> None:
    assert len(text_directives(quote)) == 1


def test_a_quote_with_a_paragraph_break_is_a_range_even_without_the_text() -> None:
    assert [unquote(each) for each in text_directives("first words\n\nlast words")] == ["first words,last words"]


def test_a_long_quote_without_spaces_is_halved_rather_than_lost() -> None:
    assert [unquote(each) for each in text_directives("货物" * 200)] == ["货物" * 100 + "," + "货物" * 100]


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 80))
def test_any_text_makes_a_plain_ascii_link(document: str, start: int, length: int) -> None:
    start = min(start, len(document))
    for where in (QuotedPassage(document, start, min(start + length, len(document))), None):
        made = link_to_text(URL, document, where)
        assert made.isascii()
        assert not re.search(r"\s", made)
        for directive in made.partition(":~:text=")[2].split("&text="):
            assert len(directive.replace("-,", "").replace(",-", "").split(",")) <= 2
