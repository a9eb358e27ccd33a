"""Make fact files and vocabularies with something wrong in them, each from a random number generator. It runs nothing."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

TEMPLATE = """[[source]]
id = "gazette-{n}"
type = "article-journal"
title = "Gazette of canals {n}"
title-short = "Gazette"
author = [{{ family = "Yang", given = "Xing" }}, {{ literal = "Canal Office" }}]
editor = [{{ family = "Li", given = "Wei" }}]
publisher = "Canal Office"
publisher-place = "Vientiane"
issued = "2024-05"
URL = "https://example.org/gazette/{n}"
accessed = "2025-01-02"
DOI = "10.1000/182"
language = "en"
genre = "report"
container-title = "Journal of canals"
volume = 5
issue = 2
page = "45-67"
edition = 2
version = 3
number = "7"
number-of-pages = 120
collection-title = "Canals"
collection-number = 4
archive = "Canal archive"
document = "sound.txt"
sha256 = "00"
translated = "machine"
issuer = "company"
note = "a note"
inferred = {{ issued = "the file name" }}

[[subject]]
id = "canal-{n}"
name = "Canal {n}"
names = {{ zh = ["大运河"], en = ["Long Canal"] }}

[[topic]]
id = "water-{n}"
name = "Waterways"
broader = "soundness"
names = {{ zh = ["水路"] }}

[[unit]]
code = "{{box{n}}}"
name = "boxes"
words = ["boxes", "box"]

[[synonyms]]
words = ["lock", "sluice"]

[[fact]]
id = "cargo-{n}"
subject = "canal-{n}"
measure = "cargo carried"
figure = "100 tonnes"
value = 100
unit = "t"
bound = "about"
date = "2024"
period = "flow"
status = "actual"
topics = ["water-{n}"]
places = ["LA", "CN-GX"]
quote = "the canal carried 100 tonnes"
locator = "p. 4"
source = "gazette-{n}"
names = {{ zh = ["货运量"] }}
says = "Li Wei"
via = "Reuters"
url = "https://example.org/x"
note = "a note"
sic = "printed 1OO"
supersedes = ["cargo-of-1999"]
former_ids = ["old-{n}"]
dimensions = {{ sex = "female" }}
price_base = "2010"

[[fact]]
id = "range-{n}"
subject = "canal-{n}"
measure = "length"
figure = "2.5 to 3 km"
low = 2.5
high = 3
unit = "km"
date = "2021/2024~"
topics = ["water-{n}"]
cell = {{ table = "Table 3", row = ["Length"], column = ["2024"] }}
withdrawn = {{ date = "2025", reason = "misprint" }}
"""
"""A file that uses every table and most fields; `n` keeps the ids of several apart."""

ODD_TEXTS = (
    "", " ", "\u200b", "\ufeff", "\x00", "\x1b[2J", "\x85", "\u2028", "\u202e", "\x1c", "\x1d", "\x1e", "\x1f", "\x01", "\ud7ff", "\U0010ffff",
    "a" * 100_000, "é" * 5_000, "中" * 5_000, "9" * 5_000, "1,234," * 900, "-" * 3_000, "(" * 3_000, "\\" * 3_000, "{" * 900, "[" * 900,
    "%s%n{}{0}", "../../etc/passwd", "/dev/zero", "file:///etc/passwd", "javascript:alert(1)", "=1+1", "a;=1+1", "</script>", "{{x|y}}",
    "1/0", "1e999999999", "NaN", "Infinity", "0000", "9999-12-31", "-0044", "2024-13", "../..", "2024/2023", "in press", "null", "٣٤٥", "½", "Ⅷ",
    "a\nb", "a\r\nb", "a\tb", '"""', "'''", "\\", "$x$", "#", "@", "~", "^", "p. ", "pp. 9" * 100, "ch. 1, para. 2, p. 3", "et al.", "von der ",
)  # fmt: skip

ODD_VALUES = (
    "0x" + "f" * 4_000, "-1", "0", str(10**39), str(10**45), "9223372036854775808", "1e400", "-1e400", "1e-400", "inf", "-inf", "nan", "0.1",
    "1_000.5", "0o7777", "0b1010", "true", "false", "2024-05-06", "2024-05-06T07:08:09Z", "2024-05-06T07:08:09", "07:08:09", "[]", "[[]]", "{}",
    '[""]', '["a", 1]' , "[1, 2, 3]", '{ a = 1 }', '{ a = { b = { c = { d = { e = { f = { g = { h = { i = 1 } } } } } } } } }', "[" * 60 + "]" * 60,
    "[" + '"a", ' * 10_000 + "]", '[{ literal = "" }]', '[{ literal = 1 }]', '[{ family = "" }]', '[{ family = [] }]', '[{ given = "A" }]',
    '[{ family = "A", static-ordering = 1 }]', '[{ family = "A", extra = "B" }]', '{ zh = [] }', '{ zh = "x" }', '{ "" = ["x"] }', '{ "\\u0000" = "x" }',
    '{ date = "2024", reason = "x" }', '{ date = 1, reason = "x" }', '{ row = [], column = [] }', '{ row = ["a"], column = ["b"], x = 1 }', "0.0", "-0.0",
    "1" + "0" * 39, "1" * 41, "1e39", "1e40", "0x0",
)  # fmt: skip
"""Values in TOML's spelling; most are of a wrong type somewhere."""


