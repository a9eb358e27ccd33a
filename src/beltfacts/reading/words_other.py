"""Scale words of languages that are read only where the caller or the source of a fact declares them.

It reads nothing. In all of them a dot or space groups digits and a comma is the decimal mark (CLDR 45, decimal and group of
de, fr, es, pt, id).
"""

from collections.abc import Mapping
from typing import NamedTuple


class Language(NamedTuple):
    """What a declared language writes: its scale words, and the word that may stand between them and a unit."""

    scales: Mapping[str, int]
    link: str = ""


LANGUAGES = {
    "de": Language(
        {
            "tausend": 10**3,
            "tsd": 10**3,
            "million": 10**6,
            "millionen": 10**6,
            "mio": 10**6,
            "milliarde": 10**9,
            "milliarden": 10**9,
            "mrd": 10**9,
            "billion": 10**12,
            "billionen": 10**12,
        }
    ),
    "fr": Language(
        {"mille": 10**3, "million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9, "md": 10**9, "mds": 10**9}, "de"
    ),
    "es": Language({"mil": 10**3, "millón": 10**6, "millon": 10**6, "millones": 10**6, "billón": 10**12, "billones": 10**12}, "de"),
    "pt": Language(
        {
            "mil": 10**3,
            "milhão": 10**6,
            "milhões": 10**6,
            "mi": 10**6,
            "bilhão": 10**9,
            "bilhões": 10**9,
            "bi": 10**9,
            "trilhão": 10**12,
            "trilhões": 10**12,
        },
        "de",
    ),
    "id": Language({"ribu": 10**3, "juta": 10**6, "jt": 10**6, "miliar": 10**9, "triliun": 10**12}),
}
LANGUAGES["ms"] = Language({"ribu": 10**3, "juta": 10**6, "bilion": 10**9, "trilion": 10**12})
