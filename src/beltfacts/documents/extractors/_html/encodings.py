"""Decode the bytes of a web page as browsers do (https://html.spec.whatwg.org/#determining-the-character-encoding). Pure.

It guesses no encoding: a page that names none and is not UTF-8 is Unreadable. Why the parser does not decode:
findings/beautifulsoup-decodes-by-what-is-installed.sh.
"""

from __future__ import annotations

import codecs
import re

from beltfacts.documents.extractors._html.encoding_labels import CODECS, REPLACEMENT
from beltfacts.documents.extractors._unreadable import Unreadable

_PRESCAN = 1024
"""Bytes in which browsers look for the name of the encoding before they parse."""
_HEAD = 1 << 16
"""Bytes in which a later name counts, where the first ones hold none and the page is not UTF-8."""

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xfe\xff", "utf-16-be"), (b"\xff\xfe", "utf-16-le"))
"""Byte order marks with their codecs."""
_WIDE_XML = ((b"<\0?\0x\0", "utf-16-le"), (b"\0<\0?\0x", "utf-16-be"))
"""How an XML page in UTF-16 without a byte order mark begins."""

_XML_NAME = re.compile(rb"<\?xml\s[^>]{0,200}?encoding\s*=\s*[\"']([^\"'>]{1,60})")
_TAG = re.compile(rb"<!--.*?-->|<meta[\s/]([^>]{0,2000})>|<[!/?][^>]*>", re.DOTALL | re.IGNORECASE)
_ATTRIBUTE = re.compile(rb"([^\s=/>\"']{1,40})(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']*)))?")
_IN_CONTENT = re.compile(rb"charset\s*=\s*[\"']?([^\s\"';]{1,60})", re.IGNORECASE)

_EUC_PAIR = re.compile(rb"\x8f[\xa1-\xfe]{2}|\x8e[\xa1-\xdf]|[\xa1-\xfe]{2}|[\x80-\xff]")
_ERRORS = "beltfacts.whatwg"
"""The name of the handler for bytes that a codec does not know."""


def decode_page(data: bytes, label: str = "") -> str:
    """Decode a page. `label`: the encoding that its envelope names, or empty.

    The first that there is counts: a byte order mark, `label`, a name in the first 1024 bytes, UTF-8, a name further down. Bytes that
    the encoding does not know become U+FFFD, as on the screen. Raises Unreadable for a page that names no encoding and is not UTF-8, or one
    that browsers refuse.
    """
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(codec, "replace")
    for start, codec in _WIDE_XML:
        if data.startswith(start):
            return data.decode(codec, "replace")
    codec = CODECS.get(label.strip().lower(), "") or _find_codec(data[:_PRESCAN])
    if not codec:
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError as error:
            codec, place = _find_codec(data[:_HEAD]), error.start
            if not codec:
                raise Unreadable(
                    f"it names no encoding and is not UTF-8 (byte {place}); name it in <meta charset> or save it as UTF-8"
                ) from error
    return _decode(data, codec)


def _find_codec(data: bytes) -> str:
    """Return the codec that the start of a page names, or an empty string. UTF-16 in ASCII letters can only be UTF-8."""
    names = [found[1]] if (found := _XML_NAME.match(data)) else []
    names += [name for tag in _TAG.finditer(data) if tag[1] and (name := _name_in_meta(tag[1]))]
    known = [codec for name in names if (codec := CODECS.get(name.decode("latin-1").strip().lower(), ""))]
    codec = known[0] if known else ""
    return "utf-8" if codec.startswith("utf-16") else codec


def _name_in_meta(attributes: bytes) -> bytes:
    """Return the encoding that a meta element names, or nothing."""
    values: dict[bytes, bytes] = {}
    for name, *quoted in _ATTRIBUTE.findall(attributes):
        values.setdefault(name.lower(), next(filter(None, quoted), b""))
    if values.get(b"charset"):
        return values[b"charset"]
    if values.get(b"http-equiv", b"").lower() == b"content-type":
        found = _IN_CONTENT.search(values.get(b"content", b""))
        return found[1] if found else b""
    return b""


def _decode(data: bytes, codec: str) -> str:
    """Decode bytes with a codec. Raises Unreadable for one that browsers refuse."""
    if codec == REPLACEMENT:
        raise Unreadable("browsers refuse its encoding, and nothing of it is shown; save it as UTF-8")
    if codec == "utf-8":
        return data.decode("utf-8", "replace")
    if codec == "euc-jp":
        return _EUC_PAIR.sub(_euc_to_utf8, data).decode("utf-8", "replace")
    codecs.register_error(_ERRORS, _handle_unknown)
    return data.decode(codec, _ERRORS)


def _handle_unknown(error: UnicodeError) -> tuple[str, int]:
    """Return what stands for bytes that a codec does not know, and where decoding goes on."""
    assert isinstance(error, UnicodeDecodeError)
    start, byte, codec = error.start, error.object[error.start], error.encoding.lower()
    if codec.startswith(("cp12", "cp874")) or codec == "charmap":
        return (chr(byte) if byte < 0xA0 else "\ufffd"), start + 1
    if codec == "gb18030" and byte == 0x80:
        return "\u20ac", start + 1
    pair = start + 1 < len(error.object) and error.object[start + 1] >= 0x80
    return "\ufffd", start + 2 if pair else start + 1


def _euc_to_utf8(found: re.Match[bytes]) -> bytes:
    """Return a character of EUC-JP as UTF-8. JIS X 0208 is read by the table of code page 932, as the standard has it."""
    code = found[0]
    if code[0] == 0x8F:
        text = code.decode("euc_jp", "replace")
    elif code[0] == 0x8E:
        text = chr(0xFF61 + code[1] - 0xA1)
    elif len(code) == 2:
        row, cell = code[0] - 0xA1, code[1] - 0xA1
        lead = row // 2 + (0x81 if row < 62 else 0xC1)
        trail = cell + (0x9F if row % 2 else 0x40 if cell < 63 else 0x41)
        text = bytes((lead, trail)).decode("cp932", "replace")[:1]
    else:
        text = "\ufffd"
    return text.encode("utf-8", "replace")
