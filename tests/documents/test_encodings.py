"""A web page is decoded as browsers decode it, whatever else is installed."""

from __future__ import annotations

import pytest

from beltfacts.documents.extractors._html.encodings import decode_page
from tests.documents.support import reason


@pytest.mark.parametrize(
    ("label", "data", "shown"),
    [
        ("gb2312", "\u9555\u6c5f 14.2%".encode("gb18030"), "\u9555\u6c5f 14.2%"),
        ("GBK", b"\x80 5", "\u20ac 5"),
        ("iso-8859-1", b"\x933\x94 5\x966 \x80", "\u201c3\u201d 5\u20136 \u20ac"),
        ("us-ascii", b"caf\xe9", "caf\xe9"),
        ("windows-1252", b"5\x81", "5\x81"),
        ("shift_jis", "\u2460\u524d\u5e74\u6bd4".encode("cp932"), "\u2460\u524d\u5e74\u6bd4"),
        ("x-sjis", b"\x81\x60", "\uff5e"),
        ("euc-jp", b"\xad\xa1\xc1\xb0 \xa1\xc1 \x8e\xb1 \x8f\xb0\xa1", "\u2460\u524d \uff5e \uff71 \u4e02"),
        ("euc-kr", "\ub620 5\u34e4"[:3].encode("cp949"), "\ub620 5"),
        ("big5", "\u9ad2 5".encode("big5hkscs"), "\u9ad2 5"),
        ("iso-8859-9", b"\xfe\x80", "\u015f\u20ac"),
        ("tis-620", b"\xa1\xc1", "\u0e01\u0e21"),
        ("koi8-r", b"\xc1", "\u0430"),
        ("utf-16", "caf\xe9".encode(), "caf\xe9"),
        (" utf8 ", b"5\xff6", "5\ufffd6"),
        ("x-user-defined", b"5\x80", "5\u20ac"),
    ],
)
def test_a_name_means_what_the_standard_says(label: str, data: bytes, shown: str) -> None:
    page = f'<meta charset="{label}"><p>'.encode() + data
    assert decode_page(page).endswith(f"<p>{shown}")
    assert decode_page(data, label.strip()) == shown or label == "utf-16"


@pytest.mark.parametrize(
    "head",
    [
        b"<meta charset=windows-1251>",
        b"<META CHARSET = 'windows-1251' >",
        b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
        b'<meta content="text/html;charset=windows-1251" http-equiv=content-type>',
        b'<?xml version="1.0" encoding="windows-1251"?>',
        b"<!-- <meta charset=utf-8> --><meta name=x content='charset=koi8-r'><meta charset=windows-1251>",
        b"<title>meta charset=koi8-r</title><meta charset=nonsense><meta charset=windows-1251>",
        b"<!--" + b"x" * 3000 + b"--><meta charset=windows-1251>",
    ],
)
def test_the_name_is_found_where_browsers_look(head: bytes) -> None:
    assert decode_page(head + b"\xcf\xee\xf0\xf2").endswith("\u041f\u043e\u0440\u0442")


def test_a_byte_order_mark_goes_before_every_name() -> None:
    page = "<meta charset=koi8-r>\u041f 5"
    for codec, mark in (("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")):
        assert decode_page(mark + page.encode(codec), "koi8-r") == page


def test_the_name_of_the_envelope_goes_before_that_of_the_page() -> None:
    assert decode_page(b"<meta charset=koi8-r>\xcf", "windows-1251").endswith("\u041f")


def test_a_page_that_names_nothing_is_utf_8_or_must_be_named() -> None:
    assert decode_page("caf\xe9".encode()) == "caf\xe9"
    assert (
        reason(decode_page, b"caf\xe9") == "it names no encoding and is not UTF-8 (byte 3); name it in <meta charset> or save it as UTF-8"
    )


def test_an_encoding_that_browsers_refuse_gives_the_reason() -> None:
    assert "browsers refuse its encoding" in reason(decode_page, b"<meta charset=iso-2022-kr>5")


def test_broken_pairs_do_not_swallow_what_follows() -> None:
    assert decode_page(b"\xa1<b>5", "euc-kr") == "\ufffd<b>5"
    assert decode_page(b"5\x81", "shift_jis") == "5\ufffd"