def quote_toml(text: str) -> str:
    """Return a TOML string that holds exactly this text."""
    plain = (char if " " <= char < "\x7f" and char not in '"\\' else f"\\U{ord(char):08x}" for char in text)
    return f'"{"".join(plain)}"'


def mutated_file(pick: Random, number: int) -> bytes:
    """Return a fact file with something wrong in it. `number` is in its ids."""
    text = TEMPLATE.format(n=number)
    for _ in range(pick.choice((1, 1, 1, 2, 4))):
        text = pick.choice(_TEXT_MUTATIONS)(text, pick)
    data = text.encode("utf-8", "surrogatepass")
    return pick.choice(_BYTE_MUTATIONS)(data, pick) if pick.random() < 0.25 else data


def _lines_with_values(text: str) -> list[int]:
    """Return the indexes of the lines that give a key its value."""
    return [at for at, line in enumerate(text.split("\n")) if " = " in line]


def _replace_value(text: str, pick: Random) -> str:
    """Give a key an odd value."""
    lines = text.split("\n")
    if usable := _lines_with_values(text):
        at = pick.choice(usable)
        key = lines[at].partition(" = ")[0]
        value = quote_toml(pick.choice(ODD_TEXTS)) if pick.random() < 0.5 else pick.choice(ODD_VALUES)
        lines[at] = f"{key} = {value}"
    return "\n".join(lines)


def _odd_text_inside(text: str, pick: Random) -> str:
    """Put odd text into a value that stays of its type."""
    lines = text.split("\n")
    at = pick.choice(_lines_with_values(text) or [0])
    before, quote, rest = lines[at].partition('"')
    if quote:
        odd = quote_toml(pick.choice(ODD_TEXTS))[1:-1]
        cut = pick.randrange(rest.find('"') + 1)
        lines[at] = before + quote + rest[:cut] + odd + rest[cut:]
    return "\n".join(lines)


def _remove_line(text: str, pick: Random) -> str:
    """Leave a line out."""
    lines = text.split("\n")
    del lines[pick.randrange(len(lines))]
    return "\n".join(lines)


def _repeat_line(text: str, pick: Random) -> str:
    """Write a line twice."""
    lines = text.split("\n")
    at, to = pick.randrange(len(lines)), pick.randrange(len(lines))
    lines.insert(to, lines[at])
    return "\n".join(lines)


def _odd_key(text: str, pick: Random) -> str:
    """Add a key that is odd or out of place."""
    lines = text.split("\n")
    at = pick.choice(_lines_with_values(text) or [0])
    key = (
        quote_toml(pick.choice(ODD_TEXTS))
        if pick.random() < 0.7
        else pick.choice(("a.b", "csl", "names.zh", "file", "ordinal", "cited", "kind-x"))
    )
    value = pick.choice(ODD_VALUES) if pick.random() < 0.5 else '"x"'
    lines.insert(at, f"{key} = {value}")
    return "\n".join(lines)


def _odd_header(text: str, pick: Random) -> str:
    """Add the header of a table where it does not belong."""
    headers = (
        "[fact]",
        "[[fact.names]]",
        "[source.inferred]",
        "[[source]]",
        "[[fact]]",
        "[[x]]",
        "[topic]",
        "fact = 1",
        'source = ["x"]',
        "[[synonyms]]",
    )
    lines = text.split("\n")
    lines.insert(pick.randrange(len(lines)), pick.choice(headers))
    return "\n".join(lines)


def _deep(text: str, pick: Random) -> str:
    """Add a list that is nested deeply."""
    depth = pick.choice((9, 99, 999, 9_999))
    return text + f"x = {'[' * depth}{']' * depth}\n"


def _truncated(data: bytes, pick: Random) -> bytes:
    """Cut the file off, as a killed writer does."""
    return data[: pick.randrange(len(data))]


def _flipped(data: bytes, pick: Random) -> bytes:
    """Change some bytes."""
    changed = bytearray(data)
    for _ in range(pick.randrange(1, 8)):
        changed[pick.randrange(len(changed))] = pick.randrange(256)
    return bytes(changed)


def _cut_out(data: bytes, pick: Random) -> bytes:
    """Leave some bytes out."""
    start = pick.randrange(len(data))
    return data[:start] + data[start + pick.randrange(200) :]


def _empty(data: bytes, pick: Random) -> bytes:
    """Return a file with nothing in it."""
    return pick.choice((b"", b"\n", b"\xef\xbb\xbf", b"# nothing\n", b"\xff\xfe", b"\x00" * 4096))


def _crlf(data: bytes, pick: Random) -> bytes:
    """End lines otherwise."""
    return data.replace(b"\n", pick.choice((b"\r\n", b"\r", b"\n\r")))


_TEXT_MUTATIONS: tuple[Callable[[str, Random], str], ...] = (
    *(_replace_value,) * 8,
    *(_odd_text_inside,) * 6,
    _remove_line,
    _repeat_line,
    *(_odd_key,) * 2,
    _odd_header,
    _deep,
)
_BYTE_MUTATIONS = (_truncated, _truncated, _flipped, _flipped, _cut_out, _empty, _crlf)
