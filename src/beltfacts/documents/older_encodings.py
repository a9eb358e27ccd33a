"""Text files in older encodings, such as windows-1252 and GB 18030: decoded where a person names the encoding, and the likely one proposed.

No encoding is taken for sure: bytes of one often are text in another. Web pages, which name theirs, are read by `extractors`.
"""

from __future__ import annotations

import codecs
import re

from beltfacts.errors import UseError

_AS_READ = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932"}
"""Encodings that are read as a larger one, as browsers do."""
_HIGH = re.compile(rb"[\x80-\xff]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_HAN = re.compile(r"[\u3400-\u9fff\uff00-\uffef\u3000-\u303f]")
_KANA = re.compile(r"[\u3040-\u30ff]")
_CYRILLIC = re.compile(r"[\u0400-\u045f]")
_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]*[^\x00-\x7f\W\d_][^\W\d_]*")
_MOSTLY = 0.8
_READ = 200_000
"""Bytes by which an encoding is proposed."""
_SHOWN_WORDS, _LONGEST_WORD = 3, 24


def decode_as(data: bytes, encoding: str) -> str:
    """Return bytes as text in a named encoding. Raises UseError for an unknown name, and for bytes that are no text in it."""
    try:
        found = codecs.lookup(encoding.strip())
        text = data.decode(_AS_READ.get(found.name, found.name))
    except LookupError as error:
        raise UseError(f"--encoding {encoding[:30]!r} is no encoding; give a name such as windows-1252, gb18030 or utf-16") from error
    except UnicodeDecodeError as error:
        raise UseError(f"not {encoding[:30]} text at byte {error.start}; give another --encoding") from error
    if control := _CONTROL.search(text):
        raise UseError(f"not {encoding[:30]} text: it would have the control character U+{ord(control[0]):04X}; give another --encoding")
    return text.removeprefix("\ufeff")


def propose_encoding(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Return the encoding that bytes may be in, and some words as they read in it, by which a person tells whether they are."""
    data = data[:_READ]
    for name in ("utf-16-le", "utf-16-be") if b"\0" in data else ("gb18030", "cp932", "cp1251"):
        text = data.decode(name, errors="ignore")
        if not _CONTROL.search(text) and _is_likely(name, data, text):
            return ("windows-1251" if name == "cp1251" else "shift_jis" if name == "cp932" else name), _words(text)
    return "windows-1252", _words(data.decode("cp1252", errors="replace"))


def _is_likely(name: str, data: bytes, text: str) -> bool:
    """Return whether bytes are likely in an encoding. `text`: how they read in it."""
    if name.startswith("utf-16"):
        return text.isprintable() or sum(map(str.isascii, text)) > len(text) / 2
    others = sum(1 for char in text if not char.isascii()) or 1
    if name == "cp1251":
        in_words = sum(map(len, re.findall(r"[^\W\d_]", text))) or 1
        return len(_CYRILLIC.findall(text)) > max(_MOSTLY * others, in_words / 2)
    runs = [len(run) for run in _HIGH.findall(data)]
    has_pairs = sum(runs) >= 2 * len(runs)  # Latin text has its accents one by one
    kana = len(_KANA.findall(text))
    even = sum(1 for run in runs if run % 2 == 0)
    is_of_kind = kana > 0 if name == "cp932" else even > _MOSTLY * len(runs)
    return has_pairs and is_of_kind and len(_HAN.findall(text)) + kana > _MOSTLY * others


def _words(text: str) -> tuple[str, ...]:
    """Return the first words with letters beyond ASCII."""
    return tuple(dict.fromkeys(word[0][:_LONGEST_WORD] for word in _WORD.finditer(text)))[:_SHOWN_WORDS]
