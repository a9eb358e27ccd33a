"""Lines, paragraphs and headings of a document's text."""

from __future__ import annotations

from beltfacts.documents.layout import DocumentText


def test_each_line_is_a_paragraph_but_a_wrapped_block_is_one() -> None:
    wrapped = "\n".join(["a line of about sixty characters that goes on and on and on"] * 4) + "\nshort end"
    text = DocumentText(f"Title\n\n{wrapped}\n\nOne long paragraph\nAnother one\n")
    assert [text.text[start : start + 5] for start in text.paragraphs] == ["Title", "a lin", "One l", "Anoth"]
    last = text.text.index("short end")
    assert (text.locate(last, last + 5).paragraph, text.locate(last, last + 5).line) == (2, 7)
    assert text.paragraph_span(last) == (7, text.text.index("One long"))


def test_an_item_of_a_list_is_one_paragraph_and_no_heading() -> None:
    text = DocumentText(
        "Minutes\n\n"
        "1. The board received a report on the new boats of the harbour, and\n"
        "agreed to it. It met twice.\n"
        "2. Fees were raised to four euros from the first of May, as they had been\n"
        "12. Two members left.\n"
        "3. The next meeting\n"
    )
    starts = [text.text[start:].split()[0] for start in text.paragraphs]
    assert starts == ["Minutes", "1.", "2.", "3."]
    assert [heading.text for heading in text.headings] == ["3. The next meeting"]


def test_headings_of_books_reports_and_markdown_make_the_section() -> None:
    text = DocumentText(
        "Introduction\n\nOne.\n\nPart 2 Trade\n\n3.1 Ports\n\nTwo.\n\n## Harbours\n\nThree.\n\n第三章 港口\n\nFour.\n\n1. This is a sentence.\n"
    )
    sections = {word: text.locate(text.text.index(word), text.text.index(word) + 3).section for word in ("One.", "Two.", "Three.", "Four.")}
    assert sections == {"One.": "Introduction", "Two.": "3.1 Ports", "Three.": "Harbours", "Four.": "第三章 港口"}
    assert text.locate(0, 3).locator == "Introduction"
