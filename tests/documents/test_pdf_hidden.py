"""What no reader of a PDF page sees is left out; what one sees is kept."""

from __future__ import annotations

from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from tests.documents.pdf_support import extract, make_pdf, text_at, text_of

SEEN = text_at("Seen 9 tons.", y=600)
BOX = b"50 690 200 20 re f "


def with_state(**state: Any) -> Any:
    """A change that adds the graphics state /G."""
    return lambda made: made.pages[0].Resources.__setitem__("/ExtGState", Dictionary(G=Dictionary(**state)))


@pytest.mark.parametrize(
    ("stream", "change"),
    [
        (text_at("Fee 512 tons", before="3 Tr"), None),
        (text_at("Fee 512 tons", before="1 1 1 rg"), None),
        (b"0 0 0.5 rg " + BOX + text_at("Fee 512 tons", before="0 0 0.5 rg"), None),
        (text_at("Fee 512 tons", before="0 g") + b"1 1 1 rg " + BOX, None),
        (text_at("Fee 512 tons", y=-80), None),
        (text_at("Fee 512 tons", y=820), lambda made: made.pages[0].__setitem__("/CropBox", Array([0, 0, 595, 780]))),
        (b"q 300 300 50 50 re W n " + text_at("Fee 512 tons") + b" Q ", None),
        (text_at("Fee 512 tons", size=0.3), None),
        (b"/G gs " + text_at("Fee 512 tons"), with_state(ca=0)),
    ],
    ids=["mode 3", "white", "colour of its ground", "covered", "off the page", "cropped", "clipped", "tiny", "transparent"],
)
def test_text_that_is_not_seen_is_left_out(stream: bytes, change: Any) -> None:
    made = extract(make_pdf(SEEN + stream, change=change))
    assert (made.text, made.left_out) == ("Seen 9 tons.", ("hidden text",))


@pytest.mark.parametrize(
    ("stream", "change"),
    [
        (b"0 0 0 rg " + BOX + text_at("Fee 512 tons", before="1 1 1 rg"), None),
        (text_at("Fee 512 tons", before="0 g") + b"/G gs 1 1 0 rg " + BOX, with_state(ca=0.4)),
        (text_at("Fee 512 tons", before="0 g") + b"/G gs 1 1 0 rg " + BOX, with_state(BM=Name.Multiply)),
        (b"0.9 0.9 0.9 rg " + BOX + text_at("Fee 512 tons", before="0 g"), None),
        (b"q 50 690 300 50 re W n " + text_at("Fee 512 tons") + b" Q ", None),
        (text_at("Fee 512 tons", before="0.5 g"), None),
    ],
    ids=["white on black", "marked with a pen", "marked by multiplication", "on grey", "inside its clip", "grey"],
)
def test_text_that_is_seen_is_kept(stream: bytes, change: Any) -> None:
    assert "Fee 512 tons" in text_of(stream + SEEN, change=change)


def scan(made: Any) -> None:
    """Draw a picture over the whole page."""
    image = made.make_stream(
        bytes(4), Type=Name.XObject, Subtype=Name.Image, Width=2, Height=2, ColorSpace=Name.DeviceGray, BitsPerComponent=8
    )
    made.pages[0].Resources["/XObject"] = Dictionary(Im=image)


def test_the_text_layer_of_a_scan_is_kept() -> None:
    picture = b"q 595 0 0 842 0 0 cm /Im Do Q "
    assert text_of(picture + text_at("Fee 512 tons", before="3 Tr"), change=scan) == "Fee 512 tons"
    assert text_of(text_at("Fee 512 tons", before="3 Tr") + SEEN + picture, change=scan).split("\n\n") == ["Fee 512 tons", "Seen 9 tons."]


def test_hidden_text_is_kept_where_a_page_has_no_other() -> None:
    assert text_of(text_at("Fee 512 tons", before="3 Tr")) == "Fee 512 tons"


def test_a_line_that_runs_over_the_edge_of_the_page_stays_whole() -> None:
    stream = b"BT /F1 11 Tf 540 700 Td (See the port) Tj /F2 11 Tf ( of Velm.) Tj ET "
    assert text_of(stream + SEEN).split("\n\n") == ["See the port of Velm.", "Seen 9 tons."]


def field(**more: Any) -> Any:
    """A change that adds a form field at the right of x = 200."""

    def change(made: Any) -> None:
        widget = Dictionary(
            Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T="t", Rect=Array([200, 695, 280, 711]), DA="/F1 10 Tf", **more
        )
        made.pages[0].Annots = Array([made.make_indirect(widget)])
        made.Root.AcroForm = Dictionary(Fields=made.pages[0].Annots, DR=Dictionary(Font=made.pages[0].Resources.Font))

    return change


def test_the_value_of_a_form_field_is_read_in_its_line() -> None:
    stream = text_at("Total exports in tons:") + text_at("Signed by nobody.", y=660)
    assert text_of(stream, change=field(V="16,687")) == "Total exports in tons: 16,687\n\nSigned by nobody."
    assert text_of(stream, change=field(V="16,687", F=2)) == "Total exports in tons:\n\nSigned by nobody."
    assert text_of(stream, change=field(V="16,687", Ff=1 << 13)) == "Total exports in tons:\n\nSigned by nobody."


def test_a_file_with_an_empty_user_password_is_read() -> None:
    for level in (3, 4, 6):
        encryption = pikepdf.Encryption(owner="owner", user="", R=level, aes=level > 3, metadata=level > 3)
        assert text_of(SEEN, encryption=encryption) == "Seen 9 tons."
    assert make_pdf(SEEN)[:5] == b"%PDF-"
