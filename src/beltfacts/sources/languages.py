"""Languages as BCP 47 codes, and whether a text can be in one, by its script. Pure. It guesses no language."""

from __future__ import annotations

import re
import unicodedata

_CODE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Z]{2}|\d{3}))?")
_SHORT = {
    "eng": "en", "fra": "fr", "fre": "fr", "deu": "de", "ger": "de", "spa": "es", "por": "pt", "ita": "it", "nld": "nl", "dut": "nl",
    "zho": "zh", "chi": "zh", "jpn": "ja", "kor": "ko", "rus": "ru", "ara": "ar", "tur": "tr", "pol": "pl", "swe": "sv", "dan": "da",
    "fin": "fi", "nor": "no", "vie": "vi", "ind": "id", "tha": "th", "ukr": "uk", "ces": "cs", "cze": "cs", "ell": "el", "gre": "el",
}  # fmt: skip
"""Codes of two letters for those of three, which BCP 47 wants shortest (RFC 5646, 2.2.1)."""

_NAMES = {
    "english": "en", "french": "fr", "german": "de", "spanish": "es", "portuguese": "pt", "italian": "it", "dutch": "nl", "chinese": "zh",
    "japanese": "ja", "korean": "ko", "russian": "ru", "arabic": "ar", "turkish": "tr", "polish": "pl", "swedish": "sv", "danish": "da",
    "finnish": "fi", "norwegian": "no", "vietnamese": "vi", "indonesian": "id", "thai": "th", "ukrainian": "uk", "czech": "cs", "greek": "el",
    "ngerman": "de", "american": "en-US", "british": "en-GB", "ukenglish": "en-GB", "usenglish": "en-US",
}  # fmt: skip
"""Codes of the languages that bibliographies name in English (also as babel does)."""

_SCRIPTS = {
    "zh": ("CJK",), "ja": ("CJK", "HIRAGANA", "KATAKANA"), "ko": ("HANGUL", "CJK"), "ru": ("CYRILLIC",), "uk": ("CYRILLIC",), "bg": ("CYRILLIC",),
    "kk": ("CYRILLIC", "LATIN"), "ar": ("ARABIC",), "fa": ("ARABIC",), "ur": ("ARABIC",), "he": ("HEBREW",), "el": ("GREEK",), "th": ("THAI",),
    "lo": ("LAO",), "km": ("KHMER",), "my": ("MYANMAR",), "hi": ("DEVANAGARI",), "ne": ("DEVANAGARI",), "bn": ("BENGALI",), "ta": ("TAMIL",),
    "ka": ("GEORGIAN",), "hy": ("ARMENIAN",), "am": ("ETHIOPIC",), "mn": ("CYRILLIC", "MONGOLIAN"),
    **dict.fromkeys("en fr de es pt it nl sv da no nb nn fi pl cs sk hu ro tr vi id ms sw lt lv et hr sl is ga ca eu".split(), ("LATIN",)),
}  # fmt: skip
"""The scripts in which a language is written, as they begin the names of characters in Unicode."""

_LETTERS = 3000
"""Characters of a text by which its script is told."""

_SHARE = 0.5
"""Least share of the letters that must be of a language's scripts."""

_SHARE_OF_HAN = 0.2
"""The same for Chinese and Japanese, which need fewer letters than the foreign names among them."""


def language_code(text: str) -> str:
    """Return a language as its BCP 47 code ("en-GB" for "en_GB"), empty for what is none."""
    text = re.split(r"[.,;@ ]", text.strip())[0].replace("_", "-")
    if not text:
        return ""
    if known := _NAMES.get(text.lower()):
        return known
    first, *rest = text.split("-")
    first = _SHORT.get(first.lower(), first.lower())
    rest = [part.title() if len(part) == 4 else part.upper() for part in rest]
    code = "-".join([first, *rest])
    return code if _CODE.fullmatch(code) and first not in ("und", "mul", "zxx", "mis") else ""


def can_be_in(text: str, code: str) -> bool:
    """Return whether a text can be in a language: its letters are of the language's scripts. True where either is not known."""
    scripts = _SCRIPTS.get(code.partition("-")[0])
    letters = [char for char in text[:_LETTERS] if char.isalpha()]
    if not scripts or not letters:
        return True
    own = sum(unicodedata.name(char, "").startswith(scripts) for char in letters)
    return own >= (_SHARE_OF_HAN if scripts[0] == "CJK" else _SHARE) * len(letters)
