"""The unit that a word of several units means, as the text around it says: ¥ is yuan or yen, pounds are money or weight.

The text says it by a country, an adjective, a code or a name. It finds no unit itself: that is `unit_phrases` and `currencies`.
"""

import re
from functools import lru_cache

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.units.unit_data import evidence_words, unit_words

_OF = LazyPattern(r"\s{1,3}of\s{1,3}(?!the\b|his\b|her\b|its\b|their\b|a\b)")
"""Behind "pounds" it shows a weight: "pounds of rice", but not "pounds of the budget"."""
_SAID = LazyPattern(r"\b[Ii]n ((?:[A-Z][a-z]+ ){1,3})dollars\b|\b[Ii]n (AUD|CAD|NZD|SGD|HKD|TWD)\b")
_US_SAID = LazyPattern(r"US ?\$|U\.S\. ?(?:\$|dollar)|US dollar|\bUSD\b")
_COUNTRY_DOLLARS = LazyPattern(
    r"(?<![^\W_])(?P<all>(?:[Ii]n|are|is) |[(\[])?(?P<country>(?:[A-Z][a-z]{1,15} ){1,3})"
    r"(?P<money>dollars?\b|\$)(?P<behind> throughout\b| unless\b)?"
)
"""Dollars of another country than the United States; `all` and `behind` say that all amounts are in them: "[Canadian dollars throughout]"."""
_CODED = {
    **{code: code for code in ("AUD", "CAD", "NZD", "SGD", "HKD", "TWD")},
    **{"NZ$": "NZD", "HK$": "HKD", "NT$": "TWD", "CA$": "CAD", "C$": "CAD", "AU$": "AUD", "A$": "AUD", "SG$": "SGD", "S$": "SGD"},
}
"""Codes of such dollars, and their signs with the country."""
_CODED_DOLLARS = LazyPattern("|".join(rf"{each[0]}(?<![^\W_].){re.escape(each[1:])}(?:(?<=\$)|(?![^\W_]))" for each in _CODED))
"""The same in a text. Each begins with its letter, and so is found in a quarter of the time."""


def has_several_codes(word: str) -> bool:
    """Return whether an English word in small letters is several units: pounds, crowns."""
    return "|" in unit_words().get(word, "")


def resolved(codes: str, text: str, at: int = 0) -> str | None:
    """Return the one code of several, joined by "|", that the text names: by its country, its code or its name.

    `at` is where the ambiguous word ends: "pounds of rice" is a weight. None where the text names none of them or two.
    """
    if "|" not in codes:
        return dollar_meant(text) if codes == "USD" and text[at - 1 : at] == "$" else codes
    if "[lb_av]" in codes and _OF.match(text, at):
        return "[lb_av]"
    named = _named(codes, text)
    if not named and "INR" in codes.split("|"):
        return "INR"  # rupees without a country are read so by every reader that was compared
    return named[0] if len(named) == 1 else None


@lru_cache(maxsize=16)
def _named(codes: str, text: str) -> tuple[str, ...]:
    """Return those of the codes that a text names."""
    found: list[str] = []
    for code in codes.split("|"):
        words = [re.escape(word) if word[0] != "[" else word for word in evidence_words().get(code, "").split("|") if word]
        latin = "|".join(word for word in [code, *words] if word[:1].isascii() and word[:1].isalpha())
        others = "|".join(word for word in words if not (word[:1].isascii() and word[:1].isalpha()))
        pattern = rf"\b(?:{latin})\b" + (f"|{others}" if others else "")
        if re.search(pattern, text):
            found.append(code)
    return tuple(found)


@lru_cache(maxsize=16)
def dollar_meant(text: str) -> str:
    """Return the currency of a bare "$": USD, unless the text says "in Canadian dollars" or "in CAD" and no US dollar."""
    said = _SAID.search(text)
    if not said or _US_SAID.search(text):
        return "USD"
    return said[2] or unit_words().get(f"{said[1].lower()}dollars") or "USD"


def dollar_of_document(text: str) -> str:
    """Return the currency of a bare "$" in a document: USD, or that in which it says all amounts are. Empty where it only names another dollar."""
    if "$" not in text:
        return "USD"
    named: dict[str, bool] = {}
    for each in _COUNTRY_DOLLARS.finditer(text) if " $" in text or " dollar" in text else ():
        words = each["country"].lower().split()
        codes = (unit_words().get(f"{' '.join(words[first:])} dollars") for first in range(len(words)))
        if (code := next(filter(None, codes), "USD")) != "USD":
            named[code] = named.get(code, False) or (each["money"] != "$" and bool(each["all"] or each["behind"]))
    for each in _CODED_DOLLARS.finditer(text):
        named.setdefault(_CODED[each[0]], False)  # CAD may be a way to draw
    if not named:
        return "USD"
    code, is_of_all = next(iter(named.items()))
    return code if len(named) == 1 and is_of_all and not _US_SAID.search(text) else ""
