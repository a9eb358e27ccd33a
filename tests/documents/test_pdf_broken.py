"""A PDF whose text layer is no text, or that is broken, is never read as wrong words."""

from __future__ import annotations

import random
import time
from typing import Any

import pytest
from pikepdf import Array, Dictionary, Name

from beltfacts.documents.extractors import Unreadable
from tests.documents.pdf_support import extract, lines, make_pdf, run, text_at
from tests.documents.support import reason

REASON = "its font gives no characters for its codes"


def glyphs(text: str, y: float = 660) -> bytes:
    """Text in a font whose codes are the numbers of glyphs, as in Vera: "P" is 51, which is the code of "3"."""
    return f"q BT /F3 11 Tf 60 {y} Td <{''.join(f'{ord(char) - 29:04x}' for char in text)}> Tj ET Q ".encode()


def font_without_characters(made: Any) -> Any:
    """A composite font with Identity-H and no ToUnicode table."""
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name("/ABCDEF+Sans"),
        Flags=4,
        FontBBox=Array([0, -200, 1000, 900]),
        ItalicAngle=0,
        Ascent=900,
        Descent=-200,
        CapHeight=700,
        StemV=80,
    )
    system = Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0)
    inner = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=Name("/ABCDEF+Sans"),
        CIDSystemInfo=system,
        FontDescriptor=made.make_indirect(descriptor),
        DW=600,
        CIDToGIDMap=Name.Identity,
    )
    outer = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=Name("/ABCDEF+Sans"),
        Encoding=Name("/Identity-H"),
        DescendantFonts=Array([made.make_indirect(inner)]),
    )
    return made.make_indirect(outer)


def test_a_page_in_a_font_without_characters_is_unreadable() -> None:
    assert reason(extract, make_pdf(glyphs("PORTS handled 16,687 tons."), font=font_without_characters)) == REASON


def test_a_line_in_a_font_without_characters_is_a_gap_and_gives_no_digits() -> None:
    made = extract(make_pdf(text_at("Seen 5."), text_at("Seen 9.") + glyphs("PORTS handled 16,687 tons."), font=font_without_characters))
    assert [(gap.page, gap.reason) for gap in made.gaps] == [(2, REASON)]
    assert made.text == "Seen 5.\n\fSeen 9."


def test_unknown_characters_join_no_number() -> None:
    stream = b"BT 60 700 Td /F1 11 Tf (It carried 12) Tj /F3 11 Tf <0033> Tj /F1 11 Tf (7 tons) Tj ET"
    assert extract(make_pdf(stream, font=font_without_characters)).text == "It carried 12\ufffd7 tons"


def test_a_bullet_that_the_font_does_not_tell_is_no_gap() -> None:
    made = extract(make_pdf(glyphs("P", y=700) + text_at("It carried 127 tons", x=75), font=font_without_characters))
    assert (made.text, made.gaps) == ("\ufffd It carried 127 tons", ())


def test_a_broken_page_is_a_gap_beside_a_good_one() -> None:
    def change(made: Any) -> None:
        made.pages[1].obj.MediaBox = Array([0, 0, 0, 0])
        made.pages[1].obj.Contents = made.make_stream(b"BT /F1 11 Tf (((( Tj")

    assert extract(make_pdf(text_at("Seen 9."), text_at("x"), change=change)).text.strip() == "Seen 9."


def examples() -> list[bytes]:
    """Small PDFs of each kind that the extractor has code for."""
    rule = (
        b"50 690 m 290 690 l S 50 712 m 290 712 l S 50 690 m 50 712 l S 150 690 m 150 712 l S 290 690 m 290 712 l S 50 670 m 290 670 l S "
    )
    return [
        make_pdf(run("It rose to 45.3", ("2", 7, 4), " per cent") + lines("One", "two-", "three 12 345"), compress_streams=False),
        make_pdf(rule + text_at("Velm") + text_at("12", x=160) + text_at("13", x=160, y=676), text_at("x"), compress_streams=False),
        make_pdf(glyphs("PORTS 16,687") + text_at("white", before="1 g"), font=font_without_characters, compress_streams=False),
    ]


def damage(data: bytes, chance: random.Random) -> bytes:
    """A PDF cut off, or with bytes or numbers changed."""
    kind = chance.random()
    if kind < 0.3:
        return data[: chance.randrange(len(data))]
    changed = bytearray(data)
    for _ in range(chance.choice((1, 3, 10, 60))):
        place = chance.randrange(len(changed))
        if kind < 0.7:
            changed[place] = chance.randrange(256)
        else:
            changed[place : place + chance.randrange(4)] = chance.choice((b"", b"0", b"-1", b"99999999", b"1e9", b"/", b"<<", b"]"))
    return bytes(changed)


def text_or_reason(data: bytes) -> str:
    """The text of a PDF, or the reason why there is none."""
    try:
        return f"text: {extract(data).text}"
    except Unreadable as error:
        return f"unreadable: {error}"


def test_damaged_files_are_read_or_refused_in_bounded_time() -> None:
    chance = random.Random(7)
    seeds = examples()
    slowest = 0.0
    read = 0
    for _ in range(200):
        data = damage(chance.choice(seeds), chance)
        start = time.process_time()
        text = text_or_reason(data)
        read += text.startswith("text: ")
        assert "\r" not in text
        slowest = max(slowest, time.process_time() - start)
    assert read > 30
    assert slowest < 5


def test_a_file_that_declares_many_pages_is_refused_soon() -> None:
    data = make_pdf(text_at("One."), compress_streams=False).replace(b"/Count 1", b"/Count 99999999")
    start = time.process_time()
    assert text_or_reason(data) == "text: One."
    assert time.process_time() - start < 20


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"%PDF-1.7\n%%EOF", b"\0" * 1000])
def test_what_is_no_pdf_gives_the_reason(data: bytes) -> None:
    assert reason(extract, data) == "not readable as PDF"
